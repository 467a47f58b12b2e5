import { expect, test } from "vitest";
import { selectFrom } from "../../../questions/generate.ts";
import { score } from "../../../questions/select/rank.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const text =
  "Ada Brandt opened a glass factory in Leeds in 1902. The baker Karl Holt sold bread in Porto in 1961.";
const isNews = (title: string, date?: string): boolean =>
  selectFrom(
    reader.read(text),
    { title, ...(date === undefined ? {} : { date }) },
    { count: 20, seed: "1" },
  ).selection.ranked.every(({ features }) => features.inNews === 1);

test("news is ranked as such by its date, or by its headline", () => {
  expect(isNews("Glass factory", "2021-03-04")).toBe(true);
  expect(isNews("Glass factory opens its doors after long years of silence")).toBe(true);
  expect(isNews("Peace of the Two Towns")).toBe(false);
  expect(isNews("Ada Brandt")).toBe(false);
});

test("what speaks of its day in the present is fit for print in a life sooner than in news", () => {
  const features = { present: 1, confidence: 0.9, "form:true_false": 1, twoNames: 1 };
  const loss = (inNews: number) =>
    score({ ...features, inNews }) / score({ ...features, inNews, present: 0 });
  expect(loss(1)).toBeLessThan(loss(0));
});
