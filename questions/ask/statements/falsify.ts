import { isKinNoun } from "../../facts/nouns/kin-nouns.ts";
import { isGroupOrPlaceNoun } from "../../facts/nouns/noun-classes.ts";
import type { Document, FoundDocument } from "../../facts/types.ts";
import { takesArticle, withArticle } from "../../facts/writing/with-article.ts";
import type { Random } from "../../random.ts";
import type { Entity } from "../../read/types.ts";
import { findDistractors } from "../../select/distractors.ts";
import { isAlsoStated } from "../../select/name-distractors.ts";
import { isGapOfManyPlaces } from "../faults/many-places.ts";
import type { Candidate } from "../types.ts";
import { halfRange } from "./half-gaps.ts";
import { isOddSwap } from "./odd-swaps.ts";

/** Stands in a stem for what is left out. */
export const gap = "_____";

/** "Montefalco in _____": a country behind one of its towns. */
const isBehindPlace = /\p{Lu}[\p{L}’'-]+,? (?:in|of) _____/u;

/** "inspired _____": whom it did not inspire no article says. */
const isOpenToMore = /\b(?:influenc|inspir|admir|impress)\p{L}* _____/u;

/** Words behind which a noun phrase may begin. */
const openers =
  "and|or|but|in|on|at|by|to|of|from|with|for|as|than|into|near|after|before|between|against|over|through|outside|inside|across|off";
const takesPhrase = new RegExp(`(?:,|\\b(?:${openers})) _____`);
const takesName = new RegExp(`^(?:the|${openers}|[a-z]+ed|left|won|lost|beat|met|joined)$`);

/** "since _____", "more than _____", "as of May _____": what is true of one may be true of the other. */
const isOpenEnded =
  /\b(?:since|until|by|before|after|from|to|between|than|least|most|over|under|above|below) (?:the (?:early |mid-?|late )?)?[−–-]? ?_____|\bas (?:of|far(?: back)? as|early as|late as) (?:\p{L}+ )?_____|\b(?:north|south|east|west)(?:wards?)? (?:of|to) [−–-]? ?_____/iu;

/** "west of _____": a town that lies east of one may lie west of another, for all that the article says. */
const isBearing = /\b(?:north|south|east|west)(?:wards?)? (?:of|from) _____/iu;

/** "in _____ and 1689", "in 2019 and _____": another year stands out of their order. */
const isBesideYear = /_____,? (?:and|or|to) \d{4}|\d{4},? (?:and|or|to) _____/;

/** "played in _____ at the age of nine": the age tells the year. */
const isOfAge = /\b(?:at (?:the )?age|aged) /;

/** "the grand duchy's revenue for _____" in a report of 2012: a year far from the other one is not believed. */
const yearsApart = 6;

const isFarFromOther = (stem: string, key: string, other: string): boolean =>
  /^\d{4}$/.test(key) &&
  [...stem.matchAll(/\b(?:1\d|20)\d\d\b/g)].some(
    ([year]) =>
      Math.abs(Number(year) - Number(key)) <= yearsApart &&
      Math.abs(Number(year) - Number(other)) > yearsApart,
  );

/** Matches a gap among names that are listed, or behind its class ("a comedy, _____"): one that is none of their kind would stand out. */
const isListed = /\p{Ll}, _____|, _____,|\b(?:and|or) _____|_____,? (?:and|or)\b/u;

/** "the town of _____", "the son of _____", "the warship _____", "her boyfriend _____", "with Major _____": another name would stand out. */
function isClassed({ stem, answer }: Candidate): boolean {
  const before = /([\p{L}-]+)( of)? _____/u.exec(stem);
  const word = before?.[1] ?? "";
  if (before?.[2] !== undefined) return isSettledNoun(word.toLowerCase());
  if (answer === "person" && /^\p{Lu}/u.test(word)) return (before?.index ?? 0) > 0;
  return /^\p{Ll}/u.test(word) && !takesName.test(word);
}

const isSettledNoun = (noun: string): boolean =>
  isGroupOrPlaceNoun(noun) ||
  isKinNoun(noun) ||
  /^(village|hamlet|island|isle|parish|diocese|bishopric|county|province|kingdom|duchy|state|region|borough|suburb|port|commune|republic|municipality|district|canton|prefecture|township|family|house|clan)$/.test(
    noun,
  );

/** "as _____", "the role of _____", "played _____": an actor among parts, or a part among people, is no lie to be believed. */
const isPart = /\b(?:as|(?:role|part|character) of|play(?:s|ed|ing)?|portray(?:s|ed|ing)?) _____/;

/** "a village near _____", "the 1931 Olympics in _____": another town far off would show by the name before it. */
const isBeside =
  /\b(?:near|outside|off) (?:the )?_____|\b(?:Olympics|Games|Cup|Championships?|museum|cathedral|abbey|palace|airport) in _____/;

/** "Heaven on _____", "Silence and _____": half of a title. */
const isInTitle = /(?<=\s)\p{Lu}[\p{L}.’'-]+ (?:on|and|&|for) (?:the )?_____/u;

/** "retired at the age of _____": a child does not, and no number of a grown-up's age is believed of one. */
const isChildsAge = (stem: string, key: string, other: string): boolean =>
  /\b(?:age(?: of)?|aged) _____/.test(stem) &&
  numberIn(other) < grownUp &&
  numberIn(key) >= grownUp;

const grownUp = 14;

/** "the _____ metres freestyle relay", "4 × _____": races have lengths of their own. */
const isRaceLength =
  /× ?_____|_____(?: ?(?:m|km|metres?|meters?|yards?|miles?))? (?:freestyle|backstroke|breaststroke|butterfly|medley|relay|hurdles|dash|sprint|race|steeplechase)\b/;

/** A woman in a man's place is not believed. */
const isOfOtherGender = (document: Document, key: Entity | null, other: string): boolean =>
  key?.type === "person" &&
  genderOf(document.reading.entities.find(({ name }) => name === other)) !== genderOf(key);

/** "Ada Brandt's Clock is about | Ada Brandt": the name in the stem shows who it is about. */
const isInTopicName = ({ topic }: Document, { stem, key }: Candidate): boolean =>
  topic?.name.includes(key) === true && stem.includes(topic.name);

/** "the FTSE _____ Index": a number that is part of a name. */
const isInName = /\p{Lu}{2,} _____ \p{Lu}/u;

/** "as of May _____": it was so before and after. */
const isAsOf = /\bas of (?:\p{L}+ )?_____/iu;

/** "a tribe known as _____": what it is called is of no kind that another name would have. */
const isCalled = /\b(?:known as|called|named|dubbed|nicknamed) (?:the )?["“]?_____/;

const genderOf = (entity: Entity | null | undefined): string | null =>
  /^(fe)?male$/.exec(entity?.subtype ?? "")?.[0] ?? null;

/** "the University of Sorral at | Velmont": the place is of the name. */
const isOfSchool =
  /\b(?:University|College|Institute|School) of \p{Lu}[\p{L} ]*,? (?:at |in )?_____/u;

/** "by Grupo Tolmar | of Mexico", "Ida Falk, | a rich merchant": of whoever else stands there the rest would hardly be true. */
const isPlacedBehind = /_____(?:,)? (?:of|from) \p{Lu}|_____, (?:an?|the|one|who|whose|which) /u;

/**
 * The statement `text` with another name, date or amount in the place of its own, which makes it false; null where none
 * plainly does. `gapped` is the statement with a gap in that place, and what stands there as its key.
 */
export function fillFalsely(
  found: FoundDocument,
  gapped: Candidate,
  { text, random }: { text: string; random: Random },
): string | null {
  const { stem } = gapped;
  if (gapped.faults.length > 0 || halfRange.test(stem) || /\ban? _____/i.test(stem)) return null;
  if (/^\p{Lu}/u.test(gapped.key) && (isListed.test(stem) || isClassed(gapped))) return null;
  // Nobody is charged falsely, not even in a statement that is to be found out.
  if (gapped.answer === "person" && (isCrime(stem) || isPart.test(stem))) return null;
  // "in 1355": digits that no kind tells may be a year.
  if (gapped.answer !== "year" && /^\d+$/.test(gapped.key) && /\bin _____/i.test(stem)) return null;
  if (gapped.answer === "place" && (isGapOfManyPlaces(stem) || isOfSchool.test(stem))) return null;
  if (/^(person|organisation)$/.test(gapped.answer) && isPlacedBehind.test(stem)) return null;
  if (!/^\p{Lu}/u.test(gapped.key) && isOpenEnded.test(stem)) return null;
  if (isBearing.test(stem) || isOpenToMore.test(stem)) return null;
  if (gapped.entity?.subtype === "country" && isBehindPlace.test(stem)) return null;
  // "the plane that crashed at San Orla Airport was landing in _____": the town is still told.
  if (/^\p{Lu}/u.test(gapped.key) && stem.includes(gapped.key)) return null;
  if (gapped.answer === "year" && (isBesideYear.test(stem) || isOfAge.test(stem))) return null;
  if (isInTopicName(found.document, gapped) || isCalled.test(stem)) return null;
  if (isAsOf.test(stem) || isRaceLength.test(stem) || isInName.test(stem)) return null;
  if (gapped.answer === "place" && isBeside.test(stem)) return null;
  if (/^\p{Lu}/u.test(gapped.key) && isInTitle.test(stem)) return null;
  const others = findDistractors(found, { ...gapped, isForStatement: true }, random);
  const other = farthestFirst(gapped.key, others).find(
    (name) =>
      !isOfOtherGender(found.document, gapped.entity, name) &&
      !isFarFromOther(stem, gapped.key, name) &&
      !isChildsAge(stem, gapped.key, name),
  );
  if (
    other === undefined ||
    isOddSwap(found.document, gapped, other) ||
    isAlsoStated(found.document, text, other)
  )
    return null;
  // The key is the month alone, the statement has its year.
  const year =
    gapped.answer === "month" ? (new RegExp(`${gapped.key} (\\d{4})`).exec(text)?.[1] ?? "") : "";
  const fit = `${fitArticle(found.document, other)}${year === "" ? "" : ` ${year}`}`;
  const isLed = /\bthe _____/i.test(stem);
  if (isLed && !/^the /i.test(fit)) return null;
  // "the Philippine | coast guard": no article behind a word that the name stands with.
  if (!isLed && /^the /i.test(fit) && !takesPhrase.test(stem)) return null;
  const told = isLed ? fit.slice("the ".length) : fit;
  const isName = /^(person|place|organisation)$/.test(gapped.answer);
  const isPlain = !isName && !stem.startsWith(gap) && !text.includes(gapped.key);
  return stem.replace(gap, isPlain ? uncapitalised(told) : told);
}

/** "three of the birds": a key that the sentence itself writes without its capital. */
const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const numberIn = (text: string): number =>
  Number((/\d[\d,]*(?:\.\d+)?/.exec(text)?.[0] ?? "").replaceAll(",", ""));

/** The option whose number is farthest from the key's: a statement that is off by one is a trick. Names come as they are. */
export const farthest = (key: string, others: string[]): string | undefined =>
  farthestFirst(key, others)[0];

const farthestFirst = (key: string, others: string[]): string[] =>
  /\d/.test(key) && !/[A-Z][a-z]+ \d/.test(key)
    ? [...others].sort(
        (a, b) => Math.abs(numberIn(b) - numberIn(key)) - Math.abs(numberIn(a) - numberIn(key)),
      )
    : others;

/** A name from the article stands with "the" where the article writes it so; a name from a list as it is. */
export function fitArticle(document: Document, other: string): string {
  const bare = other.replace(/^the /i, "");
  if (!/^\p{Lu}/u.test(bare)) return other;
  const entity = document.reading.entities.find(({ name }) => name === bare);
  if (entity !== undefined) return withArticle(document, entity);
  return /^[A-Z]/.test(bare) && takesArticle.test(bare) ? `the ${bare}` : other;
}

/** Whether the statement tells of a crime or a killing. */
export const isCrime = (text: string): boolean =>
  /\b(?:raped?|murdered|killed|assassinated|abused|assaulted|tortured|molested|robbed|stabbed|strangled|poisoned)\b/.test(
    text,
  );
