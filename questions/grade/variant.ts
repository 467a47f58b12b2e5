import type { ClockTime } from "./times.ts";
import type { Token } from "./token.ts";

/** What an answer must amount to for one variant. */
export type VariantKind = "text" | "number" | "date";

/** A date of which some fields may be unknown. Months count from 1; years before the common era are negative. */
export type PartialDate = { year?: number; month?: number; day?: number };

/** One way to write a right answer, ready to compare. Plain JSON. */
export type Variant = {
  kind: VariantKind;
  /** Content tokens without articles, joined without spaces: hyphen, space and nothing are the same. */
  form: string;
  tokens: Token[];
  /** Written with a capital: a proper name. */
  proper?: true;
  /** Index in `tokens` of a person's surname; absent when this is no person. */
  surname?: number;
  /** Initials under which this may be called: `nyc`, `lbj`. */
  acronyms?: string[];
  /** This is itself an acronym, which may be spelled out. */
  isAcronym?: true;
  date?: PartialDate;
  time?: ClockTime;
  /** The slots of a list such as `Canada and Mexico`. */
  items?: Variant[];
};

/** Joins tokens as they are compared: by value where they have one. */
export const formOf = (tokens: readonly Token[]): string => {
  let form = "";
  for (const token of tokens) form += token.value === undefined ? token.text : numberForm(token);
  return form;
};

const numberForm = (token: Token): string =>
  `#${token.value}${token.ordinal ? "th" : ""}${token.decade ? "s" : ""}`;

/**
 * Words and numbers run together as written, when a word leads: `apollo11` for Apollo 11, `f150` for F-150.
 * `null` when nothing is to be run together.
 */
export const plainForm = (tokens: readonly Token[]): string | null => {
  const [first] = tokens;
  if (tokens.length < 2 || first === undefined || first.value !== undefined) return null;
  if (!tokens.some(({ value }) => value !== undefined)) return null;
  return tokens.map(({ text, decade }) => (decade ? `${text}s` : text)).join("");
};
