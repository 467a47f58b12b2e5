import { isYear } from "../times/calendar.ts";
import { isLinkingAdverb, trimPunctuation } from "../trees/prune.ts";
import { childrenBy, hasChild, lower, relationOf, tokenAt } from "../trees/tree.ts";
import type { Document, Slot, Tree, VerbGroup } from "../types.ts";
import { isWhichDay } from "./lost-words.ts";
import { createPredicate } from "./predicate-slot.ts";
import { createSlot } from "./slots.ts";
import { wholeSlots } from "./torn-slots.ts";

const slotRelations = new Set([
  "obj",
  "iobj",
  "obl",
  "xcomp",
  "ccomp",
  "advcl",
  "advmod",
  "compound",
]);

/** The clause's other parts in order. */
export function collectSlots(document: Document, tree: Tree, verbs: VerbGroup): Slot[] {
  const slots: Slot[] = [];
  const start = verbs.auxiliaries[0] ?? verbs.head;
  for (const child of tree.children[verbs.head] ?? []) {
    if (verbs.tokens.includes(child)) continue;
    const relation = relationOf(tree, child);
    if (!slotRelations.has(relation)) continue;
    // "214 | cubic | metres", "a | mining | engineer": a word of the predicate's own.
    if (tokenAt(tree, child).deprel === "compound" && verbs.verb < 0) continue;
    const slot = withoutAddition(tree, createSlot(document, tree, child, start));
    if (slot === null) continue;
    if (isDroppedClause(tree, slot, verbs.head) || isLinkingPhrase(tree, slot)) continue;
    if (isAfterthought(tree, slot, verbs) || isWhichDay(tree, slot)) continue;
    if (isBracketed(tree, slot, verbs)) continue;
    slots.push(slot);
  }
  if (verbs.verb < 0) slots.push(createPredicate(document, tree, verbs));
  const inOrder = slots.sort((a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0));
  return joinOf(tree, wholeSlots(tree, inOrder, verbs));
}

/** "…, a judgment upheld in London", "200 seals, well over half of the herd, died": what is said beside the clause, and is no part of it. */
function isAfterthought(
  tree: Tree,
  { tokens, head, role, markers, position }: Slot,
  verbs: VerbGroup,
): boolean {
  const first = tokens[0] ?? head;
  if (position === "middle" && tokenAt(tree, head).upos === "NOUN")
    return (
      tokenAt(tree, first - 1).form === "," &&
      tokenAt(tree, (tokens.at(-1) ?? head) + 1).form === ","
    );
  const isNoun = tokenAt(tree, head).upos === "NOUN";
  const isPassing = tokenAt(tree, head).xpos === "VBN" && hasChild(tree, head, "nsubj");
  return (
    /^(complement|object|oblique)$/.test(role) &&
    markers.length === 0 &&
    (isNoun || isPassing) &&
    /^an?$/.test(lower(tree, first)) &&
    tokenAt(tree, first - 1).form === "," &&
    first > verbs.head + 1 &&
    !hasChild(tree, head, "aux", "cop")
  );
}

/** "the Realschule (a technical school) in Ulm": what stands in a bracket that the verb does not stand in. */
function isBracketed(tree: Tree, { head }: Slot, verbs: VerbGroup): boolean {
  const step = head < verbs.head ? 1 : -1;
  for (let i = head; i !== verbs.head && i >= 0 && i < tree.tokens.length; i += step) {
    const { form } = tokenAt(tree, i);
    if (form === "(" || form === ")") return form === (step > 0 ? ")" : "(");
  }
  return false;
}

/** "waves | of up to three metres": an "of" phrase right behind an object belongs to it; "convicted today | of stealing" is none. */
function joinOf(tree: Tree, slots: Slot[]): Slot[] {
  const joined: Slot[] = [];
  for (const slot of slots) {
    const before = joined.at(-1);
    const isOf =
      lower(tree, slot.markers[0] ?? -1) === "of" &&
      before?.tokens.at(-1) === (slot.tokens[0] ?? 0) - 1 &&
      !(before.answer === "weekday" && slot.role === "reason");
    const list = joined.findIndex((other) => listTail(tree, other, slot) !== null);
    const listed = joined[list];
    if (listed !== undefined)
      joined[list] = {
        ...listed,
        tokens: [...listed.tokens, ...(listTail(tree, listed, slot) ?? [])],
      };
    else if (isOf && before !== undefined)
      joined[joined.length - 1] = {
        ...before,
        tokens: [...before.tokens, ...slot.tokens].sort((a, b) => a - b),
      };
    else joined.push(slot);
  }
  return joined;
}

/** "in the north | , in the east and in the south": a list of like phrases is one part; null for anything else. */
function listTail(tree: Tree, before: Slot, slot: Slot): number[] | null {
  const comma = (before.tokens.at(-1) ?? -2) + 1;
  const isLike =
    tokenAt(tree, comma).form === "," &&
    slot.tokens[0] === comma + 1 &&
    slot.markers.length === 1 &&
    lower(tree, before.markers.at(-1) ?? -1) === lower(tree, slot.markers[0] ?? -2) &&
    before.position === "end" &&
    slot.tokens.some((i) => tokenAt(tree, i).upos === "CCONJ");
  return isLike ? [comma, ...slot.tokens] : null;
}

