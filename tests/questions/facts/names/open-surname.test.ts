import { expect, test } from "vitest";
import { openSurname } from "../../../../questions/facts/names/join-surnames.ts";
import type { Entity } from "../../../../questions/read/types.ts";

const named = (name: string, type: Entity["type"], times: number): Entity => ({
  name,
  type,
  roles: [],
  start: 0,
  end: name.length,
  confidence: 0.8,
  mentions: Array.from({ length: times }, (_, i) => ({
    start: i,
    end: i + 1,
    sentence: i,
    firstToken: 0,
    endToken: 1,
    kind: "name",
  })),
});

const typeOfBare = (times: number, title = "Ida Tolmar"): string | undefined =>
  openSurname([named("Ida Tolmar", "person", 1), named("Tolmar", "organisation", times)], title)[1]
    ?.type;

test("the surname of a life that was taken for a firm all along is open again", () => {
  expect(typeOfBare(3)).toBe("unknown");
  expect(typeOfBare(2)).toBe("organisation");
  expect(typeOfBare(3, "Tolmar Drives")).toBe("organisation");
});
