import type { Entity } from "../../read/types.ts";
import { isKnownByEvent } from "../definites/known-nouns.ts";
import { childrenBy, hasChild, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { withArticle } from "../writing/with-article.ts";
import type { State } from "../writing/writing.ts";

const meeting =
  /^(faced|played|met|beat|beating|defeated|defeating|thrashed|overcame|edged|hosted)$/;

/** How far behind the verb its object's name begins at most: "beat the defending champions, | Hansa Rostock". */
const reach = 6;

/** A match that a sentence tells; null where it tells several, so that "the match" may be any of them. */
type Meeting = { sentence: number; phrase: string | null };

const found = new WeakMap<Document, Meeting[]>();

/**
 * "the match" → "the match between Norland and Tasmia in June 2016": the one that the sentences before told last, each in its main
 * clause; null in any other text, and for any other noun.
 */
export const ofMatch = (document: Document, tree: Tree, i: number): string | null =>
  isMatch(tree, i) ? matchBefore(document, tree) : null;

/** "the match" of a text that tells several: no place says which one. */
export const isOneOfMatches = (document: Document, tree: Tree, i: number): boolean =>
  isMatch(tree, i) && meetingsIn(document).length > 1;

/** "the match", "the game"; not "learned the game", which is the sport. */
const isMatch = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).xpos === "NN" &&
  (lower(tree, i) === "match" ||
    (lower(tree, i) === "game" &&
      !/^(learn|teach|love|enjoy|master|study|quit|change|understand|bring|promote)$/.test(
        tokenAt(tree, tokenAt(tree, i).head).lemma,
      )));

function matchBefore(document: Document, tree: Tree): string | null {
  const last = meetingsIn(document)
    .filter(({ sentence }) => sentence <= tree.index)
    .at(-1);
  return last === undefined || last.sentence === tree.index ? null : last.phrase;
}

/** The matches that the text tells, in its order. */
function meetingsIn(document: Document): Meeting[] {
  let meetings = found.get(document);
  if (meetings === undefined) {
    const { news, trees } = document;
    meetings = news === null ? [] : trees.flatMap((tree) => meetingIn(document, tree) ?? []);
    if (meetings.length === 0) meetings = titledMeeting(document);
    found.set(document, meetings);
  }
  return meetings;
}

const won =
  /\b(?:beats?|defeats?|thrash(?:es)?|stuns?|edges?|overcomes?|loses? to|draws? with|downs?)\b/;

/** "Norland score late, beat Tasmia": the one match of a headline; none where that speaks of several games. */
function titledMeeting(document: Document): Meeting[] {
  const { title, reading, news } = document;
  const verb = won.exec(title);
  if (verb === null || news === null || /\b(?:games|matches|series|days?)\b/i.test(title))
    return [];
  const sides = reading.entities.filter(
    ({ name, type, mentions }) =>
      /^(organisation|place)$/.test(type) && title.includes(name) && mentions.length > 2,
  );
  const before = sides.filter(({ name }) => title.indexOf(name) < verb.index);
  const behind = sides.filter(({ name }) => title.indexOf(name) > verb.index);
  const [one, other] = [before[0], behind[0]];
  if (one === undefined || other === undefined || before.length + behind.length > 2) return [];
  return [{ sentence: news.sentence, phrase: phraseOf(document, one, other) }];
}

/** The matches that the news tells, by what they are called. */
export const matchPhrases = (document: Document): string[] =>
  meetingsIn(document).flatMap(({ phrase }) => phrase ?? []);

/** " of the match between Norland and Tasmia in June 2016" behind "the second half", "the 62nd minute"; null behind other words. */
export function matchTail(state: State, i: number): string | null {
  const { document, tree, phrases } = state;
  const isPart =
    tokenAt(tree, i).xpos === "NN" &&
    /^(half|minute)$/.test(lower(tree, i)) &&
    childrenBy(tree, i, "det").some((d) => lower(tree, d) === "the") &&
    !hasChild(tree, i, "nmod", "acl");
  const match = isPart && !isKnownByEvent(state, i) ? matchBefore(document, tree) : null;
  if (match === null) return null;
  const isKnown = phrases.has(match);
  phrases.add(match);
  if (!isKnown) state.added += match.split(" ").length + 1;
  return isKnown ? "" : ` of ${match}`;
}

function meetingIn(document: Document, tree: Tree): Meeting | null {
  if (tree.sentence.unreliable !== undefined) return null;
  const verbs = tree.tokens.flatMap((_, i) => (isMeeting(document, tree, i) ? [i] : []));
  if (verbs.length === 0) return null;
  const [verb] = verbs;
  const sides = verb === undefined || verbs.length > 1 ? null : sidesOf(document, tree, verb);
  // "met the ball", "played well": no match.
  if (sides === null && verbs.every((i) => isNoMatch(tree, i))) return null;
  if (sides === null) return { sentence: tree.index, phrase: null };
  return { sentence: tree.index, phrase: phraseOf(document, sides.one, sides.other) };
}

/** No name follows that could be the other side's. */
const isNoMatch = (tree: Tree, verb: number): boolean =>
  tree.tokens.slice(verb + 1, verb + 1 + reach).every(({ upos }) => upos !== "PROPN");

function phraseOf(document: Document, one: Entity, other: Entity): string {
  const noun = document.lemmas.some((words) => words.has("match")) ? "match" : "game";
  const [first, second] = [one, other].map((side) => withArticle(document, side));
  return `the ${noun} between ${first} and ${second} in ${document.news?.month}`;
}

/** Whether a match may be told by the verb. What is told by the way is another one: "had beaten Tasmia in the semi-final". */
function isMeeting(document: Document, tree: Tree, verb: number): boolean {
  if (!meeting.test(lower(tree, verb))) return false;
  const isOpening = tree.index === document.news?.sentence;
  const isTold = /^(root|parataxis)$/.test(tokenAt(tree, verb).deprel) || isOpening;
  return isTold && childrenBy(tree, verb, "aux").every((a) => lower(tree, a) !== "had");
}

function sidesOf(
  document: Document,
  tree: Tree,
  verb: number,
): { one: Entity; other: Entity } | null {
  const subject = childrenBy(tree, verb, "nsubj")[0] ?? childrenBy(tree, tree.root, "nsubj")[0];
  const one = sideAt(document, tree, subject ?? -1);
  if (one === null) return null;
  for (let i = verb + 1; i <= verb + reach; i++) {
    const other = sideAt(document, tree, i);
    if (other !== null && other !== one) return { one, other };
    if (/^(in|at|on|to|for|by|after|before|during)$/.test(lower(tree, i))) return null;
  }
  return null;
}

const sideAt = ({ owners, unresolved }: Document, tree: Tree, i: number): Entity | null => {
  const place = placeAt(tree, i);
  const owner = unresolved.has(place) ? undefined : owners.get(place);
  return owner !== undefined && /^(organisation|place|person|unknown)$/.test(owner.type)
    ? owner
    : null;
};
