import {
  classOfNoun,
  countryOfNationality,
  isCommonWord,
  isEventName,
  organisationOf,
  personNameOf,
  placeOf,
} from "../data/index.ts";
import { singularise } from "../forms/index.ts";
import type { Token } from "../types.ts";
import type { Candidate, SentenceView } from "./candidates.ts";
import {
  addresses,
  eventHeads,
  functionWords,
  institutions,
  organisationHeads,
  otherHeads,
  particles,
  placeHeads,
  placeStarts,
  roleModifiers,
  roles,
  sayVerbs,
} from "./lexicon.ts";

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

const lowerOf = (token: Token | undefined): string => token?.form.toLowerCase() ?? "";

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

const sizeOf = (subtype: string): string =>
  /^(?:country|us_state|capital|continent)$/.test(subtype)
    ? "major"
    : subtype === "city"
      ? "city"
      : "other";

const listFeatures = (view: SentenceView, candidate: Candidate): string[] => {
  const { first, end, text } = candidate;
  const features: string[] = [];
  const titled = /^[\p{Lu}\s.&'-]+$/u.test(text) && text.length > 4 ? titleCase(text) : text;
  const place = placeOf(text) ?? placeOf(titled) ?? placeOf(titleCase(text));
  if (place) features.push(`place_${sizeOf(place.subtype)}`, "place");
  if (/^[A-Z]{2}$/.test(text) && place) features.push("postal");
  const organisation = organisationOf(text) ?? organisationOf(`The ${text}`);
  if (organisation) features.push("organisation", `organisation_${organisation}`);
  if (countryOfNationality(text)) features.push("nationality");
  if (isEventName(text)) features.push("event_name");
  const words = view.tokens.slice(first, end).map((token) => token.form);
  const head = personNameOf(nameCase(words[0] ?? ""));
  const tail = personNameOf(nameCase(words.at(-1) ?? ""));
  if (words.length > 1) {
    if (head.given) features.push("first_given");
    if (head.surname && !head.given) features.push("first_surname");
    if (tail.surname) features.push("last_surname");
    if (head.given && tail.surname) features.push("given_surname");
    if (/^\p{Lu}\.?$/u.test(words[0] ?? "")) features.push("initial_first");
    if (words.slice(1, -1).some((word) => /^\p{Lu}\.?$/u.test(word)))
      features.push("initial_inside");
    if (placeOf(words[0] ?? "")) features.push("first_place");
    if (placeOf(words.at(-1) ?? "")) features.push("last_place");
    if (countryOfNationality(words[0] ?? "")) features.push("first_nationality");
    if (words.some((word, i) => i > 0 && particles.has(word))) features.push("particle");
  } else {
    if (head.given) features.push("only_given");
    if (head.surname) features.push("only_surname");
    if (!head.given && !head.surname && !place && !organisation) features.push("only_unlisted");
  }
  return features;
};

const nameCase = (word: string): string =>
  /^\p{Lu}{3,}$/u.test(word) ? word.charAt(0) + word.slice(1).toLowerCase() : word;
const titleCase = (text: string): string =>
  text.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());

const headFeatures = (view: SentenceView, { first, end, text }: Candidate): string[] => {
  const features: string[] = [];
  // A listed name says what it is: `West Bank` is no bank.
  if (end - first > 1 && (placeOf(text) || organisationOf(text))) return features;
  const words = view.tokens.slice(first, end).map((token) => token.form.toLowerCase());
  const of = words.findIndex((word, i) => i > 0 && /^(?:of|for|in|at|and)$/.test(word));
  const last = words.at(-1) ?? "";
  const head = of > 0 ? (words[of - 1] ?? "") : last;
  const one = words.length === 1 ? "_alone" : "";
  const add = (word: string, where: string) => {
    if (organisationHeads.has(word)) features.push(`org_${where}${one}`);
    if (placeHeads.has(word)) features.push(`loc_${where}${one}`);
    if (eventHeads.has(word)) features.push(`event_${where}${one}`);
    if (otherHeads.has(word)) features.push(`other_${where}${one}`);
    if (roles.has(word) || addresses.has(word)) features.push(`role_${where}${one}`);
    else if (roleModifiers.has(word)) features.push(`modifier_${where}${one}`);
  };
  add(head, of > 0 ? "before_of" : "last");
  if (words.length > 1 && institutions.has(head) && /^\p{Lu}/u.test(text)) {
    features.push(of > 0 ? "institution_of" : "institution");
  }
  if (of > 0) add(last, "after_of");
  if (words.length > 1) {
    if (placeStarts.has(words[0] ?? "")) features.push("loc_first");
    if (roles.has(words[0] ?? "") || addresses.has(words[0] ?? "")) features.push("role_first");
    if (words.some((word) => organisationHeads.has(word))) features.push("org_inside");
    if (/^(?:jr|sr|ii|iii|iv)\.?$/.test(last)) features.push("junior");
  }
  const lastClass = classOfNoun(singularise(last));
  if (lastClass) features.push(`class_${lastClass}_last${one}`);
  return features;
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
      (token) => isCommonWord(token.lemma.toLowerCase()) || functionWords.has(lowerOf(token)),
    )
  ) {
    features.push("all_common");
  }
  return features;
};

const prepositions =
  /^(?:in|at|from|to|near|of|by|for|with|on|into|across|outside|around|between|through|towards?|against|over|via|inside|throughout|and|or|than|as)$/;

const aroundFeatures = (view: SentenceView, { first, end, title }: Candidate): string[] => {
  const { tokens } = view;
  const features: string[] = [];
  const before = tokens[first - 1];
  const after = tokens[end];
  const beforeWord = lowerOf(before);
  const afterWord = lowerOf(after);
  if (title) {
    const word = lowerOf(tokens[title.first]);
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
    (placeOf(token.form) !== undefined || lowerOf(tokens[i - 1]) === "in")
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

const treeFeatures = (view: SentenceView, { first, end }: Candidate): string[] => {
  const { tokens } = view;
  const features: string[] = [];
  const at = headOfSpan(tokens, first, end);
  const head = tokens[at];
  const governor = tokens[head?.head ?? -1];
  if (!head) return features;
  features.push(`rel_${head.deprel}`);
  if (governor) {
    const lemma = lowerOf(governor);
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
  if (has("place")) return isPerson || has("only_surname") ? "place_or_person" : "place";
  return isPerson ? "person" : "unlisted";
};
