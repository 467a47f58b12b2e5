import { expect, test } from "vitest";
import { askWhere } from "../../../../questions/ask/wh/where.ts";
import { askWhich } from "../../../../questions/ask/wh/which.ts";
import { findAll } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const asked = (text: string): string[] => {
  const { found } = findAll(reader.read(text), { title: "Colbury" });
  return [...askWhich(found), ...askWhere(found)].map(({ stem }) => stem);
};

test("the place that holds the asked one stands with the question words", () => {
  expect(asked("Ada Brandt was born in Groningen in the Netherlands in 1905.")).toContain(
    "In which city in the Netherlands was Ada Brandt born in 1905?",
  );
  expect(asked("Ada Brandt was born at Velmunster, in the Harz mountains.")).toContain(
    "Where in the Harz mountains was Ada Brandt born?",
  );
});

test("what else stands behind it stays there", () => {
  expect(asked("Ada Brandt was born in Groningen in a castle in 1905.").join()).not.toMatch(
    /city in a castle/,
  );
  expect(asked("Ada Brandt studied in Leeds with Peter Lind in 1905.")).toContain(
    "In which city did Ada Brandt study with Peter Lind in 1905?",
  );
});
