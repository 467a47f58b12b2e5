import { expect, test } from "vitest";
import { askedOf } from "../../support/told.ts";

const asked = (text: string, title = "Ida Brandt") => askedOf(text, { title });

test("where somebody was based, and who was of the family, is told as past", () => {
  const life = "Ida Brandt (4 May 1902 – 3 June 1980) was a Norwegian engineer.";
  expect(asked(`${life} Based in Porto, Brandt built a bridge over the Tolm in 1931.`)).toContain(
    "In which city was Ida Brandt based?",
  );
  const firm = "The Tolm Company is a Norwegian firm. It is a maker of boats based in Bergen.";
  expect(asked(firm, "Tolm Company")).not.toMatch(/was .* based/);
});

test("a name of several words that owns has no article", () => {
  const text = "Karl Olaf Brandt I was a Norwegian mapmaker. Brandt's father was Olaf Brandt.";
  expect(asked(text, "Karl Olaf Brandt I")).not.toMatch(/the Karl/);
});
