import fc from "fast-check";
import { expect, test } from "vitest";
import { countWords } from "../../questions/words.ts";

const characters = fc.constantFrom(
  "a",
  "é",
  "-",
  " ",
  "\n",
  "\t",
  "\u00a0",
  "\u2009",
  "\u3000",
  "\u200b",
);

test("a text has as many words as white space parts it into, at its edges too", () => {
  fc.assert(
    fc.property(fc.string({ unit: characters }), (text) => {
      expect(countWords(text)).toBe(text.split(/\s+/).length);
    }),
  );
});
