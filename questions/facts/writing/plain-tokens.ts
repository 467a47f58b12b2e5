import { rewriteTime } from "../times/relative-time.ts";
import { isTimeTold } from "../times/time-told.ts";
import { lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

const plainTags = new Set(["VERB", "AUX", "ADP", "SCONJ", "CCONJ", "PART", "PUNCT"]);

const pointing = new Set(
  "there here above below following aforementioned both such other same".split(" "),
);

const known = new WeakMap<Tree, Uint8Array>();

/**
 * Whether token `i` is written as it stands whatever is written around it: no name, pronoun, noun, time or comparison begins
 * there. Half of all tokens are, and every sentence is written dozens of times, so it is asked once a sentence.
 */
export function isPlainToken(document: Document, tree: Tree, i: number): boolean {
  let plain = known.get(tree);
  if (plain === undefined) {
    plain = Uint8Array.from(tree.tokens, (_, k) => Number(isPlain(document, tree, k)));
    known.set(tree, plain);
  }
  return plain[i] === 1;
}

function isPlain(document: Document, tree: Tree, i: number): boolean {
  const { upos, xpos } = tokenAt(tree, i);
  if (!plainTags.has(upos) || xpos.startsWith("PRP") || pointing.has(lower(tree, i))) return false;
  if (document.mentions.has(placeAt(tree, i)) || isTimeTold(document, tree, i)) return false;
  return [false, true].every((isFuture) => rewriteTime(tree, i, document.date, isFuture) === null);
}
