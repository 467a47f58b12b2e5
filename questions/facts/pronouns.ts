import type { Entity } from "../read/types.ts";
import { preferName } from "./prefer-name.ts";
import { childrenBy, isUnder, lower, relationOf, tokenAt } from "./tree.ts";
import type { Tree } from "./types.ts";

const singularThing = new Set(["its", "it", "itself"]);
const plural = new Set(["their", "they", "them", "themselves"]);
const male = new Set(["his", "he", "him", "himself"]);
const female = new Set(["her", "she", "herself"]);

/**
 * Pronouns that the subject of their own clause owns ("the company cut its prices"), as `sentence:token` → the
 * subject's head token. Only when no other noun of the same kind stands between the two.
 */
export function bindPronouns(trees: Tree[], owners: Map<string, Entity>): Map<string, number> {
  const bound = new Map<string, number>();
  for (const tree of trees) {
    tree.tokens.forEach((token, i) => {
      const isReason = isSubjectOfCircumstance(tree, i);
      if (token.xpos !== "PRP$" && !/sel(f|ves)$/.test(token.form) && !isReason) return;
      const above = isReason ? subjectOver(tree, i) : subjectAbove(tree, i);
      const subject = above < 0 ? above : preferName(tree, above, owners);
      if (subject < 0 || subject > i || !agrees(tree, subject, i, owners)) return;
      if (hasRival(tree, subject, i, owners)) return;
      bound.set(`${tree.index}:${i}`, subject);
    });
  }
  return bound;
}

/** "are green because they contain a pigment": the first word of what is said of the subject, as a circumstance. */
function isSubjectOfCircumstance(tree: Tree, i: number): boolean {
  const { deprel, head, upos } = tokenAt(tree, i);
  if (upos !== "PRON" || !/^(it|they)$/.test(lower(tree, i)) || !deprel.startsWith("nsubj"))
    return false;
  const marks = childrenBy(tree, head, "mark", "advmod").map((mark) => lower(tree, mark));
  return (
    relationOf(tree, head) === "advcl" &&
    head > tokenAt(tree, head).head &&
    marks.some((mark) => /^(because|when|as|since|although|though|unless|until|if)$/.test(mark)) &&
    childrenBy(tree, head, "ccomp", "csubj", "expl").length === 0
  );
}

const subjectOver = (tree: Tree, i: number): number =>
  childrenBy(tree, tokenAt(tree, tokenAt(tree, i).head).head, "nsubj")[0] ?? -1;

/** Head of the nearest subject over token `i`, or -1. */
function subjectAbove(tree: Tree, i: number): number {
  let node = tokenAt(tree, i).head;
  for (let steps = 0; node >= 0 && steps < 8; steps++) {
    const subject = childrenBy(tree, node, "nsubj")[0];
    if (subject !== undefined && !isUnder(tree, i, subject)) return subject;
    const relation = relationOf(tree, node);
    if (relation === "acl" || relation === "ccomp") return -1;
    node = tokenAt(tree, node).head;
  }
  return -1;
}

function agrees(tree: Tree, subject: number, i: number, owners: Map<string, Entity>): boolean {
  const pronoun = lower(tree, i);
  const { xpos, upos } = tokenAt(tree, subject);
  const owner = owners.get(`${tree.index}:${subject}`);
  const type = owner?.type;
  if (upos === "PRON") return false;
  if (plural.has(pronoun))
    return /^NNP?S$/.test(xpos) || childrenBy(tree, subject, "conj").length > 0;
  if (singularThing.has(pronoun)) return /^NNP?$/.test(xpos) && type !== "person";
  const other = male.has(pronoun) ? "female" : "male";
  return (
    (male.has(pronoun) || female.has(pronoun)) && type === "person" && owner?.subtype !== other
  );
}

function hasRival(tree: Tree, subject: number, i: number, owners: Map<string, Entity>): boolean {
  const own = owners.get(`${tree.index}:${subject}`);
  const isPlural = plural.has(lower(tree, i));
  const wantsPerson = male.has(lower(tree, i)) || female.has(lower(tree, i));
  for (let token = subject + 1; token < i; token++) {
    const other = owners.get(`${tree.index}:${token}`);
    const isOne = other !== undefined && other !== own && !isPlural;
    if (isOne && (other.type === "person") === wantsPerson) return true;
    const plain = tokenAt(tree, token);
    if (isPlural && plain.xpos === "NNS" && !isUnder(tree, token, subject)) return true;
  }
  return false;
}
