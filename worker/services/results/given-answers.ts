import { answerForm, keyText, type Question } from "../../../questions/index.ts";
import { isTyped } from "../accepted-question.ts";
import type { PlayerResult } from "./player-result.ts";

/** How many players gave an answer to a question. */
export type GivenAnswer = {
  /** As people read it; for a typed answer as most players wrote it. */
  text: string;
  players: number;
  isRight: boolean;
  /** A typed answer that was not right: the text to accept. */
  acceptable: string | null;
};

/** Any answer to a question as one line of text. */
export const answerWords = (question: Question, given: unknown): string =>
  // The words of a key are those of an answer: both have one form.
  given === null || given === undefined
    ? ""
    : typeof given === "string" && isTyped(question)
      ? given.trim()
      : keyText({ ...question, key: given } as Question);

/**
 * What players gave to a question: where it has options, each option with how many chose it, in the question's order, also
 * those that nobody chose; otherwise every answer, the commonest first.
 */
export const countAnswers = (
  question: Question,
  { place, players }: { place: number; players: readonly PlayerResult[] },
): GivenAnswer[] => {
  const given = players.flatMap(({ answers }) => answers[place] ?? []);
  if (question.kind === "true_false") {
    return [true, false].map((value) => ({
      text: value ? "True" : "False",
      players: given.filter((answer) => answer.given === value).length,
      isRight: question.key === value,
      acceptable: null,
    }));
  }
  if (question.kind === "multiple_choice" || question.kind === "multiple_select") {
    const keys = [question.key].flat();
    return question.options.map(({ id, text }) => ({
      text,
      players: given.filter((answer) => [answer.given].flat().includes(id)).length,
      isRight: keys.includes(id),
      acceptable: null,
    }));
  }
  return groupAnswers(question, given);
};

type Given = NonNullable<PlayerResult["answers"][number]>;

/** Answers that say the same count as one: typed ones by their normal form, others by their words. */
const groupAnswers = (question: Question, given: readonly Given[]): GivenAnswer[] => {
  const isWritten = isTyped(question);
  const formOf = (answer: Given): string => {
    const words = answerWords(question, answer.given);
    return isWritten ? (answerForm(answer.given as string | number) ?? words) : words;
  };
  const groups = [
    ...Map.groupBy(given, (answer) => `${answer.verdict} ${formOf(answer)}`).values(),
  ];
  return groups
    .map((answers): GivenAnswer => {
      const text = commonest(answers.map((answer) => answerWords(question, answer.given)));
      const isRight = answers[0]?.verdict === "correct";
      const typed = commonest(answers.map((answer) => String(answer.given).trim()));
      const acceptable = isWritten && !isRight && typed !== "" ? typed : null;
      return { text, players: answers.length, isRight, acceptable };
    })
    .sort((a, b) => b.players - a.players || (a.text < b.text ? -1 : 1));
};

/** The text that stands most often; of equals the first by code points. */
const commonest = (texts: readonly string[]): string => {
  const [best = ""] = [...Map.groupBy(texts, (text) => text)]
    .sort(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
    .map(([text]) => text);
  return best;
};
