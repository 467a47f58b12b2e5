import type { Insults } from "./insults.ts";
import type { Sense, Synset } from "./wordnet.ts";

/** Lexicographer files of WordNet: what a word's commonest noun sense names. */
const classOfLexFile: Record<number, "person" | "group" | "place"> = {
  14: "group",
  15: "place",
  18: "person",
};

/**
 * Common nouns whose commonest sense is a person, a group or a place. A word counts when at least
 * half of its tagged uses in the semantic concordance have that sense, and it is no insult.
 */
export const listClassNouns = (
  senses: readonly Sense[],
  names: ReadonlySet<string>,
  insults: Insults,
): Record<"person" | "group" | "place", string> => {
  const lists = { person: [] as string[], group: [] as string[], place: [] as string[] };
  const counts = new Map<string, number>();
  for (const { lemma, count } of senses) counts.set(lemma, (counts.get(lemma) ?? 0) + count);
  for (const { lemma, pos, lexFile, offset, rank, count } of senses) {
    const list = classOfLexFile[lexFile];
    if (!list || pos !== "noun" || rank !== 1 || !/^[a-z]{3,16}$/.test(lemma)) continue;
    const isFrequent = count >= 1 && count * 2 >= (counts.get(lemma) ?? 0);
    const isInsult = insults.words.has(lemma) || insults.senses.has(offset);
    if (isFrequent && !isInsult && !names.has(lemma)) lists[list].push(lemma);
  }
  return {
    person: lists.person.sort().join("|"),
    group: lists.group.sort().join("|"),
    place: lists.place.sort().join("|"),
  };
};

/** Lower-case words of running English: the `size` lemmas tagged most often, without those of one or two letters. */
export const listCommonWords = (senses: readonly Sense[], size: number): string => {
  const counts = new Map<string, number>();
  for (const { lemma, count } of senses) {
    if (/^[a-z]{3,}$/.test(lemma)) counts.set(lemma, (counts.get(lemma) ?? 0) + count);
  }
  return [...counts]
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, size)
    .map(([lemma]) => lemma)
    .sort()
    .join("|");
};

const namesIn = (nouns: ReadonlyMap<string, Synset>, lexFile: number, shape: RegExp): string =>
  [...nouns.values()]
    .filter((synset) => synset.lexFile === lexFile && synset.instanceOf.length > 0)
    .flatMap((synset) => synset.words)
    .map((word) => word.replaceAll("_", " "))
    .filter((name) => shape.test(name))
    .sort()
    .join("|");

/** Organisations and events that WordNet knows as instances. */
export const listInstances = (
  nouns: ReadonlyMap<string, Synset>,
): Record<"organisations" | "events", string> => ({
  organisations: namesIn(nouns, 14, /^\p{Lu}\S*( |\p{L}{3})/u),
  events: namesIn(nouns, 4, /^\p{Lu}.* /u),
});
