import type { Upos } from "../types.ts";
import { singularise } from "./nouns.ts";
import { baseForm } from "./verbs.ts";

const fixed: Readonly<Record<string, string>> = {
  "n't": "not",
  an: "a",
  these: "this",
  those: "that",
  me: "I",
  i: "I",
  him: "he",
  them: "they",
  us: "we",
  better: "good",
  best: "good",
  worse: "bad",
  worst: "bad",
  further: "far",
  farther: "far",
  furthest: "far",
  elder: "old",
  eldest: "old",
  more: "more",
  most: "most",
  less: "less",
  least: "least",
};
const pronounsOnly = new Set(["me", "i", "him", "them", "us"]);

const removeDegree = (form: string): string => {
  const stem = form.replace(/(?:er|est)$/, "");
  if (/i$/.test(stem)) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnpt])\1$/.test(stem)) return stem.slice(0, -1);
  return /(?:[^aeiou][aeiou][bdgkmlrst]|[aeiou][cgsvu]|[rlnd][cgsv]|[bdgpt]l|fr|mpl|bl|re|ee|fe|he|[^aeiou]u[dtr]|th?eir)$/.test(
    stem,
  ) && !/(?:[ae]st|kind|old|eat|oud|ow|ew|light|ong|ung|er)$/.test(stem)
    ? `${stem}e`
    : stem;
};

const lemmatiseDegree = (lower: string, xpos: string, upos: Upos): string => {
  if (lower === "better" || lower === "best") return upos === "ADV" ? "well" : "good";
  if (lower === "worse" || lower === "worst") return upos === "ADV" ? "badly" : "bad";
  const listed = Object.hasOwn(fixed, lower) ? fixed[lower] : undefined;
  if (listed) return listed;
  return /^(JJ|RB)[RS]$/.test(xpos) ? removeDegree(lower) : lower;
};

/** Lemma of a token as UD writes it: `met` → `meet`, `cities` → `city`, `better` → `good`, names as they stand. */
export const lemmatise = (form: string, upos: Upos, xpos: string): string => {
  const lower = form.toLowerCase().replaceAll("’", "'");
  switch (upos) {
    case "VERB":
    case "AUX":
      return baseForm(form, xpos);
    case "NOUN":
      return xpos === "NNS" ? singularise(lower) : lower;
    case "PROPN":
      return xpos === "NNPS" ? singularise(form) : form;
    case "ADJ":
    case "ADV":
      return lemmatiseDegree(lower, xpos, upos);
    case "PRON":
    case "DET":
    case "PART":
      if (xpos === "PRP$") return lower;
      return Object.hasOwn(fixed, lower) && (upos !== "DET" || !pronounsOnly.has(lower))
        ? (fixed[lower] ?? lower)
        : lower;
    default:
      return lower;
  }
};
