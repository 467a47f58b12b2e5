import { expect, test } from "vitest";
import { askAll, askWholeSentence } from "../../../../questions/ask/index.ts";
import { isCrime } from "../../../../questions/ask/statements/falsify.ts";
import { findAll } from "../../../../questions/generate.ts";
import { createRandom } from "../../../../questions/random.ts";
import { flaws } from "../../../../questions/select/flaws.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const candidatesOf = (title: string, text: string) => {
  const { found } = findAll(reader.read(text), { title });
  const random = createRandom("1");
  return [...askAll(found, random), ...askWholeSentence(found, random)];
};
const askedOf = (title: string, text: string): string =>
  candidatesOf(title, text)
    .filter((one) => one.faults.length === 0 && !flaws.some(({ has }) => has(one, [])))
    .map(({ stem, key }) => `${stem} ${key}`)
    .join("\n");

const tolm = "The Tolm effect is a slow drift of small drops in a gas. ";
const island = "Tolm Island is a volcanic island in the South Atlantic. ";
const lighthouse =
  "The Lind Lighthouse is a granite tower near Bergen in Norway. Its keeper Karl Lind had a daughter, Ada Lind. ";

test("a work is asked about with what it is on", () => {
  expect(
    askedOf("Tolm effect", `${tolm}Ada Brandt published the decisive analysis in 1905.`),
  ).not.toMatch(/In which year did Ada Brandt publish/);
  expect(
    askedOf("Tolm effect", `${tolm}Ada Brandt published the decisive analysis of glass in 1905.`),
  ).toMatch(/In which year did Ada Brandt publish/);
  expect(
    askedOf("Tolm effect", `${tolm}Karl Lind, a chemist, announced his conversion in 1908.`),
  ).not.toMatch(/In which year did Karl Lind/);
});

test("possession is of something", () => {
  expect(askedOf("Tolm Island", `${island}Britain took possession in 1816.`)).not.toMatch(
    /In which year did Britain/,
  );
  expect(askedOf("Tolm Island", `${island}Britain took possession of Bergen in 1816.`)).toMatch(
    /In which year did Britain take possession of Bergen/,
  );
});

test("a bare deed is placed by a name", () => {
  expect(askedOf("Tolm Island", `${island}Commercial navigation ended in 1976.`)).not.toMatch(
    /In which year did commercial navigation end\?/,
  );
  expect(
    askedOf("Tolm Island", `${island}Commercial navigation ended on the River Lind in 1976.`),
  ).toMatch(/In which year did commercial navigation end on the River Lind/);
});

test("whoever is given something is not the giver", () => {
  expect(
    askedOf("Lind Lighthouse", `${lighthouse}Queen Helena gave her a silver medal in 1853.`),
  ).not.toMatch(/ her a silver medal/);
  expect(
    askedOf("Lind Lighthouse", `${lighthouse}Queen Helena gave Ada Lind a silver medal in 1853.`),
  ).toMatch(/In which year did Queen Helena give .*Ada Lind a silver medal/);
});

test("a long place in front of a date is no question", () => {
  const front = "a heap of nets and ropes brought in by the captain";
  expect(
    askedOf(
      "Lind Lighthouse",
      `${lighthouse}Beneath ${front}, Ada Lind found a coin on 2 May 1838.`,
    ),
  ).not.toMatch(/on what date/);
  expect(
    askedOf("Lind Lighthouse", `${lighthouse}In Bergen, Ada Lind found a coin on 2 May 1838.`),
  ).toMatch(/on what date/i);
});

test("nobody is charged falsely", () => {
  expect(isCrime("In 1853 Ada Lind was robbed by _____ in Bergen.")).toBe(true);
  expect(isCrime("In 1853 Ada Lind was painted by _____ in Bergen.")).toBe(false);
});

test("a list of materials that is read as two parts is not asked for by its end", () => {
  expect(
    askedOf("Lind kite", "The Lind kite is built from split bamboo and waxed cotton."),
  ).not.toMatch(/built from split bamboo and waxed\?/);
  expect(askedOf("Lind kite", "The Lind kite is a large kite. It is built from cotton.")).toMatch(
    /What is the Lind kite built from\? Cotton/,
  );
});

test("a noun that ends a name just told is no part of the article's thing", () => {
  const loom =
    "The Lind loom is a machine, mounted on a frame, by which silk is woven. The Lind loom was built by Karl Lind in 1801. ";
  expect(
    askedOf(
      "Lind loom",
      `${loom}Nils Holm fed numbers into his Rational Engine by such cards. Ada Brandt remarked in 1843 that the engine weaves patterns in silver and gold.`,
    ),
  ).not.toMatch(/the engine of the Lind loom/);
});

test("a name beside a name keeps both of its commas", () => {
  const isWhole = (stem: string) =>
    !flaws.some(({ name, has }) =>
      name === "broken_text"
        ? has(
            {
              ...(candidatesOf("Tolm Island", island)[0] as ReturnType<
                typeof candidatesOf
              >[number]),
              stem,
            },
            [],
          )
        : false,
    );
  expect(isWhole("Tolm Most, or the Old Bridge is a bridge in Norway.")).toBe(false);
  expect(isWhole("Tolm Most, or the Old Bridge, is a bridge in Norway.")).toBe(true);
});
