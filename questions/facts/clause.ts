import { keptTokens, trimPunctuation } from "./prune.ts";
import { answerKindOf, createSlot, entityAt } from "./slots.ts";
import { childrenBy, lower, relationOf, tokenAt, weakestArc } from "./tree.ts";
import type { Claim, Document, Fact, FactStructure, Slot, Tree, VerbGroup } from "./types.ts";
import { findVerbGroup, isNegated, modalOf } from "./verb-group.ts";

export type ClauseRequest = {
  tree: Tree;
  head: number;
  /** Token that heads the subject; of an earlier clause when it is shared. */
  subject: number;
  lender: number;
  structure: FactStructure;
  claim: Claim | null;
};

const slotRelations = new Set(["obj", "iobj", "obl", "xcomp", "ccomp", "advcl", "advmod", "compound"]);
const hedgeWords = new Set(
  `reportedly allegedly apparently possibly probably perhaps likely potentially presumably supposedly about around
  approximately nearly almost roughly partly mainly largely mostly`.split(/\s+/),
);

/** The fact that the clause at `head` states, or null when it is not a whole clause of a safe shape. */
export function createFact(document: Document, request: ClauseRequest): Fact | null {
  const { tree, head } = request;
  if (hasChild(tree, head, "expl", "csubj", "nsubj:outer")) return null;
  const verbs = findVerbGroup(tree, head, request.lender);
  if (verbs === null) return null;
  const subject = createSubject(document, tree, request.subject);
  const slots = collectSlots(document, tree, verbs);
  if (subject === null || slots === null) return null;
  const all = [...verbs.tokens, ...slots.flatMap((slot) => slot.tokens)];
  const skeleton = [request.subject, head, ...verbs.auxiliaries, ...slots.map((slot) => slot.head)];
  return {
    structure: request.structure,
    tree,
    verbs,
    subject,
    slots,
    claim: request.claim,
    hedges: all.filter((i) => hedgeWords.has(lower(tree, i))).map((i) => lower(tree, i)),
    negated: isNegated(tree, head),
    modality: modalOf(tree, head),
    confidence: weakestArc(tree, skeleton),
    evidence: {
      start: tree.sentence.start,
      end: tree.sentence.end,
      text: document.reading.text.slice(tree.sentence.start, tree.sentence.end),
    },
  };
}

const hasChild = (tree: Tree, i: number, ...relations: string[]): boolean =>
  childrenBy(tree, i, ...relations).length > 0;

function createSubject(document: Document, tree: Tree, head: number): Slot | null {
  const tokens = keptTokens(tree, head);
  if (tokens.length === 0) return null;
  const entity = entityAt(document, tree, head);
  return {
    role: "subject",
    head,
    tokens,
    markers: [],
    position: "front",
    answer: answerKindOf(tree, head, entity),
    entity,
  };
}

/** The clause's other parts in order; null when one of them makes the clause unfit to be taken apart. */
function collectSlots(document: Document, tree: Tree, verbs: VerbGroup): Slot[] | null {
  const slots: Slot[] = [];
  const start = verbs.auxiliaries[0] ?? verbs.head;
  for (const child of tree.children[verbs.head] ?? []) {
    if (verbs.tokens.includes(child)) continue;
    const relation = relationOf(tree, child);
    if (!slotRelations.has(relation)) continue;
    const slot = createSlot(document, tree, child, start);
    if (slot === null) continue;
    if (isDroppedClause(tree, slot, verbs.head)) continue;
    if (isCondition(tree, slot)) return null;
    slots.push(slot);
  }
  if (verbs.verb < 0) slots.push(createPredicate(document, tree, verbs));
  return slots.sort((a, b) => (a.tokens[0] ?? 0) - (b.tokens[0] ?? 0));
}

/** A participle or clause after a comma is an addition; before the subject it is a circumstance that may go. */
function isDroppedClause(tree: Tree, slot: Slot, head: number): boolean {
  const { deprel } = tokenAt(tree, slot.head);
  if (!deprel.startsWith("advcl")) return isDroppedAdverb(tree, slot);
  const first = slot.tokens[0] ?? slot.head;
  const marker = slot.markers.map((i) => lower(tree, i)).join(" ");
  if (["if", "unless", "whether"].includes(marker)) return false;
  return slot.head < head || tokenAt(tree, first - 1).form === ",";
}

const linking = /^(also|however|meanwhile|moreover|furthermore|then|thus|therefore|hence|consequently|nevertheless|nonetheless|besides|too|indeed|instead|subsequently|currently|now|already|today|still|later|additionally|similarly|finally|so|afterwards?|yet|recently|here|there|overall)$/;

function isDroppedAdverb(tree: Tree, slot: Slot): boolean {
  return slot.role === "adverb" && slot.tokens.length === 1 && linking.test(lower(tree, slot.head));
}

const isCondition = (tree: Tree, slot: Slot): boolean =>
  slot.role === "reason" &&
  slot.markers.some((i) => ["if", "unless", "whether"].includes(lower(tree, i)));

/** Noun, adjective or phrase after a copula, without the clause's other parts. */
function createPredicate(document: Document, tree: Tree, verbs: VerbGroup): Slot {
  const outside = new Set(["nsubj", "aux", "cop", "advcl", "obl", "conj", "cc", "punct", "mark", "parataxis"]);
  const nominal = ["NOUN", "PROPN", "PRON", "NUM"].includes(tokenAt(tree, verbs.head).upos);
  const isOutside = (child: number) =>
    tokenAt(tree, child).head === verbs.head &&
    (outside.has(relationOf(tree, child)) || verbs.tokens.includes(child)) &&
    !(nominal && isInnerCoordination(tree, child));
  const tokens = trimPunctuation(tree, keptTokens(tree, verbs.head, isOutside));
  const entity = entityAt(document, tree, verbs.head);
  return {
    role: "predicate",
    head: verbs.head,
    tokens,
    markers: [],
    position: "end",
    answer: answerKindOf(tree, verbs.head, entity),
    entity,
  };
}

/** "a lawyer and author": a noun that is coordinated with the predicate and brings no clause of its own. */
function isInnerCoordination(tree: Tree, child: number): boolean {
  const relation = relationOf(tree, child);
  if (relation !== "conj") return false;
  return !hasChild(tree, child, "nsubj", "cop", "aux") && tokenAt(tree, child).upos !== "VERB";
}
