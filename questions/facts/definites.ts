import { childrenBy, hasChild, lower, tokenAt } from "./tree.ts";
import type { Tree } from "./types.ts";

/** Things there is only one of, so that "the N" needs no introduction. */
const uniqueNouns = new Set(
  `sun moon earth world sky sea internet web public media press past future environment atmosphere universe equator
  body brain heart blood bloodstream skin liver lung time weather climate economy way same rest air ground land water
  night day morning evening afternoon weekend planet globe solar cosmos north south east west northwest northeast southwest southeast
  mid-1990s police army navy church state law order poor rich elderly unemployed`.split(/\s+/),
);

const pointing = new Set(["this", "that", "these", "those"]);

/** Words that compare with something said before, and so do not stand alone. */
const comparing = new Set(
  "other others another such same both each former latter following aforementioned above below similar different respective respectively further".split(
    " ",
  ),
);

/** Whether the noun phrase at `i` points back with "the", "this", … at something that its own words do not name. */
export function isDangling(
  tree: Tree,
  i: number,
  kept: Set<number>,
  topicWords: Set<string>,
): boolean {
  if (tokenAt(tree, i).upos !== "NOUN") return false;
  const determiner = childrenBy(tree, i, "det").find((d) => kept.has(d));
  if (determiner === undefined) return false;
  const word = lower(tree, determiner);
  if (pointing.has(word)) return !childrenBy(tree, i, "acl:relcl").some((c) => kept.has(c));
  if (word !== "the") return false;
  return !isAnchored(tree, i, kept, topicWords);
}

function isAnchored(tree: Tree, i: number, kept: Set<number>, topicWords: Set<string>): boolean {
  if (uniqueNouns.has(tokenAt(tree, i).lemma.toLowerCase())) return true;
  if (/^\d+(s|th|st|nd|rd)?$/.test(tokenAt(tree, i).form)) return true;
  const inside = (...relations: string[]) =>
    childrenBy(tree, i, ...relations).filter((c) => kept.has(c));
  if (inside("nmod", "acl", "appos", "nmod:poss").length > 0) return true;
  const modifiers = inside("compound", "amod", "flat", "nmod:desc");
  if (modifiers.some((m) => /^[A-Z0-9]/.test(tokenAt(tree, m).form) && m > 0)) return true;
  if (
    modifiers.some((m) => (tree.children[m] ?? []).some((c) => tokenAt(tree, c).upos === "PROPN"))
  )
    return true;
  const words = [i, ...modifiers].map((m) => tokenAt(tree, m).lemma.toLowerCase());
  return modifiers.length > 0 && words.every((word) => topicWords.has(word));
}

/** A word that only makes sense beside something said before: "other", "another", a comparative without "than". */
export function isComparing(tree: Tree, i: number, kept: Set<number>): boolean {
  const word = lower(tree, i);
  if (comparing.has(word))
    return !(word === "both" && hasConjunction(tree, i)) && !isOtherThan(tree, i);
  if (!["JJR", "RBR"].includes(tokenAt(tree, i).xpos)) return false;
  if (["earlier", "later", "lower", "upper", "further", "elder"].includes(word)) return false;
  return ![...kept].some((k) => k > i && lower(tree, k) === "than");
}

const hasConjunction = (tree: Tree, i: number): boolean =>
  hasChild(tree, tokenAt(tree, i).head, "conj");
const isOtherThan = (tree: Tree, i: number): boolean =>
  ["than", "things", "each"].some(
    (word) => lower(tree, i + 1) === word || lower(tree, i - 1) === word,
  );
