import { expect, test } from "vitest";
import { askedOf } from "../../support/told.ts";

const asked = (text: string) =>
  askedOf(`The Tolm Archive is an archive of letters in Leeds. ${text}`, { title: "Tolm Archive" });

test("nobody is asked when various somebodies did something, but when those of a kind did", () => {
  expect(asked("Various institutions came together in 1954.")).not.toMatch(/which year/);
  expect(asked("Various Norwegian institutions gave letters to the Tolm Archive in 1954.")).toMatch(
    /In which year did various Norwegian institutions give/,
  );
});
