import { describe, expect, test } from "vitest";
import { toldOf } from "../../support/told.ts";

const told = (text: string): string => toldOf(text, { title: "News", date: "2016-09-06" });

describe("somebody told by land or age", () => {
  test("is the one person named before", () => {
    expect(told("Marek Hudec won a medal in Leeds. The Slovak bought a house in Porto.")).toContain(
      "Marek Hudec bought a house in Porto",
    );
    expect(
      told("Marek Hudec won a medal in Leeds. The 24-year-old bought a house in Porto."),
    ).toContain("Marek Hudec bought a house in Porto");
  });

  test("is the one of two whose land it is", () => {
    const text = "Marek Hudec of Slovakia met Ada Brandt of Denmark in Leeds.";
    expect(told(`${text} The Slovak bought a house in Porto.`)).toContain(
      "Marek Hudec bought a house in Porto",
    );
    expect(told(`${text} The Norwegian bought a house in Porto.`)).not.toContain("bought a house");
  });

  test("is open where two may be meant, and never a people", () => {
    expect(
      told("Marek Hudec met Ada Brandt in Leeds. The Slovak bought a house in Porto."),
    ).not.toContain("bought a house");
    expect(
      told("Ada Brandt won a medal in Leeds. The Irish bought a house in Porto."),
    ).not.toContain("Ada Brandt bought");
  });
});

test("a title is no part of the name, and the surname behind it is the same person's", () => {
  const text =
    "Grandmaster Viktor Lindgren met Rosa Lind in Leeds. Lindgren bought a house in Porto.";
  expect(told(text)).toContain("Viktor Lindgren bought a house");
  expect(
    told("Baker Street Lights met Rosa Lind in Leeds. Lights went on in Porto."),
  ).not.toContain("Street Lights went on");
});
