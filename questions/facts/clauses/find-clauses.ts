import { isPersonNoun } from "../nouns/noun-classes.ts";
import { withYearBefore, yearClauses } from "../times/when-clauses.ts";
import { preferName } from "../trees/prefer-name.ts";
import {
  childrenBy,
  hasChild,
  hasFiniteVerb,
  lower,
  relationOf,
  subtree,
  tokenAt,
} from "../trees/tree.ts";
import type { Claim, ClauseRequest, Document, Fact, Tree } from "../types.ts";
import { isImpersonal } from "../writing/naming.ts";
import { createFact } from "./clause.ts";
import { createSlot } from "./slots.ts";
import { isNegated, modalOf } from "./verb-group.ts";

/** Verbs whose complement is somebody's claim: the speaker goes with it. */
export const speechVerbs = new Set(
  `say tell announce report state claim argue add note believe think warn suggest estimate explain insist allege
  write predict expect confirm reveal find show learn acknowledge conclude declare admit maintain recall remark
  stress observe indicate discover project calculate assert contend testify rule`.split(/\s+/),
);

const circumstanceMarkers = new Set([
  "after",
  "when",
  "while",
  "although",
  "though",
  "because",
  "before",
]);

type Position = Omit<ClauseRequest, "tree" | "supplied">;

