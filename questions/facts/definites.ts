import { keptTokens } from "./prune.ts";
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
  "other others another such same both each former latter following aforementioned above below similar different respective respectively further".split(" "),
);

/** Whether the noun phrase at `i` points back with "the", "this", … at something that its own words do not name. */
export function isDangling(tree: Tree, i: number, kept: Set<number>, topicWords: Set<string>): boolean {
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
  const inside = (...relations: string[]) => childrenBy(tree, i, ...relations).filter((c) => kept.has(c));
  if (inside("nmod", "acl", "appos", "nmod:poss").length > 0) return true;
  const modifiers = inside("compound", "amod", "flat", "nmod:desc");
  if (modifiers.some((m) => /^[A-Z0-9]/.test(tokenAt(tree, m).form) && m > 0)) return true;
  if (modifiers.some((m) => (tree.children[m] ?? []).some((c) => tokenAt(tree, c).upos === "PROPN"))) return true;
  const words = [i, ...modifiers].map((m) => tokenAt(tree, m).lemma.toLowerCase());
  return modifiers.length > 0 && words.every((word) => topicWords.has(word));
}

/** A word that only makes sense beside something said before: "other", "another", a comparative without "than". */
export function isComparing(tree: Tree, i: number, kept: Set<number>): boolean {
  const word = lower(tree, i);
  if (comparing.has(word)) return !(word === "both" && hasConjunction(tree, i)) && !isOtherThan(tree, i);
  if (!["JJR", "RBR"].includes(tokenAt(tree, i).xpos)) return false;
  if (["earlier", "later", "lower", "upper", "further", "elder"].includes(word)) return false;
  return ![...kept].some((k) => k > i && lower(tree, k) === "than");
}

const hasConjunction = (tree: Tree, i: number): boolean =>
  hasChild(tree, tokenAt(tree, i).head, "conj");
const isOtherThan = (tree: Tree, i: number): boolean =>
  ["than", "things", "each"].some((word) => lower(tree, i + 1) === word || lower(tree, i - 1) === word);

/**
 * Named noun phrases by their lower-case head noun: what "the festival" may stand for. A noun that heads two
 * different named phrases maps to the empty string.
 */
export function collectDefinites(trees: Tree[], text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const tree of trees) {
    tree.tokens.forEach((token, i) => {
      const phrase = namedPhrase(tree, i, text);
      if (phrase === null) return;
      const noun = token.lemma.toLowerCase();
      const known = found.get(noun);
      if (known === undefined) found.set(noun, phrase);
      else if (!sharesWords(known, phrase)) found.set(noun, "");
    });
  }
  return found;
}

function namedPhrase(tree: Tree, i: number, text: string): string | null {
  const token = tokenAt(tree, i);
  if (!["NOUN", "PROPN"].includes(token.upos) || !/^[A-Za-z]{3,}$/.test(token.form)) return null;
  const names = childrenBy(tree, i, "compound", "amod", "flat").filter(
    (m) => tokenAt(tree, m).upos === "PROPN" && m < i,
  );
  if (names.length === 0 || tree.sentence.unreliable !== undefined) return null;
  const tokens = keptTokens(tree, i, (c) => !["compound", "amod", "flat", "nummod"].includes(tokenAt(tree, c).deprel));
  const first = tokens[0] ?? i;
  if (tokens.at(-1) !== i || i - first > 5) return null;
  return text.slice(tokenAt(tree, first).start, token.end);
}

function sharesWords(a: string, b: string): boolean {
  const words = new Set(a.toLowerCase().split(/\W+/));
  return b
    .toLowerCase()
    .split(/\W+/)
    .slice(0, -1)
    .some((word) => words.has(word));
}
