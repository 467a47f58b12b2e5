import { personNameOf } from "../../read/data/index.ts";
import type { Entity } from "../../read/types.ts";
import { preferName } from "../trees/prefer-name.ts";
import {
  childrenBy,
  hasChild,
  isUnder,
  lower,
  placeAt,
  relationOf,
  tokenAt,
} from "../trees/tree.ts";
import type { Tree } from "../types.ts";

const singularThing = new Set(["its", "it", "itself"]);
const plural = new Set(["their", "they", "them", "themselves"]);
const male = new Set(["his", "he", "him", "himself"]);
const female = new Set(["her", "she", "herself"]);

export const isReflexive = (form: string): boolean =>
  form.endsWith("self") || form.endsWith("selves");

/**
 * Pronouns that the subject of their own clause owns ("the company cut its prices"), as `sentence:token` → the
 * subject's head token. Only when no other noun of the same kind stands between the two.
 */
export function bindPronouns(trees: Tree[], owners: Map<string, Entity>): Map<string, number> {
  const bound = new Map<string, number>();
  for (const tree of trees) {
    tree.tokens.forEach((token, i) => {
      if (token.xpos !== "PRP$" && !isReflexive(token.form)) return;
      const above = subjectAbove(tree, i);
      const subject = above < 0 ? above : preferName(tree, above, owners);
      if (subject < 0 || subject > i || !agrees(tree, subject, i, owners)) return;
      if (hasRival(tree, subject, i, owners)) return;
      bound.set(placeAt(tree, i), subject);
    });
  }
  return bound;
}

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
  const { xpos, upos, lemma } = tokenAt(tree, subject);
  const owner = owners.get(placeAt(tree, subject));
  const type = owner?.type;
  if (upos === "PRON") return false;
  if (plural.has(pronoun))
    return /^NNP?S$/.test(xpos) || hasChild(tree, subject, "conj") || isManyInOne(lemma, type);
  if (singularThing.has(pronoun)) return /^NNP?$/.test(xpos) && type !== "person";
  const [own, other] = male.has(pronoun) ? ["male", "female"] : ["female", "male"];
  // "Each male inflates a sac in his chest."
  if (xpos === "NN" && tokenAt(tree, subject).lemma === own) return true;
  if (!male.has(pronoun) && !female.has(pronoun)) return false;
  return (type === "person" && owner?.subtype !== other) || isGivenName(owner, own);
}

/** "Peter | followed his father": a given name alone, which the reader is not sure to be somebody's. */
const isGivenName = (owner: Entity | undefined, gender: string): boolean =>
  owner?.type === "unknown" && personNameOf(owner.name).gender === gender;

/** "The crew lost their boat", "Leeds Rovers changed their coach": one name or noun for several people. */
const isManyInOne = (lemma: string, type: Entity["type"] | undefined): boolean =>
  type === "organisation" ||
  /^(team|crew|band|squad|side|club|family|couple|group|police|choir|orchestra|gang)$/i.test(lemma);

function hasRival(tree: Tree, subject: number, i: number, owners: Map<string, Entity>): boolean {
  const own = owners.get(placeAt(tree, subject));
  const isPlural = plural.has(lower(tree, i));
  const wantsPerson = male.has(lower(tree, i)) || female.has(lower(tree, i));
  for (let token = subject + 1; token < i; token++) {
    const other = owners.get(placeAt(tree, token));
    const isOne = other !== undefined && other !== own && !isPlural;
    if (isOne && (other.type === "person") === wantsPerson) return true;
    const plain = tokenAt(tree, token);
    if (isPlural && plain.xpos === "NNS" && !isUnder(tree, token, subject)) return true;
  }
  return false;
}
