import type { Standing } from "../clauses/standing.ts";
import { hasChild, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, Slot, Tree } from "../types.ts";
import { realise } from "../writing/realise.ts";

/** Whether the clause is what the opening of news is there to tell: its main clause, or one beside it. */
export const isOfOpening = ({ news }: Document, { tree, structure }: Fact): boolean =>
  tree.index === news?.sentence && (structure === "main" || structure === "coordinate");

/**
 * The main clause of the opening as it stands, where it lost something or hangs on something when it is told as any other is:
 * what "its chief executive" and "the board" point at stands in the clause itself, since an opening has nothing before it.
 */
export function asOpening(document: Document, fact: Fact, standing: Standing): Fact | null {
  const { tree, structure, claim, subject, slots } = fact;
  if (!isOfOpening(document, fact) || structure !== "main") return null;
  const isReported = claim !== null && isOfAnybody(fact, claim.speaker);
  if (claim !== null && !isReported) return null;
  const stood = standing.fact;
  const isWhole = stood?.loose?.length === 0 && stood.slots.length === slots.length;
  if (isWhole && !isReported) return null;
  // A time or a place that went may not come back: "in recent years".
  const told = slots.filter(
    (slot) => stood === null || stood.slots.includes(slot) || slot.role === "reason",
  );
  const kept = keptOf({ ...fact, slots: told });
  if (tokenAt(tree, subject.head).upos === "PRON" || pointsAtLost(tree, kept)) return null;
  if (kept.some((i) => /sel(f|ves)$/.test(lower(tree, i)))) return null;
  if ([subject, ...told].some((slot) => !isMendable(document, fact, slot))) return null;
  if (told.some((slot) => isTornByAside(tree, slot))) return null;
  const { faults } = realise(document, tree, kept, { isOpening: true, isCheck: true });
  return faults.length > 0
    ? null
    : { ...fact, slots: told, isOpening: true, claim: null, loose: [] };
}

/** Whether nothing but what it points at keeps the part from standing alone, and the subject not even that: "The British club". */
function isMendable(document: Document, { tree, subject }: Fact, slot: Slot): boolean {
  const { faults } = realise(document, tree, slot.tokens, { asked: subject.head });
  const isSubject = slot === subject;
  return faults.every((fault) => !isSubject && /^(pronoun|dangling_noun|comparison)$/.test(fault));
}

/** "A ferry ran aground, officials said": of what happened it is no matter who told it. */
const isOfAnybody = ({ tree, verbs, modality }: Fact, { head, tokens }: Slot): boolean =>
  verbs.finite === "past" &&
  modality === null &&
  (tokens.length === 1 || lower(tree, head) === "police") &&
  /^NNS?$/.test(tokenAt(tree, head).xpos);

/** "after the volcano, which had been quiet, | sent …": the phrase is the subject of what was taken for something else. */
const isTornByAside = (tree: Tree, { tokens }: Slot): boolean => {
  const next = (tokens.at(-1) ?? -1) + 1;
  return (
    tokenAt(tree, next).form === "," && /^(which|who|whose|where)$/.test(lower(tree, next + 1))
  );
};

const keptOf = ({ subject, slots, verbs }: Fact): number[] =>
  [...new Set([subject, ...slots].flatMap(({ tokens }) => tokens).concat(verbs.tokens))].sort(
    (a, b) => a - b,
  );

/** "Tarrant, an island overrun by rats, was declared free of them": a pronoun behind what was left out may stand for it. */
function pointsAtLost(tree: Tree, kept: number[]): boolean {
  const last = kept.findLast((i) => isPointing(tree, i)) ?? -1;
  const lost = tree.tokens
    .slice(0, Math.max(0, last))
    .findIndex(
      ({ upos }, i) => !kept.includes(i) && /^(NOUN|PROPN)$/.test(upos) && !isTime(tree, i),
    );
  return lost >= 0;
}

const isPointing = (tree: Tree, i: number): boolean => /^PRP/.test(tokenAt(tree, i).xpos);

const isTime = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).deprel.startsWith("obl:unmarked") && !hasChild(tree, i, "acl", "nmod");
