import { isCountryOrState } from "./aliases.ts";
import { isAsked } from "./asked.ts";
import type { Alignment } from "./board.ts";
import type { GivenText } from "./given-text.ts";
import type { Asked } from "./key.ts";
import { isGivenName } from "./known-words.ts";
import {
  article,
  classNoun,
  conjunction,
  distinguishing,
  filler,
  genericNoun,
  hedge,
  legalForm,
  nameSuffix,
  small,
  title,
  verb,
} from "./lexicon.ts";
import type { Token } from "./token.ts";
import type { Variant } from "./variant.ts";

/** The part of an answer that met the key: first and last index, inclusive. */
export type Span = { start: number; end: number };

export const spanOf = (alignment: Alignment): Span => {
  let start = Number.POSITIVE_INFINITY;
  let end = -1;
  for (const partner of alignment.partners) {
    if (partner < 0) continue;
    start = Math.min(start, partner);
    end = Math.max(end, partner);
  }
  return { start, end };
};

export const harmless = article | small | filler | verb | conjunction;

/** Class nouns that may follow any adjective or noun without making another thing of it. */
const openNouns = new Set(
  "group groups bond bonds language languages process system people verdict rock season currency dance music sport game colour color year years day city country state river planet element instrument animal bird method theory family metal gas metal gas".split(
    " ",
  ),
);

/**
 * The tokens beside the matched part that may change what is meant: neither function words nor words of the question,
 * titles, class nouns, place qualifiers or remarks in brackets. Indexes into the answer, in order.
 */
export const hardExtras = (
  given: GivenText,
  variant: Variant,
  alignment: Alignment,
  asked: Asked,
): number[] => {
  const span = spanOf(alignment);
  const qualifierFrom = placeQualifierStart(given.tokens, span, variant);
  return alignment.extra.filter((at) => {
    const token = given.tokens[at];
    if (token === undefined || at >= qualifierFrom) return false;
    return !isSoftExtra(token, at, { span, variant, asked });
  });
};

type Beside = { span: Span; variant: Variant; asked: Asked };

const isSoftExtra = (token: Token, at: number, { span, variant, asked }: Beside): boolean => {
  const { classes } = token;
  if ((classes & hedge) !== 0) return false;
  if (token.bracketed && token.value === undefined && at > span.end) return true;
  if (token.value !== undefined) return isSoftNumber(token, at, span, asked);
  if ((classes & nameSuffix) !== 0 && at > span.end) return false;
  if ((classes & title) !== 0 && at < span.start && variant.proper) {
    // "Earl Warren": a title that is also a given name, before a person's surname.
    return variant.surname === undefined || !isGivenName(token.text) || isAsked(token, asked);
  }
  if ((classes & distinguishing) !== 0) return (classes & small) !== 0;
  if ((classes & conjunction) !== 0 && isAtBorder(at, span)) return false;
  if ((classes & harmless) !== 0) return true;
  if (at < span.start && variant.proper && unions.has(token.text)) return true;
  if ((classes & legalForm) !== 0 && at > span.end) return true;
  if (isAsked(token, asked)) return true;
  if ((classes & genericNoun) !== 0 && at < span.start) return true;
  if (plainHeads.has(token.text) && at === span.start - 2) return true;
  if ((classes & classNoun) !== 0) {
    if (variant.surname !== undefined) return false;
    return variant.proper ? !ownNouns.has(token.text) : openNouns.has(token.text) && at > span.end;
  }
  return false;
};

/** A number that the question names too, one in brackets behind the match, or the adverb "first". */
const isSoftNumber = (token: Token, at: number, span: Span, asked: Asked): boolean => {
  if (asked.numbers.includes(token.value ?? Number.NaN)) return true;
  if (token.bracketed === true && at > span.end) return true;
  return token.text === "first" && token.ordinal === true;
};

/** Heads that say of what sort the thing behind their "of" is: the process of erosion, the game of chess. */
export const plainHeads = new Set(
  "process phenomenon practice practise act method technique concept condition disease game sport art species breed brand element metal gas language religion principle idea feeling".split(
    " ",
  ),
);

/** Class nouns that make another thing of a name unless the question asks for one: Kansas _City_, Vancouver _Island_. */
const ownNouns = new Set(
  "city town island islands bay river lake sea ocean gulf county street road square park bridge beach airport station university college school church palace castle tower museum hospital dog cat bird fish war battle treaty".split(
    " ",
  ),
);

const isAtBorder = (at: number, span: Span): boolean =>
  at === span.start - 1 || at === span.end + 1;

/** Countries and unions that go before the name of one of their bodies: the _US_ Senate. */
export const unions = new Set(["us", "uk", "eu", "un"]);

/** Where `, France` begins behind a matched name; past the end when nothing such follows. */
export const placeQualifierStart = (
  tokens: readonly Token[],
  span: Span,
  variant: Variant,
): number => {
  const first = tokens[span.end + 1];
  if (!variant.proper || variant.surname !== undefined) return tokens.length;
  if (first?.before?.includes(",") !== true && !isPlaceWord(first, tokens[span.end]))
    return tokens.length;
  const rest = tokens
    .slice(span.end + 1)
    .filter((token) => token.text !== "in" && token.text !== "of");
  if (rest.length > 4) return tokens.length;
  const form = rest.map((token) => token.text).join("");
  const last = variant.tokens.at(-1);
  const isBuilt = variant.tokens.length > 1 && ((last?.classes ?? 0) & classNoun) !== 0;
  const isTown = first?.before === "," && rest.length < 3 && rest.every(({ cap }) => cap);
  return (isBuilt && isTown) || isCountryOrState(form) ? span.end + 1 : tokens.length;
};

/** `in` before a place, or `of` behind a name that is no class noun: Victoria _of_ the United Kingdom. */
const isPlaceWord = (token: Token | undefined, last: Token | undefined): boolean => {
  if (token?.text === "in") return true;
  return (
    token?.text === "of" && last !== undefined && (last.classes & (classNoun | genericNoun)) === 0
  );
};
