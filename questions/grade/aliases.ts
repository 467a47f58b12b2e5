import {
  countryAliases,
  elementSymbols,
  nicknames,
  otherAliases,
  provinces,
  sharedSurnames,
  stateAliases,
} from "./data/aliases.ts";
import { countryNames } from "./data/countries.ts";

/** Groups of names of one thing, by each name's form without spaces; made at the first call. */
let groups: Map<string, string[]> | null = null;
let places: Set<string> | null = null;

const buildGroups = (): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  const lines = [countryAliases, stateAliases, otherAliases, countryNames].flatMap((text) =>
    text.split("\n"),
  );
  for (const line of lines) addGroup(found, line.split("|"));
  const elements = elementSymbols.split(" ");
  for (let at = 0; at + 1 < elements.length; at += 2) {
    addGroup(found, [elements[at] ?? "", elements[at + 1] ?? ""], 3);
  }
  return found;
};

/** Two-letter abbreviations mean too many things to be looked up themselves: they are only ever answers. */
const addGroup = (
  found: Map<string, string[]>,
  names: readonly string[],
  shortestKey = 3,
): void => {
  for (const name of names) {
    const form = joined(name);
    if (form.length < shortestKey) continue;
    const others = names.filter((other) => other !== name);
    if (others.length > 0) found.set(form, [...(found.get(form) ?? []), ...others]);
  }
};

const joined = (name: string): string => name.replaceAll(/[ -]/g, "");

/** Other names of what a text without spaces names, folded and lower case; empty for most texts. */
export const aliasesOf = (form: string): readonly string[] => {
  groups ??= buildGroups();
  return groups.get(form) ?? [];
};

/** Whether a form without spaces names a country or a US state. */
export const isCountryOrState = (form: string): boolean => {
  places ??= new Set(
    [countryAliases, stateAliases, countryNames, provinces]
      .flatMap((text) => text.split("\n"))
      .flatMap((line) => line.split("|"))
      .map(joined),
  );
  return places.has(form);
};

const shared = new Set(sharedSurnames.split(" "));

/** Whether more than one widely known person has the surname. */
export const isSharedSurname = (surname: string): boolean => shared.has(surname);

let nicknameGroups: Map<string, number[]> | null = null;

/** Whether two given names are forms of one name: Bill and William, Muhammad and Mohammed. */
export const areSameGivenName = (one: string, other: string): boolean => {
  nicknameGroups ??= buildNicknames();
  const groupsOfOne = nicknameGroups.get(one);
  const groupsOfOther = nicknameGroups.get(other);
  if (groupsOfOne === undefined || groupsOfOther === undefined) return false;
  return groupsOfOne.some((group) => groupsOfOther.includes(group));
};

const buildNicknames = (): Map<string, number[]> => {
  const found = new Map<string, number[]>();
  nicknames.split("\n").forEach((line, group) => {
    for (const name of line.split(" ")) found.set(name, [...(found.get(name) ?? []), group]);
  });
  return found;
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
]);

/** Whether `short` is a usual abbreviation of `long` (of two words written as one: `ny` of `newyork`). */
export const isAbbreviationOf = (short: string, long: string): boolean =>
  abbreviations.get(short)?.includes(long) === true;

/** The first long form of an abbreviation that stands for two words, such as `ny`; `null` otherwise. */
export const hasLongForms = (short: string): boolean => abbreviations.has(short);
