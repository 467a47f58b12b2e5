import { preferName } from "../trees/prefer-name.ts";
import { keptTokens } from "../trees/prune.ts";
import { hasChild, lower, placeAt, relationOf, tokenAt, weakestArc } from "../trees/tree.ts";
import type { ClauseRequest, Document, Fact, Slot, Tree, VerbGroup } from "../types.ts";
import {
  hasLostLimit,
  hasLostList,
  hasLostSpan,
  hasStrayNoun,
  hasSubjectInAdverb,
  isBoundOfAmount,
  isCutOff,
  isMisread,
  isOddlyNegated,
  isRulingNothing,
  isTellingNothing,
  isTornList,
} from "./clause-losses.ts";
import { collectSlots } from "./collect-slots.ts";
import { hasLostWords, isCutPredicate, isMisreadRelative } from "./lost-words.ts";
import { answerKindOf, entityAt } from "./slots.ts";
import { findVerbGroup, isNegated, modalOf, participleGroup } from "./verb-group.ts";

const hedgeWords = new Set(
  `reportedly allegedly apparently possibly probably perhaps likely potentially presumably supposedly about around
  approximately nearly almost roughly partly mainly largely mostly`.split(/\s+/),
);

/** The fact that the clause at `head` states, or null when it is not a whole clause of a safe shape. */
export function createFact(document: Document, request: ClauseRequest): Fact | null {
  const { tree, head } = request;
  if (hasChild(tree, head, "expl", "csubj", "nsubj:outer") || isOddlyNegated(tree, request))
    return null;
  if (
    /^(second|minute|hour|day|week|month|year|decade|century)$/.test(
      tokenAt(tree, request.subject).lemma,
    ) &&
    hasChild(tree, request.subject, "nummod")
  )
    return null;
  if (isMisread(tree, request)) return null;
  const verbs =
    request.supplied === undefined
      ? findVerbGroup(tree, head, request.lender)
      : participleGroup(tree, head, request.supplied);
  if (verbs === null) return null;
  const subject = createSubject(document, tree, request.subject);
  const found = foundSlots(document, request, verbs);
  const slots = withoutUnsure(tree, verbs, found);
  if (hasLosses(tree, verbs, { found, slots })) return null;
  if (subject === null) return null;
  const all = [...verbs.tokens, ...slots.flatMap((slot) => slot.tokens)];
  const unsure = slots.filter((slot) => !isOpeningTime(tree, verbs, slot));
  const skeleton = [
    request.subject,
    head,
    ...verbs.auxiliaries,
    ...unsure.map((slot) => slot.head),
  ];
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
    lead: null,
  };
}

/** Whether the clause lost a part without which it says something else. */
const hasLosses = (
  tree: Tree,
  verbs: VerbGroup,
  { found, slots }: { found: Slot[]; slots: Slot[] },
): boolean =>
  hasLostSpan(tree, found, slots) ||
  hasStrayNoun(tree, slots) ||
  hasSubjectInAdverb(tree, slots) ||
  hasLostList(tree, slots) ||
  hasLostWords(tree, slots) ||
  isMisreadRelative(tree) ||
  isCutPredicate(tree, verbs) ||
  isRulingNothing(tree, verbs, slots) ||
  hasLostLimit(tree, verbs, slots) ||
  isCutOff(tree, verbs, slots) ||
  isTornList(tree, slots) ||
  slots.some((slot) => isTellingNothing(tree, slot));

/** Phrases that tell a circumstance; what begins otherwise may be what the verb needs ("from 14 to nine"). */
const circumstance = /^(in|on|at|during|after|before|since|near|because|despite|amid|under)$/;

/** Below this an arc is as often wrong as right. */
const sureArc = 0.5;

/**
 * Times, places and circumstances that hang on the verb by an unsure arc are left out of an affirmed statement, which stays
 * true without them; all the rest has to be sure.
 */
