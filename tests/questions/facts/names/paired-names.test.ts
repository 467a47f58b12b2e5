import { expect, test } from "vitest";
import { toldOf } from "../../support/told.ts";

test("a body with an “and” in its name is told by all of it, two bodies are two", () => {
  const told = (text: string) => toldOf(text, { title: "Lindvik hall opens", date: "2014-12-16" });
  expect(
    told(
      "The hall is owned by the Lindvik Art and Music Foundation, the organization that owns Orla Festival.",
    ),
  ).toMatch(/the Lindvik Art and Music Foundation owned Orla Festival/);
  expect(
    told("Edmund Holm met Orla Records and the Music Foundation in Lindvik in May 2012."),
  ).not.toMatch(/the Orla Records and/);
});
