import { expect, test } from "vitest";
import { askedOf } from "../../support/told.ts";

const town = (rest: string) =>
  askedOf(`Varnholt is a town on the Tolm River. ${rest}`, { title: "Varnholt" });
const animal = (rest: string) =>
  askedOf(`The spotted tolm is a small mammal. ${rest}`, { title: "Spotted tolm" });

test.each([
  [
    "The spotted tolm is the only living species of the order Velmidentata.",
    "Of which order is the spotted tolm the only living species?",
  ],
  [
    "In 1911, the spotted tolm was named after the Greek nymph Orlia.",
    "After which Greek nymph was the spotted tolm named in 1911?",
  ],
])("%s asks for the name by the noun beside it", (text, stem) => {
  expect(animal(text).split("\n")).toContain(stem);
});

test("whose paper it was, or that it was called so, is no class", () => {
  expect(animal("In 1911, Ada Brandt described the spotted tolm in her paper Orlia.")).not.toMatch(
    /which paper/,
  );
  expect(animal("In 1911, Ada Brandt gave the spotted tolm the name Orlia.")).not.toMatch(
    /[Ww]hich name/,
  );
});

test("what something is a part of is asked for, where something else is by it is not", () => {
  expect(town("Varnholt is part of the Orla Mountains.")).toContain(
    "Of which mountains is Varnholt part?",
  );
  expect(town("Varnholt is the largest town in Norway.")).toContain(
    "In which country is Varnholt the largest town?",
  );
  expect(town("Varnholt is a port on the coast of Norway.")).not.toContain("Of which country");
  expect(town("Varnholt is the home of a choir in Norway.")).not.toContain("In which country is");
});
