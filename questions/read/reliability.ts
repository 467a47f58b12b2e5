import type { TokenSpan } from "./tokens.ts";
import type { Unreliable } from "./types.ts";

const WORD = /\p{L}/u;
const CAPITALS = /^\P{Ll}*\p{Lu}\P{Ll}*$/u;
const LATIN = /\p{Script=Latin}/u;
const TITLE_CASE = /^\p{Lu}/u;
/** Left lower case in headlines set in title case. */
const SMALL_WORD =
  /^(?:a|an|the|and|or|but|nor|of|in|on|at|to|for|by|from|with|as|is|vs|via|['’]s|n['’]t)$/i;
const LIST_MARK = /^(?:[-*•·–—▪◦‣]|(?:\p{Nd}{1,3}|\p{L})[.)])\s/u;
const END_MARK = /[.!?…]["'”’»)\]]*$/u;
/** "He said as follows:" is a sentence, "Ingredients:" is not. */
const INTRODUCES = /:["'”’]*$/u;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

/**
 * Why a sentence's tree should not be built upon, judged by its look alone; undefined when nothing speaks
 * against it. A headline is set in title case or is a short line without an end mark; a list is marked as one
 * or is mostly commas and names; `broken` is mostly signs and digits.
 */
export function findUnreliable(
  text: string,
  tokens: readonly TokenSpan[],
  maxTokens: number,
): Unreliable | undefined {
  if (tokens.length > maxTokens) return "too_long";
  const words = tokens.filter(({ form }) => WORD.test(form));
  if (words.length === 0) return "broken";
  const latin = words.filter(({ form }) => LATIN.test(form)).length;
  if (share(latin, words.length) < 0.7) return "not_english";
  if (tokens.length > 6 && share(words.length, tokens.length) < 0.4) return "broken";
  if (/\uFFFD|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text)) {
    return "broken";
  }
  const capitals = words.filter(({ form }) => form.length > 1 && CAPITALS.test(form)).length;
  if (words.length >= 3 && share(capitals, words.length) > 0.7) return "all_capitals";
  if (LIST_MARK.test(text)) return "list";
  const ends = END_MARK.test(text) || (words.length >= 5 && INTRODUCES.test(text));
  if (!ends) {
    const commas = tokens.filter(({ form }) => form === "," || form === ";" || form === "|").length;
    if (words.length >= 6 && share(commas, words.length) > 0.34) return "list";
    return "headline";
  }
  const long = words.filter(({ form }) => !SMALL_WORD.test(form));
  const titled = long.filter(({ form }) => TITLE_CASE.test(form)).length;
  return long.length >= 5 && titled === long.length ? "headline" : undefined;
}
