import type { Token } from "../../types.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const cardinals = words(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
);
const tens = words("twenty thirty forty fifty sixty seventy eighty ninety");
const scales = words("hundred thousand million billion trillion dozen m bn tn mn");
const spelledScales = words("hundred thousand million billion trillion dozen");
const pluralScales = words("hundreds thousands millions billions trillions dozens tens scores");
const ordinals = words(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth thousandth",
);

const digits = /^[+\-−–]?\d[\d,]*(?:\.\d+)?$/;

/** Lower-case form of the token at `i`, or an empty string past the end. */
export const lowerAt = (tokens: readonly Token[], i: number): string =>
  tokens[i]?.form.toLowerCase() ?? "";

/** Whether a form is a number in digits: `5`, `1,200`, `3.5`; not `1990s`, `5th`. */
export const isDigits = (form: string): boolean => digits.test(form);

const skipScales = (tokens: readonly Token[], start: number): number => {
  let end = start;
  while (scales.has(lowerAt(tokens, end))) end += 1;
  return end;
};

const spelledEnd = (tokens: readonly Token[], start: number): number => {
  let end = start;
  for (;;) {
    const word = lowerAt(tokens, end);
    const next = lowerAt(tokens, end + 1);
    if (cardinals.has(word)) {
      // A pronoun or a determiner, not a count: `one of them`, `no one`.
      if (tens.has(word) && next === "-" && cardinals.has(lowerAt(tokens, end + 2))) end += 3;
      else end += 1;
    } else if (end > start && spelledScales.has(word)) end += 1;
    else if (
      end > start &&
      word === "and" &&
      spelledScales.has(lowerAt(tokens, end - 1)) &&
      cardinals.has(next)
    ) {
      end += 1;
    } else return end;
  }
};

/**
 * One past the last token of a number that starts at `start`, or `start` when none does: `5 million`,
 * `two hundred and fifty`, `hundreds of thousands`, `half a million`, `a dozen`.
 */
export const numberEnd = (tokens: readonly Token[], start: number): number => {
  const word = lowerAt(tokens, start);
  const next = lowerAt(tokens, start + 1);
  if (isDigits(word)) return skipScales(tokens, start + 1);
  if (/^\d[\d,.]*(?:m|bn|tn|k|mn)$/.test(word)) return start + 1;
  if (pluralScales.has(word) && (next === "of" || tokens[start]?.upos !== "VERB")) {
    return next === "of" && pluralScales.has(lowerAt(tokens, start + 2)) ? start + 3 : start + 1;
  }
  if (word === "half" && next === "a" && spelledScales.has(lowerAt(tokens, start + 2)))
    return start + 3;
  if ((word === "a" || word === "several") && spelledScales.has(next)) return start + 2;
  return spelledEnd(tokens, start);
};

/** `finished second`, `come first`: how a contest ends. */
const rankVerb = /^(?:finish|come|place|rank|end|run)$/;

/** `first` may be a mere adverb of time, `second` a unit (`a second`, `per second`). */
const isRank = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  const before = tokens[i - 1];
  if (!token) return false;
  const isUnit = token.head < i && /^(?:an?|per|each|every)$/i.test(before?.form ?? "");
  if (token.upos === "ADJ" || token.xpos === "JJ") return !isUnit;
  return before?.upos === "VERB" && rankVerb.test(before.lemma);
};

/** Whether the token is an ordinal: `first`, `3rd`, `21st`. */
export const isOrdinal = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  if (!token) return false;
  const lower = token.form.toLowerCase();
  if (/^\d+(?:st|nd|rd|th)$/.test(lower)) return true;
  if (!ordinals.has(lower)) return false;
  if (lower === "first" || lower === "second") return isRank(tokens, i);
  return /^(?:ADJ|ADV|NUM)$/.test(token.upos);
};
