import { acronymsOf, isAcronymText } from "./acronyms.ts";
import { isAsked } from "./asked.ts";
import { contentTokens } from "./content.ts";
import { monthOf, readDates } from "./dates.ts";
import { foldText } from "./fold.ts";
import { soundOf, stemOf } from "./inflect.ts";
import type { Asked } from "./key.ts";
import { isGivenName, isKnownWord } from "./known-words.ts";
import {
  article,
  classNoun,
  distinguishing,
  filler,
  genericNoun,
  nameSuffix,
  small,
  title,
} from "./lexicon.ts";
import { readRoman } from "./number-words.ts";
import { readingsOf } from "./readings.ts";
import { surnameIndex } from "./surnames.ts";
import { isTimeText, readTime } from "./times.ts";
import type { Token } from "./token.ts";
import { tokenise } from "./tokens.ts";
import { formOf, type Variant } from "./variant.ts";

/** The ways to read one accepted text: as it is, without its brackets, each side of an "or", turned from `Last, First`. */
export const buildVariants = (text: string, asked: Asked): Variant[] => {
  const variants: Variant[] = [];
  const seen = new Set<string>();
  for (const reading of readingsOf(text, asked)) {
    const variant = buildVariant(reading, asked);
    if (variant === null || seen.has(identityOf(variant))) continue;
    seen.add(identityOf(variant));
    variants.push(variant);
  }
  return variants;
};

/** Variants of one form are doubles only when they are cut into as many words: "Bird's-eye" is more than "Birdseye". */
export const identityOf = (variant: Variant): string => `${variant.tokens.length} ${variant.form}`;

/** The variant of one reading, or `null` when there is nothing to compare. */
export const buildVariant = (text: string, asked: Asked): Variant | null => {
  const all = tokenise(text);
  if (all.length === 0) return null;
  const tokens = contentTokens(all);
  const start = Math.max(
    0,
    all.findIndex(({ classes }) => (classes & article) === 0),
  );
  if (!endsInNameSuffix(tokens, asked)) readNumerals(tokens);
  for (const token of tokens) prepare(token, asked);
  const variant: Variant = { kind: kindOf(tokens), form: formOf(tokens), tokens };
  if (isProper(tokens)) variant.proper = true;
  if (variant.kind === "date") {
    const [date] = readDates(tokens);
    if (date !== undefined) variant.date = date;
  }
  const time = isTimeText(text) ? readTime(text) : null;
  if (time !== null) variant.time = time;
  if (variant.kind !== "text") return variant;
  const hasNumeral = tokens.some(({ value }) => value !== undefined);
  const surname = hasNumeral ? null : surnameIndex(tokens, asked);
  if (surname !== null) variant.surname = surname;
  if (isAcronymText(text)) variant.isAcronym = true;
  const acronyms =
    tokens.length > 1 && variant.proper
      ? [...new Set([...acronymsOf(tokens), ...acronymsOf(all.slice(start))])]
      : [];
  if (acronyms.length > 0) variant.acronyms = acronyms;
  const items = surname === null ? splitItems(text, asked) : [];
  if (items.length > 1) variant.items = items;
  return variant;
};

/**
 * Whether capitals make a name of a text. `Victim blaming` is a phrase with the capital of its place in a list: only the
 * first word has one, it is a word of the language, and telling words follow in lower case.
 */
const isProper = (tokens: readonly Token[]): boolean => {
  const [first, ...rest] = tokens;
  if (rest.some(({ cap }) => cap)) return true;
  if (first?.cap !== true) return false;
  const isPhrase = rest.some(({ classes, value }) => classes === 0 && value === undefined);
  return !isPhrase || (first.text.length > 3 && !isKnownWord(first.text));
};

/** Works out what comparing needs, so that grading only reads the key. */
const prepare = (token: Token, asked: Asked): void => {
  isAsked(token, asked);
  stemOf(token);
  soundOf(token);
};

/** `Robert Adamson IV`: a given name, a surname that is no given name (John Paul II is a pope), and a numeral. */
const endsInNameSuffix = (tokens: readonly Token[], asked: Asked): boolean => {
  const last = tokens.at(-1);
  const surname = tokens.at(-2);
  if (last === undefined || surname === undefined || (last.classes & nameSuffix) === 0)
    return false;
  return surnameIndex(tokens, asked) === tokens.length - 2 && !isGivenName(surname.text);
};

/** Gives capital Roman numerals behind a name their value: `Henry VIII`, `Part II`. */
const readNumerals = (tokens: Token[]): void => {
  tokens.forEach((token, at) => {
    const isCandidate =
      at > 0 && token.value === undefined && token.cap && (token.caps || token.text.length === 1);
    const isPlain = !token.dotted && token.before !== "/" && /^[ivxl]+$/.test(token.text);
    const value = isCandidate && isPlain ? readRoman(token.text) : null;
    const isMiddleInitial =
      token.text.length === 1 && (at < tokens.length - 1 || !/^[ivx]$/.test(token.text));
    if (value === null || isMiddleInitial) return;
    token.value = value;
    token.ordinal = true;
  });
};

const kindOf = (tokens: readonly Token[]): Variant["kind"] => {
  const numbers = tokens.filter((token) => token.value !== undefined);
  if (numbers.length === 0) return "text";
  const [date] = readDates(tokens);
  if (
    date !== undefined &&
    Object.keys(date).length > 1 &&
    tokens.some((token) => monthOf(token.text) !== null || numbers.length === 3)
  ) {
    return "date";
  }
  const others = tokens.filter((token) => token.value === undefined && token.unit === undefined);
  const isNumber = numbers.length === 1 && others.every((token) => isAroundNumber(token));
  return isNumber ? "number" : "text";
};

/** Words that leave a text a number: `in 1912`, `about 40`, `17th century`, `8 teams`. */
const isAroundNumber = (token: Token): boolean =>
  !token.cap &&
  (token.classes & (article | small | classNoun | genericNoun | filler)) !== 0 &&
  (token.classes & (distinguishing | title)) === 0;

/** `Marie and Pierre Curie`: given names alone have the surname of the last. */
const withSurnames = (parts: readonly string[]): readonly string[] => {
  const [given = "", surname, ...more] = (parts.at(-1) ?? "").split(" ");
  const others = parts.slice(0, -1);
  if (surname === undefined || more.length > 0 || !/^\p{Lu}/u.test(surname)) return parts;
  const areGiven = [given, ...others].every((name) => isGivenName(foldText(name).toLowerCase()));
  return areGiven ? [...others.map((name) => `${name} ${surname}`), parts.at(-1) ?? ""] : parts;
};

const separators = /,? and |,? & |[;,\n]/;

/** The slots of `Canada and Mexico` or `red, white and blue`; empty when the text is one thing. */
const splitItems = (text: string, asked: Asked): Variant[] => {
  if (!/ and | & |,.*,|;|\n/.test(text) || text.length > 300) return [];
  const parts = text
    .split(separators)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length < 2 || parts.length > 12) return [];
  const items: Variant[] = [];
  for (const part of withSurnames(parts)) {
    const item = buildVariant(part, asked);
    if (item === null || item.items !== undefined) return [];
    items.push(item);
  }
  return items;
};
