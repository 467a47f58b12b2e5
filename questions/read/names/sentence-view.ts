import { organisationOf, placeOf } from "../data/index.ts";
import type { Parsed } from "../parsed.ts";
import type { Token } from "../types.ts";
import type { Value } from "./values/index.ts";

/** A run of tokens `[first, end)` that may be a name. */
export type Span = { sentence: number; first: number; end: number };

/** Everything about one sentence that finding names needs. */
export type SentenceView = {
  index: number;
  tokens: readonly Token[];
  labels: Parsed["nameLabels"][number];
  /** True for tokens of a date or an amount. */
  isValue: readonly boolean[];
  text: string;
};

/** The view of sentence `index`; `values` are its dates and amounts. */
export const viewSentence = (
  parsed: Parsed,
  index: number,
  values: readonly Value[],
): SentenceView => {
  const tokens = parsed.sentences[index]?.tokens ?? [];
  const isValue = tokens.map(() => false);
  for (const { type, first, end, subtype } of values) {
    if (type === "ordinal" || (type === "quantity" && subtype === "count")) continue;
    isValue.fill(true, first, end);
  }
  return { index, tokens, labels: parsed.nameLabels[index] ?? [], isValue, text: parsed.text };
};

/** The text of tokens `[first, end)` as written, blanks and line breaks folded to one blank. */
export const textOf = ({ tokens, text }: SentenceView, first: number, end: number): string => {
  const raw = text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0);
  return end - first === 1 ? raw : raw.replace(/\s+/g, " ");
};

/** Whether the gazetteers know `[first, end)` as a place or an organisation. */
export const isListed = (view: SentenceView, first: number, end: number): boolean => {
  const text = textOf(view, first, end);
  return placeOf(text) !== undefined || organisationOf(text) !== undefined;
};

const titled = (text: string): string =>
  text.toLowerCase().replace(/(^|\s)\p{L}/gu, (letter) => letter.toUpperCase());

/** What the gazetteer knows `[first, end)` as, in whatever case a careless writer has put it. */
const placeIn = (view: SentenceView, first: number, end: number) => {
  const text = textOf(view, first, end);
  return placeOf(text) ?? placeOf(titled(text));
};

/** `OH`, and `Ca` or `Fl` as careless writers have it. */
const isStateCode = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.upos === "PROPN" &&
  /^[A-Z][A-Za-z]$/.test(token.form) &&
  placeOf(token.form.toUpperCase())?.subtype === "us_state";

/** State codes that are degrees as well, and so need more than a name before them. */
const degreeCode = /^(?:MD|MA|MS|PA|ME)$/;

/** Whether `[first, end)` is a country or a state. */
const isStateOrCountry = (view: SentenceView, first: number, end: number): boolean =>
  /^(?:country|us_state)$/.test(placeIn(view, first, end)?.subtype ?? "") ||
  (end - first === 1 && isStateCode(view.tokens[first]));

/** Where the state or country begins that a listed place stands before: 1 in `Paris Texas`; undefined for others. */
export const stateAfterPlace = (
  view: SentenceView,
  first: number,
  end: number,
): number | undefined => {
  for (let from = Math.max(first + 1, end - 2); from < end; from += 1) {
    if (isStateOrCountry(view, from, end) && placeIn(view, first, from)) return from;
  }
  return undefined;
};

/** Whether token `i` is the two letters of a state after a place, or after any name and a comma: `Dayton, OH`. */
export const isStateOfPlace = (view: SentenceView, i: number): boolean => {
  const { tokens } = view;
  const token = tokens[i];
  if (!isStateCode(token)) return false;
  if (placeEndsAt(view, i)) return true;
  if (tokens[i - 1]?.form !== "," || !/^[A-Z]{2}$/.test(token?.form ?? "")) return false;
  const isZip = /^\d{5}(?:-\d{4})?$/.test(tokens[i + 1]?.form ?? "");
  const name = tokens[i - 2];
  return name?.upos === "PROPN" && (isZip || !degreeCode.test(token?.form ?? ""));
};

/** Whether a listed place ends before token `i` or before a comma there; a name that ends as one (`Ann Preston`) is none. */
const placeEndsAt = (view: SentenceView, i: number): boolean => {
  const at = view.tokens[i - 1]?.form === "," ? i - 1 : i;
  return [1, 2, 3].some(
    (n) =>
      n <= at &&
      view.tokens[at - n - 1]?.upos !== "PROPN" &&
      placeIn(view, at - n, at) !== undefined,
  );
};

/** Whether `[first, end)` is one half of a place and its state or country: `miramar florida`, `Miramar, FL`. */
export const isOfPlacePair = (view: SentenceView, first: number, end: number): boolean => {
  if (isStateOrCountry(view, first, end) && placeEndsAt(view, first)) return true;
  if (placeIn(view, first, end) === undefined) return false;
  const next = view.tokens[end]?.form === "," ? end + 1 : end;
  return [1, 2].some(
    (n) => next + n <= view.tokens.length && isStateOrCountry(view, next, next + n),
  );
};

/** Whether a form begins with a capital letter. */
export const isCapitalised = (form: string): boolean => /^\p{Lu}/u.test(form);

/** The form in lower case; empty where there is no token. */
export const lower = (token: Token | undefined): string => token?.form.toLowerCase() ?? "";
