import { tellsAnswer } from "./check/index.ts";
import { headingOf, selectFrom } from "./generate.ts";
import { keyText } from "./grade/key-text.ts";
import type { Dateline } from "./read/clean.ts";
import type { Reader } from "./read/types.ts";
import type { Article, Question, QuestionKind } from "./types.ts";

export type AskAgainOptions = {
  /** The passage that the questions shall be about, `[start, end)` of the article. */
  start: number;
  end: number;
  seed: string;
  kinds?: readonly QuestionKind[];
  /** Questions that the quiz has: none of them is asked again, or given away. */
  asked: readonly Question[];
};

/**
 * Further questions about one passage, the best first, with empty ids. They have passed the filters that the questions of
 * a quiz pass, and go together with those that it has; empty when the passage gives no more. The same article, options
 * and seed give the same bytes.
 */
export const askAgain = (
  article: Article & { dateline?: Dateline },
  { start, end, seed, kinds, asked }: AskAgainOptions,
  reader: Reader,
): Question[] => {
  const options = { count: maxCount, seed, ...(kinds === undefined ? {} : { kinds }) };
  const { selection } = selectFrom(reader.read(article.text), headingOf(article), options);
  const further: Question[] = [];
  for (const { question } of selection.ranked) {
    const { evidence } = question;
    const isHere = evidence.start < end && evidence.end > start;
    const isNew = ![...asked, ...further].some((other) => isAlike(other, question));
    const isSafe = !asked.some((other) => givesAway(other, question));
    if (isHere && isNew && isSafe) further.push(question);
  }
  return further;
};

/** It bounds what the spread picks, and only what it picks from is used here. */
const maxCount = 50;

const isAlike = (a: Question, b: Question): boolean =>
  a.stem === b.stem ||
  (a.kind === b.kind &&
    a.kind !== "true_false" &&
    a.evidence.start === b.evidence.start &&
    keyText(a) === keyText(b));

const givesAway = (a: Question, b: Question): boolean => tellsAnswer(a, b) || tellsAnswer(b, a);
