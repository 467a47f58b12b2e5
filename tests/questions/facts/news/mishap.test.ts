import { describe, expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";
import { askedOf } from "../../support/told.ts";

const reader = loadEnglishReader();
const thingOf = (text: string, noun: string) =>
  createDocument(reader.read(text), { title: "News", date: "2021-03-04" }).news?.things.get(noun) ??
  null;
const phraseOf = (text: string, noun: string) => thingOf(text, noun)?.phrase ?? null;

describe("a crash by whose it was, its place and its month", () => {
  const crash = "An Orlandia Airlines Boeing 737 crashed on landing at Norham Airport on Monday.";

  test("“the crash”, “the plane”, “the pilot” of an airline's plane", () => {
    expect(phraseOf(crash, "accident")).toBe(
      "the Orlandia Airlines crash at Norham Airport in March 2021",
    );
    expect(phraseOf(crash, "plane")).toBe(
      "the Orlandia Airlines plane that crashed at Norham Airport in March 2021",
    );
    expect(thingOf(crash, "pilot")).toMatchObject({ link: "of" });
    expect(thingOf(crash, "investigation")).toMatchObject({ link: "into" });
  });

  test("of two trains, of a ferry that the tree takes for something else", () => {
    expect(phraseOf("Two trains collided near Norham on Monday, killing nine.", "collision")).toBe(
      "the train collision near Norham in March 2021",
    );
    expect(
      phraseOf(
        "A passenger ferry with 212 people on board sank off the coast of Norland.",
        "sinking",
      ),
    ).toBe("the passenger ferry sinking off the coast of Norland in March 2021");
  });

  test("none of what is told by the way, or without a place and a name", () => {
    expect(phraseOf("A man whose car crashed in Norham on Monday has died.", "crash")).toBeNull();
    expect(phraseOf("A footbridge collapsed on Monday evening.", "collapse")).toBeNull();
  });

  test("a question behind the opening is told by it, unless another crash was brought up", () => {
    const asked = (between: string) =>
      askedOf(`${crash} ${between}Mina Falk will lead the investigation into the crash.`, {
        title: "News",
        date: "2021-03-04",
      });
    expect(asked("")).toMatch(/into the Orlandia Airlines crash at Norham Airport/);
    expect(asked("A crash in Velmont had closed the coast road. ")).not.toMatch(
      /into the Orlandia Airlines crash/,
    );
  });
});

test("an investigation that our own words tell is into something", () => {
  const text =
    "An Orlandia Airlines Boeing 737 crashed at Norham Airport on Monday. Mina Falk will lead the investigation.";
  expect(askedOf(text, { title: "News", date: "2021-03-04" })).toMatch(
    /Who was to lead the investigation into the Orlandia Airlines crash/,
  );
});

describe("after a crash whose airline the opening names", () => {
  const crash =
    "An Orlandia Airlines Boeing 737 crashed on landing at Norham Airport on Monday, July 4.";
  const asked = (text: string) =>
    askedOf(`${crash} ${text}`, { title: "Plane crashes on landing", date: "2013-07-06" });

  test("what was done is told behind it, with its place once", () => {
    expect(asked("Ten passengers were taken to Colbury Hospital.")).toMatch(
      /After the Orlandia Airlines crash at Norham Airport in July 2013, how many passengers/,
    );
    expect(asked("Over 330 flights were cancelled at Norham Airport.")).toMatch(
      /After the Orlandia Airlines crash in July 2013, how many flights were cancelled at Norham/,
    );
  });

  test("what tells of it already, or was before it, has no such front", () => {
    expect(asked("Mina Falk visited the wreckage in Norham.")).not.toMatch(/After the Orlandia/);
    expect(asked("Mina Falk was supposed to travel to Norham.")).not.toMatch(/After the Orlandia/);
  });
});