/** The "two days" of "two days before he left" is no time of its own. */
const isSpanBefore = (tree: Tree, slot: Slot): boolean =>
  slot.markers.length === 0 &&
  ["duration", "quantity", "count", "thing"].includes(slot.answer) &&
  /^(oblique|time)$/.test(slot.role) &&
  /^(before|after|ago|later|earlier)$/.test(lower(tree, (slot.tokens.at(-1) ?? slot.head) + 1));

/** Phrases that tie a sentence to the one before it. */
const linkingPhrase =
  /^(in contrast|by contrast|in addition|for example|for instance|as a result|in fact|in turn|at the same time|on the other hand|in particular|of course|in response|in return|in other words|as a consequence|after that|since then|at that time|at the time|in this way|in general|in total|as well|at first|at last|by then|even so|even then|after all|all the same|in any case|in any event|despite this|despite that|that said|to this end|as such)$/;

function isLinkingPhrase(tree: Tree, slot: Slot): boolean {
  return linkingPhrase.test(slot.tokens.map((i) => lower(tree, i)).join(" "));
}

/** A participle or clause after a comma is an addition; before the subject it is a circumstance that may go. */
function isDroppedClause(tree: Tree, slot: Slot, head: number): boolean {
  const { deprel } = tokenAt(tree, slot.head);
  if (isSpanBefore(tree, slot)) return true;
  if (!deprel.startsWith("advcl")) return isDroppedAdverb(tree, slot);
  const first = slot.tokens[0] ?? slot.head;
  const marker = slot.markers.map((i) => lower(tree, i)).join(" ");
  if (["if", "unless", "whether"].includes(marker)) return false;
  if (slot.head < head && isCondition(tree, slot.head)) return false;
  return slot.head < head || (tokenAt(tree, first - 1).form === "," && !isBehindDate(tree, slot));
}

/** "voted on Tuesday, 9 May 2023, | to close the mill": the comma is the date's. */
const isBehindDate = (tree: Tree, { tokens, head, markers }: Slot): boolean =>
  lower(tree, markers[0] ?? -1) === "to" && isYear(tokenAt(tree, (tokens[0] ?? head) - 2).form);

/** "since it was first recorded | , most recently from May to June": an addition to the whole. */
function withoutAddition(tree: Tree, slot: Slot | null): Slot | null {
  const at = slot?.tokens.findIndex(
    (i) =>
      lower(tree, i) === "most" &&
      /^(recently|notably|famously)$/.test(lower(tree, i + 1)) &&
      tokenAt(tree, i - 1).form === ",",
  );
  if (slot === null || at === undefined || at < 0) return slot;
  const tokens = trimPunctuation(tree, slot.tokens.slice(0, at));
  return tokens.includes(slot.head) ? { ...slot, tokens } : null;
}

/** "When the frog sleeps, it stores …": in the present such a clause limits what holds; in the past it tells when. */
export const isCondition = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).deprel.startsWith("advcl") &&
  childrenBy(tree, i, "advmod", "mark").some((c) =>
    /^(when|where|whenever|wherever|while|once|until)$/.test(lower(tree, c)),
  ) &&
  [i, ...childrenBy(tree, i, "aux", "cop")].some((k) => /^VB[ZP]$/.test(tokenAt(tree, k).xpos));

const isDayAfter = (tree: Tree, i: number): boolean =>
  lower(tree, i + 1) === "on" || /day$/.test(lower(tree, i + 1));

function isDroppedAdverb(tree: Tree, slot: Slot): boolean {
  if (slot.role !== "adverb" || slot.tokens.length > 1) return false;
  // "long after the animal has died": a measure of what is left out.
  const isMeasure = /^(long|shortly|soon|just|even|immediately|only|right|well|years)$/.test(
    lower(tree, slot.head),
  );
  const next = slot.head + 1;
  if (isMeasure && /^(mark|case)$/.test(tokenAt(tree, next).deprel)) return true;
  if (isMeasure && /^(after|afterwards?|thereafter|before|later|earlier)$/.test(lower(tree, next)))
    return true;
  if (lower(tree, slot.head) === "soon") return true;
  // "late on Thursday": the day says enough, and may be left out.
  if (/^(late|early)$/.test(lower(tree, slot.head)) && isDayAfter(tree, slot.head)) return true;
  const opens =
    slot.position === "front" &&
    /^(first|second|third|fourth|lastly|partly|however|also|so|yet|then|now|today|meanwhile)$/.test(
      lower(tree, slot.head),
    );
  return opens || isLinkingAdverb(tree, slot.head) || tokenAt(tree, slot.head).xpos === "WRB";
}
