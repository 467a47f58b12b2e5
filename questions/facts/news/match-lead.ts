import { toldBehind } from "../clauses/plain-past.ts";
import { childrenBy, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, NewsEvent, Tree } from "../types.ts";
import { offTheField } from "./contest-lead.ts";
import { matchBefore } from "./match.ts";
import { isPartOfNews } from "./part-of-news.ts";

/** What belongs to a match, and so tells it already ("the 62nd minute", "their game"). */
const ofMatch = /^(match|game|half|minute|quarter|period|inning|whistle|bout|set)$/;

/**
 * The fact behind the match in which it was done: "In the match between Norland and Tasmia in June 2016, who was booked for a foul?".
 * Null for what is told before the match, after it or beside it.
 */
export function inMatch(document: Document, fact: Fact): Fact | null {
  const { tree, verbs, structure, claim, subject, slots } = fact;
  const phrase = matchBefore(document, tree);
  if (phrase === null || claim !== null || fact.negated || verbs.verb < 0) return null;
  if (!/^(main|coordinate)$/.test(structure) || verbs.finite !== "past") return null;
  if (offTheField.test(tokenAt(tree, verbs.verb).lemma) && !isCountOfSide(fact)) return null;
  if (isTrifle(fact)) return null;
  const words = [subject, ...slots].flatMap(({ tokens }) => tokens);
  if (words.some((i) => isToldMatch(tree, i))) return null;
  if (!isPartOfNews(document, fact) || toldBehind(fact)?.isBefore !== false) return null;
  return { ...fact, lead: `In ${phrase}`, event: eventOf(phrase, document.news?.sentence ?? 0) };
}

/** How a move looked: nothing to remember. */
const isTrifle = ({ tree, verbs, slots }: Fact): boolean =>
  /^(jump|stand|stick|look|wait)$/.test(tokenAt(tree, verbs.verb).lemma) ||
  slots.some(
    ({ role, head }) =>
      role === "object" &&
      /^(arm|chest|finger|foot|hand|head|knee|leg|neck|palm)$/.test(tokenAt(tree, head).lemma),
  );

/** "the game", "the 62nd minute"; not "six minutes later". */
const isToldMatch = (tree: Tree, i: number): boolean =>
  ofMatch.test(tokenAt(tree, i).lemma) &&
  childrenBy(tree, i, "det", "nmod:poss").some((d) => lower(tree, d) !== "a");

/** "Norland had five shots on target" */
const isCountOfSide = ({ tree, verbs, subject, slots }: Fact): boolean =>
  tokenAt(tree, verbs.verb).lemma === "have" &&
  subject.entity !== null &&
  subject.entity.type !== "person" &&
  slots.some(
    ({ role, tokens }) => role === "object" && tokens.some((i) => tokenAt(tree, i).upos === "NUM"),
  );

function eventOf(phrase: string, sentence: number): NewsEvent {
  return {
    text: phrase,
    sentence,
    nouns: new Set(["match", "game"]),
    words: new Set(phrase.toLowerCase().match(/[\p{L}\d]+/gu)),
    named: new Set(),
    of: "sport",
  };
}
