import { classOfNoun, placeOf } from "../data/index.ts";
import type { Token } from "../types.ts";
import type { Candidate } from "./candidates.ts";
import { addresses, sayVerbs } from "./lexicon.ts";
import { lower, type SentenceView } from "./sentence-view.ts";

const prepositions =
  /^(?:in|at|from|to|near|of|by|for|with|on|into|across|outside|around|between|through|towards?|against|over|via|inside|throughout|and|or|than|as)$/;

/** Features of the words directly before and after a candidate: prepositions, titles, nouns, punctuation. */
export const aroundFeatures = (view: SentenceView, { first, end, title }: Candidate): string[] => {
  const { tokens } = view;
  const features: string[] = [];
  const before = tokens[first - 1];
  const after = tokens[end];
  const beforeWord = lower(before);
  const afterWord = lower(after);
  if (title) {
    const word = lower(tokens[title.first]);
    features.push(addresses.has(word) ? "address" : "title");
  } else if (before && classOfNoun(before.lemma.toLowerCase()) && before.upos !== "VERB") {
    features.push(`before_${classOfNoun(before.lemma.toLowerCase())}`);
  }
  if (prepositions.test(beforeWord)) features.push(`prep_${beforeWord}`);
  if (/^(?:the|a|an)$/.test(beforeWord)) features.push(`det_${beforeWord}`);
  if (/^["“'‘(]$/.test(beforeWord)) features.push("quote_before");
  if (beforeWord === ",") {
    features.push("comma_before");
    if (placeBefore(tokens, first - 2)) features.push("place_comma_before");
  }
  if (afterWord === "," && placeOf(tokens[end + 1]?.form ?? "")) features.push("comma_place_after");
  if (/^['’]s?$/.test(afterWord)) features.push("possessive");
  if (/^["”]$/.test(afterWord)) features.push("quote_after");
  if (afterWord === "(") features.push("bracket_after");
  if (afterWord === "-" || beforeWord === "-") features.push("hyphen_beside");
  if (after && classOfNoun(after.lemma.toLowerCase()) && after.upos === "NOUN") {
    features.push(`after_${classOfNoun(after.lemma.toLowerCase())}`);
  }
  if (after?.upos === "NOUN") features.push("noun_after");
  if (after?.upos === "PROPN") features.push("propn_after");
  if (before?.upos === "PROPN") features.push("propn_before");
  if (after && /^VB/.test(after.xpos)) features.push("verb_after");
  if (after?.xpos === "CD" || before?.xpos === "CD") features.push("number_beside");
  return features;
};

const placeBefore = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  return (
    token !== undefined &&
    token.upos === "PROPN" &&
    (placeOf(token.form) !== undefined || lower(tokens[i - 1]) === "in")
  );
};

/** The head of a span is its token whose head lies outside. */
export const headOfSpan = (tokens: readonly Token[], first: number, end: number): number => {
  for (let i = first; i < end; i += 1) {
    const head = tokens[i]?.head ?? -1;
    if (head < first || head >= end) return i;
  }
  return end - 1;
};

/** Features of the tree: the candidate's relation, what governs it, and what it is said to be. */
export const treeFeatures = (view: SentenceView, { first, end }: Candidate): string[] => {
  const { tokens } = view;
  const features: string[] = [];
  const at = headOfSpan(tokens, first, end);
  const head = tokens[at];
  const governor = tokens[head?.head ?? -1];
  if (!head) return features;
  features.push(`rel_${head.deprel}`);
  if (governor) {
    const lemma = lower(governor);
    if (head.deprel.startsWith("nsubj") && sayVerbs.has(lemma)) features.push("subject_of_say");
    const kind = governor.upos === "NOUN" ? classOfNoun(governor.lemma.toLowerCase()) : undefined;
    if (kind && /^(?:appos|nsubj|flat|compound|nmod|conj)/.test(head.deprel)) {
      features.push(`governor_${head.deprel.split(":")[0]}_${kind}`);
    }
  }
  for (let i = end; i < Math.min(tokens.length, end + 12); i += 1) {
    const token = tokens[i];
    if (token?.head !== at || token.upos !== "NOUN") continue;
    const kind = classOfNoun(token.lemma.toLowerCase());
    if (token.deprel === "appos" && kind) features.push(`appos_${kind}`);
  }
  const predicate =
    governor && head.deprel === "nsubj" && governor.upos === "NOUN"
      ? classOfNoun(governor.lemma.toLowerCase())
      : undefined;
  if (predicate) features.push(`is_a_${predicate}`);
  return features;
};
