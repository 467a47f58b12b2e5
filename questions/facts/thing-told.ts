import type { Entity } from "../read/types.ts";
import { isPersonNoun } from "./noun-classes.ts";
import { realise, type Unit } from "./realise.ts";
import { verbTokens, verbUnits } from "./statement.ts";
import { childrenBy, isUnder, lower, tokenAt, weakestArc } from "./tree.ts";
import type { Document, Fact, Slot, Tree } from "./types.ts";

/** Below this product of arcs the opening may be misread, and every question would repeat it. */
export const leastConfidence = 0.45;

/** Words of the clause behind "the ferry that", and the noun that it tells. */
export type Told = { tree: Tree; head: number; noun: number[]; clause: Unit[] };

/** The subject or object told by the rest of the clause, all of it first, then less and less. */
export function toldOf(fact: Fact, slot: Slot): Told[] {
  const { tree, verbs } = fact;
  const isSubject = slot === fact.subject;
  const isObject = slot.role === "object" && !verbs.passive && slot.markers.length === 0;
  const preposition = placedBy(fact, slot);
  if (!(isSubject || isObject || preposition !== null) || !isPlainNoun(tree, slot)) return [];
  const isPerson = isPersonNoun(tokenAt(tree, slot.head).lemma.toLowerCase());
  const pronoun = !isPerson ? "that" : isSubject ? "who" : "whom";
  const link = preposition === null ? pronoun : `${preposition} which`;
  const before = isSubject ? [] : withoutTime(tree, fact.subject.tokens);
  return narrowing(fact, slot).flatMap((slots): Told[] => {
    const skeleton = [fact.subject.head, verbs.head, slot.head, ...slots.map(({ head }) => head)];
    if (weakestArc(tree, skeleton) < leastConfidence) return [];
    const kept = slots.flatMap(({ tokens }) => withoutTime(tree, tokens));
    const clause: Unit[] = [
      link,
      ...before,
      ...verbUnits(fact, verbTokens(fact, null)),
      ...kept.filter((i) => !verbs.tokens.includes(i)),
    ];
    return [{ tree, head: slot.head, noun: nounTokens(tree, slot.head, slot.tokens), clause }];
  });
}

/** "on a reef" → "on": where something stands or lies, so that the place is told by it; null for any other part. */
function placedBy({ tree, verbs }: Fact, { role, markers, position }: Slot): string | null {
  const isPlace = /^(stand|lie|sit|live|settle|bury|build|situate|locate|house|base)$/.test(
    tokenAt(tree, verbs.verb).lemma,
  );
  const preposition = lower(tree, markers[0] ?? -1);
  return isPlace &&
    /^(oblique|place)$/.test(role) &&
    position === "end" &&
    markers.length === 1 &&
    /^(on|in|at)$/.test(preposition)
    ? preposition
    : null;
}

const isPlainNoun = (tree: Tree, { head, entity }: Slot): boolean =>
  entity === null &&
  tokenAt(tree, head).upos === "NOUN" &&
  tokenAt(tree, head + 1).upos !== "PROPN" &&
  childrenBy(tree, head, "conj", "nmod:poss").length === 0;

/** Whether a proper name is among them. */
export const isNaming = (named: Iterable<Entity>): boolean =>
  [...named].some(({ type }) =>
    ["person", "place", "organisation", "event", "unknown"].includes(type),
  );

/** `month` is put behind what has no year of its own ("June 2016"); null puts nothing. */
type Writing = { month: string | null; maxWords: number };

/** The told thing as text; null when it does not stand alone, names nothing, or is too long. */
export function writeTold(
  document: Document,
  { tree, noun, clause }: Told,
  { month, maxWords }: Writing,
): string | null {
  const { text, faults, named } = realise(document, tree, ["the", ...noun, ...clause], {
    isPlain: true,
  });
  // "Afghan girls" of a month are told by their nation.
  const isNation = month !== null && [...named].some(({ type }) => type === "nationality");
  const isNamed = isNaming(named) || isNation;
  const isDated = month === null || /\b(1\d|20)\d\d\b/.test(text);
  const written = isDated ? text : `${text} in ${month}`;
  const isFit = faults.length === 0 && isNamed && !/["“”;:]|, (?![A-Z])|-$/.test(text);
  return isFit && written.split(" ").length <= maxWords ? written : null;
}

/** "at least nine ostriches carrying …" → "ostriches": without article, count, and what is said of them besides. */
export function nounTokens(tree: Tree, head: number, tokens: number[]): number[] {
  const own = new Set([head]);
  for (const child of childrenBy(tree, head, "compound", "amod", "nmod", "flat")) {
    const isOf = childrenBy(tree, child, "case").some((c) => lower(tree, c) === "of");
    if (child < head || isOf) for (const i of tokens) if (isUnder(tree, i, child)) own.add(i);
  }
  return tokens.filter((i) => own.has(i) || isHyphenBetween(tree, i, own));
}

const isHyphenBetween = (tree: Tree, i: number, own: Set<number>): boolean =>
  tokenAt(tree, i).form === "-" && own.has(i - 1) && own.has(i + 1);

const dayWords =
  /^((Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|morning|afternoon|evening|night|late|early|overnight)$/;

/** The tokens without "late on Sunday night": the month is told. */
export function withoutTime(tree: Tree, tokens: number[]): number[] {
  const isDay = (i: number) => dayWords.test(tokenAt(tree, i).form);
  return tokens.filter(
    (i) =>
      !isDay(i) &&
      !(
        /^(on|in|at|by|the)$/.test(lower(tree, i)) &&
        (isDay(i + 1) || (lower(tree, i + 1) === "the" && isDay(i + 2)))
      ),
  );
}

/** The other parts of the clause, all of them first, then fewer; times go, since the month is told. */
function narrowing(fact: Fact, without: Slot): Slot[][] {
  const isLeftOut = (slot: Slot) =>
    slot === without ||
    slot.position === "front" ||
    slot.role === "particle" ||
    (slot.role === "time" && slot.answer !== "year") ||
    (slot.role === "adverb" && slot.tokens.length === 1);
  const all = fact.slots.filter((slot) => !isLeftOut(slot));
  const isNeeded = ({ role }: Slot) =>
    ["object", "complement", "predicate", "indirect_object"].includes(role);
  const tries = [all];
  let left = all;
  for (const slot of all.filter((other) => !isNeeded(other)).reverse()) {
    left = left.filter((other) => other !== slot);
    tries.push(left);
  }
  return tries;
}
