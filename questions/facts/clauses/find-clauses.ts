import { withYearBefore, yearClauses } from "../times/when-clauses.ts";
import {
  childrenBy,
  hasChild,
  hasFiniteVerb,
  lower,
  relationOf,
  subjectOf,
  subtree,
  tokenAt,
} from "../trees/tree.ts";
import type { Claim, Document, Fact, Tree } from "../types.ts";
import { asideClaim, claimOf } from "./claims.ts";
import { createFact } from "./clause.ts";
import { type Position, relativePositions, toldPositions } from "./relative-clauses.ts";
import { isNegated } from "./verb-group.ts";

const circumstanceMarkers = new Set([
  "after",
  "when",
  "while",
  "although",
  "though",
  "because",
  "before",
]);

/** Every clause of the tree that may stand as a statement of its own, with the speaker it belongs to. */
export function findClauses(document: Document, tree: Tree): Fact[] {
  const { root } = tree;
  if (root < 0) return [];
  const facts: Fact[] = [];
  const visit = (at: Position) => {
    const fact = withYearBefore(document, createFact(document, { tree, ...at }));
    if (fact !== null) facts.push(fact);
    for (const next of nextPositions(document, tree, at)) visit(next);
  };
  const subject = subjectOf(tree, root);
  if (subject < 0) return [];
  visit({
    head: root,
    subject,
    lender: -1,
    structure: "main",
    claim: asideClaim(document, tree, root),
  });
  for (const position of [
    ...relativePositions(document, tree),
    ...toldPositions(document, tree, root),
    ...yearClauses(tree),
  ])
    visit(position);
  return facts;
}

function nextPositions(document: Document, tree: Tree, at: Position): Position[] {
  const next: Position[] = [];
  for (const child of tree.children[at.head] ?? []) {
    const relation = relationOf(tree, child);
    const own = subjectOf(tree, child);
    if (relation === "conj" && isAffirmedJoin(tree, child)) {
      const finite = hasFiniteVerb(tree, child) || own >= 0;
      if (isDoneTo(tree, at.head, child)) {
        const { subject, claim } = at;
        next.push({
          head: child,
          subject,
          lender: -1,
          structure: "coordinate",
          claim,
          supplied: "was",
        });
        continue;
      }
      const verbal = tokenAt(tree, child).upos === "VERB" || hasChild(tree, child, "cop");
      if (!verbal || !(finite || tokenAt(tree, child).xpos === "VBN")) continue;
      if (!finite && (at.structure === "relative" || !isSharedAuxiliary(tree, at.head, child)))
        continue;
      if (own < 0 && hasRelativeBetween(tree, at.head, child) && !isBehindAside(tree, child))
        continue;
      // "Korea substituted Park, and was replaced by Kim": the object may be meant.
      const turnsPassive =
        hasChild(tree, child, "aux:pass") &&
        hasChild(tree, at.head, "obj") &&
        !hasChild(tree, at.head, "aux:pass");
      if ((own < 0 && turnsPassive) || !isJoined(tree, child)) continue;
      const claim = at.claim ?? null;
      next.push({
        head: child,
        subject: own >= 0 ? own : at.subject,
        lender: finite ? -1 : at.head,
        ...(own < 0 ? { sharer: at.sharer ?? at.head } : {}),
        structure: "coordinate",
        claim,
      });
    }
    // "Lind claimed that Norland believed it to be so": what Lind says that Norland believes is neither's word alone.
    if (relation === "ccomp" && own >= 0 && (at.claim ?? null) === null) {
      const claim = claimOf(document, tree, at.head);
      if (claim !== null && isOwnWords(at.claim ?? null, claim))
        next.push({ head: child, subject: own, lender: -1, structure: "embedded", claim });
    }
    // "It is the only one; a larger one died out": a sentence of its own.
    if (relation === "parataxis" && own >= 0 && isBehindSemicolon(tree, child))
      next.push({
        head: child,
        subject: own,
        lender: -1,
        structure: "coordinate",
        claim: at.claim,
      });
    if (tokenAt(tree, child).deprel === "advcl" && own >= 0 && isCircumstance(tree, child))
      next.push({ head: child, subject: own, lender: -1, structure: "adverbial", claim: at.claim });
  }
  return next;
}

