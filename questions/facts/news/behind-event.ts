import { toldBehind } from "../clauses/plain-past.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, NewsEvent, Slot, Tree } from "../types.ts";
import { isOfScene } from "./event-scene.ts";
import { isPartOfNews } from "./part-of-news.ts";

/** The fact behind the event of the news; null where it has no place there. */
export function behindEvent(document: Document, event: NewsEvent, fact: Fact): Fact | null {
  if (fact.tree.index === event.sentence || !isPartOfNews(document, fact)) return null;
  const told = toldAfter(fact);
  if (told === null) return null;
  const isAnswer = told.claim !== null || isReaction(told);
  // What was only announced went on in no one's presence, and nothing goes on in the course of an act.
  if (event.isPlanned && !isAnswer) return null;
  if (event.isAct && !(isAnswer && told.structure !== "relative") && !isOn(event, told))
    return null;
  const isAfter = told.claim !== null || (isAnswer && !event.isContest);
  const link = isAfter ? "After" : "When";
  return { ...told, lead: `${link} ${event.text}`, event };
}

/** The fact in the past; somebody's claim also as what "would" be. Null for what had come before, or is told otherwise. */
export function toldAfter(fact: Fact): Fact | null {
  const { claim, modality } = fact;
  if (claim !== null && modality === "would") return fact;
  const told = toldBehind(fact);
  return told === null || told.isBefore ? null : told.fact;
}

/** "Turnout was …" behind a vote, "The judge dismissed …" behind a ruling: the fact speaks of what the event brings up. */
const isOn = (event: NewsEvent, { tree, subject, slots }: Fact): boolean =>
  [subject, ...slots].some(({ tokens }) =>
    tokens.some(
      (i) =>
        tokenAt(tree, i).upos === "NOUN" &&
        ((event.nouns.has(lower(tree, i)) && isThe(tree, i)) ||
          isOfScene(event, tokenAt(tree, i).lemma)),
    ),
  );

/** What people do or say about an event that is over; all else may have gone on in its course. */
const isReaction = ({ tree, verbs, subject }: Fact): boolean =>
  !verbs.passive &&
  isActor(tree, subject) &&
  /^(accuse|advise|announce|apologise|apologize|appeal|appoint|argue|arrest|ask|blame|call|cancel|charge|claim|close|complain|condemn|congratulate|criticise|criticize|decide|declare|decline|defend|demand|deny|describe|dismiss|donate|express|hail|insist|invite|launch|maintain|offer|open|order|pay|pledge|postpone|praise|promise|propose|reject|release|reopen|resign|respond|say|send|suspend|tell|thank|threaten|urge|visit|vote|warn|welcome)$/.test(
    tokenAt(tree, verbs.verb).lemma,
  );

const isActor = (tree: Tree, { answer, entity, head }: Slot): boolean => {
  const noun = tokenAt(tree, head).lemma.toLowerCase();
  return answer !== "thing" || entity !== null || isPersonNoun(noun) || isGroupOrPlaceNoun(noun);
};

const isThe = (tree: Tree, i: number): boolean =>
  childrenBy(tree, i, "det").some((d) => lower(tree, d) === "the");
