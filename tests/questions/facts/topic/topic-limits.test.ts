import { describe, expect, test } from "vitest";
import { findAll, generate } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const quizOf = (title: string, text: string) =>
  generate({ title, text }, { count: 40, seed: "1" }, reader).questions;
const stemsOf = (title: string, text: string) =>
  quizOf(title, text)
    .map(({ stem }) => stem)
    .join("\n");
const onBrandt = (text: string) =>
  stemsOf("Ada Brandt", `Ada Brandt (1872 – 1957) was a Dutch engineer. ${text}`);
const onCanal = (text: string) =>
  stemsOf("Orne Canal", `The Orne Canal is a canal in Tasmia. ${text}`);

describe("what is said of another thing is not the topic's", () => {
  test("the toll of a bridge is the bridge's, the toll alone the canal's", () => {
    expect(onCanal("The toll of Anders Bridge was abolished in 1882 by Karl Lind.")).not.toMatch(
      /toll of (the Orne Canal|which)/,
    );
    expect(onCanal("The toll was abolished in 1882 by Karl Lind.")).toMatch(
      /toll of the Orne Canal/,
    );
  });

  test("a superlative among others is the topic's, one in a named place is that place's", () => {
    const told = (phrase: string) =>
      stemsOf(
        "Mount Orvalla",
        `Mount Orvalla is a volcano in Tasmia. The deadliest eruption ${phrase} began on 11 June 1886.`,
      );
    expect(told("in historical times")).toMatch(/eruption of Mount Orvalla in historical times/);
    expect(told("in Portugal")).not.toMatch(/eruption of Mount Orvalla/);
  });

  test("“its” whose owner is not in the question keeps it from print", () => {
    const text =
      "The Battle of Velmont was fought in 1709. The convent was not rebuilt, and its ruins were sold in 1934 to Karl Lind.";
    expect(stemsOf("Battle of Velmont", text)).not.toMatch(/its ruins/);
  });

  test("her own workshop before “the workshop”: not her teacher's", () => {
    const text =
      "She worked in the workshop of Karl Lind. In 1911 she opened her own workshop in Porto. In 1931 she had to sell the workshop to Hans Daal.";
    expect(onBrandt(text)).not.toMatch(/sell the workshop of Karl Lind/);
  });

  test("“the university” is no Anders of whom nothing is known", () => {
    expect(
      onBrandt("Anders joined the army in 1902. She attended lectures at the university in 1903."),
    ).not.toMatch(/lectures at Anders/);
  });
});

describe("times and places that stand nowhere", () => {
  test("a day without a year is not asked in a history; with one it is", () => {
    expect(onCanal("On 2 September Karl Lind closed the Anders Bridge.")).not.toMatch(
      /2 September|what date/,
    );
    expect(onCanal("On 2 September 1807 Karl Lind closed the canal.")).toMatch(
      /what date|2 September 1807/,
    );
  });

  test("nor is a month without a year; one whose year the sentence names is", () => {
    expect(onCanal("In late July Karl Lind closed the Anders Bridge.")).not.toMatch(/July/);
    expect(onCanal("In late July 1807 Karl Lind closed the Anders Bridge.")).toMatch(/^When did/m);
  });

  test("“after her arrival” goes, “on her return to Porto” stays", () => {
    expect(onBrandt("After her arrival, she worked for Karl Lind in 1903.")).not.toMatch(/arrival/);
    expect(onBrandt("On her return to Porto, she worked for Karl Lind.")).toMatch(
      /return to Porto/,
    );
  });

  test("a spur “between the two” is between nobody knows which", () => {
    const told = (place: string) =>
      stemsOf(
        "Velmont",
        `Velmont is a town in Tasmia. The old centre of Velmont occupies a low spur ${place}.`,
      );
    expect(told("between the two")).not.toMatch(/occup/);
    expect(told("in Westmark")).toMatch(/occup/);
  });

  test("“at her home in Porto” has one place, which “where” would tear", () => {
    expect(onBrandt("She died at her home in Ansted in 1957.")).not.toMatch(
      /^Where .* at her home/m,
    );
  });

  test("from whom she borrowed it is said of the verb; where they are from is said of the books", () => {
    const facts = (text: string) => {
      const found = findAll(reader.read(`Ada Brandt was a Dutch engineer. ${text}`), {
        title: "Ada Brandt",
      });
      return found.found.facts.map(({ slots }) => slots.map(({ role }) => role).join(" "));
    };
    expect(facts("She borrowed the book from physicists.").join()).toMatch(/object oblique/);
    expect(facts("She admired some books from libraries.").join()).not.toMatch(/object oblique/);
  });
});

test("the still-life painter keeps his first word; a 44-year-old nurse is no “year-old”", () => {
  const painter = onBrandt(
    "Her mother married the still-life painter Jacob Lind. In 1904 Lind gave Brandt a house in Porto.",
  );
  expect(painter).not.toMatch(/the life painter/);
  const nurse = onBrandt("The 44-year-old nurse Jana Lind met Brandt in Porto in 1904.");
  expect(nurse).not.toMatch(/The year-old/);
});

describe("parts of a list", () => {
  test("an “and” that leads nowhere spoils the sentence, one inside a phrase does not", () => {
    const torn = onBrandt(
      "She received lessons from her mother and, from the age of nine, from the organist Karl Lind, who allowed her to play.",
    );
    expect(torn).not.toMatch(/mother and, from the age of nine[?.]$/m);
    expect(onBrandt("She received lessons from Karl Lind and Jana Daal in 1881.")).toMatch(
      /Karl Lind and Jana Daal/,
    );
  });

  test("opticians are people and no “what”", () => {
    expect(onBrandt("In 1904 she hired several opticians from Porto.")).not.toMatch(
      /^What .*hire/m,
    );
  });
});

describe("a place behind the question", () => {
  const onLight = (text: string) =>
    stemsOf("Velmont Lighthouse", `Velmont Lighthouse is a lighthouse in Tasmia. ${text}`);

  test("a thing was replaced at the lighthouse; a captain was not cleared at it", () => {
    expect(onLight("In 1913 Johan Rask was cleared by a military court.")).not.toMatch(
      /cleared by a military court at/,
    );
    expect(onLight("In 1913 a second telescope was replaced by cameras.")).not.toMatch(
      /^(At|On) Velmont Lighthouse/m,
    );
  });
});
