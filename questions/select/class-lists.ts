import type { Candidate } from "../ask/types.ts";
import { classNounOf } from "../ask/wording/class-noun.ts";
import type { Document } from "../facts/types.ts";
import type { Random } from "../random.ts";
import { likeNames } from "./like-names.ts";
import { listedClass, placesBeside } from "./places/place-options.ts";

/** Names of the key's class from word lists, near the key, that the article does not speak of. */
export function classListNames(document: Document, candidate: Candidate, random: Random): string[] {
  const entity = candidate.entity;
  const noun = entity === null ? null : classNounOf(entity);
  if (entity === null || noun === null) return [];
  if (listedClass(entity) !== null) return placesBeside(document, candidate, random);
  const key = candidate.key.replace(/^the /i, "");
  const listed = lists[noun]?.(key) ?? likeNames(candidate.key);
  const { text } = document.reading;
  return random.shuffle(listed.filter((name) => !text.includes(name.replace(/^The /, ""))));
}

const others =
  (names: string) =>
  (key: string): string[] =>
    names.split("|").filter((name) => name !== key);

/** Languages of one age: none takes Urdu for one of the fifth century BC. */
const languages: readonly string[][] = [
  ["Sanskrit", "Pali", "Persian", "Aramaic", "Greek", "Latin"],
  ["Hindi", "Urdu", "Bengali", "Punjabi", "Tamil"],
  ["Swahili", "Hausa", "Yoruba", "Zulu", "Amharic"],
  ["Yiddish", "Hebrew", "Esperanto", "Ladino", "Polish"],
];

const lists: Record<string, (key: string) => string[]> = {
  planet: others("Mercury|Venus|Mars|Jupiter|Saturn|Uranus|Neptune"),
  language: (key) =>
    languages
      .filter((names) => names.includes(key))
      .flat()
      .filter((name) => name !== key),
  "stock exchange": others(
    "London Stock Exchange|New York Stock Exchange|Tokyo Stock Exchange|Hong Kong Stock Exchange|Toronto Stock Exchange|Frankfurt Stock Exchange",
  ),
};
