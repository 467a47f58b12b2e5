import cityData from "./cities.json" with { type: "json" };
import countryData from "./countries.json" with { type: "json" };
import features from "./features.json" with { type: "json" };
import towns from "./towns.json" with { type: "json" };
import { usStates } from "./us-states.ts";

/** A country as newspapers name it. Lists are empty where nothing is known. */
export type Country = {
  /** ISO 3166-1 alpha-2. */
  code: string;
  name: string;
  continent: string;
  capital: string;
  /** Adjective first, then nouns for its people. */
  demonyms: string[];
  otherNames: string[];
};

/** What a place name stands for; `country` is an ISO code where the list knows it. */
export type Place = { subtype: string; name: string; country?: string };

const split = (list: string | undefined): string[] => (list ? list.split(",") : []);

/** All countries and territories, by code. */
export const countries: readonly Country[] = countryData.countries.map((line) => {
  const [code = "", continent = "", name = "", capital = "", demonyms, others] = line.split("|");
  return { code, name, continent, capital, demonyms: split(demonyms), otherNames: split(others) };
});

const constituents: readonly (readonly [string, string])[] = [
  ["England", "London"],
  ["Scotland", "Edinburgh"],
  ["Wales", "Cardiff"],
  ["Northern Ireland", "Belfast"],
];

const continents =
  "Africa|Antarctica|Asia|Europe|North America|South America|Oceania|Latin America|Central America|Eurasia|Australasia|the Americas".split(
    "|",
  );
const otherRegions =
  "Middle East|Indo-Pacific|Asia-Pacific|Far East|Southeast Asia|South Asia|East Asia|Central Asia|Eastern Europe|Western Europe|Scandinavia|Balkans|Baltics|Caucasus|Caribbean|Gaza|Gaza Strip|West Bank|Golan Heights|Crimea|Donbas|Kashmir|Tibet|Xinjiang|Chechnya|Kurdistan|Catalonia|Bavaria|Siberia|Sahara|Sahel|New England|Midwest|Silicon Valley|Wall Street|Hollywood|Manhattan|Brooklyn|Queens|Bronx|Staten Island|Broadway|Kosovo|Transnistria|Darfur|Punjab|Sindh|Kerala|Gujarat|Ontario|Quebec|British Columbia|Alberta|Manitoba|Nova Scotia|Newfoundland|New Brunswick|Saskatchewan|New South Wales|Queensland|Tasmania|South Australia|Western Australia|Normandy|Brittany|Provence|Andalusia|Galicia|Basque Country|Flanders|Wallonia|Tuscany|Sicily|Lombardy|Saxony|Prussia|Cornwall|Yorkshire|Kent|Essex|Sussex|Surrey|Lancashire|Devon|Norfolk|Suffolk|Ulster|Holy Land|Arctic|Mars|Moon|Yorkshire|East Coast|West Coast|Bay Area|Deep South|Persia|Mesopotamia|Fallujah|Tikrit|Guantanamo Bay|Ground Zero|White House|Kremlin|Downing Street|Capitol Hill|Capitol|Chernobyl|Times Square|Camp David|Nagorno-Karabakh|Lampedusa".split(
    "|",
  );
const shortCities: Readonly<Record<string, string>> = {
  "New York": "US",
  NYC: "US",
  LA: "US",
  "L.A.": "US",
  "Washington, D.C.": "US",
  "Washington D.C.": "US",
  "D.C.": "US",
  DC: "US",
  "San Fran": "US",
  Frisco: "US",
  Vegas: "US",
  Philly: "US",
  Bombay: "IN",
  Calcutta: "IN",
  Madras: "IN",
  Bangalore: "IN",
  Peking: "CN",
  Kiev: "UA",
  Saigon: "VN",
  Rangoon: "MM",
  "St. Petersburg": "RU",
  Leningrad: "RU",
  "St. Louis": "US",
  "Mexico City": "MX",
  Munich: "DE",
  Cologne: "DE",
  Florence: "IT",
  Venice: "IT",
  Naples: "IT",
  Turin: "IT",
  Milan: "IT",
  Geneva: "CH",
  Zurich: "CH",
  Mecca: "SA",
  Jerusalem: "IL",
  "Tel Aviv": "IL",
  Marrakesh: "MA",
  Seville: "ES",
  Lisbon: "PT",
  Copenhagen: "DK",
  Gothenburg: "SE",
  Prague: "CZ",
  Bucharest: "RO",
  Constantinople: "TR",
  Raqqa: "SY",
  Hama: "SY",
  Daraa: "SY",
  Kobani: "SY",
  "Khan Younis": "PS",
  "Gaza City": "PS",
  Jenin: "PS",
  Tromso: "NO",
  Tromsø: "NO",
  Zaporizhzhia: "UA",
  Severodonetsk: "UA",
  Avdiivka: "UA",
  "Rostov-on-Don": "RU",
  "Nizhny Novgorod": "RU",
  Stepanakert: "AZ",
  Sinjar: "IQ",
  "Xi'an": "CN",
  "Xi’an": "CN",
  Misrata: "LY",
  Davos: "CH",
  Srebrenica: "BA",
  Hodeidah: "YE",
  "Sharm el-Sheikh": "EG",
};

