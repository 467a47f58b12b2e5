import { askPlainly, type Candidate } from "./ask/plain.ts";
import { createRandom } from "./random.ts";
import type { Dateline } from "./read/clean.ts";
import type { Reader } from "./read/types.ts";
import type { Article, Card, Question, QuestionKind } from "./types.ts";

export type GenerateOptions = {
  /** How many questions at most, 1 to 50. */
  count: number;
  seed: string;
  /** Kinds to ask; all when absent. */
  kinds?: readonly QuestionKind[];
};

/** How many candidates were left out, by reason. */
export type Skipped = { reason: string; count: number };

export type Generated = { questions: Question[]; cards: Card[]; skipped: Skipped[] };

/** Questions and cards of an article. The same article, options and seed give the same bytes. */
export const generate = (
  article: Article & { dateline?: Dateline },
  { count, seed, kinds }: GenerateOptions,
  reader: Reader,
): Generated => {
  const random = createRandom(`${seed} ${article.text}`);
  const reading = reader.read(article.text);
  const candidates = askPlainly(reading, random)
    .filter(({ question }) => kinds === undefined || kinds.includes(question.kind))
    .sort((a, b) => b.score - a.score);
  const questions = spread(candidates, count).map((question, i) => ({
    ...question,
    id: `q${i + 1}`,
  }));
  const cards = questions.flatMap((question) =>
    question.kind === "cloze"
      ? [{ front: question.stem, back: question.key, evidence: question.evidence }]
      : [],
  );
  return {
    questions,
    cards,
    skipped: [{ reason: "over_count", count: candidates.length - questions.length }],
  };
};

const maxPerSentence = 2;
const maxPerKey = 2;

/** The best `count`, at most two a sentence and two a key, in the order of the article. */
const spread = (candidates: readonly Candidate[], count: number): Question[] => {
  const perSentence = new Map<number, number>();
  const perKey = new Map<string, number>();
  const chosen: Question[] = [];
  for (const { question } of candidates) {
    const { start } = question.evidence;
    const key = question.kind === "cloze" ? question.key : `${start}`;
    const inSentence = perSentence.get(start) ?? 0;
    const ofKey = perKey.get(key) ?? 0;
    if (chosen.length >= count || inSentence >= maxPerSentence || ofKey >= maxPerKey) continue;
    if (
      inSentence > 0 &&
      chosen.some((q) => q.evidence.start === start && q.kind === question.kind)
    )
      continue;
    perSentence.set(start, inSentence + 1);
    perKey.set(key, ofKey + 1);
    chosen.push(question);
  }
  return chosen.sort((a, b) => a.evidence.start - b.evidence.start);
};
