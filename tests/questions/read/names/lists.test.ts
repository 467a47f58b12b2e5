import { describe, expect, it } from "vitest";
import { classOfNoun, placeOf } from "../../../../questions/read/data/index.ts";
import { find } from "./support.ts";

const typesOf = (text: string): Record<string, string> =>
  Object.fromEntries(find(text).entities.map(({ name, type }) => [name, type]));

describe("towns", () => {
  it("are known by name, after all larger places", () => {
    expect(placeOf("Chillicothe")?.subtype).toBe("town");
    expect(placeOf("Boston")?.subtype).toBe("city");
    expect(placeOf("Ohio")?.subtype).toBe("us_state");
  });

  it.each([
    ["The factory in Chillicothe makes paper.", "Chillicothe"],
    ["They moved from Saginaw to Chicago last year.", "Saginaw"],
    ["A school in Encinitas, California, teaches surfing.", "Encinitas"],
  ])("are places: %s", (text, name) => {
    expect(typesOf(text)[name]).toBe("place");
  });
});

describe("cities", () => {
  it("are known with their marks and without, as English papers write them", () => {
    for (const name of ["São Paulo", "Sao Paulo", "Sāmarrā’", "Samarra", "Tromsø", "Tromso"]) {
      expect([name, placeOf(name)?.subtype]).toEqual([name, "city"]);
    }
    expect(placeOf("samarra")).toBeUndefined();
    expect(typesOf("If Samarra falls, Raqqa and Khan Younis are next.")).toEqual({
      Samarra: "place",
      Raqqa: "place",
      "Khan Younis": "place",
    });
  });
});

describe("listed organisations", () => {
  it.each([
    ["She worked for Accenture before she wrote novels.", "Accenture"],
    ["The pilots of Cathay Pacific went on strike.", "Cathay Pacific"],
    ["He studied physics at Carnegie Mellon.", "Carnegie Mellon"],
    ["The State Department denied the visa.", "State Department"],
  ])("are organisations: %s", (text, name) => {
    expect(typesOf(text)[name]).toBe("organisation");
  });

  it("near miss: where one works is a place when no list of organisations has it", () => {
    expect(typesOf("He studied physics at Palo Alto.")).toEqual({ "Palo Alto": "place" });
  });
});

describe("class nouns", () => {
  it("leave out what WordNet calls an insult, and keep the rest", () => {
    expect(["minister", "critic", "company", "village"].map(classOfNoun)).toEqual([
      "person",
      "person",
      "group",
      "place",
    ]);
    expect(["fool", "hillbilly", "yokel", "rabble"].map(classOfNoun)).toEqual(
      Array(4).fill(undefined),
    );
  });
});
