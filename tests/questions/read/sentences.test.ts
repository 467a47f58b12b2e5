import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../../questions/read/sentences.ts";

const sentences = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("sentences", { timeout: 60_000 }, () => {
  it.each<[string, string[]]>([
    ["It rained. We left.", ["It rained.", "We left."]],
    ["Gen. Lee met J. Smith. He smiled.", ["Gen. Lee met J. Smith.", "He smiled."]],
    ["The mills of Nos. 4 and 5 burnt.", ["The mills of Nos. 4 and 5 burnt."]],
    ["He said nos. Smith left.", ["He said nos.", "Smith left."]],
    ["The general. Smith", ["The general.", "Smith"]],
    ["It ran until the 1980s.In Tolm, she wed.", ["It ran until the 1980s.", "In Tolm, she wed."]],
    ["See www.tolm.In today.", ["See www.tolm.In today."]],
    ["She serves the U.S. Army.", ["She serves the U.S. Army."]],
    ["He lives in the U.S. It is large.", ["He lives in the U.S.", "It is large."]],
    [
      "Acme Inc. Chairman Ito left at 5 p.m. Friday.",
      ["Acme Inc. Chairman Ito left at 5 p.m. Friday."],
    ],
    ["“Stop!” he said. “Now.”", ["“Stop!” he said.", "“Now.”"]],
    ["He said it . . . and left.", ["He said it . . . and left."]],
    ["A title\nA line.\r\n\r\nMore.", ["A title", "A line.", "More."]],
    ["Prices rose 3.5 percent in Jan. and fell.", ["Prices rose 3.5 percent in Jan. and fell."]],
    [
      "Doors open at 9 a.m. Voters wait. They close at 5 p.m. Friday, or 6 P.M. ET, or 7 p.m. (local time).",
      [
        "Doors open at 9 a.m.",
        "Voters wait.",
        "They close at 5 p.m. Friday, or 6 P.M. ET, or 7 p.m. (local time).",
      ],
    ],
    ["It is 4 p.m. “Go,” he said.", ["It is 4 p.m.", "“Go,” he said."]],
    [
      "Many came to the U.S. Most stayed for the U.S. Open.",
      ["Many came to the U.S.", "Most stayed for the U.S. Open."],
    ],
    ["We sell pens etc. Come in.", ["We sell pens etc.", "Come in."]],
    ["Ann (b. March 1950) and Bo (d. 1975) met.", ["Ann (b. March 1950) and Bo (d. 1975) met."]],
    ["She was in Noon! (1965), and left. Now", ["She was in Noon! (1965), and left.", "Now"]],
    ["Seven Hours ... Seven Miles won. He", ["Seven Hours ... Seven Miles won.", "He"]],
    ["He waited... It rained.", ["He waited...", "It rained."]],
    ["Bo (Adela; c. 347 – 420) left. C. He", ["Bo (Adela; c. 347 – 420) left.", "C. He"]],
    ["2.1. Methods\nWe have 3. They left.", ["2.1. Methods", "We have 3.", "They left."]],
    ["He won. [7] [8] It rained [9] then.", ["He won. [7] [8]", "It rained [9] then."]],
    [
      "He won.[7] It rained.[8][9] We left.[10]",
      ["He won.[7]", "It rained.[8][9]", "We left.[10]"],
    ],
    ["He met Olaf Brandt Jr. Brandt sold it.", ["He met Olaf Brandt Jr.", "Brandt sold it."]],
    ["He met Olaf Brandt Jr. Lind of York.", ["He met Olaf Brandt Jr. Lind of York."]],
    ["He won.[12", ["He won.[", "12"]],
    ["", []],
    [" \n\t\n ", []],
  ])("%s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it("cover all that is not white space, in order, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        let at = 0;
        let rest = "";
        for (const { start, end } of splitSentences(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          rest += text.slice(at, start);
          at = end;
        }
        rest += text.slice(at);
        expect(rest.trim()).toBe("");
      }),
    );
  });
});
