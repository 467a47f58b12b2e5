import type { Candidate } from "../ask/types.ts";
import { isKinNoun } from "../facts/nouns/kin-nouns.ts";
import { isPersonNoun } from "../facts/nouns/noun-classes.ts";
import { genders } from "../facts/pronouns/pronoun-kinds.ts";
import { tokenAt } from "../facts/trees/tree.ts";
import type { Document } from "../facts/types.ts";
import { personNameOf } from "../read/data/people.ts";
import { placeOf } from "../read/data/places.ts";
import type { Entity } from "../read/types.ts";

/** Whether a person of the article may stand beside the key: of its gender, role and age, and nobody under another name. */
export function isFitPerson(document: Document, candidate: Candidate, other: Entity): boolean {
  const key = candidate.entity;
  if (key === null) return false;
  return !(
    isPart(candidate) ||
    titleOf(key.name) !== titleOf(plainName(other.name)) ||
    isOfAnotherAge(document, key, other) ||
    isOfAnotherRole(candidate, key, other) ||
    isOfAnotherGender(candidate, key, other) ||
    isOnlyNamedAfter(document, other) ||
    isTopicByOtherName(document, other) ||
    isNobodysName.test(other.name) ||
    placeOf(other.name) !== undefined
  );
}

/** Whom an actor plays stands among nobody's real names. */
const isPart = ({ fact, entity }: Candidate): boolean =>
  fact !== null &&
  fact.subject.entity !== entity &&
  /^(portray|play|voice|impersonate)$/.test(tokenAt(fact.tree, fact.verbs.verb).lemma);

/** What stands before a name and is no part of it, and could not be a given name. */
const titled =
  /^(Cardinal|King|Queen|Prince|Princess|Emperor|Empress|Duke|Duchess|Earl|Count|Countess|Lord|Lady|Sir|Dame|Pope|Bishop|Archbishop|Captain|Colonel|General|Admiral|Major|President|Governor|Judge|Father|Rajah|Sultan|Tsar|Landgrave|Dr|Professor) /;

const titleOf = (name: string): string => titled.exec(name)?.[1] ?? "";

/** Ships, clubs, firms and forms of address, which the reader takes for people. */
const isNobodysName =
  /\b(?:[A-Z]?FC|SC|CF|HMS|USS|MV|SS|Foods|Motors|Ltd|Inc|Channel|Lordship|Majesty|Highness|Excellency)\b/;

/** "Norman Ross" for "Olympian Norman Ross", which would stand out: a role before a given name and a surname. */
export function plainName(name: string): string {
  const [first = "", ...rest] = name.split(" ");
  if (rest.length < 2 || personNameOf(first).given) return name;
  const isRole =
    titled.test(name) || /^[A-Z][a-z]+ian$/.test(first) || isPersonNoun(first.toLowerCase());
  return isRole && personNameOf(rest[0] ?? "").given ? rest.join(" ") : name;
}

/** "Ida Lund" in an article on Ida Brandt is likely what she was called before or after. */
const isTopicByOtherName = ({ topic }: Document, { name }: Entity): boolean =>
  topic?.type === "person" &&
  topic.subtype === "female" &&
  topic.name.includes(" ") &&
  name.includes(" ") &&
  topic.name.split(" ")[0] === name.split(" ")[0] &&
  /^\p{Lu}\p{Ll}{2,}/u.test(name);

/** "Who was Ida Brandt's father? Olaf Brandt": beside people of other names he shows himself. */
export const isShownBySurname = ({ entity, key, stem }: Candidate): boolean => {
  const last = key.split(" ").at(-1) ?? "";
  return (
    entity?.type === "person" &&
    key.includes(" ") &&
    last.length > 2 &&
    stem.includes(last) &&
    new RegExp(`(?<!\\p{L})${last}(?!\\p{L}| \\p{Lu})`, "u").test(stem)
  );
};

/**
 * "Who lost his seat?" is no question of women, and the one woman among men stands out. Whom a man married, or who was his mother, must
 * be known to be a woman.
 */
