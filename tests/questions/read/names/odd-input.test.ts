import "../../support/count-work.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findEntities } from "../../../../questions/read/names/index.ts";
import type { NameLabel, Parsed } from "../../../../questions/read/parsed.ts";
import type { Token, Upos } from "../../../../questions/read/types.ts";
import { countWork } from "../../support/count-work.ts";

const forms = fc.oneof(
  fc.constantFrom(
    "President",
    "Vice",
    "of",
    "the",
    "and",
    "-",
    "'s",
    "Al",
    "al",
    "Paris",
    "Ministry",
    "Mr.",
    ",",
    "(",
    "WHO",
    "5",
    "million",
    "two",
    "$",
    "%",
    "May",
    "Monday",
    "he",
    "The",
    "company",
    "said",
    "“",
    "”",
    "&",
    "Jr.",
    "constructor",
    "__proto__",
    "\u{d800}",
    "\u{202e}x",
    "é",
    "",
  ),
  fc.string({ maxLength: 8 }),
);
const labels = fc.constantFrom("O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC");
const uposes = fc.constantFrom("PROPN", "NOUN", "VERB", "PRON", "ADP", "PUNCT", "NUM", "X", "ADJ");
const xposes = fc.constantFrom("NNP", "NNPS", "NN", "NNS", "VBD", "PRP", "PRP$", "CD", "IN", "JJ");
const relations = fc.constantFrom(
  "nsubj",
  "obj",
  "appos",
  "flat",
  "compound",
  "root",
  "nmod",
  "amod",
  "expl",
);
const tokens = fc.array(
  fc.record({
    form: forms,
    label: labels,
    upos: uposes,
    xpos: xposes,
    deprel: relations,
    head: fc.integer({ min: -1, max: 30 }),
  }),
  { maxLength: 30 },
);
type Made = {
  form: string;
  label: string;
  upos: string;
  xpos: string;
  deprel: string;
  head: number;
};

/** Any tokens with any tags in any tree, as a reader that went wrong might hand over. */
const parse = (sentences: readonly (readonly Made[])[]): Parsed => {
  let text = "";
  const parsed: Parsed = { text: "", sentences: [], nameLabels: [] };
  for (const made of sentences) {
    const from = text.length;
    const list: Token[] = made.map(({ form, upos, xpos, deprel, head }) => {
      const start = text.length;
      text += `${form} `;
      return {
        form,
        start,
        end: start + form.length,
        lemma: form,
        upos: upos as Upos,
        xpos,
        deprel,
        head: head < made.length ? head : -1,
        arcProbability: 0.5,
        relationProbability: 0.5,
      };
    });
    parsed.sentences.push({ start: from, end: text.length, tokens: list });
    parsed.nameLabels.push(
      made.map(({ label }) => ({ label: label as NameLabel["label"], probability: 0.7 })),
    );
  }
  return { ...parsed, text };
};

describe("odd input", () => {
  it("is answered, the same each time, with mentions inside their sentence", () => {
    fc.assert(
      fc.property(fc.array(tokens, { maxLength: 6 }), (sentences) => {
        const parsed = parse(sentences);
        const found = findEntities(parsed);
        expect(findEntities(parsed)).toEqual(found);
        for (const { start, end, firstToken, endToken, sentence } of [
          ...found.entities.flatMap(({ mentions }) => mentions),
          ...found.unresolved,
        ]) {
          const { tokens: own = [] } = parsed.sentences[sentence] ?? {};
          expect(firstToken).toBeLessThan(endToken);
          expect(own[firstToken]?.start).toBe(start);
          expect(own[endToken - 1]?.end).toBe(end);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    "President",
    "Vice",
    "Paris",
    "and",
    "two",
    "million",
    "he",
    "Ministry",
    "-",
    "May",
    "of",
  ])(
    "takes work in proportion to the length of a sentence of %s",
    async (form) => {
      const made = Array.from({ length: 8_000 }, (_, i) => ({
        form: form === "and" || form === "-" || form === "of" ? (i % 2 ? form : "Paris") : form,
        label: "B-LOC",
        upos: "PROPN",
        xpos: "NNP",
        deprel: "flat",
        head: i - 1,
      }));
      const workOf = (length: number): Promise<number> => {
        const parsed = parse([made.slice(0, length)]);
        return countWork(() => findEntities(parsed));
      };
      await workOf(100);
      const small = await workOf(1_000);
      expect(small).toBeGreaterThan(1_000);
      expect(await workOf(8_000)).toBeLessThan(8 * 1.5 * small);
    },
    60_000,
  );
});
