import { describe, expect, test } from "vitest";
import { askStaged } from "../../../questions/ask/index.ts";
import { isCalledSo, isEventOf } from "../../../questions/facts/called-so.ts";
import { createDocument } from "../../../questions/facts/index.ts";
import { findAll } from "../../../questions/generate.ts";
import { findSceneFlaw, stagedStem } from "../../../questions/select/staged.ts";
import { countStrangers } from "../../../questions/select/strangers.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const heading = { title: "News", date: "2021-03-04" };

/** The questions behind scenes that the text gives, as they are printed, without those that have a fault. */
const staged = (text: string, at: { title: string; date?: string } = heading) => {
  const { found } = findAll(reader.read(text), at);
  return askStaged({ ...found, facts: found.stage(new Set()) })
    .filter(({ faults }) => faults.length === 0)
    .map((candidate) => ({ candidate, stem: stagedStem(candidate) }));
};
const stemsOf = (text: string, at?: { title: string; date?: string }) =>
  staged(text, at).map(({ stem }) => stem);

const bridge = "A wooden bridge over the Aske collapsed in the town of Penbury on Monday.";

describe("a question behind the opening of news", () => {
  test("what followed it is asked in the same sentence", () => {
    expect(stemsOf(`${bridge} Olive Strand opened a fund for the injured.`)).toContain(
      "After a wooden bridge over the Aske collapsed in the town of Penbury in March 2021, who opened a fund for the injured?",
    );
  });

  test("what lies before it follows in a sentence of its own", () => {
    expect(stemsOf(`${bridge} Engineers from Leeds built the bridge in 1911.`)).toContain(
      "A wooden bridge over the Aske collapsed in the town of Penbury on March 1, 2021. In which year did engineers from Leeds build the bridge?",
    );
  });

  test("another of its kind in between is not the one of the scene", () => {
    const text = `${bridge} A second bridge crosses the river at Orme. Engineers from Leeds built the bridge in 1911.`;
    for (const stem of stemsOf(text))
      expect(stem).not.toMatch(/^A wooden bridge.* build the bridge\?$/);
  });

  test("a perfect is told as it was reported, since nobody knows its month", () => {
    const text =
      "A team of biologists from Slovenia and Japan has discovered a blind fish in a flooded mine. The Slovenian Research Agency paid for the study of the fish in 2010.";
    const [first] = stemsOf(text);
    expect(first).toMatch(/^In March 2021 it was reported that a team of biologists/);
    expect(first).toContain("had discovered");
  });

  test("what holds at the time of the news is told in the past behind it", () => {
    const text = `${bridge} Anna Keller has led the council of Penbury since 2006.`;
    expect(stemsOf(text).join(" ")).toContain("Who had led the council of Penbury since 2006?");
  });
});

describe("a question behind the sentence before", () => {
  const divers = "Divers from Lisbon entered the Topla mine in Slovenia in August 2010.";
  const article = { title: "Cold water" };

  test("takes up its subject by a pronoun", () => {
    expect(
      stemsOf(`${divers} They found 212 lamps in the northern galleries of the mine.`, article),
    ).toContain(`${divers} How many lamps did they find in the northern galleries of the mine?`);
  });

  test("a pronoun of the other number takes up nothing", () => {
    expect(
      stemsOf(`${divers} It found 212 lamps in the northern galleries of the mine.`, article),
    ).toEqual([]);
  });

  test("outside of news a sentence that explains no word stays away", () => {
    expect(stemsOf(`${divers} Anna Keller opened a museum in Porto in 1994.`, article)).toEqual([]);
  });
});

describe("what a scene must not do", () => {
  test("tell the key", () => {
    const text =
      "Thieves stole a gold cup from the museum in Varnholt on Monday. The thieves sold the cup to a museum in Varnholt.";
    for (const { candidate } of staged(text))
      if (/Varnholt/.test(candidate.key)) expect(findSceneFlaw(candidate)).toBe("key_in_scene");
  });

  test("leave a name unexplained; a role beside the name explains it", () => {
    const text = `${bridge} Ruth Penhaligon accused the builders of greed on Tuesday. The engineer Ingrid Falk warned Ruth Penhaligon on Friday.`;
    const document = createDocument(reader.read(text), heading);
    const count = (stem: string) => {
      const [one] = staged(text);
      if (one === undefined) throw new Error("nothing was asked");
      return countStrangers(document, { ...one.candidate, stem, key: "x" });
    };
    expect(count("When did Ruth Penhaligon accuse the builders of greed?")).toBe(1);
    expect(count("When did the engineer Ingrid Falk accuse the builders of greed?")).toBe(0);
  });
});

test("nouns that take up one thing, and near misses", () => {
  expect(isCalledSo("vessel", "ferry")).toBe(true);
  expect(isCalledSo("vessel", "bridge")).toBe(false);
  expect(isEventOf("ruling", "rule")).toBe(true);
  expect(isEventOf("discovery", "discover")).toBe(true);
  expect(isEventOf("ruler", "rule")).toBe(false);
  expect(isEventOf("day", "dash")).toBe(false);
});