function isOfAnotherGender({ stem, form }: Candidate, key: Entity, { subtype }: Entity): boolean {
  const told = form === "who" ? /\b(he|his|him|she|her)\b/i.exec(stem)?.[0] : undefined;
  const own = isGender(key.subtype) ? key.subtype : undefined;
  const gender = genderOfKin(stem) ?? own ?? (told && genders[told.toLowerCase()]);
  if (!isGender(gender)) return false;
  return isOfFamily(stem) ? subtype !== gender : isGender(subtype) && subtype !== gender;
}

const isOfFamily = (stem: string): boolean =>
  /\b(marry|married|wed|wife|husband|widow)\b/.test(stem) || genderOfKin(stem) !== undefined;

function genderOfKin(stem: string): string | undefined {
  if (!/^Who (?:is|was) /.test(stem)) return undefined;
  const [kin] = stem.match(/(?<=['’]s? (?:\p{L}+ ){0,2})\p{Ll}+(?=\?|,)/u) ?? [];
  if (kin === undefined || !isKinNoun(kin)) return undefined;
  if (/^(wife|mother|daughter|sister|aunt|niece|widow|grandmother)$/.test(kin)) return "female";
  return /^(husband|father|son|brother|uncle|nephew|grandfather)$/.test(kin) ? "male" : undefined;
}

const isGender = (kind: string | undefined): boolean => /^(fe)?male$/.test(kind ?? "");

/** The Mary Magdalene of "St Mary Magdalene Church": somebody of whom the text tells nothing. */
const isOnlyNamedAfter = ({ trees }: Document, { mentions }: Entity): boolean =>
  mentions.every(({ sentence, endToken, kind }) => {
    const tree = trees[sentence];
    if (tree === undefined || kind !== "name") return false;
    const { upos, form } = tokenAt(tree, endToken);
    return (upos === "PROPN" || upos === "NOUN") && /^\p{Lu}/u.test(form);
  });

/** What the article calls a person: the last word of the first role it gives. */
function roleNoun({ roles }: Entity): string | null {
  const [role] = roles;
  return (
    role
      ?.split(/ (?:of|at|for|on|in|from) /)[0]
      ?.split(" ")
      .at(-1)
      ?.toLowerCase() ?? null
  );
}

/** Whoever appoints and bestows holds an office; nobody takes a novelist for him. */
const deedOfOffice = /^(appoint|award|knight|pardon|bestow|confer|nominate|crown|grant)$/;
const office =
  /^(president|king|queen|emperor|empress|governor|pope|sultan|tsar|czar|shah|minister|chancellor|duke|prince|mayor)$/;

function isOfAnotherRole({ fact }: Candidate, a: Entity, b: Entity): boolean {
  const [mine, theirs] = [roleNoun(a), roleNoun(b)];
  if (mine !== null && theirs !== null) return mine !== theirs;
  if (fact === null) return false;
  const isGiver = fact.verbs.passive !== (fact.subject.entity === a);
  return (
    isGiver &&
    deedOfOffice.test(tokenAt(fact.tree, fact.verbs.verb).lemma) &&
    !office.test(theirs ?? "")
  );
}

const eras = new WeakMap<Entity, number[]>();

/** Years of the sentences that mention the entity; people of different ages do not make options for one another. */
function erasOf(document: Document, entity: Entity): number[] {
  let years = eras.get(entity);
  if (years === undefined) {
    years = yearsBeside(document, entity);
    eras.set(entity, years);
  }
  return years;
}

function yearsBeside(document: Document, entity: Entity): number[] {
  return entity.mentions.flatMap(({ sentence }) => {
    const span = document.trees[sentence]?.sentence;
    if (span === undefined) return [];
    return [
      ...document.reading.text.slice(span.start, span.end).matchAll(/\b(1[0-9]\d\d|20\d\d)\b/g),
    ].map((m) => Number(m[1]));
  });
}

const maxYearsApart = 70;

function isOfAnotherAge(document: Document, a: Entity, b: Entity): boolean {
  const [mine, theirs] = [erasOf(document, a), erasOf(document, b)];
  if (mine.length === 0 || theirs.length === 0) return false;
  return mine.every((one) => theirs.every((other) => Math.abs(one - other) > maxYearsApart));
}
