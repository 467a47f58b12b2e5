import { pluralise } from "../../read/forms/index.ts";
import type { Mention, Reading, Sentence, Token } from "../../read/types.ts";

/** What stands for the topic. */
export type Wanted = {
  /** The name and its plurals: "ginkgos" and "ginkgoes" are both written. */
  spellings: string[];
  /** The same of its short form. */
  short: string[];
  nouns: ReadonlySet<string>;
  isTakenUp: boolean;
};

export const spellingsOf = (name: string): string[] =>
  name === "" ? [] : [name, pluralise(name), `${name}s`];

/** "The tolm is …", "tolms" in an article on the tolm antelope; not the "tolm" of "the tolm herder", and not "Humphry Tolm". */
export const isNameAlone = ({ form, upos, deprel }: Token, i: number): boolean =>
  // "Tolms feed on grass": the reader does not know a plural at the head of the sentence.
  (/^(NOUN|PROPN)$/.test(upos) || (i === 0 && /s$/.test(form))) &&
  !/^(compound|amod|flat)/.test(deprel) &&
  (i === 0 || /^\p{Ll}/u.test(form));

/** Tokens from `from` on whose text is the name; null when there are none. */
export function spanAt(
  { text }: Reading,
  { tokens }: Sentence,
  from: number,
  name: string,
): number | null {
  const first = tokens[from];
  if (first === undefined) return null;
  for (let end = from + 1; end <= tokens.length && end < from + 12; end++) {
    const written = text.slice(first.start, tokens[end - 1]?.end).toLowerCase();
    if (written === name) return end;
    if (written.length > name.length) return null;
  }
  return null;
}

/** All that stands for the topic in a sentence: its name, its short name, and a bare noun that takes it up. */
export function mentionsIn(
  reading: Reading,
  { sentence, index }: { sentence: Sentence; index: number },
  { spellings, short, nouns, isTakenUp }: Wanted,
): Mention[] {
  const found: Mention[] = [];
  const { tokens } = sentence;
  const add = (from: number, end: number, kind: Mention["kind"]) => {
    const [first, last] = [tokens[from], tokens[end - 1]];
    if (first !== undefined && last !== undefined)
      found.push({
        start: first.start,
        end: last.end,
        sentence: index,
        firstToken: from,
        endToken: end,
        kind,
      });
  };
  const isShort = (i: number) => {
    const token = tokens[i];
    return token !== undefined && short.includes(token.form.toLowerCase()) && isNameAlone(token, i);
  };
  for (let i = 0; i < tokens.length; i++) {
    const end = spellings
      .map((written) => spanAt(reading, sentence, i, written))
      .find((found) => found !== null);
    if (end != null) {
      if (!isWithinName(tokens, i, end)) add(i, end, "name");
      i = end - 1;
    } else if (isShort(i)) add(i, i + 1, "name");
    else if (isTakenUp && isBareNoun(tokens, i, nouns)) add(i, i + 2, "noun");
  }
  return found;
}

/** The "cork" of "the cork oak": one word in front of another noun may name another thing. */
const isWithinName = (tokens: Sentence["tokens"], from: number, end: number): boolean =>
  end === from + 1 &&
  tokens[from]?.deprel === "compound" &&
  (tokens[from]?.head ?? -1) >= end &&
  ["NOUN", "PROPN"].includes(tokens[end]?.upos ?? "");

/** "the species" with nothing before or behind it that would make it another one. */
function isBareNoun(tokens: Sentence["tokens"], i: number, nouns: ReadonlySet<string>): boolean {
  const [the, noun] = [tokens[i], tokens[i + 1]];
  if (the?.form.toLowerCase() !== "the" || noun === undefined || the.head !== i + 1) return false;
  if (noun.xpos !== "NN" && noun.form !== "species") return false;
  if (!nouns.has(noun.form.toLowerCase()) || noun.deprel === "compound") return false;
  return tokens.every(
    ({ head, deprel }, k) =>
      head !== i + 1 || k === i || /^(case|punct|nsubj|cop|aux)/.test(deprel),
  );
}
