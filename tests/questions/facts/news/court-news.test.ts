import { expect, test } from "vitest";
import { askedOf } from "../../support/told.ts";

const asked = (done: string, text: string) =>
  askedOf(`Edmund Holm was ${done} in Lindvik on Tuesday.\n\n${text}`, {
    title: `Holm ${done}`,
    date: "2012-05-19",
  });

test("what somebody is tried for was done before the month of the verdict", () => {
  const robbed = "Holm robbed the Bank of Velden.";
  expect(asked("sentenced to ten years", robbed)).not.toMatch(/In May 2012, .*rob/);
  expect(asked("given a medal", robbed)).toMatch(/In May 2012, .*rob/);
});

test("what is done in court is of the month of the verdict", () => {
  const stems = asked("sentenced to ten years", "Ada Brandt defended Holm at the Lindvik hearing.");
  expect(stems).toMatch(/In May 2012, .*defend/);
});
