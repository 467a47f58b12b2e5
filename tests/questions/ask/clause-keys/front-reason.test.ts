import { describe, expect, test } from "vitest";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { selectFrom } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
/** All that may be printed, whether or not so short a quiz takes it. */
const asked = (title: string, text: string) =>
  selectFrom(reader.read(text), { title }, { count: 40, seed: "1" })
    .selection.ranked.map(({ candidate: { stem, key } }) => `${stem} → ${key}`)
    .join("\n");
const onBrandt = (text: string) =>
  asked("Ada Brandt", `Ada Brandt (3 May 1872 – 7 June 1957) was a Dutch engineer. ${text}`);
const onCastle = (text: string) =>
  asked("Velmont Castle", `Velmont Castle is a ruined fortress in Westmark. ${text}`);

describe("a cause in front of the clause", () => {
  test("is asked for by “why”, and only by that", () => {
    const stems = onBrandt(
      "Because Prussian colleges did not admit women, she moved to the city of Porto.",
    );
    expect(stems).toMatch(
      /Why did Ada Brandt move to .*Porto\? → Because Prussian colleges did not admit women$/m,
    );
    expect(stems).not.toMatch(/^Because/m);
  });

  test("is told by “as” with a state or a refusal, and not with what went on at the time", () => {
    expect(
      onBrandt("As the senate of Porto refused to let her in, Karl Lind taught her at home."),
    ).toMatch(/^Why did Karl Lind teach .* → Because the senate of Porto refused to let her in$/m);
    expect(
      onBrandt("As the train reached Porto in the evening, Karl Lind taught her a song."),
    ).not.toMatch(/^Why/m);
  });

  test("has its “it” told by the subject that follows", () => {
    expect(
      onCastle("Because it follows the shape of a ridge, the castle is long and narrow."),
    ).toMatch(
      /^Why is Velmont Castle long and narrow\? → Because it follows the shape of a ridge$/m,
    );
    expect(
      onCastle("Because it follows the shape of a ridge, the road is long and narrow."),
    ).not.toMatch(/^Why is/m);
  });
});

test("a state of one hour is no fact by itself, a deed is", () => {
  const statesOf = (text: string) =>
    findFacts(createDocument(reader.read(text), { title: "Velmont" })).facts.filter(
      ({ structure }) => structure === "adverbial",
    ).length;
  expect(statesOf("Raiders burned Velmont while most of the monks were at church.")).toBe(0);
  expect(statesOf("Raiders burned Velmont when Karl Lind left Porto in 1402.")).toBe(1);
});
