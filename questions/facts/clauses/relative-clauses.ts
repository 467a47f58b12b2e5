import { isPersonNoun } from "../nouns/noun-classes.ts";
import { isSummingNoun } from "../nouns/summing-nouns.ts";
import {
  childrenBy,
  hasChild,
  lower,
  placeAt,
  relationOf,
  subjectOf,
  tokenAt,
} from "../trees/tree.ts";
import type { ClauseRequest, Document, Tree } from "../types.ts";
import { asideClaim } from "./claims.ts";
import { isNegated, modalOf } from "./verb-group.ts";

/** Where a clause may be in its tree. */
export type Position = Omit<ClauseRequest, "tree">;

/** ", which …" and ", who …" clauses, with the noun they describe as their subject. */
export function relativePositions(document: Document, tree: Tree): Position[] {
  const found: Position[] = [];
  tree.tokens.forEach((token, head) => {
    if (token.deprel !== "acl:relcl" || token.xpos === "WRB") return;
    const pronoun = childrenBy(tree, head, "nsubj")[0] ?? -1;
    if (!["which", "who"].includes(lower(tree, pronoun))) return;
    if (relationOf(tree, token.head) === "nmod" && lower(tree, pronoun) === "which") return;
    // "wreckage found on May 31, which had been thrown away": a day is nothing that is thrown away.
    if (document.owners.get(placeAt(tree, token.head))?.type === "date") return;
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
  const isTold = upos === "NOUN" && deprel === "appos" && head < noun && !isSumming(tree, noun);
  return isTold && owners.has(placeAt(tree, head)) ? head : noun;
}

/**
 * "Orrin is a lake that feeds six rivers", "Ida Falk, a botanist who studied mosses, …": what a clause says of the noun that
 * tells what a name is, it says of the name.
 */
export function toldPositions(document: Document, tree: Tree, root: number): Position[] {
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
  const isApposed =
    deprel === "appos" && head < noun && !hasChild(tree, head, "conj") && !isSumming(tree, noun);
  const isName = document.owners.has(placeAt(tree, head)) || isTerm(tree, head);
  return isApposed && isName ? head : -1;
}

/** "a healer, a role that was given to the priests": the role was. */
const isSumming = (tree: Tree, i: number): boolean =>
  isSummingNoun(tokenAt(tree, i).lemma.toLowerCase());

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
