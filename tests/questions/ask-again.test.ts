import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
  askAgain,
  findWarnings,
  generate,
  prepareArticle,
  type Question,
} from "../../questions/index.ts";
import { loadEnglishReader } from "../../tools/reader/load.ts";

const reader = loadEnglishReader();
const file = new URL("../fixtures/judged/articles/13-erie-canal.txt", import.meta.url);
const prepared = prepareArticle(readFileSync(file, "utf8"));
if (!prepared.ok) throw new Error(prepared.error.reason);
const article = prepared.value;
const { questions } = generate(article, { count: 10, seed: "s" }, reader);

const againFor = ({ evidence }: Question, asked: Question[] = questions) =>
  askAgain(article, { start: evidence.start, end: evidence.end, seed: "s", asked }, reader);

test("further questions are about the passage, are new, and pass the same filters", () => {
  const all = questions.flatMap((question) =>
    againFor(question).map((again) => [question, again] as const),
  );
  expect(all.length).toBeGreaterThan(2);
  const stems = questions.map(({ stem }) => stem);
  for (const [{ evidence }, again] of all) {
    expect(again.evidence.start).toBeLessThan(evidence.end);
    expect(again.evidence.end).toBeGreaterThan(evidence.start);
    expect(article.text.slice(again.evidence.start, again.evidence.end)).toBe(again.evidence.text);
    expect(stems).not.toContain(again.stem);
    expect(findWarnings(again, article, questions)).toEqual([]);
  }
});

test("what is asked already is not asked again, and the same input gives the same bytes", () => {
  const [question] = questions;
  if (question === undefined) throw new Error("no question");
  const alone = againFor(question, []);
  expect(alone.map(({ stem }) => stem)).toContain(question.stem);
  expect(JSON.stringify(againFor(question))).toBe(JSON.stringify(againFor(question)));
  const rest = againFor(question, [...questions, ...againFor(question)]);
  expect(rest).toEqual([]);
});

test("a passage outside the text has no questions; kinds are kept to", () => {
  const far = { start: 1e6, end: 1e6 + 1, seed: "s", asked: [] };
  expect(askAgain(article, far, reader)).toEqual([]);
  const whole = { start: 0, end: article.text.length, seed: "s", asked: [] };
  const cloze = askAgain(article, { ...whole, kinds: ["cloze"] }, reader);
  expect(cloze.length).toBeGreaterThan(0);
  expect(new Set(cloze.map(({ kind }) => kind))).toEqual(new Set(["cloze"]));
});
