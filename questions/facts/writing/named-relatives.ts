import type { Entity } from "../../read/types.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, hasChild, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { type Aside, runOf } from "./aside.ts";

const pronouns = /^(who|whom|whose|which|where|that)$/;

/** "the sculptor Karl Voss | who was working in Leeds |": who or what has a name is not told apart by a clause. */
export function findRelatives(
  document: Document,
  tree: Tree,
): { relatives: Aside[]; words: Map<number, string> } {
  const relatives: Aside[] = [];
  const words = new Map<number, string>();
  for (const [i, { deprel }] of tree.tokens.entries()) {
    if (deprel !== "acl:relcl") continue;
    const run = runOf(tree, i);
    if (run === null || !pronouns.test(lower(tree, run.first))) continue;
    const told = namedBefore(document, tree, i, run.first - 1);
    if (told === null || !agrees(tree, i, run.first, told)) continue;
    const isThat = lower(tree, run.first) === "that";
    // "a picture by Ida Voss | that hung in the hall": of people "that" is hardly ever said.
    if (isThat && told === "person") continue;
    relatives.push({ ...run, opens: "gets" });
    if (isThat) words.set(run.first, "which");
  }
  return { relatives, words };
}

/** What the clause at `i` is told of where that is one by name, which ends at `end`. */
function namedBefore(
  document: Document,
  tree: Tree,
  i: number,
  end: number,
): Entity["type"] | null {
  const { head } = tokenAt(tree, i);
  const { upos, xpos, form } = tokenAt(tree, head);
  if (childrenBy(tree, head, "det").some((d) => lower(tree, d) !== "the")) return null;
  // "the Middle Orne region which …"
  if (/^[a-z]/.test(form) && xpos === "NN" && head === end)
    return childrenBy(tree, head, "compound").some((c) => tokenAt(tree, c).upos === "PROPN") &&
      hasChild(tree, head, "det", "nmod:poss") &&
      lower(tree, end + 1) === "which"
      ? "unknown"
      : null;
  if (tokenAt(tree, end).xpos === "NNPS" || !isNameTo(tree, head, end)) return null;
  // "Horses that could not be freed": a capital of its place.
  if (end === 0 && upos === "NOUN") return null;
  const entity =
    document.owners.get(placeAt(tree, head)) ?? document.owners.get(placeAt(tree, end)) ?? null;
  return entity?.type === "nationality" ? null : (entity?.type ?? "unknown");
}

/** "Karl Voss", "the architect Karl Voss", "the Board of Dams": a name from its head, or from right behind it, to `end`. */
function isNameTo(tree: Tree, head: number, end: number): boolean {
  const isCapital = (i: number) => /^\p{Lu}/u.test(tokenAt(tree, i).form);
  if (!isCapital(end) || tokenAt(tree, end).upos === "ADJ") return false;
  return isCapital(head) || tree.tokens.slice(head + 1, end).every(({ upos }) => upos === "PROPN");
}

/** Whether pronoun and verb are those of one person or thing: "founded by Ada Voss which dominated …" is told of something else. */
function agrees(tree: Tree, verb: number, pronoun: number, type: Entity["type"]): boolean {
  const word = lower(tree, pronoun);
  const isPerson = type === "person";
  if (/^(who|whom)$/.test(word) !== isPerson && !/^(whose|that)$/.test(word)) return false;
  const isSubject = childrenBy(tree, verb, "nsubj").includes(pronoun);
  if (word === "that" && !isSubject) return false;
  if (word !== "which" && isOfOne(tree, tokenAt(tree, verb).head, isPerson)) return false;
  return (
    !isSubject ||
    ![verb, ...childrenBy(tree, verb, "aux", "cop")].some(
      (k) => tokenAt(tree, k).xpos === "VBP" || lower(tree, k) === "were",
    )
  );
}

/** "a friend of Karl Voss who …", "a house on Lake Orrin that …": the clause may tell which friend or house. */
function isOfOne(tree: Tree, named: number, isPerson: boolean): boolean {
  for (let i = tokenAt(tree, named).head; i >= 0; i = tokenAt(tree, i).head) {
    const { upos, lemma } = tokenAt(tree, i);
    if (upos !== "NOUN") return false;
    if (isPersonNoun(lemma) === isPerson) return true;
  }
  return false;
}
