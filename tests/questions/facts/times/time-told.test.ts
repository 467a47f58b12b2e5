import { expect, test } from "vitest";
import { toldOf } from "../../support/told.ts";

test("the last games are those of the day of writing, unless something tells which", () => {
  const told = (when: string) =>
    toldOf(`Rosa Lind led the Norland team at ${when}.`, { title: "Norland" });
  expect(told("the last Olympics")).not.toMatch(/last Olympics/);
  expect(told("the last Olympics in Colbury")).toMatch(/last Olympics/);
});