function withoutUnsure(tree: Tree, verbs: VerbGroup, slots: Slot[]): Slot[] {
  if (isNegated(tree, verbs.head) || modalOf(tree, verbs.head) !== null) return slots;
  const isLoose = ({ role, head, markers, tokens }: Slot) =>
    ["time", "place", "oblique", "adverb"].includes(role) &&
    tokenAt(tree, head).arcProbability < sureArc &&
    !isOpeningTime(tree, verbs, { role, tokens }) &&
    !isDirection(tree, head) &&
    (role !== "oblique" ||
      circumstance.test(lower(tree, markers[0] ?? -1)) ||
      isSetOff(tree, tokens));
  return slots.filter((slot) => !isLoose(slot));
}

/** "In May 2015 …": a time that the sentence begins with is the main clause's, however unsure the reader is. */
const isOpeningTime = (
  tree: Tree,
  { head }: VerbGroup,
  { role, tokens }: Pick<Slot, "role" | "tokens">,
): boolean => role === "time" && tokens[0] === 0 && tokenAt(tree, head).head === -1;

/** "brought the deadline forward": without its direction the verb says something else. */
const isDirection = (tree: Tree, i: number): boolean =>
  /^(forward|back|forth|up|down|out|away|apart|together|aside|off|over|inside|outside)$/.test(
    lower(tree, i),
  );

/** The clause's own parts, and what it shares. */
const foundSlots = (
  document: Document,
  { tree, sharer }: ClauseRequest,
  verbs: VerbGroup,
): Slot[] =>
  withShared(collectSlots(document, tree, verbs), sharedFront(document, tree, sharer ?? -1));

/** "In the dark the flame grew and | turned blue": what stands in front of two verbs with one subject belongs to both. */
function sharedFront(document: Document, tree: Tree, sharer: number): Slot[] {
  const verbs = sharer < 0 ? null : findVerbGroup(tree, sharer, -1);
  if (verbs === null) return [];
  return withoutUnsure(tree, verbs, collectSlots(document, tree, verbs)).filter(
    ({ position, role }) => position === "front" && role !== "adverb",
  );
}

/** The clause's own parts behind the shared ones; a time or a front of its own stands for itself. */
function withShared(own: Slot[], shared: Slot[]): Slot[] {
  const isFronted = own.some(({ position }) => position === "front");
  const hasTime = own.some(({ role }) => role === "time");
  const kept = isFronted ? [] : shared.filter(({ role }) => role !== "time" || !hasTime);
  return [...kept, ...own];
}

/** ", along with trout.": between marks, it is an addition. */
const isSetOff = (tree: Tree, tokens: number[]): boolean =>
  tokenAt(tree, (tokens[0] ?? 0) - 1).form === "," &&
  /^[.,;]$/.test(tokenAt(tree, (tokens.at(-1) ?? 0) + 1).form) &&
  lower(tree, tokens[0] ?? -1) !== "with";

function createSubject(document: Document, tree: Tree, described: number): Slot | null {
  const head = preferName(tree, described, document.owners);
  const isCase = (child: number) =>
    isOtherName(document, tree, head, child) ||
    (tokenAt(tree, child).head === head &&
      ["case", "cc", "nsubj", "cop", "aux", "mark", "expl"].includes(relationOf(tree, child)) &&
      !isBoundOfAmount(tree, child));
  const tokens = keptTokens(tree, head, isCase);
  if (tokens.length === 0 || hasTornGap(tree, tokens)) return null;
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

/** "The Tolm | or Tolme | is a river": another name of what the article is on. */
const isOtherName = (
  { topic, owners }: Document,
  tree: Tree,
  head: number,
  child: number,
): boolean =>
  tokenAt(tree, child).head === head &&
  tokenAt(tree, child).deprel === "conj" &&
  topic !== null &&
  owners.get(placeAt(tree, head)) === topic &&
  hasChild(tree, tree.root, "cop") &&
  (tree.children[child] ?? []).some(
    (c) => lower(tree, c) === "or" && tokenAt(tree, c - 1).form !== ",",
  );

/** "Stephenson, then an engine- | wright at Killingworth": an aside that was left out only in part. */
const hasTornGap = (tree: Tree, tokens: number[]): boolean =>
  tokens.some((i, k) => {
    const before = tokens[k - 1] ?? i - 1;
    return (
      i - before > 2 &&
      /^[,(–—]$/.test(tokenAt(tree, before + 1).form) &&
      !/^[,)–—]$/.test(tokenAt(tree, i - 1).form)
    );
  });
