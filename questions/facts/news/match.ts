import type { Entity } from "../../read/types.ts";
import { isKnownByEvent } from "../definites/known-nouns.ts";
import { childrenBy, hasChild, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { withSetPhrases } from "../writing/set-phrases.ts";
import { withArticle } from "../writing/with-article.ts";
import type { State } from "../writing/writing.ts";

const meeting =
  /^(faced|played|met|beat|beating|defeated|defeating|thrashed|overcame|edged|hosted)$/;

/** How far behind the verb its object's name begins at most: "beat the defending champions, | Hansa Rostock". */
const reach = 6;

/** A match that a sentence tells; null where it tells several, so that "the match" may be any of them. */
type Meeting = { sentence: number; phrase: string | null; sides?: [string, string] };

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

/** The match that the sentences before told last; null where they told several at once or none. */
export function matchBefore(document: Document, tree: Tree): string | null {
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
    const isSport = document.lemmas.some((words) => words.has("match") || words.has("game"));
    meetings =
      news === null || !isSport ? [] : trees.flatMap((tree) => meetingIn(document, tree) ?? []);
    if (isSport && meetings.length === 0) meetings = titledMeeting(document);
    found.set(document, meetings);
  }
  return meetings;
}

const won =
  /\b(?:beats?|defeats?|thrash(?:es)?|stuns?|edges?|overcomes?|loses? to|draws? with|downs?)\b/;

/** "Norland score late, beat Tasmia": the one match of a headline; none where that speaks of several games. */
function titledMeeting(document: Document): Meeting[] {
  const { title, reading, news, trees } = document;
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
  const opening = trees[news.sentence];
  return opening === undefined ? [] : [meetingOf(document, opening, { one, other })];
}

/** Whether the news tells matches, so that no cup places what was done in one of them. */
export const hasMatches = (document: Document): boolean => matchPhrases(document).length > 0;

/** The matches that the news tells, by what they are called. */
export const matchPhrases = (document: Document): string[] =>
  meetingsIn(document).flatMap(({ phrase, sides }) =>
    phrase === null ? [] : [phrase, ...(sides ?? []).map((side) => against(phrase, side))],
  );

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
  if (tree.sentence.unreliable === "headline") return meetingAbove(document, tree);
  if (tree.sentence.unreliable !== undefined) return null;
  const named = tree.index === document.news?.sentence ? sidesBetween(document, tree) : null;
  if (named !== null) return meetingOf(document, tree, named);
  const verbs = tree.tokens.flatMap((_, i) => (isMeeting(document, tree, i) ? [i] : []));
  if (verbs.length === 0) return null;
  const [verb] = verbs;
  const sides = verb === undefined || verbs.length > 1 ? null : sidesOf(document, tree, verb);
  // "met the ball", "played well": no match.
  if (sides === null && verbs.every((i) => isNoMatch(tree, i))) return null;
  return sides === null ? { sentence: tree.index, phrase: null } : meetingOf(document, tree, sides);
}

/** No name follows that could be the other side's. */
const isNoMatch = (tree: Tree, verb: number): boolean =>
  tree.tokens.slice(verb + 1, verb + 1 + reach).every(({ upos }) => upos !== "PROPN");

function meetingOf(document: Document, tree: Tree, { one, other }: Sides): Meeting {
  const first = withArticle(document, one);
  const second = withArticle(document, other);
  const noun = document.lemmas.some((words) => words.has("match")) ? "match" : "game";
  const phrase = withSetPhrases(
    `the ${noun} between ${first} and ${second} in ${document.news?.month}`,
  );
  return { sentence: tree.index, phrase, sides: [first, second] };
}

/** "In the match between Norland and Tasmia, which country …?" → "the match against Tasmia", where Norland is the answer. */
export function againstOther(document: Document, stem: string, key: string): string {
  for (const { sides, phrase } of meetingsIn(document)) {
    if (sides === undefined) continue;
    const rival = isSame(key, sides[0]) ? sides[1] : isSame(key, sides[1]) ? sides[0] : null;
    if (phrase !== null && rival !== null) stem = stem.replace(phrase, against(phrase, rival));
  }
  return stem;
}

const against = (phrase: string, side: string): string =>
  withSetPhrases(phrase.replace(/ between .* in (?=\p{Lu}\p{L}+ \d{4}$)/u, ` against ${side} in `));

const isSame = (key: string, side: string): boolean =>
  key.replace(/^the /i, "") === side.replace(/^the /, "");

/** "Group B: Norland 2–1 Tasmia": the line above what is told of a match. */
function meetingAbove(document: Document, tree: Tree): Meeting | null {
  const score = tree.tokens.findIndex(({ form }) => /^\d+[–-]\d+$/.test(form));
  const from = score >= 0 ? score : tree.tokens.findIndex((_, i) => isScore(tree, i));
  if (from < 1) return null;
  const one = sideAt(document, tree, from - 1);
  const other = sideAt(document, tree, from + (score >= 0 ? 1 : 3));
  return one === null || other === null || one === other
    ? null
    : meetingOf(document, tree, { one, other });
}

/** "2 – 1" */
const isScore = (tree: Tree, i: number): boolean =>
  /^\d+$/.test(tokenAt(tree, i).form) &&
  /^[–-]$/.test(tokenAt(tree, i + 1).form) &&
  /^\d+$/.test(tokenAt(tree, i + 2).form);

/** "a final between Norland and Tasmia" */
function sidesBetween(document: Document, tree: Tree): Sides | null {
  const at = tree.tokens.findIndex(
    (_, i) =>
      lower(tree, i + 1) === "between" &&
      /^(match|game|contest|final|semi-final|semifinal|quarter-final|clash|encounter)$/.test(
        lower(tree, i),
      ),
  );
  if (at < 0) return null;
  const and = tree.tokens.findIndex((_, i) => i > at + 2 && lower(tree, i) === "and");
  const one = sideAt(document, tree, and - 1);
  const other = sideAt(document, tree, and + 1) ?? sideAt(document, tree, and + 2);
  return one === null || other === null || one === other ? null : { one, other };
}

/** Whether a match may be told by the verb. What is told by the way is another one: "had beaten Tasmia in the semi-final". */
function isMeeting(document: Document, tree: Tree, verb: number): boolean {
  if (!meeting.test(lower(tree, verb))) return false;
  const isOpening = tree.index === document.news?.sentence;
  const isTold = /^(root|parataxis)$/.test(tokenAt(tree, verb).deprel) || isOpening;
  // "met the ball", "played his 100th match"
  const isOfThing =
    /^(faced|hosted|met|played)$/.test(lower(tree, verb)) &&
    childrenBy(tree, verb, "obj").some((o) => tokenAt(tree, o).upos === "NOUN");
  if (isOfThing) return false;
  return isTold && childrenBy(tree, verb, "aux").every((a) => lower(tree, a) !== "had");
}

type Sides = { one: Entity; other: Entity };

function sidesOf(document: Document, tree: Tree, verb: number): Sides | null {
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
