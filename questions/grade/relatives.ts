import { demonyms, faiths } from "./data/relatives.ts";
import type { Asked } from "./key.ts";

/** What else a word of the key may be called when the question asks for one of `when`. */
type Family = { when: ReadonlySet<string>; groups: ReadonlyMap<string, readonly string[]> };

const familyOf = (when: string, lines: string): Family => {
  const groups = new Map<string, readonly string[]>();
  for (const line of lines.split("\n")) {
    const words = line.split(" ");
    for (const word of words) groups.set(word, words);
  }
  return { when: new Set(when.split(" ")), groups };
};

const families: readonly Family[] = [
  familyOf("nationality origin originate originated descent ancestry ethnicity", demonyms),
  familyOf("religion faith belief ideology creed denomination", faiths),
];

/**
 * Other words for a word of the key that say the same to this question: Scotland and Scottish where an origin is asked
 * for, Buddhism and Buddhist where a religion is. Empty for most words and questions. Words are folded and lower case.
 */
export const relativesOf = (word: string, asked: Asked): readonly string[] =>
  families
    .filter(({ when }) => asked.words.some((stem) => when.has(stem)))
    .flatMap(({ groups }) => groups.get(word) ?? [])
    .filter((other) => other !== word);
