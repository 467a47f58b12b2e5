import { expect, test } from "vitest";
import { askedOf } from "../../support/told.ts";

const asked = (text: string) =>
  askedOf(`Ida Brandt was a Norwegian singer. Brandt was born in Bergen. ${text}`, {
    title: "Ida Brandt",
  });

test.each([
  ["She graduated in 1923.", "She graduated from Arden College in 1923.", /graduate/],
  ["She earned her degree in 1923.", "She earned her degree in botany in 1923.", /degree/],
  ["She moved in 1923.", "She moved to Leeds in 1923.", /did Ida Brandt move/],
  ["She recorded in 1923.", "She recorded a song in 1923.", /record/],
  ["Brandt married in 1923.", "Ida and Olaf Brandt were married in 1923.", /marr/],
])("%s: half a fact is not asked for; %s", (half, whole, verb) => {
  expect(asked(half)).not.toMatch(new RegExp(`which year.*${verb.source}`));
  expect(asked(whole)).toMatch(verb);
});

test("what was written is whole without its writer", () => {
  expect(asked("The Tolm Songs were written in 1923.")).toMatch(/which year were the Tolm Songs/);
});

test("a doctorate is one by itself", () => {
  expect(asked("She received her doctorate in 1923.")).toMatch(/receive her doctorate/);
});
