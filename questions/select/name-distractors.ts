import type { Candidate } from "../ask/types.ts";
import { classNounOf } from "../ask/wording/class-noun.ts";
import { isGroupOrPlaceNoun } from "../facts/nouns/noun-classes.ts";
import { genders } from "../facts/pronouns/pronoun-kinds.ts";
import { tokenAt } from "../facts/trees/tree.ts";
import type { Document, FoundDocument } from "../facts/types.ts";
import { takesArticle } from "../facts/writing/with-article.ts";
import type { Entity } from "../read/types.ts";

/** Names of the key's type and class from the article that the article nowhere ties to what is asked, in order of closeness. */
export function articleNames(found: FoundDocument, candidate: Candidate): string[] {
  const { document } = found;
  const key = candidate.entity;
  if (key === null) return [];
  const asked = contentLemmas(document, candidate);
  // What the article is about would show by itself: "The garden reaches into Tolm Hall."
  return document.reading.entities
    .filter((other) => other !== document.topic)
    .filter((other) => other !== key && isAlike(key, other) && !isSameThing(key, other))
    .filter(
      (other) =>
        other.type !== "place" || !(isPlainWord(document, other) || isOfOtherName(document, other)),
    )
    .filter((other) => !candidate.stem.includes(other.name) && !sharesName(candidate.stem, other))
    .filter(
      (other) =>
        key.type !== "person" ||
        !(
          isOfAnotherAge(document, key, other) ||
          isOfAnotherRole(key, other) ||
          isOfAnotherGender(candidate.stem, key, other) ||
          isOnlyNamedAfter(document, other)
        ),
    )
    .filter((other) => !isTied(document, other, candidate, asked))
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .map((other) => (other.type === "person" ? other.name : withOwnArticle(candidate.key, other)));
}

/** A person whose given name is unknown must be this sure to stand among people. */
const surePerson = 0.85;

/** Same type, same finer class, same form: full names with full names. */
function isAlike(key: Entity, other: Entity): boolean {
  if (key.type !== other.type || other.confidence < 0.5) return false;
  if (key.type === "person")
    return (
      !isGroupOrPlaceNoun(other.name.split(" ").at(-1)?.toLowerCase() ?? "") &&
      !(other.subtype === undefined && other.confidence < surePerson) &&
      !/ (Cross|Road|House|Hall|Moor|Street|Bridge|Park|[A-Z])$|^(Group|Team|Class|Stage) /.test(
        other.name,
      ) &&
      other.name.includes(" ") === key.name.includes(" ") &&
      /^\p{Ll}/u.test(other.name) === /^\p{Ll}/u.test(key.name) &&
      nameForm(key) === nameForm(other)
    );
  if (key.type === "organisation" && key.subtype === "force" && other.subtype !== "force")
    return false;
  // "Wales" beside "China" and "France" is no country for a quiz.
  if (classNounOf(key) === "country" && /^(Wales|Northern Ireland)$/.test(other.name)) return false;
  const isAcronym = (name: string) => /^[A-Z]{2,6}$/.test(name);
  return classNounOf(key) === classNounOf(other) && isAcronym(key.name) === isAcronym(other.name);
}

/** The "Man" of "The Old Man and His Mill" is a word of the text, and no city. */
const isPlainWord = ({ plainWords }: Document, { name }: Entity): boolean =>
  plainWords.has(name.toLowerCase());

/** "Helena of Orrin", "the Convent of Jesus and Mary": read as a town, and part of another name. */
const isOfOtherName = ({ trees }: Document, { mentions }: Entity): boolean =>
  mentions.some(({ sentence, firstToken, endToken, kind }) => {
    const tree = trees[sentence];
    if (tree === undefined || kind !== "name") return false;
    const isName = (i: number) => tokenAt(tree, i).upos === "PROPN";
    const isOf = tokenAt(tree, endToken).form === "of" && isName(endToken + 1);
    const isPair =
      tokenAt(tree, firstToken - 1).form === "and" &&
      isName(firstToken - 2) &&
      tokenAt(tree, firstToken - 3).form === "of" &&
      isName(firstToken - 4);
    return isOf || isPair;
  });

