import { isAsked } from "./asked.ts";
import type { Alignment } from "./board.ts";
import { harmless, placeQualifierStart, plainHeads, type Span, spanOf } from "./extras.ts";
import type { GivenText } from "./given-text.ts";
import type { Asked } from "./key.ts";
import { isGivenName } from "./known-words.ts";
import { classNoun, distinguishing, genericNoun, nameSuffix, title } from "./lexicon.ts";
import type { Token } from "./token.ts";
import type { Variant } from "./variant.ts";

const hasColon = (tokens: readonly Token[], span: Span): boolean =>
  tokens[span.start]?.before?.includes(":") === true;

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
  const isLed = left?.cap !== true || (left.classes !== 0 && (left.classes & distinguishing) === 0);
  // "british band the beatles": no capitals, but the word before says what kind of name follows.
  const isKindNamed = variant.proper === true && ((left?.classes ?? 0) & (classNoun | title)) !== 0;
  const isDescribed =
    span.start > 0 &&
    span.end === tokens.length - 1 &&
    ((spanCased && (isLed || hasColon(tokens, span))) || isKindNamed);
  return given.isSentence || isDescribed || hasAppositive(tokens, span, variant, asked);
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
    if (head === undefined || plainHeads.has(head.text)) return true;
    return (head.classes & genericNoun) !== 0 || isAsked(head, asked);
  }
  if ((token.classes & (harmless | title)) !== 0) return true;
  if (first.afterArticle && given.isSentence) return true;
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
const appositives = new Set(["of", "by", "for", "from", "in", "who", "which", "at", "as", "on"]);

/** A remark behind the match: `X, the drummer of Y`, or for names `X from Y`. */
const hasAppositive = (
  tokens: readonly Token[],
  span: Span,
  variant: Variant,
  asked: Asked,
): boolean => {
  const next = tokens[span.end + 1];
  if (next === undefined) return false;
  const isLead = tokens
    .slice(0, span.start)
    .every((token) => (token.classes & (harmless | title)) !== 0);
  if (!isLead) return false;
  const [only] = variant.tokens;
  const isMononym = asked.person && variant.tokens.length === 1 && !isGivenName(only?.text ?? "");
  const isName =
    isMononym ||
    variant.surname !== undefined ||
    variant.tokens.some((token) => token.value !== undefined);
  // "Prince Henry the Navigator"
  if (variant.proper && next.afterArticle && variant.tokens.length > 1) return true;
  if (variant.proper && appositives.has(next.text)) return isName || next.text !== "of";
  return next.before !== undefined && breaks.test(next.before) && next.cap !== true;
};
