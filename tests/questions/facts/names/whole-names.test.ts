import { expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";
import { toldOf } from "../../support/told.ts";

const reader = loadEnglishReader();

const life = "Ada Brandt (3 May 1901 – 4 June 1987) was a Norwegian actress.";
const told = (text: string) => toldOf(`${life} ${text}`, { title: "Ada Brandt" });

test("a title that the reader takes for words of the sentence is not cut off", () => {
  expect(told("She won fame for starring in the crime film Rain Never Falls.")).not.toMatch(
    /in the crime film\.$/m,
  );
  expect(told("She starred in the series Star Harbour: Discovery.")).not.toMatch(
    /Star Harbour\.$/m,
  );
  expect(told("She starred in a film by Rain Harbour in 1930.")).toContain(
    "a film by Rain Harbour",
  );
  expect(told("She won fame for a crime film in 1930.")).toContain("a crime film");
});

test("a place that is called after somebody keeps its name", () => {
  const text =
    "In 1930 Karl van Lind sailed from Leeds. She was the first woman to reach the islands of Van Lind's Land in 1932.";
  expect(told(text)).toMatch(/islands of Van Lind's Land/);
});

test("nobody is told by what he was for some years only", () => {
  const introduced = (role: string) =>
    told(`In 1930 her pupil was Karl Lind, ${role}. Lind moved to Leeds in 1950.`);
  expect(introduced("an adolescent")).not.toMatch(/adolescent Karl Lind/);
});

test("a town at the end of a school's name is no school", () => {
  const introduced = (school: string) =>
    createDocument(
      reader.read(`${life} She studied at ${school}, an all-girls secondary school, as a child.`),
      { title: "Ada Brandt" },
    ).introductions;
  expect([...introduced("Main Convent Oslo")].map(([{ name }]) => name)).not.toContain("Oslo");
  expect([...introduced("Main Academy Penbury")].map(([{ name }]) => name)).toContain(
    "Main Academy Penbury",
  );
});
