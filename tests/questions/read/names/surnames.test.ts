import { expect, it } from "vitest";
import { entityNamed, find, mentionTexts } from "./support.ts";

it("takes a surname that is also a town for the person before it", () => {
  const found = find(
    "Valeria Paris, a former sailor, sued the firm on Monday. Paris was born in Malta. Lawyers read Paris's letter in court.",
  );
  expect(mentionTexts(found, entityNamed(found, "Valeria Paris"))).toEqual([
    "Valeria Paris",
    "Paris",
    "Paris",
  ]);
});

it("leaves a town alone that the text goes to", () => {
  const found = find(
    "Valeria Paris, a former sailor, sued the firm on Monday. The hearing was held in Paris. Paris was covered in snow.",
  );
  expect(mentionTexts(found, entityNamed(found, "Valeria Paris"))).toEqual(["Valeria Paris"]);
});

const school =
  "Ahmed Mohamed, a pupil from Leeds, built a clock. Mohamed brought it to school. A teacher thanked Mohamed.";

it("gives a surname that two bear to the one whom the text called so first", () => {
  const found = find(`${school} Omar Mohamed, his uncle, was there too. Mohamed was proud.`);
  expect(mentionTexts(found, entityNamed(found, "Ahmed Mohamed")).slice(0, 3)).toEqual([
    "Ahmed Mohamed",
    "Mohamed",
    "Mohamed",
  ]);
});

it("leaves it open where both were named at once", () => {
  const found = find(
    "Ahmed Mohamed and Omar Mohamed, two pupils from Leeds, built a clock. Mohamed brought it to school.",
  );
  expect(mentionTexts(found, entityNamed(found, "Ahmed Mohamed"))).toEqual(["Ahmed Mohamed"]);
});

it("knows letters of honour from a surname", () => {
  const found = find(
    "Dame Zara Hadley DBE RA was an architect. Hadley studied in Beirut. Students admired Hadley.",
  );
  const names = found.entities.filter(({ type }) => type === "person");
  expect(names.map((name) => mentionTexts(found, name).at(-1))).toEqual(["Hadley"]);
});

it("keeps a father apart from the son who has his name behind another", () => {
  const found = find(
    "Ida married Gerald Falk in 1948. Gerald Falk was a lawyer. They had a son, Michael Gerald Falk, who was a priest.",
  );
  expect(mentionTexts(found, entityNamed(found, "Gerald Falk"))).toEqual([
    "Gerald Falk",
    "Gerald Falk",
  ]);
  const later = find(
    "Michael Gerald Falk was a priest in Leeds. Gerald Falk wrote three books there.",
  );
  expect(mentionTexts(later, entityNamed(later, "Michael Gerald Falk"))).toHaveLength(2);
});

it("leaves a town alone that no list has, though somebody bears its name", () => {
  const found = find(
    "Ada Brandt was born in Norholm, Michigan. She played with Ted Norholm in 1944. Norholm won.",
  );
  expect(mentionTexts(found, entityNamed(found, "Ted Norholm"))).toEqual([
    "Ted Norholm",
    "Norholm",
  ]);
  expect(mentionTexts(found, entityNamed(found, "Norholm"))).toEqual(["Norholm"]);
});

it("takes no body for the one of which the text spoke before", () => {
  const found = find(
    "Tolmar is a community of programmers. Tolmar was created in 1998. The Tolmar Foundation pays for it.",
  );
  expect(found.entities.map(({ name }) => name)).toContain("Tolmar");
});
