import type { Candidate } from "../../ask/types.ts";
import { classNounOf } from "../../ask/wording/class-noun.ts";
import { openingOf } from "../../facts/topic/life-years.ts";
import { tokenAt } from "../../facts/trees/tree.ts";
import type { Document } from "../../facts/types.ts";
import { takesArticle } from "../../facts/writing/with-article.ts";
import type { Random } from "../../random.ts";
import { countries, countryOfNationality, placeOf } from "../../read/data/places.ts";
import type { Entity } from "../../read/types.ts";
import { countryOfTown, isWellKnown, townsBeside } from "./city-sets.ts";
import {
  countriesBeside,
  countryName,
  hadName,
  isGreat,
  isNear,
  isOneCountry,
  regionsOfBoth,
} from "./country-regions.ts";
import { statesBeside } from "./state-regions.ts";

/** The class of place that lists know others of; null for all else. */
export function listedClass(entity: Entity): "country" | "state" | "town" | null {
  const noun = classNounOf(entity);
  if (noun === "country") return "country";
  if (noun === "US state" || (noun === "state" && statesBeside(entity.name, 2000).length > 0))
    return "state";
  return noun !== null && /^(city|town)$/.test(noun) ? "town" : null;
}

/** Teams of any two countries meet. */
const isOfSport =
  /\b(defeat|beat|lose|lost|face|stun|win|won|drew|draw|scored?|match|cup|championship|final|goal|squad|team|captain|cricket|football|rugby|hockey)(s|ed)?\b/i;

/** "In which country did she play for a club?"; where a cup was held it may be any. */
const isScene = /\b(?:in|from) which (?!.*\b(?:Cups?|Championships?|Olympics|Games)\b)/i;

const isFormer = /^(Soviet Union|USSR|Yugoslavia|East Germany|West Germany|Ottoman Empire|Zaire)$/;

/** Nobody is born where he only came to. */
const isOrigin = ({ fact }: Candidate): boolean =>
  fact !== null && /^(bear|raise|grow)$/.test(tokenAt(fact.tree, fact.verbs.verb).lemma);

/** Tells whether a place that the article names is of the key's region and standing, so that either may be believed. */
export function fitPlaceFor(document: Document, candidate: Candidate): (other: Entity) => boolean {
  const key = candidate.entity;
  const kind = key === null ? null : listedClass(key);
  if (key === null || kind === null) return () => true;
  const year = yearOf(candidate);
  const isFit =
    kind === "state"
      ? isIn(statesBeside(key.name, year))
      : kind === "town"
        ? fitTownFor(document, candidate, key.name)
        : fitCountryFor(document, candidate, { key: key.name, year });
  return (other) => listedClass(other) === kind && isFit(other.name);
}

const isIn =
  (names: readonly string[]) =>
  (name: string): boolean =>
    names.includes(name);

function fitCountryFor(
  document: Document,
  { stem }: Candidate,
  { key, year }: { key: string; year: number },
): (name: string) => boolean {
  const mine = countryName(key);
  if (mine === null) return (name) => countryName(name) === null;
  const isOfTeams = isOfSport.test(stem) && !isScene.test(stem);
  return (name) => {
    const theirs = countryName(name);
    if (theirs === null) return false;
    if (isOneCountry(mine, theirs) || !hadName(theirs, mine, year)) return false;
    if (year > 1991 && isFormer.test(name)) return false;
    if (isOfTeams) return true;
    if (isOtherHome(document, mine, theirs)) return false;
    return isNear(mine, theirs) || (isGreat(mine) && isGreat(theirs));
  };
}

/** A town of the same country; or one of another where it is far from home either way. */
function fitTownFor(
  document: Document,
  candidate: Candidate,
  key: string,
): (name: string) => boolean {
  const told = timesTold(document);
  const mine = countryOfTown(key, told);
  if (mine === null) return (name) => countryOfTown(name, told) === null;
  const isHome = isOrigin(candidate) || isAtHome(document, candidate, mine);
  const isCapital = !isHome && greatCapitals.includes(key);
  const mayBeAbroad = !isHome && document.topic?.type === "person";
  return (name) => {
    const theirs = countryOfTown(name, told);
    if (theirs === null) return false;
    // Nobody takes a small town for the city where an envoy lived when a great capital is beside it.
    if (isCapital && !isWellKnown(name, theirs)) return false;
    if (mine === theirs) return true;
    if (!mayBeAbroad) return false;
    const [one, two] = [nameOf(mine), nameOf(theirs)];
    return (
      isNear(one, two) ||
      (isGreat(one) && isGreat(two) && continentOf(mine) === continentOf(theirs))
    );
  };
}

/** Other places of the key's class from the lists that the article does not speak of, nearest first; empty where none is known. */
export function placesBeside(document: Document, candidate: Candidate, random: Random): string[] {
  const { text } = document.reading;
  const others = random.shuffle(
    listBeside(document, candidate).filter((name) => !text.includes(name)),
  );
  const landOf = (name: string): string =>
    countryName(name) ?? nameOf(countryOfTown(name, timesTold(document)) ?? "");
  const key = landOf(candidate.entity?.name ?? "");
  const nearness = (name: string): number =>
    landOf(name) === key ? Number.POSITIVE_INFINITY : regionsOfBoth(key, landOf(name));
  return others
    .map((name) => ({ name, near: nearness(name) }))
    .sort((a, b) => (a.near === b.near ? 0 : b.near - a.near))
    .map(({ name }) => name);
}

