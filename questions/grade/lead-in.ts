import { distinguishing, small, verb } from "./lexicon.ts";
import { particles } from "./surnames.ts";
import type { Token } from "./token.ts";

/** Words that begin a lead-in: `I think it was …`, `it's …`, `the answer is …`. */
const openers = new Set(["i", "im", "it", "its", "that", "thats", "this", "answer", "well", "um"]);

/** Words that go on with it. */
const followers = new Set(
  "i im it its that thats this answer well um think believe guess suppose say would sure is was are were be probably".split(
    " ",
  ),
);

const subjects = new Set(["i", "it", "that", "this"]);

/** Ends that say no more: `…, I think`. */
const closers = new Set(["think", "guess", "believe", "suppose"]);

/** Longest name or phrase that is taken out of its lead-in; more is a sentence. */
const maxBareTokens = 5;

/**
 * The bare name or phrase behind `I think it was` or before `, I think`; the same tokens when there is no lead-in, or when
 * what follows is itself a sentence. A bare phrase is judged as if it stood alone.
 */
export const withoutLeadIn = (tokens: Token[]): Token[] => {
  let start = 0;
  if (openers.has(tokens[0]?.text ?? "") && tokens[0]?.dotted !== true) {
    while (followers.has(tokens[start]?.text ?? "")) start += 1;
    // "it hit an iceberg" has a subject, and no lead-in.
    if (start === 1 && subjects.has(tokens[0]?.text ?? "")) start = 0;
  }
  const last = tokens.length - 1;
  const isClosed = closers.has(tokens[last]?.text ?? "") && tokens[last - 1]?.text === "i";
  const end = isClosed ? last - 1 : tokens.length;
  const bare = tokens.slice(start, end);
  if (bare.length === tokens.length || bare.length === 0 || bare.length > maxBareTokens)
    return tokens;
  return bare.every((token) => isNamePart(token)) ? bare : tokens;
};

/** No word of a sentence, save `van` of a name, `his` and the middle of `brother-in-law`. */
const isNamePart = ({ text, classes, before }: Token): boolean =>
  (classes & (small | verb)) === 0 ||
  (classes & distinguishing) !== 0 ||
  before === "-" ||
  particles.has(text);
