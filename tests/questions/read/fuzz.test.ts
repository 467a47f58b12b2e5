import fc from "fast-check";
import { expect, it } from "vitest";
import { createReader } from "../../../questions/read/create-reader.ts";
import { createTagHints } from "../../../questions/read/network/tag-hints.ts";
import { parseWeights } from "../../../questions/read/network/weights.ts";
import { loadEnglishReader, loadReaderParts } from "../../../tools/reader/load.ts";

const { weights: bytes } = loadReaderParts();
const reader = loadEnglishReader();

const words = fc.constantFrom(
  ...["The", "minister", "Anna Kern", "Tom Reed", "he", "She", "it", "they", "him", "her", "their"],
  ...["Acme Corp.", "the company", "Portugal", "the country", "WHO", "(", ")", ",", ".", "said"],
  ...["met", "left", "“", "”", "and", "that", "President", "5 May", "2%", "didn't", "12-year-old"],
);
const forms = fc.oneof(words, fc.string({ minLength: 1, maxLength: 6, unit: "binary" }));
const texts = fc.array(forms, { maxLength: 40 }).map((list) => list.join(" "));

it("gives the same from SIMD and from plain JavaScript, whatever the text", () => {
  const plain = createReader({ weights: bytes });
  if (!plain.ok) throw new Error(plain.error.reason);
  fc.assert(
    fc.property(texts, (text) => {
      expect(plain.value.read(text)).toEqual(reader.read(text));
    }),
    { numRuns: 60 },
  );
});

it("gives a word the same tag hints in whatever order they are asked for", () => {
  const weights = parseWeights(bytes);
  if (!weights.ok) throw new Error(weights.error.reason);
  const hintsFor = createTagHints(weights.value);
  const columns = weights.value.header.hints.upos.length;
  const sentences = fc.array(forms, { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(sentences, fc.integer(), (sentence, seed) => {
      const sumsOf = (order: readonly number[]): Map<number, number[]> => {
        const hints = hintsFor(sentence);
        const sums = new Map<number, number[]>();
        for (const i of order) {
          const into = new Int32Array(columns).fill(7);
          hints(i, into);
          sums.set(i, [...into]);
        }
        return sums;
      };
      const order = sentence.map((_, i) => i);
      const found = sumsOf(order);
      const mixed = order.toSorted(
        (a, b) => ((a * 31 + seed) % 7) - ((b * 31 + seed) % 7) || b - a,
      );
      for (const [i, sums] of sumsOf(mixed)) expect(sums).toEqual(found.get(i));
      // 31 templates, each with a weight of 31 steps at most.
      for (const sum of [...found.values()].flat())
        expect(Math.abs(sum)).toBeLessThanOrEqual(31 * 31);
    }),
    { numRuns: 200 },
  );
});

it("gives a pronoun to one entity that it can mean, or to none", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const { entities, unresolved } = reader.read(text);
      const places = unresolved.map(({ start }) => start);
      for (const { type, subtype, mentions } of entities) {
        for (const { kind, start, end } of mentions) {
          if (kind !== "pronoun") continue;
          places.push(start);
          const word = text.slice(start, end).toLowerCase();
          if (/^(he|him|his|she|her)$/.test(word)) expect(type).toBe("person");
          if (/^(he|him|his)$/.test(word)) expect(subtype).not.toBe("female");
          if (/^(she|her)$/.test(word)) expect(subtype).not.toBe("male");
          if (/^(it|its)$/.test(word)) expect(type).not.toBe("person");
        }
      }
      expect(new Set(places).size).toBe(places.length);
    }),
    { numRuns: 300 },
  );
});