/** "Brandt claimed that Norland believes that …": what others believe is told by Brandt alone. */
const isOwnWords = (outer: Claim | null, claim: Claim): boolean =>
  outer === null ||
  (outer.speaker.entity !== null && outer.speaker.entity === claim.speaker.entity);

/** The clause with all that hangs on it begins right behind a semicolon, or behind a colon. */
const isBehindSemicolon = (tree: Tree, child: number): boolean => {
  const first = subtree(tree, child).find((k) => tokenAt(tree, k).upos !== "PUNCT") ?? child;
  return /^[;:]$/.test(tokenAt(tree, first - 1).form);
};

/** What is done to somebody, whatever the tag says, where no object stands behind it. */
const doneTo =
  /^(knight|elect|appoint|name|promote|ordain|decorate|nominate|commission|educate|bury|baptise|baptize|canonise|canonize|crown|consecrate|imprison|execute|exile|banish|admit|inaugurate|re-?elect)$/;

/** "was president of the society | and knighted in 1970": what one "was" says of both. */
const isDoneTo = (tree: Tree, head: number, child: number): boolean =>
  doneTo.test(tokenAt(tree, child).lemma) &&
  /^VB[DN]$/.test(tokenAt(tree, child).xpos) &&
  childrenBy(tree, head, "cop").some((c) => lower(tree, c) === "was") &&
  !hasChild(tree, child, "nsubj", "aux", "obj", "ccomp", "xcomp");

/** "and" and "but" join two statements; "or" and "nor" do not. */
function isAffirmedJoin(tree: Tree, child: number): boolean {
  return childrenBy(tree, child, "cc").every((cc) => ["and", "but", "&"].includes(lower(tree, cc)));
}

/** "won, waved and left"; not "won after the favourite, Ida Falk, dropped out", read as if the winner had. */
function isJoined(tree: Tree, child: number): boolean {
  const { head } = tokenAt(tree, child);
  const others = [...childrenBy(tree, head, "conj"), ...childrenBy(tree, child, "conj")];
  return others.some((other) => other >= child && hasChild(tree, other, "cc"));
}

/** "was beaten and robbed"; not "was not blamed but resigned", whose second verb is a past of its own. */
const isSharedAuxiliary = (tree: Tree, head: number, child: number): boolean =>
  !isNegated(tree, head) && childrenBy(tree, child, "cc").every((cc) => lower(tree, cc) === "and");

/**
 * "was revived by a teacher who recorded the methods and started a workshop": a verb without a subject behind a relative
 * clause may go on with either.
 */
const hasRelativeBetween = (tree: Tree, head: number, child: number): boolean =>
  tree.tokens.some(({ deprel }, i) => deprel === "acl:relcl" && i > head && i < child);

/** "…, who had no library, and left": a comma on either side of the aside leads back to the main clause. */
const isBehindAside = (tree: Tree, child: number): boolean =>
  childrenBy(tree, child, "cc").some(
    (cc) => lower(tree, cc) === "and" && tokenAt(tree, cc - 1).form === ",",
  ) &&
  tree.tokens.some(
    ({ form }, i) => /^(which|who)$/.test(form) && tokenAt(tree, i - 1).form === "," && i < child,
  );

function isCircumstance(tree: Tree, child: number): boolean {
  const marks = childrenBy(tree, child, "mark", "advmod").map((mark) => lower(tree, mark));
  const isPast = [child, ...childrenBy(tree, child, "aux", "cop")].some(
    (i) => tokenAt(tree, i).xpos === "VBD",
  );
  // "while most of them were at church": a state of one hour.
  if (marks.includes("while") && hasChild(tree, child, "cop")) return false;
  return (
    isPast &&
    marks.some((mark) => circumstanceMarkers.has(mark)) &&
    !marks.some((mark) => ["if", "unless", "whether", "as", "once", "until"].includes(mark))
  );
}
