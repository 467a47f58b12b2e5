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

const harmless = article | small | filler | verb | conjunction;

/** Class nouns that may follow any adjective or noun without making another thing of it. */
const openNouns = new Set(
  "group groups bond bonds language languages process system people verdict sport game colour color year years day city country state river planet element instrument animal bird method theory family metal gas metal gas".split(
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
const placeQualifierStart = (tokens: readonly Token[], span: Span, variant: Variant): number => {
  const first = tokens[span.end + 1];
  if (!variant.proper || variant.surname !== undefined) return tokens.length;
  if (first?.before?.includes(",") !== true && !isPlaceWord(first, tokens[span.end]))
    return tokens.length;
  const rest = tokens
    .slice(span.end + 1)
    .filter((token) => token.text !== "in" && token.text !== "of");
  if (rest.length > 4) return tokens.length;
  const form = rest.map((token) => token.text).join("");
  return isCountryOrState(form) ? span.end + 1 : tokens.length;
};

const hasColon = (tokens: readonly Token[], span: Span): boolean =>
  tokens[span.start]?.before?.includes(":") === true;

/** `in` before a place, or `of` behind a name that is no class noun: Victoria _of_ the United Kingdom. */
const isPlaceWord = (token: Token | undefined, last: Token | undefined): boolean => {
  if (token?.text === "in") return true;
  return (
    token?.text === "of" && last !== undefined && (last.classes & (classNoun | genericNoun)) === 0
  );
};

/** Prepositions behind which a name is only part of another: University of _Texas_. */
const binding = new Set([
  "of",
  "and",
  "with",
  "to",
  "from",
  "near",
  "than",
  "for",
  "de",
  "du",
  "like",
  "s",
]);

/**
 * Whether the matched part stands free in a longer answer: in a sentence, or behind a lower-case description, with
 * nothing at its borders that could be part of the same name.
 */
export const standsFree = (
  given: GivenText,
  variant: Variant,
  alignment: Alignment,
  asked: Asked,
): boolean => {
  const { tokens } = given;
  const span = spanOf(alignment);
  const outer = tokens.slice(placeQualifierStart(tokens, span, variant));
  const commas = given.commas - outer.filter(({ before }) => before?.includes(",")).length;
  const isWhole = span.end - span.start + 1 <= alignment.partners.length + countSmall(tokens, span);
  if (!isWhole || given.isHedged || commas > 1 + countCommas(variant)) return false;
  if (!isFreeLeft(given, span, asked) || !isFreeRight(given, span, asked)) return false;
  const spanCased = tokens[span.start]?.cap === true;
  const left = tokens[span.start - 1];
  const isLed = left?.cap !== true || left.classes !== 0;
  const isDescribed =
    spanCased &&
    span.start > 0 &&
    span.end === tokens.length - 1 &&
    (isLed || hasColon(tokens, span));
  return given.isSentence || isDescribed || hasAppositive(tokens, span, variant);
};

const countSmall = (tokens: readonly Token[], span: Span): number =>
  tokens.slice(span.start, span.end + 1).filter((token) => (token.classes & harmless) !== 0).length;

const countCommas = (variant: Variant): number =>
  variant.tokens.filter((token) => token.before?.includes(",")).length;

const breaks = /[,;:("?\n]| - /;

const isFreeLeft = (given: GivenText, span: Span, asked: Asked): boolean => {
  const { tokens, isCased } = given;
  const token = tokens[span.start - 1];
  const first = tokens[span.start];
  if (token === undefined || first === undefined) return true;
  if (first.before !== undefined && breaks.test(first.before)) return true;
  if (token.text === "and") return false;
  if (binding.has(token.text) && (token.text === "of" || !given.isSentence)) {
    const head = tokens[span.start - 2];
    return head === undefined || (head.classes & genericNoun) !== 0 || isAsked(head, asked);
  }
  if ((token.classes & (harmless | title)) !== 0) return true;
  if ((token.classes & distinguishing) !== 0) return false;
  return (
    isAsked(token, asked) ||
    isOtherWord(given, token, first) ||
    (isCased && first.cap === true && token.cap !== true && token.value === undefined)
  );
};

/** In a whole sentence a lower-case neighbour, or a capital one beside a lower-case match, is another word of it. */
const isOtherWord = (given: GivenText, neighbour: Token, matched: Token): boolean =>
  given.isSentence &&
  given.tokens.length > 4 &&
  neighbour.value === undefined &&
  !(neighbour.cap === true && matched.cap === true);

const isFreeRight = (given: GivenText, span: Span, asked: Asked): boolean => {
  const { tokens, isCased } = given;
  const token = tokens[span.end + 1];
  const last = tokens[span.end];
  if (token === undefined || last === undefined) return true;
  if (token.before !== undefined && (breaks.test(token.before) || token.before.includes(".")))
    return true;
  if ((token.classes & nameSuffix) !== 0) return false;
  if (token.afterArticle) return true;
  if ((token.classes & harmless) !== 0) return !(token.text === "and" || token.text === "or");
  return (
    isAsked(token, asked) ||
    isOtherWord(given, token, last) ||
    (isCased && last.cap === true && token.cap !== true && token.value === undefined)
  );
};

/** Words that begin a remark behind a name: Art Carney _for_ a film, Louis XVI _of_ France. */
const appositives = new Set(["of", "for", "from", "in", "who", "which", "at", "as", "on"]);

/** A remark behind the match: `X, the drummer of Y`, or for names `X from Y`. */
const hasAppositive = (tokens: readonly Token[], span: Span, variant: Variant): boolean => {
  const next = tokens[span.end + 1];
  if (next === undefined) return false;
  const isLead = tokens
    .slice(0, span.start)
    .every((token) => (token.classes & (harmless | title)) !== 0);
  if (!isLead) return false;
  const isName =
    variant.surname !== undefined || variant.tokens.some((token) => token.value !== undefined);
  // "Prince Henry the Navigator"
  if (variant.proper && next.afterArticle && variant.tokens.length > 1) return true;
  if (variant.proper && appositives.has(next.text)) return isName || next.text !== "of";
  return next.before !== undefined && breaks.test(next.before) && next.cap !== true;
};
