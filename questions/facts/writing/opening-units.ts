import { isGroupOrPlaceNoun } from "../nouns/noun-classes.ts";
import { lower, tokenAt } from "../trees/tree.ts";
import type { Fact, Slot } from "../types.ts";
import type { Unit } from "./realise.ts";

/** Longest phrase in words that a month follows. */
const maxSceneWords = 10;

/** What stands in front of a fact: when it was news, who says so, and what the author put there. */
export function openingUnits(fact: Fact, front: Slot[]): Unit[] {
  const [scene, ...others] = front;
  const { lead } = fact;
  // "In the Norham Bay constituency in May 2016,"
  if (lead !== null && scene !== undefined && isScene(fact, scene)) {
    const when = `i${lead.slice(1)}`;
    return [...scene.tokens, when, ",", ...claimUnits(fact), ...frontUnits(others)];
  }
  return [...leadUnits(fact), ...claimUnits(fact), ...frontUnits(front)];
}

/** Whether the month of the news may follow the phrase in front: where it was, or at what. */
export const isScene = (
  { tree, lead }: Fact,
  { position, role, markers, tokens, answer, head, entity }: Slot,
): boolean =>
  position === "front" &&
  /^In \p{Lu}\p{L}+ \d{4}$/u.test(lead ?? "") &&
  (role === "place" ||
    /^(place|organisation|event)$/.test(entity?.type ?? "") ||
    isGroupOrPlaceNoun(tokenAt(tree, head).lemma) ||
    occasions.test(tokenAt(tree, head).lemma)) &&
  markers.length === 1 &&
  /^(in|at|on)$/.test(lower(tree, markers[0] ?? -1)) &&
  tokens.length <= maxSceneWords &&
  !/^(duration|clock|year|date|month|weekday)$/.test(answer) &&
  !tokens.some((i) => notOfPlace.test(lower(tree, i)));

const occasions =
  /^(ballot|ceremony|constituency|debate|district|e-mail|election|email|final|game|hearing|interview|letter|match|meeting|memo|message|poll|post|race|report|round|speech|statement|trial|ward)$/;

/** Parts of a match have its clock; behind a comma the month is far off. */
const notOfPlace =
  /^([,;–—]|half|inning|minute|minutes|period|quarter|second|seconds|series|set|time)$/;

/** "According to X," when the fact is somebody's claim. */
export function claimUnits(fact: Fact): Unit[] {
  const lead = fact.lead === null ? "According to" : "according to";
  return fact.claim === null ? [] : [lead, ...fact.claim.speaker.tokens, ","];
}

/** "In June 2016," where the fact is told as news. */
export const leadUnits = ({ lead }: Fact): Unit[] => (lead === null ? [] : [lead, ","]);

/** "In May 2015," in front of the rest; a fronted phrase stays where the author put it. */
const frontUnits = (front: Slot[]): Unit[] => front.flatMap((slot) => [...slot.tokens, ","]);