const plainLetters: Readonly<Record<string, string>> = {
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  đ: "d",
  Đ: "D",
  ı: "i",
  ß: "ss",
};

/** A name as English papers write it, without marks: `Samarra` for `Sāmarrā’`, `Sao Paulo` for `São Paulo`. */
const withoutMarks = (name: string): string =>
  name
    .normalize("NFD")
    .replace(/[\p{M}‘’]/gu, "")
    .replace(/[øØłŁđĐıß]/g, (letter) => plainLetters[letter] ?? letter);

const build = (): ReadonlyMap<string, Place> => {
  const map = new Map<string, Place>();
  // What comes first wins: a country before its capital, a capital before other cities, a state before a feature.
  const put = (name: string, place: Place) => {
    if (name && !map.has(name)) map.set(name, place);
  };
  for (const { code, name, otherNames } of countries) {
    for (const each of [name, ...otherNames])
      put(each, { subtype: "country", name, country: code });
  }
  for (const [name] of constituents) put(name, { subtype: "country", name, country: "GB" });
  for (const name of continents) put(name, { subtype: "continent", name });
  for (const { name, code } of usStates) {
    if (name !== "New York" && name !== "Washington")
      put(name, { subtype: "us_state", name, country: "US" });
    put(code, { subtype: "us_state", name, country: "US" });
  }
  for (const { capital, code } of countries)
    put(capital, { subtype: "capital", name: capital, country: code });
  for (const [name, country] of Object.entries(shortCities))
    put(name, { subtype: "city", name, country });
  // Ontario is a province before it is a town in California.
  for (const name of otherRegions) put(name, { subtype: "region", name });
  for (const line of cityData.cities) {
    const [country = "", list = ""] = line.split("|");
    for (const name of list.split(",")) {
      put(name, { subtype: "city", name, country });
      if (/\P{ASCII}/u.test(name)) put(withoutMarks(name), { subtype: "city", name, country });
    }
  }
  for (const [subtype, list] of Object.entries(features)) {
    for (const name of list.split("|")) put(name, { subtype, name });
  }
  for (const name of towns.towns.split("|")) put(name, { subtype: "town", name });
  return map;
};

let cache: ReadonlyMap<string, Place> | undefined;

/** What the gazetteers know of a place name, spelled as in print; `undefined` when nothing. */
export const placeOf = (name: string): Place | undefined => {
  cache ??= build();
  return cache.get(name);
};

/** Countries of a continent (`Europe`, `North America`, …), by code. */
export const countriesOf = (continent: string): Country[] =>
  countries.filter((country) => country.continent === continent);

/** Cities of 100,000 people and more of a country, largest first. */
export const citiesOf = (countryCode: string): string[] =>
  split(cityData.cities.find((line) => line.startsWith(`${countryCode}|`))?.slice(3));

let demonyms: ReadonlyMap<string, Country> | undefined;

/** The country of a nationality word: `French`, `Frenchman`, `Poles`. */
export const countryOfNationality = (word: string): Country | undefined => {
  demonyms ??= new Map(
    countries.flatMap((country) =>
      country.demonyms.flatMap((name) => [
        [`${name}s`, country] as const,
        [name, country] as const,
      ]),
    ),
  );
  return placeOf(word)?.subtype === "country" ? undefined : demonyms.get(word);
};
