import { expect, test } from "vitest";
import { askedOf } from "../../support/told.ts";

test("an abbreviation is asked for where the article goes on to use it", () => {
  const asked = (more: string) =>
    askedOf(`Ada Brandt joined the Tolm Oyster Society (TOS) in Lindvik in 1953. ${more}`, {
      title: "Ada Brandt",
    });
  expect(asked("The TOS has its seat in Velden.")).toMatch(/abbreviation TOS/);
  expect(asked("The society has its seat in Velden.")).not.toMatch(/abbreviation TOS/);
});
