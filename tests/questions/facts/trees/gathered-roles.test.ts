import { expect, it } from "vitest";
import { toldOf } from "../../support/told.ts";

it("what somebody is behind a comma goes as a whole; others beside a name stay", () => {
  const told = (rest: string) =>
    toldOf(`Night Ferry is a 1941 drama film by ${rest}.`, { title: "Night Ferry" });
  expect(told("Ida Falk, its producer, co-writer, director and star")).toBe(
    "Night Ferry is a 1941 drama film by Ida Falk.",
  );
  expect(told("Ida Falk and Karl Brandt")).toContain("by Ida Falk and Karl Brandt");
});
