import { childrenBy, hasChild, lower, tokenAt } from "../trees/tree.ts";
import type { Tree } from "../types.ts";

/**
 * Matches the "it" of "it emerged that …", "it was found that …", "it is time to go", "it took a year to build" and "it is time for us to go", which stands
 * for nothing; not "it is a club" and "it was found in May".
 */
export function isImpersonal(tree: Tree, i: number): boolean {
  const { deprel, head } = tokenAt(tree, i);
  if (lower(tree, i) !== "it" || !deprel.startsWith("nsubj") || head < 0) return false;
  const isReport =
    /^(emerge|transpire|seem|appear|happen|follow|turn)$/.test(tokenAt(tree, head).lemma) &&
    hasChild(tree, head, "ccomp", "advcl");
  // The reader may hang a long "that" clause on who says it: "it was estimated by the survey that of the tolms half are grey".
  const isFound =
    deprel === "nsubj:pass" &&
    (hasChild(tree, head, "ccomp", "csubj") ||
      childrenBy(tree, head, "obl:agent").some((by) => isSaidBy(tree, by)));
  const isJudged = tokenAt(tree, head).upos === "ADJ" && hasChild(tree, head, "ccomp", "csubj");
  const isTaking =
    tokenAt(tree, head).lemma === "take" &&
    childrenBy(tree, head, "advcl", "xcomp", "csubj", "ccomp").some(
      (c) => c > head && lower(tree, childrenBy(tree, c, "mark")[0] ?? -1) === "to",
    ) &&
    childrenBy(tree, head, "obj").some((c) =>
      /^(second|minute|hour|day|week|month|year|decade|century|while|time)$/.test(
        tokenAt(tree, c).lemma,
      ),
    );
  if (isReport || isFound || isJudged || isTaking) return true;
  return lower(tree, head) === "time" && hasChild(tree, head, "acl", "advcl", "xcomp");
}

/** A clause behind "that", also where the reader took the word for one of two subjects. */
const isSaidBy = (tree: Tree, by: number): boolean =>
  (tree.children[by] ?? []).some((c) => {
    const subjects = childrenBy(tree, c, "nsubj", "nsubj:pass");
    return [...childrenBy(tree, c, "mark"), ...(subjects.length > 1 ? subjects : [])].some(
      (word) => lower(tree, word) === "that",
    );
  });
