import {
  countryAliases,
  elementSymbols,
  mononyms,
  nicknames,
  otherAliases,
  provinces,
  sharedNames,
  sharedSurnames,
  siblings,
  stateAliases,
} from "./data/aliases.ts";
import { countryNames } from "./data/countries.ts";

/** The form of a name: articles go, as they do in an answer. */
export const joined = (name: string): string =>
  name
    .replace(/\bthe /g, "")
    .replaceAll(" ", "")
    .replaceAll("-", "");

/** Two-letter abbreviations mean too many things to be looked up themselves: they are only ever answers. */
const addGroup = (
  found: Map<string, string[]>,
  names: readonly string[],
  shortestKey = 3,
): void => {
  if (names.length < 2) return;
  for (const name of names) {
    const form = joined(name);
    if (form.length < shortestKey) continue;
    const others = names.filter((other) => other !== name);
    found.set(form, [...(found.get(form) ?? []), ...others]);
  }
};

// The tables are made when the module starts, so that no answer pays for them.

/** Groups of names of one thing, by each name's form without spaces. */
const groups: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>();
  for (const text of [countryAliases, stateAliases, otherAliases, countryNames]) {
    for (const line of text.split("\n")) addGroup(found, line.split("|"));
  }
  const elements = elementSymbols.split(" ");
  for (let at = 0; at + 1 < elements.length; at += 2) {
    addGroup(found, [elements[at] ?? "", elements[at + 1] ?? ""], 3);
  }
  return found;
})();

/** Other names of what a text without spaces names, folded and lower case; empty for most texts. */
export const aliasesOf = (form: string): readonly string[] => groups.get(form) ?? [];

const places: ReadonlySet<string> = new Set(
  [countryAliases, stateAliases, countryNames, provinces].flatMap((text) =>
    text.split(/[\n|]/).map(joined),
  ),
);

/** Whether a form without spaces names a country or a US state. */
export const isCountryOrState = (form: string): boolean => places.has(form);

const shared = new Set(sharedSurnames.split(" "));

/** Whether more than one widely known person has the surname. */
export const isSharedSurname = (surname: string): boolean => shared.has(surname);

const sharedFullNames = new Set(sharedNames.split("|"));

/** Whether two widely known people are called so but for their middle names: John Adams, Johann Strauss. */
export const isSharedName = (givenName: string, surname: string): boolean =>
  sharedFullNames.has(`${givenName} ${surname}`);

const siblingPairs = new Set(
  siblings.split("|").flatMap((pair) => [pair, pair.split(" ").reverse().join(" ")]),
);

/** Whether two words name two well-known things that are no slips of each other: Monet and Manet. */
export const areSiblings = (one: string, other: string): boolean =>
  siblingPairs.has(`${one} ${other}`);

const knownByFirst = new Set(mononyms.split(" "));

/** Whether a person is known by this first name: Napoleon, Galileo. */
export const isMononym = (name: string): boolean => knownByFirst.has(name);

const nicknameGroups: ReadonlyMap<string, readonly number[]> = (() => {
  const found = new Map<string, number[]>();
  nicknames.split("\n").forEach((line, group) => {
    for (const name of line.split(" ")) found.set(name, [...(found.get(name) ?? []), group]);
  });
  return found;
})();

/** Whether two given names are forms of one name: Bill and William, Muhammad and Mohammed. */
export const areSameGivenName = (one: string, other: string): boolean => {
  const groupsOfOne = nicknameGroups.get(one);
  const groupsOfOther = nicknameGroups.get(other);
  if (groupsOfOne === undefined || groupsOfOther === undefined) return false;
  return groupsOfOne.some((group) => groupsOfOther.includes(group));
};

/** Words that short forms in running text stand for. A list may hold several readings. */
const abbreviations: ReadonlyMap<string, readonly string[]> = new Map([
  ["st", ["saint", "street"]],
  ["ste", ["sainte"]],
  ["mt", ["mount", "mountain"]],
  ["mtn", ["mountain"]],
  ["mtns", ["mountains"]],
  ["mts", ["mountains"]],
  ["ft", ["fort", "feet"]],
  ["dr", ["doctor", "drive"]],
  ["mr", ["mister"]],
  ["prof", ["professor"]],
  ["pres", ["president"]],
  ["gen", ["general"]],
  ["col", ["colonel"]],
  ["capt", ["captain"]],
  ["lt", ["lieutenant"]],
  ["sgt", ["sergeant"]],
  ["sen", ["senator"]],
  ["gov", ["governor", "government"]],
  ["rev", ["reverend"]],
  ["jr", ["junior"]],
  ["sr", ["senior"]],
  ["inc", ["incorporated"]],
  ["corp", ["corporation"]],
  ["co", ["company", "county"]],
  ["ltd", ["limited"]],
  ["bros", ["brothers"]],
  ["univ", ["university"]],
  ["uni", ["university"]],
  ["inst", ["institute"]],
  ["dept", ["department"]],
  ["ave", ["avenue"]],
  ["blvd", ["boulevard"]],
  ["rd", ["road"]],
  ["sq", ["square"]],
  ["pt", ["part", "point"]],
  ["vol", ["volume"]],
  ["no", ["number"]],
  ["vs", ["versus"]],
  ["intl", ["international"]],
  ["natl", ["national"]],
  ["assn", ["association"]],
  ["govt", ["government"]],
  ["n", ["north", "northern"]],
  ["s", ["south", "southern", "sao", "san", "saint"]],
  ["e", ["east", "eastern"]],
  ["w", ["west", "western"]],
  ["ny", ["newyork"]],
  ["us", ["unitedstates"]],
  ["usa", ["unitedstates"]],
  ["uk", ["unitedkingdom"]],
  ["eu", ["europeanunion"]],
  ["un", ["unitednations"]],
  ["fed", ["federal"]],
  ["ww", ["worldwar"]],
  ["tv", ["television"]],
  ["utd", ["united"]],
]);

/** Whether `short` is a usual abbreviation of `long` (of two words written as one: `ny` of `newyork`). Both begin alike. */
export const isAbbreviationOf = (short: string, long: string): boolean =>
  abbreviations.get(short)?.includes(long) === true;

/** The first long form of an abbreviation that stands for two words, such as `ny`; `null` otherwise. */
export const hasLongForms = (short: string): boolean => abbreviations.has(short);
