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
export const textOf = ({ tokens, text }: SentenceView, first: number, end: number): string =>
  text.slice(tokens[first]?.start ?? 0, tokens[end - 1]?.end ?? 0).replace(/\s+/g, " ");

/** Whether the gazetteers know `[first, end)` as a place or an organisation. */
export const isListed = (view: SentenceView, first: number, end: number): boolean => {
  const text = textOf(view, first, end);
  return placeOf(text) !== undefined || organisationOf(text) !== undefined;
};

/** Whether a form begins with a capital letter. */
export const isCapitalised = (form: string): boolean => /^\p{Lu}/u.test(form);

/** The form in lower case; empty where there is no token. */
export const lower = (token: Token | undefined): string => token?.form.toLowerCase() ?? "";
