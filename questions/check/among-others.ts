import { keyText } from "../grade/key-text.ts";
import type { Question } from "../types.ts";
import type { Warning } from "./types.ts";
import { wordsOf } from "./words.ts";

/** What a question has against it only in the company of the quiz's other questions. */
export const findClashes = (question: Question, others: readonly Question[]): Warning[] => {
  const stem = plain(question.stem);
  const twin = others.some((other) => plain(other.stem) === stem);
  if (twin) return [{ code: "asked_twice", field: "stem" }];
  const isTold = others.some((other) => tellsAnswer(other, question));
  return isTold ? [{ code: "answer_given_elsewhere", field: "key" }] : [];
};

const plain = (text: string): string => wordsOf(text).join(" ");

const overlaps = (a: Question, b: Question): boolean =>
  a.evidence.start < b.evidence.end && b.evidence.start < a.evidence.end;

/** Whether one question's stem states what another one about the same passage asks for. */
export const tellsAnswer = (teller: Question, asker: Question): boolean => {
  if (asker.kind === "true_false" || teller.stem === asker.stem || !overlaps(teller, asker)) {
    return false;
  }
  const key = plain(keyText(asker));
  return key.length > 1 && ` ${plain(teller.stem)} `.includes(` ${key} `);
};
