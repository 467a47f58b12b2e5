import { aliasesOf, isCountryOrState } from "./aliases.ts";
import { isAsked } from "./asked.ts";
import { unions } from "./extras.ts";
import { inflectionKey } from "./inflect.ts";
import type { Asked } from "./key.ts";
import { isGivenName, isKnownWord } from "./known-words.ts";
import {
  article,
  classNoun,
  conjunction,
  distinguishing,
  filler,
  genericNoun,
  legalForm,
  nameSuffix,
  negation,
  small,
  title,
  verb,
} from "./lexicon.ts";
import { formOf, type Variant } from "./variant.ts";

/** Classes of words that tell nothing by themselves. */
export const soft = article | small | filler | verb | conjunction | title | legalForm | nameSuffix;

/** Whether a word of the key may be left out when a telling word is there. */
export const isDroppable = (variant: Variant, at: number, asked: Asked): boolean => {
  const token = variant.tokens[at];
  if (token === undefined) return true;
  if (token.bracketed || isInTail(variant, at)) return true;
  if (at === 0 && variant.tokens.length > 2 && unions.has(token.text)) return true;
  if (token.text === "republic" || token.text === "kingdom") return isNamedWithout(variant, at);
  if (at === 0 && possessives.has(token.text)) return variant.tokens.length > 1;
  if ((token.classes & title) !== 0 && namesThings(variant, at, asked)) return false;
  if ((token.classes & (distinguishing | negation)) !== 0)
    return (token.classes & title) !== 0 && at === 0;
  if ((token.classes & title) !== 0 && !isLeading(variant, at))
    return (token.classes & (small | article)) !== 0;
  if ((token.classes & soft) !== 0) return true;
  if (token.text === "city" && namesLand(variant, at)) return false;
  if ((token.classes & (classNoun | genericNoun)) !== 0)
    return isOuterNoun(variant, at) || isAsked(token, asked);
  if (!isAsked(token, asked)) return false;
  // "50" for "Super Bowl 50" when the question says which bowl; not "VIII" for a king.
  return !token.cap || (isNumbered(variant) && asked.names.includes(inflectionKey(token.text)));
};

/** Words for whose it is, which an answer may leave out. */
export const possessives = new Set(["his", "her", "their", "its", "my", "our"]);

/** Titles that are part of a thing's name: the Lord of the Rings, General Motors, Saint Petersburg. */
const namesThings = ({ tokens }: Variant, at: number, asked: Asked): boolean => {
  if (asked.person) return false;
  const token = tokens[at];
  // "Which saint is Ireland's patron?"
  if (token === undefined || isAsked(token, asked)) return false;
  const { text } = token;
  if (text === "saint" || text === "st") return true;
  if (tokens[at + 1]?.text === "of") return true;
  return text === "general" && isKnownWord(tokens.at(-1)?.text ?? "");
};

/** Only titles stand before it: "Prime Minister" of a name, not the "Dame" of Notre-Dame. */
const isLeading = ({ tokens }: Variant, at: number): boolean =>
  tokens.slice(0, at).every(({ classes }) => (classes & title) !== 0);

const isNumbered = (variant: Variant): boolean =>
  variant.tokens.some((token) => token.value !== undefined && !token.ordinal);

/** Heads that may go with their "of": Battle of Hastings, not Game of Thrones. */
const ofHeads = new Set(
  "name names type types kind kinds form sort battle treaty siege city town state republic kingdom gulf strait straits isle island bay lake river mount county province university peace war empire duchy continent country planet region territory month day year".split(
    " ",
  ),
);

/** A class noun that only says what sort of thing the name is: at the end, or before a name. */
const isOuterNoun = ({ tokens, proper }: Variant, at: number): boolean => {
  const token = tokens[at];
  if (token === undefined) return false;
  if (tokens[at + 1]?.text === "of") return ofHeads.has(token.text);
  if (at === tokens.length - 1 || token.value !== undefined) return true;
  const next = tokens[at + 1];
  return (
    next?.value !== undefined ||
    (proper === true && at === 0 && next?.cap === true) ||
    tokens.slice(at + 1).every(({ classes }) => (classes & (classNoun | soft)) !== 0)
  );
};

/** Mexico City without its last word is a country; New York City is New York. */
const namesLand = (variant: Variant, at: number): boolean => {
  const rest = variant.tokens.filter((_, place) => place !== at);
  const aliases = aliasesOf(variant.form).map((name) => name.replaceAll(" ", ""));
  return isCountryOrState(formOf(rest)) && !aliases.includes(formOf(rest));
};

/** Words that begin a tail which only says where, when or for whom. */
const tails = new Set(["of", "from", "in", "for", "at", "on"]);

/**
 * A tail behind two words or more that may be left out: a place (`of Austria`), a time (`of 1922`), anything behind a
 * person (`of Carrollton`), and lower-case words behind a time or number (`for women`, `of development`).
 */
const isInTail = ({ tokens }: Variant, at: number): boolean => {
  const start = tokens.findIndex((token, place) => place > 1 && tails.has(token.text));
  if (start < 0 || at < start) return false;
  const behind = tokens.slice(start + 1);
  if (isGivenName(tokens[0]?.text ?? "")) return true;
  if (behind.some(({ value }) => value !== undefined) || isCountryOrState(formOf(behind)))
    return true;
  return (
    behind.every(({ cap }) => !cap) &&
    tokens.slice(0, start).some(({ value }) => value !== undefined)
  );
};

/** "Republic of Austria" may drop its first word, "Republic of Korea" may not: what is left must be the same country. */
const isNamedWithout = (variant: Variant, at: number): boolean => {
  const rest = formOf(variant.tokens.filter((token, place) => place !== at && token.text !== "of"));
  const aliases = aliasesOf(variant.form);
  return aliases.length === 0 || aliases.includes(rest);
};
