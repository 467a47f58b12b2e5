/**
 * Writes the word data of `questions/read/data` from the packages of `package.json` beside this file and from our own
 * lists. Run by hand after `npm ci` in this folder: `node tools/wordlists/build.ts`. The same packages give the same
 * bytes.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { pluraliseByRule, singulariseByRule } from "../../questions/read/forms/noun-rules.ts";
import {
  addEd,
  addIng,
  addS,
  removeEd,
  removeIng,
  removeS,
} from "../../questions/read/forms/verb-rules.ts";
import { listInsults } from "./insults.ts";
import { listClassNouns, listCommonWords, listInstances } from "./nouns.ts";
import { organisations } from "./own-organisations.ts";
import { listPeople } from "./people.ts";
import { listCities, listCountries, listFeatures, listTowns } from "./places.ts";
import { readSenses, readSynsets, type Sense } from "./wordnet.ts";

const folder = join(import.meta.dirname, "../../questions/read/data");
let total = 0;

const write = (name: string, value: unknown): void => {
  const text = `${JSON.stringify(value, null, 1)}\n`;
  writeFileSync(join(folder, `${name}.json`), text);
  const size = gzipSync(text, { level: 9 }).length;
  total += size;
  process.stdout.write(`${name.padEnd(16)}${size} bytes gzip\n`);
};

const minCityPopulation = 100_000;
const minTownPopulation = 50_000;
const minUsTownPopulation = 10_000;
const commonWordCount = 4_000;

const nouns = readSynsets("noun");
const senses = readSenses();

const countries = listCountries();
const cities = listCities(minCityPopulation);
const known = new Set([
  ...cities.flatMap((line) => line.split("|")[1]?.split(",") ?? []),
  ...countries.flatMap((line) => {
    const [, , name = "", capital = "", , others = ""] = line.split("|");
    return [name, capital, ...others.split(",")];
  }),
]);
/** `Charlotte` and `Jackson` are cities and people; `Asia` and `Kenya` are hardly ever people. */
const neverPeople = new Set([
  ...countries.map((line) => line.split("|")[2] ?? ""),
  ..."Africa|America|Asia|Europe|Oceania|Senate|Congress|Ministry|Council".split("|"),
]);
const instanceWords = new Set(
  [...nouns.values()]
    .filter((synset) => synset.instanceOf.length > 0)
    .flatMap((synset) => synset.words.map((word) => word.toLowerCase())),
);

const countsOf = (pos: Sense["pos"]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const sense of senses) {
    if (sense.pos !== pos || !/^[a-z]{2,}$/.test(sense.lemma)) continue;
    counts.set(sense.lemma, (counts.get(sense.lemma) ?? 0) + sense.count);
  }
  return counts;
};

const verbExceptions = [...countsOf("verb").keys()].filter(
  (base) =>
    !["programme", "enrol"].includes(base) &&
    (removeEd(addEd(base)) !== base ||
      removeIng(addIng(base)) !== base ||
      removeS(addS(base)) !== base),
);
/** British spellings double the -l of these; the rules cannot see it. */
const britishVerbs = ["fuel", "dial", "duel", "refuel", "initial", "total", "trial"];
const nounCounts = countsOf("noun");
const nounExceptions = [...nounCounts.keys()].filter(
  (noun) => (nounCounts.get(noun) ?? 0) > 0 && singulariseByRule(pluraliseByRule(noun)) !== noun,
);

write("countries", { countries });
write("cities", { cities });
const features = listFeatures(nouns, known);
write("features", features);
const listed = new Set([...known, ...Object.values(features).flatMap((list) => list.split("|"))]);
write("towns", { towns: listTowns(minUsTownPopulation, minTownPopulation, listed) });
write("people", listPeople(nouns, neverPeople));
write("class-nouns", listClassNouns(senses, instanceWords, listInsults(nouns)));
write("common-words", { words: listCommonWords(senses, commonWordCount) });
write("organisations", { ...organisations, group: listInstances(nouns).organisations });
write("events", { events: listInstances(nouns).events });
write("verbs", { exceptions: [...verbExceptions, ...britishVerbs].sort().join("|") });
write("nouns", { exceptions: nounExceptions.sort().join("|") });
process.stdout.write(`${"total".padEnd(16)}${total} bytes gzip\n`);
