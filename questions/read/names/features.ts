import { isCommonWord } from "../data/index.ts";
import { singularise } from "../forms/index.ts";
import type { Candidate } from "./candidates.ts";
import { aroundFeatures, treeFeatures } from "./context-features.ts";
import { functionWords } from "./lexicon.ts";
import { lower, type SentenceView } from "./sentence-view.ts";
import { headFeatures, listFeatures } from "./word-features.ts";

/** What the whole document knows of names, gathered before any is typed. */
export type DocumentFacts = {
  /** Last words of names whose first word is a given name or an initial, or that follow a title. */
  surnames: ReadonlySet<string>;
  /** Words that the document also writes in lower case. */
  lowerWords: ReadonlySet<string>;
  /** The network's votes for a text over all its mentions: `PER` → share of mentions. */
  votes: ReadonlyMap<string, Record<"PER" | "LOC" | "ORG" | "O", number>>;
  /** Initials of the longer names that hold the head word of an organisation. */
  initials: ReadonlySet<string>;
};

const bucket = (p: number): string => (p > 0.9 ? "sure" : p > 0.6 ? "likely" : "weak");

/** What the network's labels say of the span: an exact span, one that overlaps, or none. */
const networkFeatures = (view: SentenceView, { first, end }: Candidate): string[] => {
  const labels = view.labels;
  const inside = labels.slice(first, end);
  const types = new Set(inside.map(({ label }) => label.slice(2)));
  const mean = inside.reduce((sum, { probability }) => sum + probability, 0) / (end - first);
  const typeAt = (i: number) => labels[i]?.label.slice(2) ?? "";
  const only = types.size === 1 ? [...types][0] : undefined;
  if (only === "") return [`net_none_${bucket(mean)}`];
  const last = labels[end]?.label ?? "O";
  const runsOn = last.startsWith("I-");
  const startsInside =
    (labels[first]?.label ?? "O").startsWith("I-") && typeAt(first - 1) === typeAt(first);
  if (only && !runsOn && !startsInside)
    return [`net_exact_${only}_${bucket(mean)}`, `net_exact_${only}`];
  if (only) return [`net_within_${only}`];
  const share = inside.filter(({ label }) => label !== "O").length / inside.length;
  const main = [...types]
    .filter((type) => type !== "")
    .sort()
    .join("+");
  return [`net_mixed_${main}`, share > 0.5 ? "net_mixed_most" : "net_mixed_few"];
};

const shapeFeatures = (
  view: SentenceView,
  { first, end, text }: Candidate,
  facts: DocumentFacts,
): string[] => {
  const tokens = view.tokens.slice(first, end);
  const features = [`length_${Math.min(4, tokens.length)}`];
  if (/^\p{Lu}{2,6}s?$/u.test(text)) features.push("capitals");
  else if (/^\p{Lu}[\p{Lu}\s.'-]+$/u.test(text)) features.push("all_capitals");
  if (/^(?:\p{Lu}\.){2,}$/u.test(text)) features.push("dotted");
  if (/\d/.test(text)) features.push("digit");
  if (/\p{Ll}\p{Lu}/u.test(text)) features.push("camel");
  if (/\bof\b.*\bof\b/.test(text)) features.push("of_twice");
  if (/&/.test(text)) features.push("ampersand");
  if (/\bof\b/.test(text)) features.push("of_inside");
  if (/\band\b/.test(text)) features.push("and_inside");
  if (/-/.test(text)) features.push("hyphen");
  if (/['’]s?$/.test(text)) features.push("ends_possessive");
  if (!/^\p{Lu}/u.test(text)) features.push("lower_start");
  if (tokens.every((token) => token.upos === "PROPN" || /^(of|the|and|-|'s)$/.test(token.form)))
    features.push("all_propn");
  if (!tokens.some((token) => token.upos === "PROPN")) features.push("no_propn");
  if (tokens.at(-1)?.xpos === "NNPS") features.push("plural_name");
  const isStart = first === 0 || /^["“'‘]$/.test(view.tokens[first - 1]?.form ?? "");
  if (isStart) features.push("sentence_start");
  const word = tokens[0]?.form.toLowerCase() ?? "";
  if (tokens.length === 1) {
    const isCommon =
      isCommonWord(word) || isCommonWord(singularise(word)) || functionWords.has(word);
    if (isCommon) features.push(isStart ? "common_start" : "common_word");
    if (facts.lowerWords.has(word)) features.push("lower_in_document");
  } else if (
    tokens.every(
      (token) => isCommonWord(token.lemma.toLowerCase()) || functionWords.has(lower(token)),
    )
  ) {
    features.push("all_common");
  }
  return features;
};

const documentFeatures = ({ text }: Candidate, facts: DocumentFacts, size: number): string[] => {
  const features: string[] = [];
  if (size === 1 && facts.surnames.has(text)) features.push("document_surname");
  if (facts.initials.has(text.replaceAll(".", ""))) features.push("document_initials");
  const votes = facts.votes.get(text);
  if (votes) {
    for (const type of ["PER", "LOC", "ORG"] as const) {
      if (votes[type] > 0.6) features.push(`votes_${type}_most`);
      else if (votes[type] > 0) features.push(`votes_${type}_some`);
    }
  }
  return features;
};

/** The binary features of a candidate: names of rows of the weight table. */
export const featuresOf = (
  view: SentenceView,
  candidate: Candidate,
  facts: DocumentFacts,
): string[] => {
  const network = networkFeatures(view, candidate);
  const lists = listFeatures(view, candidate);
  return [
    "bias",
    `source_${candidate.source}`,
    ...network,
    ...lists,
    `net_${network.at(-1)?.slice(4)}_and_${summaryOf(lists)}`,
    ...headFeatures(view, candidate),
    ...shapeFeatures(view, candidate, facts),
    ...aroundFeatures(view, candidate),
    `net_${network.at(-1)?.slice(4)}_and_${candidate.end - candidate.first > 1 ? "long" : "short"}`,
    ...treeFeatures(view, candidate),
    ...documentFeatures(candidate, facts, candidate.end - candidate.first),
  ];
};

/** Which list knows the name best: network and lists are weighed together, as each is sure of other names. */
const summaryOf = (lists: readonly string[]): string => {
  const has = (feature: string) => lists.includes(feature);
  if (has("nationality")) return "nationality";
  if (has("organisation")) return "organisation";
  const isPerson = has("given_surname") || has("first_given") || has("only_given");
  if (has("place_town")) return isPerson || has("only_surname") ? "town_or_person" : "town";
  if (has("place")) return isPerson || has("only_surname") ? "place_or_person" : "place";
  return isPerson ? "person" : "unlisted";
};
