import { expect, test } from "vitest";
import { askAll } from "../../../questions/ask/index.ts";
import { findAll } from "../../../questions/generate.ts";
import { createRandom } from "../../../questions/random.ts";
import { readingOf } from "../../support/reading-of.ts";
import * as own from "../../support/sentences.ts";

type Names = Parameters<typeof readingOf>[1];

const asked = (sentences: string[], names: Names = [], date?: string) => {
  const { found } = findAll(readingOf(sentences, names), {
    title: "",
    ...(date === undefined ? {} : { date }),
  });
  return askAll(found, createRandom("1"));
};
const stems = (sentences: string[], form: string, names: Names = [], date?: string) =>
  asked(sentences, names, date)
    .filter((candidate) => candidate.form === form && candidate.faults.length === 0)
    .map(({ stem, key }) => `${stem} ${key}`);

test("who, which, when and what ask one clause from all sides", () => {
  const names = [own.ada, own.lisbon, own.year("1953")];
  expect(stems([own.founded], "who", names)).toEqual([
    "Who founded a school in Lisbon in 1953? Ada Brandt",
  ]);
  expect(stems([own.founded], "which", names)).toEqual([
    "In which city did Ada Brandt found a school in 1953? Lisbon",
  ]);
  expect(stems([own.founded], "when", names)).toEqual([
    "In which year did Ada Brandt found a school in Lisbon? 1953",
  ]);
});

test("a bare definite noun keeps a question from print", () => {
  const candidates = asked([own.closed], [own.year("1971")]);
  expect(candidates.length).toBeGreaterThan(0);
  expect(candidates.every(({ faults }) => faults.includes("dangling_noun"))).toBe(true);
});

test("how many takes the number out of the phrase", () => {
  expect(stems([own.sold], "how_many", [own.rosa])).toEqual([
    "How many paintings did Rosa Lind sell to the Tolm Museum because she needed money? 430",
  ]);
});

test("why asks for the cause, with the pronoun bound to the name in the stem", () => {
  expect(stems([own.sold], "why", [own.rosa])).toEqual([
    "Why did Rosa Lind sell 430 paintings to the Tolm Museum? Because she needed money",
  ]);
});

test("a false statement changes a year only where the other year is surely wrong", () => {
  const open = (word: string) =>
    `Rosa/Rosa/NNP/3/nsubj Lind/Lind/NNP/1/flat painted/paint/VBD/0/root the/the/DT/6/det Tolm/Tolm/NNP/6/compound Bridge/Bridge/NNP/3/obj ${word}/IN/8/case 1953/1953/CD/3/obl ./././3/punct`;
  const falseOnes = (sentence: string) =>
    asked([sentence], [own.rosa, own.year("1953")]).filter(
      ({ form, key }) => form === "true_false" && key === "False",
    ).length;
  expect(falseOnes(open("since/since"))).toBe(0);
  expect(falseOnes(open("in/in"))).toBe(1);
});

test("what is voted for is no reason for voting", () => {
  const acted = (verb: string) =>
    `Rosa/Rosa/NNP/3/nsubj Lind/Lind/NNP/1/flat ${verb}/VBD/0/root in/in/IN/5/case 1953/1953/CD/3/obl to/to/TO/7/mark end/end/VB/3/advcl the/the/DT/10/det Tolm/Tolm/NNP/10/compound Strike/Strike/NNP/7/obj ./././3/punct`;
  const names = [own.rosa, own.year("1953"), { type: "event" as const, name: "Tolm Strike" }];
  expect(stems([acted("voted/vote")], "why", names)).toEqual([]);
  expect(stems([acted("intervened/intervene")], "why", names)).toEqual([
    "Why did Rosa Lind intervene in 1953? To end the Tolm Strike",
  ]);
});

test("neither of two bare objects is asked for", () => {
  const gave = (rest: string) =>
    `Rosa/Rosa/NNP/3/nsubj Lind/Lind/NNP/1/flat gave/give/VBD/0/root ${rest} ./././3/punct`;
  const faultsOf = (sentence: string) =>
    asked([sentence], [own.rosa, own.karl])
      .filter(({ form }) => form === "what" || form === "whom")
      .map(({ faults }) => faults.includes("two_objects"));
  const two = faultsOf(
    gave(
      "Karl/Karl/NNP/3/iobj Holt/Holt/NNP/4/flat copper/copper/NN/7/compound coins/coin/NNS/3/obj",
    ),
  );
  expect(two.length).toBeGreaterThan(0);
  expect(two.every(Boolean)).toBe(true);
  const one = faultsOf(
    gave(
      "copper/copper/NN/5/compound coins/coin/NNS/3/obj to/to/IN/7/case Karl/Karl/NNP/3/obl Holt/Holt/NNP/7/flat",
    ),
  );
  expect(one.length).toBeGreaterThan(0);
  expect(one.some(Boolean)).toBe(false);
});

test("a claim is asked with its speaker and its modal", () => {
  expect(stems([own.mayOpen], "who_said", [own.karl])).toEqual([
    "Who said that the Varne Tunnel may open in May? Karl Holt",
  ]);
  expect(
    stems([own.mayOpen], "when", [own.karl, { type: "date", name: "May", subtype: "month" }]),
  ).toEqual([]);
});

test("a weekday becomes a date when the article has one, and is left out when it has none", () => {
  const names = [
    own.rosa,
    own.karl,
    { type: "place" as const, name: "Paris", subtype: "city" },
    { type: "date" as const, name: "Monday", subtype: "weekday" },
  ];
  expect(stems([own.onMonday], "who", names, "2024-04-17")).toEqual([
    "Who met Karl Holt in Paris on April 15, 2024? Rosa Lind",
  ]);
  expect(stems([own.onMonday], "who", names)).toEqual(["Who met Karl Holt in Paris? Rosa Lind"]);
});

test("true statements are the fact; false ones differ in one part", () => {
  const items = asked([own.founded], [own.ada, own.lisbon, own.year("1953")]).filter(
    ({ form, isWhole }) => form === "true_false" && !isWhole,
  );
  expect(items.map(({ key }) => key)).toEqual(["True", "False"]);
  expect(items[0]?.stem).toBe("Ada Brandt founded a school in Lisbon in 1953.");
  expect(items[1]?.stem).not.toBe(items[0]?.stem);
  expect(items[1]?.stem).toMatch(/^Ada Brandt founded a school in \S+ in \d{4}\.$/);
});

test("a list asks for all its members", () => {
  const countries = ["France", "Spain", "Italy"].map((name) => ({
    type: "place" as const,
    name,
    subtype: "country",
  }));
  const [found] = asked([own.signed], [...countries, own.year("1902")]).filter(
    ({ form }) => form === "multiple_select",
  );
  expect(found?.shape).toMatchObject({ type: "select", right: ["France", "Spain", "Italy"] });
  expect(found?.stem).toBe(
    "By which of these countries was the Tolm Treaty signed in 1902? Select all that apply.",
  );
});
