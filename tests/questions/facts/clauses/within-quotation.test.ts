import { expect, test } from "vitest";
import { toldOf } from "../../support/told.ts";

const told = (text: string) => toldOf(text, { title: "Leader speaks", date: "2009-03-16" });

test("what somebody says over several sentences is nothing that the article says", () => {
  const speech = "Countries need to pull together in Lindvik to save the world economy.";
  expect(
    told(`"The heat threatens all of us. ${speech} Tasmia is willing," Holm said.`),
  ).not.toMatch(/pull together/);
  expect(told(`"The heat threatens all of us," Holm said. ${speech}`)).toMatch(/pull together/);
});

test("a role that is told behind a noun was given, and not that noun", () => {
  const told = toldOf(
    "Khumo was a king in Tasmia. Khumo may have viewed himself as a divine creator, a role that was already given to Tolm, the god of earth, creation and growth.",
    { title: "Khumo" },
  );
  expect(told).not.toMatch(/creator was given/);
});
