import { isBelow, type Synset } from "./wordnet.ts";

/** What WordNet calls the usage of words that insult or are vulgar. */
const usageNames = new Set(["disparagement", "ethnic_slur", "obscenity"]);
/** What its glosses say of such words where the usage is not marked. */
const glossMark =
  /\b(offensive|disparaging|derogatory|pejorative|insulting|obscene|vulgar) (slang|terms?|names?|words?)\b|\b(ethnic slur|sometimes offensive|(and|or) pejorative)\b/;
/** People whose very name is an insult. */
const insultNames = new Set(["unpleasant_person", "simpleton", "prostitute", "pervert", "rustic"]);
const PERSON = 18;
const COMMUNICATION = 10;

const offsetsOf = (
  nouns: ReadonlyMap<string, Synset>,
  lexFile: number,
  names: ReadonlySet<string>,
): Set<string> =>
  new Set(
    [...nouns.values()]
      .filter((synset) => synset.lexFile === lexFile && synset.words.some((one) => names.has(one)))
      .map(({ offset }) => offset),
  );

export type Insults = {
  /** Lower-case nouns that insult or are vulgar in any sense, as WordNet's labels and glosses have it. */
  words: Set<string>;
  /** Offsets of the senses under "unpleasant person" and its like: harmless in the word's other senses. */
  senses: Set<string>;
};

/**
 * What stays out of the lists, by WordNet's own word: a few harmless nouns go too, and no list of slurs need be kept
 * here.
 */
export const listInsults = (nouns: ReadonlyMap<string, Synset>): Insults => {
  const usages = offsetsOf(nouns, COMMUNICATION, usageNames);
  const tops = offsetsOf(nouns, PERSON, insultNames);
  const all = [...nouns.values()];
  const labelled = all.flatMap(({ gloss, words, usage }) =>
    glossMark.test(gloss)
      ? words
      : usage.filter(({ kind }) => usages.has(kind)).flatMap((mark) => mark.words),
  );
  const people = all.filter(
    ({ lexFile, offset }) => lexFile === PERSON && isBelow(nouns, offset, tops),
  );
  return {
    words: new Set(labelled.map((one) => one.toLowerCase())),
    senses: new Set(people.map(({ offset }) => offset)),
  };
};
