import { hash32, type Option, type Question } from "../../../questions/index.ts";
import { firstCategory } from "./categories.ts";

export type TriviaType = "multiple" | "boolean";
export type TriviaDifficulty = "easy" | "medium" | "hard";

/** A question as Open Trivia DB has them: one right answer, and three wrong ones or the other of True and False. */
export type TriviaQuestion = {
  /** By its stem alone, so that two quizzes on one article do not ask the same twice. */
  hash: string;
  type: TriviaType;
  difficulty: TriviaDifficulty;
  category: number;
  question: string;
  correct: string;
  incorrect: string[];
};

const wrongOptions = 3;

/** Our 1 to 5 in their three steps. */
const toDifficulty = (difficulty: number): TriviaDifficulty => {
  if (difficulty <= 2) return "easy";
  return difficulty === 3 ? "medium" : "hard";
};

/** 64 bits in base 36. */
const hashStem = (stem: string): string =>
  hash32(stem).toString(36) + hash32(`trivia ${stem}`).toString(36);

/** The question in their shape; null for a kind that they do not have, or for a choice of fewer than four. */
export const toTrivia = (question: Question, category: number | null): TriviaQuestion | null => {
  const answers = answersOf(question);
  if (answers === null) return null;
  return {
    ...answers,
    hash: hashStem(question.stem),
    difficulty: toDifficulty(question.difficulty),
    category: category ?? firstCategory,
    question: question.stem,
  };
};

const answersOf = (
  question: Question,
): Pick<TriviaQuestion, "type" | "correct" | "incorrect"> | null => {
  switch (question.kind) {
    case "true_false":
      return {
        type: "boolean",
        correct: question.key ? "True" : "False",
        incorrect: [question.key ? "False" : "True"],
      };
    case "multiple_choice":
      return choiceAnswers(question.options, question.key);
    default:
      return null;
  }
};

const choiceAnswers = (options: readonly Option[], key: string) => {
  const correct = options.find(({ id }) => id === key)?.text;
  const wrong = options.filter(({ id }) => id !== key).map(({ text }) => text);
  if (correct === undefined || wrong.length < wrongOptions) return null;
  return { type: "multiple" as const, correct, incorrect: wrong.slice(0, wrongOptions) };
};
