import { countryOfNationality } from "../data/index.ts";
import type { EntityType } from "../types.ts";
import { isEvent } from "./events.ts";
import { eventHeads, functionWords, otherHeads } from "./lexicon.ts";
import { findRuns, maxNameTokens } from "./name-runs.ts";
import { type SentenceView, textOf } from "./sentence-view.ts";
import { titleEnd } from "./titles.ts";
import type { Name } from "./typing.ts";
import type { Value } from "./values/index.ts";

/** A span of one sentence with its type, whatever found it. */
export type Found = {
  sentence: number;
  first: number;
  end: number;
  text: string;
  type: EntityType;
  subtype?: string;
  confidence: number;
};

const languageCue =
  /^(?:speak|speaks|spoke|spoken|speaking|learn|learns|learned|learning|teach|taught|translated|translate|written|fluent|in|into|from)$/i;

/** `speaks English`, `in French`: a language, which is no nationality. */
const isLanguage = ({ tokens }: SentenceView, i: number): boolean => {
  const token = tokens[i];
  const before = tokens[i - 1]?.form ?? "";
  const after = tokens[i + 1];
  if (/^(?:language|languages|version|translation|speaker|speakers|-)$/.test(after?.form ?? "")) {
    return after?.form !== "-" || tokens[i + 2]?.form === "language";
  }
  const isModifier = token?.deprel === "amod" || token?.deprel === "compound";
  return languageCue.test(before) && !isModifier && token?.xpos !== "NNPS";
};

const nationalityAt = (view: SentenceView, i: number): Found | null => {
  const two = textOf(view, i, i + 2);
  const size = i + 1 < view.tokens.length && countryOfNationality(two) ? 2 : 1;
  const text = textOf(view, i, i + size);
  const country = countryOfNationality(text);
  if (!country || isLanguage(view, i + size - 1)) return null;
  return {
    sentence: view.index,
    first: i,
    end: i + size,
    text,
    type: "nationality",
    subtype: country.name,
    confidence: 0.95,
  };
};

const typeOfRun = (view: SentenceView, first: number, end: number): EntityType => {
  const last = view.tokens[end - 1]?.form.toLowerCase() ?? "";
  if (titleEnd(view, first, end) === end) return "title";
  const of = view.tokens.slice(first, end).findIndex((token) => token.form === "of");
  const head = of > 0 ? (view.tokens[first + of - 1]?.form.toLowerCase() ?? "") : last;
  if (isEvent(view, first, end)) return "event";
  const hasEventHead = end - first > 1 && (eventHeads.has(head) || eventHeads.has(last));
  return hasEventHead && !otherHeads.has(head) ? "event" : "unknown";
};

/**
 * What is left of a sentence once people, places, organisations and values are taken: nationalities, titles that
 * stand alone, events, and names of unknown type.
 */
export const findOthers = (
  view: SentenceView,
  names: readonly Name[],
  values: readonly Value[],
): Found[] => {
  const taken = view.tokens.map(() => false);
  for (const { first, end } of names) taken.fill(true, first, end);
  for (const { title } of names) if (title) taken.fill(true, title.first, title.end);
  const found: Found[] = [];
  view.tokens.forEach((token, i) => {
    if (taken[i] || !/^\p{Lu}/u.test(token.form)) return;
    const nationality = nationalityAt(view, i);
    if (!nationality) return;
    taken.fill(true, nationality.first, nationality.end);
    found.push(nationality);
  });
  for (const { first, end } of values) taken.fill(true, first, end);
  for (const run of findRuns(view)) {
    let { first, end } = run;
    while (first < end && taken[first]) first += 1;
    while (end > first && taken[end - 1]) end -= 1;
    while (first < end && !/\p{L}/u.test(view.tokens[first]?.form ?? "")) first += 1;
    while (
      end > first &&
      /^(?:of|and|the|for|in|on|'s|’s|-)$/i.test(view.tokens[end - 1]?.form ?? "")
    )
      end -= 1;
    while (
      first < end &&
      /^(?:of|and|the|for|in|on|'s|’s|-)$/i.test(view.tokens[first]?.form ?? "")
    )
      first += 1;
    if (first >= end || end - first > maxNameTokens || taken.slice(first, end).includes(true))
      continue;
    if (!isWorthNaming(view, first, end)) continue;
    const type = typeOfRun(view, first, end);
    const text = textOf(view, first, end);
    found.push({
      sentence: view.index,
      first,
      end,
      text,
      type,
      confidence: type === "unknown" ? 0.3 : 0.7,
    });
  }
  return found.sort((a, b) => a.first - b.first);
};

/** A lone capitalised word at the start of a sentence, or a language, is no name. */
const isWorthNaming = (view: SentenceView, first: number, end: number): boolean => {
  const token = view.tokens[first];
  if (!token) return false;
  if (end - first > 1) return true;
  if (functionWords.has(token.form.toLowerCase()) || countryOfNationality(token.form)) return false;
  return token.upos === "PROPN" && (first > 0 || view.tokens.length > 1) && token.form.length > 1;
};
