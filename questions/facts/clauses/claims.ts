import { isImpersonal } from "../pronouns/impersonal.ts";
import { preferName } from "../trees/prefer-name.ts";
import { childrenBy, subjectOf, tokenAt } from "../trees/tree.ts";
import type { Claim, Document, Tree } from "../types.ts";
import { createSlot } from "./slots.ts";
import { isNegated, modalOf } from "./verb-group.ts";

/** Verbs whose complement is somebody's claim: the speaker goes with it. */
export const speechVerbs = new Set(
  `say tell announce report state claim argue add note believe think warn suggest estimate explain insist allege
  write predict expect confirm reveal find show learn acknowledge conclude declare admit maintain recall remark
  stress observe indicate discover project calculate assert contend testify rule`.split(/\s+/),
);

/** Who says what the clause at `head` introduces; null unless it is a plain, affirmed verb of saying. */
export function claimOf(document: Document, tree: Tree, head: number): Claim | null {
  const { lemma, deprel } = tokenAt(tree, head);
  // "…, a court decided": said behind what it decided.
  const isDecided = lemma === "decide" && deprel === "parataxis";
  if (!speechVerbs.has(lemma) && !isDecided) return null;
  if (isNegated(tree, head) || modalOf(tree, head) !== null) return null;
  const subject =
    subjectOf(tree, head) < 0 ? -1 : preferName(tree, subjectOf(tree, head), document.owners);
  if (subject < 0 || isImpersonal(tree, subject)) return null;
  const speaker = createSlot(document, tree, subject, tree.tokens.length);
  return speaker === null ? null : { tree, speaker, verb: head };
}

/** "…, officials said": the speaker of the whole sentence, when it is put behind it. */
export function asideClaim(document: Document, tree: Tree, root: number): Claim | null {
  for (const aside of childrenBy(tree, root, "parataxis")) {
    const claim = claimOf(document, tree, aside);
    if (claim !== null) return claim;
  }
  return null;
}
