import { timeAt } from "../times/relative-time.ts";
import { rewriteYear } from "../times/relative-year.ts";
import { isTimeTold } from "../times/time-told.ts";
import { lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

const plainTags = new Set(["VERB", "AUX", "ADP", "SCONJ", "CCONJ", "PART", "PUNCT"]);

const pointing = new Set(
  "there here above below following aforementioned both such other same".split(" "),
);

const known = new WeakMap<Tree, Uint8Array>();

/**
 * `plain` is written as it stands whatever is written around it: no name, pronoun, noun, time or comparison begins there.
 * At a `timeless` token no time begins, nor an article behind which a country, a town or an office may be told.
 */
export const kinds = { open: 0, plain: 1, timeless: 2 } as const;

/** The kind of each token: half of all are plain, and every sentence is written dozens of times, so it is asked once a sentence. */
export function kindsOf(document: Document, tree: Tree): Uint8Array {
  let found = known.get(tree);
  if (found === undefined) {
    found = Uint8Array.from(tree.tokens, (_, i) => kindOf(document, tree, i));
    known.set(tree, found);
  }
  return found;
}

const articles = new Set(["this", "a", "an", "the"]);

function kindOf(document: Document, tree: Tree, i: number): number {
  if (isTimeTold(document, tree, i)) return kinds.open;
  const { date } = document;
  if (timeAt(tree, i, date, false) !== null || timeAt(tree, i, date, true) !== null)
    return kinds.open;
  const { upos, xpos } = tokenAt(tree, i);
  const isPlain =
    plainTags.has(upos) &&
    !xpos.startsWith("PRP") &&
    !pointing.has(lower(tree, i)) &&
    !document.mentions.has(placeAt(tree, i));
  if (isPlain) return kinds.plain;
  const isOpen = articles.has(lower(tree, i)) || rewriteYear(document, tree, i) !== null;
  return isOpen ? kinds.open : kinds.timeless;
}