function listBeside(document: Document, candidate: Candidate): string[] {
  const key = candidate.entity;
  const kind = key === null ? null : listedClass(key);
  if (key === null || kind === null) return [];
  const year = yearOf(candidate);
  if (kind === "state") return statesBeside(key.name, year);
  if (kind === "town") return townsFor(document, candidate, year);
  const name = countryName(key.name);
  if (name === null) return [];
  return countriesBeside(name)
    .filter((other) => hadName(other, name, year) && !isOtherHome(document, name, other))
    .map((other) => (other === "United Kingdom" ? "Britain" : other))
    .filter((other) => !takesArticle.test(other));
}

/** Nobody takes Minsk for the city where a school of painters lived when Paris is beside it. */
const greatCapitals =
  "Amsterdam|Berlin|Brussels|Budapest|Copenhagen|London|Madrid|Paris|Prague|Rome|Stockholm|Vienna".split(
    "|",
  );

/** Towns of the country; for a capital far from home other capitals. */
function townsFor(document: Document, candidate: Candidate, year: number): string[] {
  const key = candidate.entity?.name ?? "";
  const code = countryOfTown(key, timesTold(document));
  if (code === null) return [];
  const country = nameOf(code);
  const isCapital = countries.some(({ capital }) => capital === key);
  if (!isCapital || isOrigin(candidate) || isAtHome(document, candidate, code))
    return townsBeside(key, code, year);
  if (greatCapitals.includes(key)) return greatCapitals.filter((name) => name !== key);
  if (isGreat(country)) return townsBeside(key, code, year);
  return countriesBeside(country)
    .map((name) => countries.find((other) => other.name === name)?.capital ?? "")
    .filter((name) => name !== "" && name !== key);
}

/** Whether the question plays in the country: the article's person is of it, or the stem names a place there. */
function isAtHome(document: Document, { stem, entity }: Candidate, code: string): boolean {
  if (homesOf(document).includes(code)) return true;
  const told = timesTold(document);
  return document.reading.entities.some(
    (other) =>
      other !== entity &&
      other.type === "place" &&
      stem.includes(other.name) &&
      (placeOf(other.name)?.country ?? countryOfTown(other.name, told)) === code,
  );
}

/** The Spain of a Spanish sailor, beside a country that he came to. */
const isOtherHome = (document: Document, key: string, other: string): boolean =>
  codeOf(other) !== codeOf(key) && homesOf(document).includes(codeOf(other));

const codeOf = (country: string): string =>
  /^(England|Scotland|Wales)$/.test(country)
    ? "GB"
    : (countries.find(({ name }) => name === country)?.code ?? "");
const nameOf = (code: string): string => countryAt(code)?.name ?? "";
const continentOf = (code: string): string => countryAt(code)?.continent ?? "";
const countryAt = (code: string) => countries.find((country) => country.code === code);

/** The year that the question or its sentence speaks of; of what has none our own day is believed. */
const yearOf = ({ stem, evidence }: Candidate): number =>
  Number(/\b(1\d\d\d|20\d\d)\b/.exec(`${stem} ${evidence.text}`)?.[0] ?? 2000);

const homes = new WeakMap<Document, string[]>();

/** The countries, by code, that the opening names, or whose people: nobody takes an Italian's own country for the far one. */
function homesOf(document: Document): string[] {
  let codes = homes.get(document);
  if (codes === undefined) {
    // News opens with whatever it is about.
    const opening = document.news === null ? openingOf(document) : undefined;
    const words = opening?.tokens.map(({ form }) => form) ?? [];
    const pairs = words.map((word, i) => `${word} ${words[i + 1]}`);
    const places = [...words, ...pairs]
      .map((name) => placeOf(name))
      .filter((place) => /^(country|us_state)$/.test(place?.subtype ?? ""));
    codes = [
      ...words.map(countryOfNationality).map((of) => of?.code),
      ...places.map((of) => of?.country),
    ].filter((code) => code !== undefined);
    homes.set(document, codes);
  }
  return codes;
}

const times = new WeakMap<Document, Map<string, number>>();

/** How often the article names a country or its people, by code. */
function timesTold(document: Document): (code: string) => number {
  let counts = times.get(document);
  if (counts === undefined) {
    counts = new Map();
    for (const { name, mentions } of document.reading.entities) {
      const place = placeOf(name);
      const code = place?.country ?? countryOfNationality(name)?.code;
      // A capital does not tell which town of its name is meant.
      if (code !== undefined && place?.subtype !== "capital")
        counts.set(code, (counts.get(code) ?? 0) + mentions.length);
    }
    times.set(document, counts);
  }
  const known = counts;
  return (code) => known.get(code) ?? 0;
}
