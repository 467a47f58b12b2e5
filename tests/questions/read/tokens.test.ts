import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenise } from "../../../questions/read/tokens.ts";

const forms = (text: string): string =>
  tokenise(text)
    .map(({ form }) => form)
    .join(" ");

describe("tokens follow the English UD treebanks", () => {
  it.each([
    // clitics
    ["She didn't say it's hers.", "She did n't say it 's hers ."],
    ["They’ll go; we’ve gone, I'm here.", "They ’ll go ; we ’ve gone , I 'm here ."],
    ["You cannot canvas the canned", "You can not canvas the canned"],
    ["gonna, wanna, gotta, gonnabe", "gon na , wan na , got ta , gonnabe"],
    ["the boys' dogs and Chris's cat", "the boys ' dogs and Chris 's cat"],
    // hyphens
    ["a well-known 6-hour flight", "a well - known 6 - hour flight"],
    ["a non-stop e-mail to the ex-minister", "a non-stop e-mail to the ex-minister"],
    ["1914–1918 — and so on", "1914 – 1918 — and so on"],
    // numbers and units
    [
      "1,234.5 points, 20th in the 1990s at 10:30.",
      "1,234.5 points , 20th in the 1990s at 10:30 .",
    ],
    ["18,19,20", "18 , 19 , 20"],
    ["a .280 average (.5) ends.280 so", "a .280 average ( .5 ) ends . 280 so"],
    ["Built in 2019.", "Built in 2019 ."],
    ["10km, 5pm, 3x", "10 km , 5 pm , 3x"],
    ["08/16/2000 and 1/2, and/or", "08/16/2000 and 1/2 , and / or"],
    ["$5 million, US$3, 40% off", "$ 5 million , US$ 3 , 40 % off"],
    // abbreviations and initials
    ["Dr. J. Smith of the U.S. Army, e.g. him", "Dr. J. Smith of the U.S. Army , e.g. him"],
    ["Take vitamin C. Then rest.", "Take vitamin C. Then rest ."],
    ["No. 5 said no. No.", "No. 5 said no . No ."],
    ["Nos. 5 and 6 said Nos.", "Nos. 5 and 6 said Nos ."],
    ["H. J. K. Tolm took vitamin C. B.", "H. J. K. Tolm took vitamin C . B ."],
    ["B&Q sold M & S and Salt&pepper", "B&Q sold M & S and Salt & pepper"],
    // addresses
    [
      "See https://example.org/a?b=1, or example.com.",
      "See https://example.org/a?b=1 , or example.com .",
    ],
    ["Write to jane.doe@example.org now", "Write to jane.doe@example.org now"],
    // signs
    ["Wait... what?! (yes)", "Wait ... what ?! ( yes )"],
    ["naïve Müller’s O'Brien at 5 o'clock", "naïve Müller ’s O'Brien at 5 o'clock"],
  ])("%s", (text, expected) => {
    expect(forms(text)).toBe(expected);
  });

  it("keeps what is invisible within a word and drops bidi controls between words", () => {
    expect(forms("co\u00ADop\u200Derate \u202Eabc\u202C")).toBe("co\u00ADop\u200Derate abc");
  });
});

describe("for any text", { timeout: 60_000 }, () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom("a", "B", "'", "n", "t", ".", "-", "5", ",", " ", "@", "/"),
    }),
  );

  it("tokens stand in order, apart, within the span, and say what the text says", () => {
    fc.assert(
      fc.property(texts, fc.nat(20), (text, start) => {
        let before = Math.min(start, text.length);
        for (const token of tokenise(text, before)) {
          expect(token.start).toBeGreaterThanOrEqual(before);
          expect(text.slice(token.start, token.end)).toBe(token.form);
          before = token.end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it("nothing but white space and bidi controls is left out", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let rest = "";
        let at = 0;
        for (const { start, end } of tokenise(text)) {
          rest += text.slice(at, start);
          at = end;
        }
        rest += text.slice(at);
        expect(rest.replace(/[\s\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")).toBe("");
      }),
    );
  });
});
