import { expect, it } from "vitest";
import { toldOf } from "../../support/told.ts";

it("tells what had been done in a year as done then, and keeps what had been going on", () => {
  const told = (text: string) => toldOf(text, { title: "Lindvik Mill" });
  expect(told("The Lindvik Mill had been built in 1910 by Jens Brandt.")).toBe(
    "The Lindvik Mill was built in 1910 by Jens Brandt.",
  );
  expect(told("The Lindvik Mill had been guarded since 1910 by Jens Brandt.")).toContain(
    "had been guarded since 1910",
  );
});
