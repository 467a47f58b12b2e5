import { expect, test } from "vitest";
import type { Question } from "../../questions/types.ts";
import { coverageOf } from "../../tools/eval-questions/reference.ts";
import { itemOf, keyTextOf, readTable, writeSheet } from "../../tools/eval-questions/sheet.ts";
import { readVerdicts } from "../../tools/eval-questions/verdicts.ts";

const evidence = { start: 0, end: 44, text: "Ada Brandt founded a school in Lisbon in 1953." };
const question: Question = {
  id: "q1",
  kind: "multiple_choice",
  stem: "In which year did Ada Brandt found a school in Lisbon?",
  options: [
    { id: "a", text: "1949" },
    { id: "b", text: "1953" },
  ],
  key: "b",
  evidence,
  difficulty: 2,
};

test("a sheet is read back as it was written, and shows the key as a reader would say it", () => {
  const [row] = readTable(writeSheet([itemOf(question, "a.txt", "001")]));
  expect(row).toMatchObject({
    id: "001",
    key: "1953",
    options: "1949 / 1953",
    kind: "multiple_choice",
  });
  expect(keyTextOf({ ...question, kind: "true_false", key: false })).toBe("False");
  expect(keyTextOf({ ...question, kind: "numeric", key: 62000, unit: "stones" })).toBe(
    "62,000 stones",
  );
});

test("verdicts become percentages; only wrong keys and the like count as wrong", () => {
  const figures = readVerdicts(
    "id\tverdict\treason\tkind\n1\tPUBLISH\t\tcloze\n2\tEDIT\tgrammar\tcloze\n3\tREJECT\twrong-key\tcloze\n4\tREJECT\ttrivial\tcloze\n5\t\t\tcloze\n",
  );
  expect(figures).toMatchObject({ n: 4, publish: 25, publishOrEdit: 50, wrong: 25 });
});

test("a reference fact is asked when a question stands on its sentence and holds its answer", () => {
  const line = (answer: string, text: string) =>
    JSON.stringify({ question: "?", answer, evidence: text, importance: 3 });
  const reference = [
    line("Ada Brandt", evidence.text),
    line("Porto", evidence.text),
    line("1953", "Another sentence about whales."),
  ];
  expect(coverageOf(reference.join("\n"), [question])).toEqual({
    facts: 3,
    asked: 1,
    percent: 33.3,
  });
});