/** Kings, saints and people with letters behind their names are told from others by the form alone. */
function nameForm({ name }: Entity): string {
  if (/\b[IVX]+$/.test(name)) return "ruler";
  if (/^(St\.?|Saint) /.test(name)) return "saint";
  return /\b(MP|MEP|QC|MD|Jr\.?)$/.test(name) ? "lettered" : "plain";
}

/** "Who lost his seat?" is no question of women, nor "Who was Brandt's wife?" of men, and the one woman among men stands out. */
function isOfAnotherGender(stem: string, key: Entity, { subtype }: Entity): boolean {
  const told = /\b(he|his|him|she|her)\b/i.exec(stem)?.[0];
  const gender =
    told === undefined ? (genderOfKin(stem) ?? key.subtype) : genders[told.toLowerCase()];
  return isGender(gender) && isGender(subtype) && subtype !== gender;
}

const genderOfKin = (stem: string): string | undefined =>
  /^Who (?:is|was) .*\b(?:wife|mother|daughter|sister|aunt|niece|widow)\b/.test(stem)
    ? "female"
    : /^Who (?:is|was) .*\b(?:husband|father|son|brother|uncle|nephew)\b/.test(stem)
      ? "male"
      : undefined;

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

const isOfAnotherRole = (a: Entity, b: Entity): boolean => {
  const [mine, theirs] = [roleNoun(a), roleNoun(b)];
  return mine !== null && theirs !== null && mine !== theirs;
};

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

/** One name is within the other, or they share a surname, but not the noun that classes both: alias, part or family. */
export function isSameThing(a: { name: string }, b: { name: string }): boolean {
  const one = a.name.toLowerCase().replace(/^the /, "");
  const two = b.name.toLowerCase().replace(/^the /, "");
  if (one.includes(two) || two.includes(one)) return true;
  const last = one.split(" ").at(-1) ?? "";
  return last === two.split(" ").at(-1) && !kindWord.test(last);
}

/** "Orrin University" and "Tolm University" share no more than what they are. */
const kindWord =
  /^(university|college|school|academy|institute|museum|hospital|prize|award|medal|cross|dynasty|records|conservatory|war|orchestra|library|exchange|church|cathedral|cemetery|laboratory)$/;

const sharesName = (stem: string, other: Entity): boolean => {
  const last = other.name.split(" ").at(-1) ?? "";
  return other.type === "person" && last.length > 3 && stem.includes(last);
};

const withOwnArticle = (key: string, other: Entity): string =>
  /^the /i.test(key) && takesArticle.test(other.name) && !/^the /i.test(other.name)
    ? `The ${other.name}`
    : other.name;

/** Lemmas of the asked clause's nouns and verbs. */
function contentLemmas(document: Document, candidate: Candidate): Set<string> {
  const words = new Set(candidate.stem.toLowerCase().match(/[a-z]{4,}/g) ?? []);
  const lemmas = new Set<string>();
  for (const token of document.trees[candidate.sentence]?.tokens ?? [])
    if (["NOUN", "VERB"].includes(token.upos) && words.has(token.form.toLowerCase()))
      lemmas.add(token.lemma.toLowerCase());
  return lemmas;
}

/** Named in the proving sentence, or in a sentence that speaks of the same thing as the stem. */
function isTied(
  document: Document,
  other: Entity,
  candidate: Candidate,
  asked: Set<string>,
): boolean {
  return other.mentions.some((mention) => {
    if (mention.sentence === candidate.sentence) return true;
    const own = document.lemmas[mention.sentence];
    return own !== undefined && sharedLemmas(own, asked) >= Math.min(2, Math.max(1, asked.size));
  });
}

const sharedLemmas = (own: Set<string>, asked: Set<string>): number =>
  [...asked].filter((lemma) => own.has(lemma)).length;

/** Whether another sentence has both the replacement and most of the statement's content words. */
export function isAlsoStated(document: Document, statement: string, replacement: string): boolean {
  const said = replacement.toLowerCase();
  const words = new Set(
    (statement.toLowerCase().match(/[a-z]{5,}/g) ?? []).filter((w) => !said.includes(w)),
  );
  const { text } = document.reading;
  return document.trees.some(({ sentence }) => {
    const own = text.slice(sentence.start, sentence.end);
    if (!own.includes(replacement)) return false;
    const lowerCase = own.toLowerCase();
    return (
      [...words].filter((word) => lowerCase.includes(word)).length >= Math.max(2, words.size * 0.5)
    );
  });
}
