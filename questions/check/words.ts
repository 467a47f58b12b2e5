import { parseAmount } from "../ask/amounts/amounts.ts";
import { foldText, lowerText } from "../grade/fold.ts";

/** Words that prove nothing: they stand in every sentence. */
const emptyWords = new Set(
  `a an the this that these those it its he his him she her they their them we our us you your i my me who whom whose
  which what when where why how of in on at by to for from with as into over after before about around nearly almost
  more most than then there and or but not no is are was were be been being am do does did has have had will would can
  could may might shall should must also only very many much some any all each both per circa approximately`.split(
    /\s+/,
  ),
);

/** Shortest word that may end otherwise and still be the same: `build` and `building`; not `her` and `herd`. */
const leastStem = 4;
/** Letters by which two forms of a word may differ at their ends. */
const mostEnding = 3;

/**
 * The words of a text that say something, as they are compared: folded, lower case, without `'s`, numbers in digits.
 * In order, doubles kept; empty when a text has none.
 */
export const tellingWords = (text: string): string[] =>
  wordsOf(text).filter((word) => !emptyWords.has(word));

/** All words of a text as they are compared: "Pell's 1,200 tonnes" gives `pell`, `1200`, `tonnes`. */
export const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  // In pieces, since folding cuts a long text off.
  for (const piece of text.match(/.{1,300}(?:\s|$)|\S+/gsu) ?? []) {
    const folded = lowerText(foldText(piece)).replace(/['’]s\b/g, "");
    words.push(...(folded.match(/\d[\d,]*(?:\.\d+)?|[\p{L}\p{M}]+/gu) ?? []).map(plainWord));
  }
  return words;
};

/** A function of an object that is asked often about the same one, and answers from memory from the second time on. */
export const remember = <K extends object, V>(make: (key: K) => V): ((key: K) => V) => {
  const known = new WeakMap<K, { value: V }>();
  return (key) => {
    const held = known.get(key) ?? { value: make(key) };
    known.set(key, held);
    return held.value;
  };
};

const plainWord = (word: string): string => String(parseAmount(word) ?? word);

/** Whether two compared words are forms of one: equal, or alike but for a short ending. Numbers must be equal. */
export const isSameWord = (a: string, b: string): boolean => {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < leastStem || /^\d/.test(a) || /^\d/.test(b)) return false;
  let alike = 0;
  while (alike < shorter && a[alike] === b[alike]) alike += 1;
  return alike >= leastStem && Math.max(a.length, b.length) - alike <= mostEnding;
};

/** Those of `words` that are not among `present` in any form. */
export const missingWords = (words: readonly string[], present: readonly string[]): string[] =>
  words.filter((word) => !present.some((other) => isSameWord(word, other)));

/** The numbers that a text names, in digits or in words, with their scale: "2.5 million", "twenty-four". */
export const numbersIn = (text: string): number[] => {
  const plain = lowerText(text).replace(/(?<=ty)-(?=[a-z])/g, " ");
  const scaled =
    plain.match(
      /(?:\d[\d,]*(?:\.\d+)?|[a-z]+)(?: (?:hundred|thousand|million|billion|trillion))?/g,
    ) ?? [];
  const values = scaled.map(
    (match) => parseAmount(match) ?? parseAmount(match.split(" ")[0] ?? ""),
  );
  return values.flatMap((value, i) => {
    if (value === null) return [];
    const next = values[i + 1];
    const isCompound = value >= 20 && value < 100 && next != null && next > 0 && next < 10;
    return isCompound ? [value, value + next] : [value];
  });
};
