import { childrenBy, hasChild, lower, tokenAt } from "../trees/tree.ts";
import type { Tree } from "../types.ts";

/** Words that compare with something said before, and so do not stand alone. */
const comparing = new Set(
  "other others another such same both each former latter following aforementioned above below similar different respective respectively further".split(
    " ",
  ),
);

const counting = new Set(["second", "third", "fourth", "further"]);

/** All that may compare besides a comparative. */
const mayCompare = new Set([
  ...comparing,
  ...counting,
  "again",
  "related",
  "elsewhere",
  "previous",
]);

/** A word that only makes sense beside something said before: "other", "another", a comparative without "than". */
export function isComparing(tree: Tree, i: number, kept: Set<number>): boolean {
  const word = lower(tree, i);
  const { xpos } = tokenAt(tree, i);
  const isComparative = xpos === "JJR" || xpos === "RBR";
  if (!isComparative && !mayCompare.has(word)) return false;
  // "half as large again": as what?
  if (word === "again") return lower(tree, i - 2) === "as" && tokenAt(tree, i - 1).upos === "ADJ";
  if (isToldBeside(tree, i)) return false;
  // "fossils of related birds": to which?
  if (word === "related")
    return (
      tokenAt(tree, i).deprel === "amod" &&
      tokenAt(tree, i).head === i + 1 &&
      lower(tree, i - 1) !== "closely"
    );
  if ((word === "different" || word === "similar") && /^(from|to)$/.test(lower(tree, i + 1)))
    return false;
  // "above the town": a place, not "the above".
  if (
    (word === "above" || word === "below" || word === "following") &&
    !["JJ", "NN", "VBG"].includes(xpos)
  )
    return false;
  // "Elsewhere it is thought harmless": than where the sentence before was.
  if (word === "elsewhere" && i === 0) return true;
  if (isSelfContained(tree, i, kept)) return false;
  // "the previous election": before which one?
  if (word === "previous")
    return (
      tokenAt(tree, i).deprel === "amod" &&
      childrenBy(tree, tokenAt(tree, i).head, "det").some((d) => lower(tree, d) === "the") &&
      !timeNoun.test(tokenAt(tree, tokenAt(tree, i).head).lemma)
    );
  // "a second proposal": told of beside a first one.
  if (counting.has(word) && /^an?$/.test(lower(tree, i - 1))) return true;
  if (comparing.has(word))
    return !(word === "both" && hasConjunction(tree, i)) && !isOtherThan(tree, i);
  if (!isComparative) return false;
  if (["lower", "upper", "further", "elder"].includes(word)) return false;
  return ![...kept].some((k) => k > i && lower(tree, k) === "than");
}

/** What the words beside it tell, so that nothing was said before: "such critics as Holm", "the same family as the hyena". */
function isToldBeside(tree: Tree, i: number): boolean {
  const [before, word, next] = [i - 1, i, i + 1].map((k) => lower(tree, k));
  // "same-sex marriage", "crime-related costs"
  if (word === "same" && next === "-") return true;
  if (word === "related" && before === "-") return true;
  if (word === "such" || word === "same") return isBehindSoon(tree, i, "as");
  // "Like other shrews, it …", "outscored all other applicants": than who does it
  if (word === "other")
    return (
      /^(like|unlike|each)$/.test(before ?? "") ||
      (/^(all|any)$/.test(before ?? "") && i > tree.root)
    );
  if (word === "each") return next === "other";
  // "following a dispute": behind it
  if (word === "following") return i > 0 && before !== "the" && tokenAt(tree, i).deprel !== "obl";
  // "Norland and Tasmia both lost"
  if (word === "both" && isFloating(tree, i)) return true;
  // "both a school and a mill"; not "both schools and a mill"
  if (word === "both") return !/S$/.test(tokenAt(tree, i + 1).xpos) && isBehindSoon(tree, i, "and");
  // "no longer used", "of magnitude 6.5 or larger"
  if (word === "longer" && before === "no") return true;
  if (tokenAt(tree, i).xpos === "JJR" && before === "or") return true;
  // "her older sister", "higher education"
  return (
    (/^(older|younger)$/.test(word ?? "") && sibling.test(lower(tree, i + 1))) ||
    (word === "higher" && /^(education|office)$/.test(next ?? ""))
  );
}

const sibling = /^(brother|child|half-brother|half-sister|sibling|sister|son|daughter)s?$/;

const isFloating = (tree: Tree, i: number): boolean => {
  const { head } = tokenAt(tree, i);
  return (
    tokenAt(tree, head).upos === "VERB" &&
    childrenBy(tree, head, "nsubj", "nsubj:pass").some((s) => s < i && hasChild(tree, s, "conj"))
  );
};

const isBehindSoon = (tree: Tree, i: number, link: string): boolean =>
  [1, 2, 3, 4, 5, 6, 7, 8].some((step) => lower(tree, i + step) === link);

const timeNoun =
  /^(year|month|week|day|night|morning|evening|spring|summer|autumn|winter|season|weekend|hour)$/;

/** Verbs after which a comparative compares with what was before: "grew thicker". */
const changing = /^(grow|become|get|turn)$/;

/**
 * "a former whaling ship" is one whatever was said before; so are "fabric or another material", whose first member stands
 * beside it, and a coat that "grows thicker".
 */
function isSelfContained(tree: Tree, i: number, kept: Set<number>): boolean {
  const { deprel, head, xpos } = tokenAt(tree, i);
  const word = lower(tree, i);
  // "her former partner", "each year", "a third of the revenue"
  if (word === "former") return deprel === "amod" && head > i;
  if (word === "each" && timeNoun.test(tokenAt(tree, head).lemma)) return deprel === "det";
  if (word === "third" || word === "fourth") return lower(tree, i + 1) === "of";
  if (word === "another" || word === "other")
    return (
      tokenAt(tree, head).deprel === "conj" &&
      hasChild(tree, head, "cc") &&
      kept.has(tokenAt(tree, head).head)
    );
  // "Lind and three others": so many besides.
  if (word === "others")
    return deprel === "conj" && hasChild(tree, i, "nummod") && hasChild(tree, i, "cc");
  const verb = deprel === "conj" ? tokenAt(tree, head).head : head;
  return xpos === "JJR" && deprel !== "amod" && changing.test(tokenAt(tree, verb).lemma);
}

const hasConjunction = (tree: Tree, i: number): boolean =>
  hasChild(tree, tokenAt(tree, i).head, "conj");
const isOtherThan = (tree: Tree, i: number): boolean =>
  ["than", "things", "each"].some(
    (word) => lower(tree, i + 1) === word || lower(tree, i - 1) === word,
  );
