import classNouns from "./class-nouns.json" with { type: "json" };
import common from "./common-words.json" with { type: "json" };
import events from "./events.json" with { type: "json" };
import organisations from "./organisations.json" with { type: "json" };
import { groupNouns, personNouns, placeNouns } from "./own-nouns.ts";

export type NounClass = "person" | "group" | "place";

const lazily = <T>(build: () => T): (() => T) => {
  let value: T | undefined;
  return () => {
    value ??= build();
    return value;
  };
};

const nounClasses = lazily(() => {
  const map = new Map<string, NounClass>();
  for (const kind of ["person", "group", "place"] as const) {
    for (const word of classNouns[kind].split("|")) map.set(word, kind);
  }
  for (const word of personNouns) map.set(word, "person");
  for (const word of groupNouns) map.set(word, "group");
  for (const word of placeNouns) map.set(word, "place");
  return map;
});

const commonWords = lazily(() => new Set(common.words.split("|")));

const organisationNames = lazily(
  () =>
    new Map(
      Object.entries(organisations).flatMap(([subtype, list]) =>
        list.split("|").map((name) => [name, subtype] as const),
      ),
    ),
);

const eventNames = lazily(() => new Set(events.events.split("|")));

/** Whether a common noun (singular, lower case) names people, groups or places: `minister`, `company`, `village`. */
export const classOfNoun = (lemma: string): NounClass | undefined => nounClasses().get(lemma);

/** Whether a lower-case word is among the 4,000 commonest of running English. */
export const isCommonWord = (lower: string): boolean => commonWords().has(lower);

/** Kind of a well-known organisation (`company`, `agency`, `media`, `team`, …), spelled as in print. */
export const organisationOf = (name: string): string | undefined => organisationNames().get(name);

/** Whether a name is a battle, war or other event that has an entry of its own. */
export const isEventName = (name: string): boolean => eventNames().has(name);
