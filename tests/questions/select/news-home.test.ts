import { expect, test } from "vitest";
import { askAll } from "../../../questions/ask/index.ts";
import { findAll } from "../../../questions/generate.ts";
import { createRandom } from "../../../questions/random.ts";
import { withHome } from "../../../questions/select/news-home.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();

const homes = (text: string, heading: { title?: string; place?: string } = {}): string => {
  const { found } = findAll(
    reader.read(`The Italian prime minister resigned on Monday, May 4. ${text}`),
    { title: "Italian minister steps down", date: "2012-05-06", ...heading },
  );
  return askAll(found, createRandom("1"))
    .flatMap((candidate) => withHome(candidate, found.document)?.stem ?? [])
    .join("\n");
};

test("the country that the news plays in stands with its month", () => {
  expect(homes("Ada Brandt was sentenced to seven years in prison.")).toMatch(
    /^In Italy in May 2012, who was sentenced to seven years in prison\?/m,
  );
});

test("not where the sentence is set elsewhere, names it, or the dateline is of another land", () => {
  const sentenced = "Ada Brandt was sentenced to seven years in prison";
  expect(homes(`${sentenced} in Paris.`)).toBe("");
  expect(homes("Ada Brandt was sentenced to leave Italy.")).not.toMatch(/Italy .* Italy/);
  expect(homes(`${sentenced}.`, { place: "PARIS, France" })).toBe("");
  expect(homes(`${sentenced}.`, { title: "Minister steps down as France waits" })).toBe("");
  expect(homes(`${sentenced}.`, { title: "Italy beats the minister's team" })).toBe("");
});
