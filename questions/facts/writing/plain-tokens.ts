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

const plain = 1;
const timeless = 2;

/**
 * Whether token `i` is written as it stands whatever is written around it: no name, pronoun, noun, time or comparison begins
 * there. Half of all tokens are, and every sentence is written dozens of times, so it is asked once a sentence.
 */
export const isPlainToken = (document: Document, tree: Tree, i: number): boolean =>
  kindsOf(document, tree)[i] === plain;

/** Whether at token `i` no time begins, nor an article behind which a country, a town or an office may be told. */
export const isTimelessToken = (document: Document, tree: Tree, i: number): boolean =>
  kindsOf(document, tree)[i] === timeless;

function kindsOf(document: Document, tree: Tree): Uint8Array {
  let kinds = known.get(tree);
  if (kinds === undefined) {
    kinds = Uint8Array.from(tree.tokens, (_, i) => kindOf(document, tree, i));
    known.set(tree, kinds);
  }
  return kinds;
}

const articles = new Set(["this", "a", "an", "the"]);

function kindOf(document: Document, tree: Tree, i: number): number {
  if (isTimeTold(document, tree, i)) return 0;
  if ([false, true].some((isFuture) => timeAt(tree, i, document.date, isFuture) !== null)) return 0;
  const { upos, xpos } = tokenAt(tree, i);
  const isPlain =
    plainTags.has(upos) &&
    !xpos.startsWith("PRP") &&
    !pointing.has(lower(tree, i)) &&
    !document.mentions.has(placeAt(tree, i));
  if (isPlain) return plain;
  return articles.has(lower(tree, i)) || rewriteYear(document, tree, i) !== null ? 0 : timeless;
}
