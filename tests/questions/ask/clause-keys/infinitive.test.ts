import { describe, expect, test } from "vitest";
import { selectFrom } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
/** All that may be printed, whether or not a quiz takes it. */
const onBrandt = (text: string) =>
  selectFrom(
    reader.read(`Ada Brandt (3 May 1872 – 7 June 1957) was a Dutch engineer. ${text}`),
    { title: "Ada Brandt" },
    { count: 40, seed: "1" },
  ).selection.ranked.flatMap(({ question }) =>
    "options" in question || question.kind === "short_answer"
      ? [`${question.stem} → ${JSON.stringify("key" in question ? question.key : "")}`]
      : [],
  );
const stemsOf = (text: string) => onBrandt(text).join("\n");

describe("what an infinitive inside the clause is done to", () => {
  test("is asked for by its class, with the rest of the clause where it stood", () => {
    expect(stemsOf("She was chosen to restore the Orvalla Hotel on the island of Vis.")).toMatch(
      /Which hotel was Ada Brandt chosen to restore on the island of Vis\?/,
    );
  });

  test("leaves a deed whose object has no name to the question for the deed", () => {
    const stems = stemsOf("Karl Lind persuaded her to give up alpine climbing.");
    expect(stems).toMatch(/to do\? → "Give up alpine climbing"/);
    expect(stems).not.toMatch(/to give up\?/);
  });

  test("asks of what somebody was the first", () => {
    expect(stemsOf("She later became the first woman to be awarded the Orvalla Medal.")).toMatch(
      /Which medal did Ada Brandt become the first woman to be awarded\?/,
    );
  });

  test("is left alone where it is somebody, or part of what is only reported", () => {
    expect(stemsOf("She was chosen to help Karl Lind in Porto.")).not.toMatch(
      /chosen to help\b.*\?/,
    );
    expect(stemsOf("She is said to have founded the Orvalla Hotel in Porto.")).not.toMatch(
      /Which hotel/,
    );
  });
});

describe("a class noun that the name itself ends in", () => {
  test("asks for a hotel or castle, and never for a town that one is named after", () => {
    expect(stemsOf("She is best known for Orvalla Castle.")).toMatch(/For which castle is/);
    const town = stemsOf(
      "In 1901 she moved to Goa. In 1911 her papers were given to the Goa State Central Library.",
    );
    expect(town).not.toMatch(/which library did Ada Brandt move/i);
  });
});