/** Every clause of the tree that may stand as a statement of its own, with the speaker it belongs to. */
export function findClauses(document: Document, tree: Tree): Fact[] {
  const root = tree.tokens.findIndex((token) => token.head === -1);
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

const subjectOf = (tree: Tree, head: number): number => childrenBy(tree, head, "nsubj")[0] ?? -1;

function nextPositions(document: Document, tree: Tree, at: Position): Position[] {
  const next: Position[] = [];
  for (const child of tree.children[at.head] ?? []) {
    const relation = relationOf(tree, child);
    const own = subjectOf(tree, child);
    if (relation === "conj" && isAffirmedJoin(tree, child)) {
      const finite = hasFiniteVerb(tree, child) || own >= 0;
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
    if (relation === "ccomp" && own >= 0) {
      const claim = claimOf(document, tree, at.head);
      if (claim !== null)
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

/** The clause with all that hangs on it begins right behind a semicolon, or behind a colon. */
const isBehindSemicolon = (tree: Tree, child: number): boolean => {
  const first = subtree(tree, child).find((k) => tokenAt(tree, k).upos !== "PUNCT") ?? child;
  return /^[;:]$/.test(tokenAt(tree, first - 1).form);
};

/** "and" and "but" join two statements; "or" and "nor" do not. */
function isAffirmedJoin(tree: Tree, child: number): boolean {
  return childrenBy(tree, child, "cc").every((cc) => ["and", "but", "&"].includes(lower(tree, cc)));
}

/** "won, waved and left"; not "won after the favourite, Ida Falk, dropped out", read as if the winner had. */
function isJoined(tree: Tree, child: number): boolean {
  const { head } = tokenAt(tree, child);
  const others = [...childrenBy(tree, head, "conj"), ...childrenBy(tree, child, "conj")];
  return others.some((other) => other >= child && childrenBy(tree, other, "cc").length > 0);
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

/** Who says what the clause at `head` introduces; null unless it is a plain, affirmed verb of saying. */
function claimOf(document: Document, tree: Tree, head: number): Claim | null {
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
function asideClaim(document: Document, tree: Tree, root: number): Claim | null {
  for (const aside of childrenBy(tree, root, "parataxis")) {
    const claim = claimOf(document, tree, aside);
    if (claim !== null) return claim;
  }
  return null;
}

/** ", which …" and ", who …" clauses, with the noun they describe as their subject. */
function relativePositions(document: Document, tree: Tree): Position[] {
  const found: Position[] = [];
  tree.tokens.forEach((token, head) => {
    if (token.deprel !== "acl:relcl") return;
    const pronoun = childrenBy(tree, head, "nsubj")[0] ?? -1;
    if (!["which", "who"].includes(lower(tree, pronoun))) return;
    if (relationOf(tree, token.head) === "nmod" && lower(tree, pronoun) === "which") return;
    // "a plan to dam the canyon, which would have …": either may be meant.
    const above = tokenAt(tree, tokenAt(tree, token.head).head);
    if (/^(acl|xcomp|nmod)/.test(above.deprel) && relationOf(tree, token.head) === "obj") return;
    if (
      tokenAt(tree, pronoun - 1).form !== "," ||
      token.head !== nounBefore(tree, pronoun, token.head)
    )
      return;
    found.push({
      head,
      subject: nameOfNoun(document, tree, token.head),
      lender: -1,
      structure: "relative",
      claim: null,
    });
  });
  return found;
}

/** "the Vesla, a whaling ship, which sank": what is said of the noun that tells what a name is, is said of the name. */
function nameOfNoun({ owners }: Document, tree: Tree, noun: number): number {
  const { deprel, head, upos } = tokenAt(tree, noun);
  const isTold = upos === "NOUN" && deprel === "appos" && head < noun;
  return isTold && owners.has(`${tree.index}:${head}`) ? head : noun;
}

/**
 * "Orrin is a lake that feeds six rivers", "Ida Falk, a botanist who studied mosses, …": what a clause says of the noun that
 * tells what a name is, it says of the name.
 */
function toldPositions(document: Document, tree: Tree, root: number): Position[] {
  return tree.tokens.flatMap(({ deprel, head: noun }, head): Position[] => {
    if (deprel !== "acl:relcl" || noun < 0) return [];
    const pronoun = childrenBy(tree, head, "nsubj")[0] ?? -1;
    const subject = namedByNoun(document, tree, { noun, root });
    if (!/^(who|which|that)$/.test(lower(tree, pronoun)) || subject < 0) return [];
    // ", which …" behind a name's own noun phrase is a relative of its own.
    if (tokenAt(tree, pronoun - 1).form === ",") return [];
    return [{ head, subject, lender: -1, structure: "relative", claim: null }];
  });
}

/** The subject that the noun is said of, or the name that it explains; -1 where it is neither, or nothing in particular. */
function namedByNoun(
  document: Document,
  tree: Tree,
  { noun, root }: { noun: number; root: number },
): number {
  const { deprel, head, xpos } = tokenAt(tree, noun);
  const isOne = childrenBy(tree, noun, "det").some((d) => /^(a|an|the)$/.test(lower(tree, d)));
  if (xpos !== "NN" || !isOne || isNegated(tree, noun) || modalOf(tree, noun) !== null) return -1;
  if (noun === root && hasChild(tree, noun, "cop"))
    return asideClaim(document, tree, root) === null ? subjectOf(tree, noun) : -1;
  const isApposed = deprel === "appos" && head < noun && !hasChild(tree, head, "conj");
  const isName = document.owners.has(`${tree.index}:${head}`) || isTerm(tree, head);
  return isApposed && isName ? head : -1;
}

/** "melatonin, a hormone that …", "a downburst, a column of air that …": a kind of thing that the apposition defines. */
const isTerm = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).xpos === "NN" &&
  !isPersonNoun(tokenAt(tree, i).lemma) &&
  (tree.children[i] ?? []).every(
    (c) =>
      /^an?$/.test(lower(tree, c)) ||
      (/^(amod|compound|appos|punct|case)/.test(tokenAt(tree, c).deprel) &&
        !/^(little|much|more|less|enough|other|such|own|same)$/.test(lower(tree, c))),
  );

/** The relative clause must follow the noun's own phrase, or it may describe another one. */
function nounBefore(tree: Tree, pronoun: number, noun: number): number {
  const last = tokenAt(tree, pronoun - 2);
  const names = new Set([noun, ...childrenBy(tree, noun, "flat", "compound", "appos")]);
  for (const token of names) if (tokenAt(tree, token) === last) return noun;
  return -1;
}
