import { expect, test } from "vitest";
import { findAll } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const namesIn = (text: string): string[] =>
  findAll(reader.read(text), { title: "Cup final" })
    .found.document.reading.entities.filter(({ type }) => /^(place|organisation)$/.test(type))
    .map(({ name, type, mentions }) => `${type} ${name} ${mentions.length}`);

test("a town beside a word of clubs is a club, and so is the bare town behind it", () => {
  expect(
    namesIn("The players of Manchester United lost in Leeds. Manchester had nine shots."),
  ).toContain("organisation Manchester United 2");
  expect(namesIn("The striker joined Real Madrid from Leeds. Madrid had nine shots.")).toContain(
    "organisation Real Madrid 2",
  );
});

test("a town behind a preposition stays a town, and no real town is a club", () => {
  const names = namesIn("The players of Manchester United lost. They came back to Manchester.");
  expect(names).toContain("organisation Manchester United 1");
  expect(names).toContain("place Manchester 1");
  expect(namesIn("The players lost in the real Madrid, which was cold.")).toContain(
    "place Madrid 1",
  );
});
