import { childrenBy, isUnder, lower, relationOf, tokenAt } from "../trees/tree.ts";
import type { Tree } from "../types.ts";
import type { PronounAt } from "./pronoun-at.ts";
import type { Referent, Seen } from "./referents.ts";

const persons = new Set(["person", "named", "human", "open"]);
const people = new Set(["person", "human", "nationality", "several"]);
const bodies = new Set("organisation nationality named group several open human".split(" "));

/** Whether kind, number and gender do not forbid it, nor the build of the clause ("told him"). */
export function isPossible({ tree, i, family, gender }: PronounAt, referent: Referent): boolean {
  const { kind, isMany } = referent;
  if (family === "he") {
    if (isMany || !persons.has(kind)) return false;
    if (kind === "open" && referent.determiner !== "he") return false;
    if (referent.gender !== null && referent.gender !== gender) return false;
  } else if (family === "it") {
    if (people.has(kind)) return false;
    if (kind === "open" && referent.determiner !== "it") return false;
    if (isMany && referent.entity === null) return false;
  } else {
    if (kind === "open" && referent.determiner !== "they") return false;
    const isBody = bodies.has(kind);
    if (!isMany && !isBody) return false;
  }
  return ![referent.last, referent.named].some((seen) => isApart(tree, i, seen));
}

/** Whether the build of the sentence keeps the two apart. */
function isApart(tree: Tree, i: number, { tree: other, head }: Seen): boolean {
  if (other !== tree) return false;
  const { deprel, head: verb } = tokenAt(tree, i);
  if (deprel === "nmod:poss") {
    // "Fjordline, its main rival": of something else.
    const { deprel: relation, head: named } = tokenAt(tree, verb);
    return relation === "appos" && named === head;
  }
  const beside = tokenAt(tree, head);
  if (head === verb || (beside.head === verb && /^(nsubj|obj|iobj|obl)/.test(beside.deprel)))
    return true;
  const isSubject = subjectBehind(tree, verb) === head;
  return isSubject || isRelativeOf(tree, verb, head) || isInOwnClause(tree, i, head);
}

/** "the king, | who had met him": the relative pronoun has the noun's place beside the pronoun. */
const isRelativeOf = (tree: Tree, verb: number, noun: number): boolean =>
  tokenAt(tree, verb).head === noun &&
  tokenAt(tree, verb).deprel === "acl:relcl" &&
  childrenBy(tree, verb, "nsubj", "obj", "iobj", "obl").some((c) =>
    /^(who|whom|which|that)$/.test(lower(tree, c)),
  );

/** "Teams worked | to reach them": whose deed it is though the clause has no subject. */
function subjectBehind(tree: Tree, verb: number): number | null {
  let at = verb;
  for (let k = 0; k < 4 && at >= 0; k++) {
    const own = childrenBy(tree, at, "nsubj")[0];
    if (own !== undefined) return at === verb ? null : own;
    if (!/^(xcomp|advcl|conj)$/.test(relationOf(tree, at))) return null;
    at = tokenAt(tree, at).head;
  }
  return null;
}

/** "a device | that was supposed to treat it", "the lawsuit | to which it led": the noun has its place in the clause. */
const isInOwnClause = (tree: Tree, i: number, noun: number): boolean =>
  /^(it|them)$/.test(lower(tree, i)) &&
  childrenBy(tree, noun, "acl").some((clause) => isUnder(tree, i, clause));
