import {
  classOfNoun,
  countryOfNationality,
  isEventName,
  organisationOf,
  personNameOf,
  placeOf,
} from "../data/index.ts";
import { singularise } from "../forms/index.ts";
import type { Candidate } from "./candidates.ts";
import {
  addresses,
  eventHeads,
  institutions,
  organisationHeads,
  otherHeads,
  particles,
  placeHeads,
  placeStarts,
  roleModifiers,
  roles,
} from "./lexicon.ts";
import { isStateOfPlace, type SentenceView } from "./sentence-view.ts";

const sizeOf = (subtype: string): string =>
  /^(?:country|us_state|capital|continent)$/.test(subtype)
    ? "major"
    : subtype === "city" || subtype === "town"
      ? subtype
      : "other";

/** State codes that are words or degrees as well: `OK` alone is no Oklahoma, and `Ann Preston, MD` a doctor. */
const wordCode = /^(?:AL|CO|DE|HI|ID|IN|MA|MD|ME|MS|OH|OK|OR|PA)$/;

/** What the gazetteers and lists of names know of a candidate and of its words. */
export const listFeatures = (view: SentenceView, candidate: Candidate): string[] => {
  const { first, end, text } = candidate;
  const features: string[] = [];
  const titled = /^[\p{Lu}\s.&'-]+$/u.test(text) && text.length > 4 ? titleCase(text) : text;
  const isWord = wordCode.test(text) && !isStateOfPlace(view, first);
  const place = isWord ? undefined : (placeOf(text) ?? placeOf(titled) ?? placeOf(titleCase(text)));
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

/** What the head word of a candidate says: `University`, `River`, `Cup`, `Director`. */
export const headFeatures = (view: SentenceView, { first, end, text }: Candidate): string[] => {
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
  const isAfterGiven =
    words.length === 2 &&
    personNameOf(view.tokens[first]?.form ?? "").given &&
    personNameOf(view.tokens[end - 1]?.form ?? "").surname;
  add(head, of > 0 ? "before_of" : isAfterGiven ? "after_given" : "last");
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
