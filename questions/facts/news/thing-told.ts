import type { Entity } from "../../read/types.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, hasChild, isUnder, lower, tokenAt, weakestArc } from "../trees/tree.ts";
import type { Document, Fact, Slot, Tree } from "../types.ts";
import { realise, type Unit } from "../writing/realise.ts";
import { verbTokens, verbUnits } from "../writing/statement.ts";

/** Below this product of arcs the opening may be misread, and every question would repeat it. */
export const leastConfidence = 0.45;

/** Words of the clause behind "the ferry that", and the noun that it tells. */
export type Told = { tree: Tree; head: number; noun: number[]; clause: Unit[] };

/** The subject, object or what stands behind a preposition, told by the rest of the clause, all of it first, then less and less. */
export function toldOf(fact: Fact, slot: Slot): Told[] {
  const { tree, verbs } = fact;
  const isSubject = slot === fact.subject;
  const link = linkOf(fact, slot);
  if (link === null || !isPlainNoun(tree, slot)) return [];
  const before = isSubject ? [] : withoutTime(tree, withoutCount(tree, fact.subject));
  return narrowing(fact, slot).flatMap((slots): Told[] => {
    const skeleton = [fact.subject.head, verbs.head, slot.head, ...slots.map(({ head }) => head)];
    if (weakestArc(tree, skeleton) < leastConfidence) return [];
    const kept = slots.flatMap(({ tokens }) => withoutTime(tree, tokens));
    const clause: Unit[] = [
      ...link,
      ...before,
      ...verbUnits(fact, verbTokens(fact, null)),
      ...kept.filter((i) => !verbs.tokens.includes(i)),
    ];
    return [{ tree, head: slot.head, noun: nounTokens(tree, slot.head, slot.tokens), clause }];
  });
}

/** "nine ostriches" → "ostriches": how many can be asked for. */
function withoutCount(tree: Tree, { head, tokens }: Slot): number[] {
  const counts = tokenAt(tree, head).xpos === "NNS" ? childrenBy(tree, head, "nummod") : [];
  return tokens.filter((i) => !counts.some((count) => isUnder(tree, i, count)));
}

/** "stands on a reef": a place that is told by what stands or lies there. */
const isStandingAt = ({ tree, verbs }: Fact, marker: number): boolean =>
  /^(stand|lie|sit|live|settle|bury|build|situate|locate|house|base)$/.test(
    tokenAt(tree, verbs.verb).lemma,
  ) && /^(on|in|at)$/.test(lower(tree, marker));

/** "who", "that", "from which": what leads the clause behind the noun; null for a part that is not told so. */
function linkOf(fact: Fact, slot: Slot): Unit[] | null {
  const { tree, verbs } = fact;
  const isPerson = isHuman(tree, slot.head);
  if (slot === fact.subject) return [isPerson ? "who" : "that"];
  const [marker] = slot.markers;
  // "pulled free the Ever Given, a container ship": two objects are one too many.
  const isOnly = fact.slots.every((other) => other === slot || other.role !== "object");
  if (slot.role === "object" && !verbs.passive && marker === undefined && isOnly)
    return [isPerson ? "whom" : "that"];
  const isBehind =
    marker !== undefined &&
    slot.markers.length === 1 &&
    /^(oblique|place)$/.test(slot.role) &&
    /^(thing|person|place|organisation)$/.test(slot.answer) &&
    (/^(from|against|into|over|through)$/.test(lower(tree, marker)) || isStandingAt(fact, marker));
  return isBehind ? [marker, isPerson ? "whom" : "which"] : null;
}

/** A group of people does, its members are: "the group that", "the girls who". */
export const isHuman = (tree: Tree, i: number): boolean => {
  const { lemma, xpos } = tokenAt(tree, i);
  const isBody = xpos === "NN" && /^(group|team|crew|panel|couple|family|police)$/.test(lemma);
  return isPersonNoun(lemma.toLowerCase()) && !isBody;
};

const isPlainNoun = (tree: Tree, { head, entity }: Slot): boolean =>
  entity === null &&
  tokenAt(tree, head).upos === "NOUN" &&
  /^[a-z]/.test(tokenAt(tree, head).form.replace(/^[A-Z](?=[a-z]+$)/, head === 0 ? "x" : "$&")) &&
  !/^(people|person|place|time|way|part)$/.test(tokenAt(tree, head).lemma) &&
  tokenAt(tree, head + 1).upos !== "PROPN" &&
  !hasChild(tree, head, "conj", "nmod:poss");

/** Whether a proper name is among them. */
export const isNaming = (named: Iterable<Entity>): boolean =>
  [...named].some(({ type }) =>
    ["person", "place", "organisation", "event", "unknown"].includes(type),
  );

/**
 * `month` is put behind what has no year of its own ("June 2016"), `where` ("in Leeds") behind what names nothing; null puts
 * nothing.
 */
type Writing = { month: string | null; maxWords: number; where?: string | null };

/** The told thing as text; null when it does not stand alone, names nothing, or is too long. */
export function writeTold(
  document: Document,
  { tree, noun, clause }: Told,
  { month, maxWords, where = null }: Writing,
): string | null {
  const { text, faults, named } = realise(document, tree, ["the", ...noun, ...clause], {
    isPlain: true,
  });
  // "Afghan girls" of a month are told by their nation.
  const isNation = month !== null && [...named].some(({ type }) => type === "nationality");
  const isNamed = isNaming(named) || isNation;
  const placed = isNamed || where === null ? text : `${text} ${where}`;
  const isDated = month === null || /\b(1\d|20)\d\d\b/.test(placed);
  const written = isDated ? placed : `${placed} in ${month}`;
  const isFit =
    faults.length === 0 && (isNamed || where !== null) && !/["“”;:]|, (?![A-Z])|-$/.test(written);
  return isFit && written.split(" ").length <= maxWords ? written : null;
}

/** "at least nine ostriches carrying …" → "ostriches": without article, count, and what is said of them besides. */
export function nounTokens(tree: Tree, head: number, tokens: number[]): number[] {
  const own = new Set([head]);
  for (const child of childrenBy(tree, head, "compound", "amod", "nmod", "flat")) {
    const isOf = childrenBy(tree, child, "case").some((c) => lower(tree, c) === "of");
    if (child < head || isOf) for (const i of tokens) if (isUnder(tree, i, child)) own.add(i);
  }
  // "an Orlandia Airlines airplane": the article may hang on the name.
  const isArticle = (i: number) => /^an?$/.test(lower(tree, i)) && i === tokens[0];
  return tokens.filter((i) => (own.has(i) && !isArticle(i)) || isHyphenBetween(tree, i, own));
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
