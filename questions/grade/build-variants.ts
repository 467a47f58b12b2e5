import { acronymsOf, isAcronymText } from "./acronyms.ts";
import { isCountryOrState } from "./aliases.ts";
import { isAsked } from "./asked.ts";
import { contentTokens } from "./content.ts";
import { monthOf, readDates } from "./dates.ts";
import { soundOf, stemOf } from "./inflect.ts";
import type { Asked } from "./key.ts";
import { isGivenName, isKnownWord } from "./known-words.ts";
import {
  article,
  classesOf,
  classNoun,
  conjunction,
  distinguishing,
  genericNoun,
  legalForm,
  nameSuffix,
  small,
  title,
  verb,
} from "./lexicon.ts";
import { readRoman } from "./number-words.ts";
import type { Token } from "./token.ts";
import { tokenise } from "./tokens.ts";
import { formOf, type Variant } from "./variant.ts";

/** The ways to read one accepted text: as it is, without its brackets, each side of an "or", turned from `Last, First`. */
export const buildVariants = (text: string, asked: Asked): Variant[] => {
  const variants: Variant[] = [];
  const seen = new Set<string>();
  for (const reading of readingsOf(text)) {
    const variant = buildVariant(reading, asked);
    if (variant === null || seen.has(identityOf(variant))) continue;
    seen.add(identityOf(variant));
    variants.push(variant);
  }
  return variants;
};

/** Variants of one form are doubles only when they are cut into as many words: "Bird's-eye" is more than "Birdseye". */
export const identityOf = (variant: Variant): string => `${variant.tokens.length} ${variant.form}`;

const readingsOf = (text: string): string[] => {
  const readings = [text];
  const bracketed = /^([^()]{2,120})\(([^()]{2,80})\)([^()]{0,80})$/.exec(text);
  if (bracketed !== null) readings.push(`${bracketed[1]} ${bracketed[3]}`);
  const short = bracketed?.[2] ?? "";
  if (/^[A-Z]{2,6}$/.test(short)) readings.push(short);
  const name = describedName(text);
  if (name !== null) readings.push(name);
  const sides = text.split(/,? or /);
  if (sides.length > 1 && sides.length < 5) readings.push(...sides);
  const parts = text.split(/, ?/);
  const [before = "", after = ""] = parts;
  if (parts.length === 2 && before !== "") readings.push(...turnedReadings(before, after));
  if (parts.length > 2 && parts.length < 5 && isPlace(parts.at(-1) ?? "")) readings.push(before);
  return readings;
};

/** `American singer Daya` is also `Daya`: the capitals behind a lower-case noun, when all before describes them. */
const describedName = (text: string): string | null => {
  const words = text.split(" ");
  let start = words.length;
  while (start > 0 && /^\p{Lu}/u.test(words[start - 1] ?? "")) start -= 1;
  const noun = words[start - 1] ?? "";
  if (start < 1 || start === words.length || noun.length < 3 || !/^\p{Ll}+$/u.test(noun))
    return null;
  return particles.has(noun) || (classesOf(noun) & (article | small | conjunction | verb)) !== 0
    ? null
    : words.slice(start).join(" ");
};

/** `Banks, Joseph` is also `Joseph Banks`; `Seattle, Washington` is also `Seattle`. */
const turnedReadings = (before: string, after: string): string[] => {
  if (isPlace(after)) return [before];
  const [first] = tokenise(after).filter((token) => (token.classes & title) === 0);
  return first !== undefined && isGivenName(first.text) && !before.includes(" ")
    ? [`${after} ${before}`]
    : [];
};

const isPlace = (text: string): boolean =>
  isCountryOrState(
    contentTokens(tokenise(text))
      .map((token) => token.text)
      .join(""),
  );

/** The variant of one reading, or `null` when there is nothing to compare. */
export const buildVariant = (text: string, asked: Asked): Variant | null => {
  const all = tokenise(text);
  if (all.length === 0) return null;
  const tokens = contentTokens(all);
  if (!endsInNameSuffix(tokens, asked)) readNumerals(tokens);
  for (const token of tokens) prepare(token, asked);
  const variant: Variant = { kind: kindOf(tokens), form: formOf(tokens), tokens };
  if (tokens.some((token) => token.cap)) variant.proper = true;
  if (variant.kind === "date") {
    const [date] = readDates(tokens);
    if (date !== undefined) variant.date = date;
  }
  if (variant.kind !== "text") return variant;
  const hasNumeral = tokens.some(({ value }) => value !== undefined);
  const surname = hasNumeral ? null : surnameIndex(tokens, asked);
  if (surname !== null) variant.surname = surname;
  if (isAcronymText(text)) variant.isAcronym = true;
  const acronyms = tokens.length > 1 && variant.proper ? acronymsOf(tokens) : [];
  if (acronyms.length > 0) variant.acronyms = acronyms;
  const items = surname === null ? splitItems(text, asked) : [];
  if (items.length > 1) variant.items = items;
  return variant;
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
  (token.classes & (article | small | classNoun | genericNoun)) !== 0 &&
  (token.classes & (distinguishing | title)) === 0;

const particles = new Set(
  "de van von der den da di del della la le bin ibn al el ben du dos das st mac mc o".split(" "),
);
const surnameFirst = new Set("mao xi deng kim zhou chiang hu jiang ho park moon ban".split(" "));

/** Where the surname stands when the tokens are a person's name, or `null`. */
const surnameIndex = (tokens: readonly Token[], asked: Asked): number | null => {
  const start = tokens.findIndex(
    (token, at) => (token.classes & title) === 0 || at === tokens.length - 1,
  );
  let end = tokens.length - 1;
  while (end > start && isSuffix(tokens[end])) end -= 1;
  const core = tokens.slice(start, end + 1);
  const last = tokens[end];
  if (core.length < 2 || core.length > 5 || last === undefined || last.cap !== true) return null;
  if (!core.every((token, at) => isNameToken(token, at === core.length - 1))) return null;
  const [first] = core;
  if (first === undefined || (first.classes & distinguishing) !== 0) return null;
  if (first.text.length >= 3 && isGivenName(first.text))
    return surnameFirst.has(first.text) && core.length > 1 ? start : end;
  if (surnameFirst.has(first.text)) return start;
  const isInitial = first.text.length === 1 && first.dotted === true;
  const looksForeign =
    asked.person &&
    core.length < 5 &&
    core.slice(0, -1).every((token) => !isKnownWord(token.text) && token.cap === true);
  return isInitial || looksForeign ? end : null;
};

const isSuffix = (token: Token | undefined): boolean =>
  token !== undefined && ((token.classes & nameSuffix) !== 0 || token.bracketed === true);

const notInNames = classNoun | legalForm | conjunction | genericNoun;

const isNameToken = (token: Token, isLast: boolean): boolean => {
  if (token.value !== undefined || token.unit !== undefined) return false;
  if (particles.has(token.text)) return true;
  if ((token.classes & small) !== 0 && token.text.length > 1) return false;
  if ((token.classes & notInNames) !== 0 && (token.classes & title) === 0)
    return isLast && (token.classes & (legalForm | conjunction)) === 0 && false;
  return /^\p{L}+$/u.test(token.text);
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
  for (const part of parts) {
    const item = buildVariant(part, asked);
    if (item === null || item.items !== undefined) return [];
    items.push(item);
  }
  return items;
};
