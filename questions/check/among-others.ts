import { keyText } from "../grade/key-text.ts";
import type { Question } from "../types.ts";
import type { Warning } from "./types.ts";
import { remember, wordsOf } from "./words.ts";

/** What a question has against it only in the company of the quiz's other questions. */
export const findClashes = (question: Question, others: readonly Question[]): Warning[] => {
  const stem = stemOf(question);
  const twin = others.some((other) => stemOf(other) === stem);
  if (twin) return [{ code: "asked_twice", field: "stem" }];
  const isTold = others.some((other) => tellsAnswer(other, question));
  return isTold ? [{ code: "answer_given_elsewhere", field: "key" }] : [];
};

const plain = (text: string): string => wordsOf(text).join(" ");

/** Every question is held against every other. */
const stemOf = remember(({ stem }: Question): string => plain(stem));
const keyOf = remember((question: Question): string => plain(keyText(question)));

const overlaps = (a: Question, b: Question): boolean =>
  a.evidence.start < b.evidence.end && b.evidence.start < a.evidence.end;

/** Whether one question's stem states what another one about the same passage asks for. */
export const tellsAnswer = (teller: Question, asker: Question): boolean => {
  if (asker.kind === "true_false" || teller.stem === asker.stem || !overlaps(teller, asker)) {
    return false;
  }
  const key = keyOf(asker);
  return key.length > 1 && ` ${stemOf(teller)} `.includes(` ${key} `);
};
