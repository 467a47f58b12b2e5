import type { Candidate } from "../ask/types.ts";
import { classNounOf } from "../ask/wording/class-noun.ts";
import { isGroupOrPlaceNoun } from "../facts/nouns/noun-classes.ts";
import { tokenAt } from "../facts/trees/tree.ts";
import type { Document, FoundDocument } from "../facts/types.ts";
import { takesArticle } from "../facts/writing/with-article.ts";
import type { Entity } from "../read/types.ts";
import { isFitPerson, isShownBySurname, plainName } from "./people-options.ts";
import { countryName } from "./places/country-regions.ts";
import { fitPlaceFor } from "./places/place-options.ts";

/** Names of the key's type and class from the article that the article nowhere ties to what is asked, in order of closeness. */
export function articleNames(found: FoundDocument, candidate: Candidate): string[] {
  const { document } = found;
  const key = candidate.entity;
  if (key === null || isShownBySurname(candidate)) return [];
  const isMisread = (other: Entity) =>
    other.type === "place" && (isPlainWord(document, other) || isOfOtherName(document, other));
  // What the article is about would show by itself: "The garden reaches into Tolm Hall."
  const others = document.reading.entities
    .filter((other) => other.type === key.type && other !== key && other !== document.topic)
    .filter((other) => !candidate.stem.includes(other.name) && !sharesName(candidate.stem, other))
    .filter((other) => isAlike(key, other) && !isSameThing(key, other) && !isMisread(other));
  if (others.length === 0) return [];
  const asked = contentLemmas(document, candidate);
  return others
    .filter(fitPlaceFor(document, candidate))
    .filter((other) => key.type !== "person" || isFitPerson(document, candidate, other))
    .filter((other) => !isTied(document, other, candidate, asked))
    .sort((a, b) => b.mentions.length - a.mentions.length)
    .map((other) =>
      other.type === "person"
        ? plainName(other.name)
        : withOwnArticle(candidate.key, inFull(other)),
    );
}

/** A person whose given name is unknown must be this sure to stand among people. */
const surePerson = 0.85;

/** Of two of one type: same finer class, same form, full names with full names. */
function isAlike(key: Entity, other: Entity): boolean {
  if (other.confidence < 0.5) return false;
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
  if (isForPupils.test(key.name) !== isForPupils.test(other.name)) return false;
  return classOf(key) === classOf(other) && isAcronym(key.name) === isAcronym(other.name);
}

/** No school of drama beside a high school. */
const isForPupils = /\b(?:High|Grammar|Elementary|Primary|Secondary|Preparatory|Middle) School\b/;

/** A club is a team; an army or an office of the state is no firm, though none of them has a noun of its own. */
function classOf(entity: Entity): string | null {
  const noun = classNounOf(entity);
  const { type, subtype = "" } = entity;
  if (noun === null && type === "organisation" && /^(agency|force)$/.test(subtype)) return subtype;
  return noun === "club" ? "team" : noun;
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

/** "United States" for "U.S.", which stands out among countries. */
const inFull = (other: Entity): Entity =>
  other.type === "place" && other.name.includes(".")
    ? { ...other, name: countryName(other.name) ?? other.name }
    : other;

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
