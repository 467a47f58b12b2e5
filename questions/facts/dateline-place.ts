import { childrenBy, lower, tokenAt } from "./tree.ts";
import type { Document, Tree } from "./types.ts";

/**
 * "HARLAN CREEK, Ohio" → "Harlan Creek, Ohio"; an abbreviated state is left out. Null where the article has no place in its
 * dateline.
 */
export function placeOf(dateline: string | undefined): string | null {
  const [town = "", land = ""] = (dateline ?? "").split(",").map((part) => part.trim());
  if (!/^\p{Lu}{2}/u.test(town)) return null;
  const name = town
    .toLowerCase()
    .replace(/(?<![\p{L}’'])\p{Ll}/gu, (letter) => letter.toUpperCase());
  return land === "" || land.endsWith(".") ? name : `${name}, ${land}`;
}

/** The tokens of "this small Ohio town" from `i` on, where the dateline says which one that is; 0 for anything else. */
export function datelineRun(document: Document, tree: Tree, i: number): number {
  if (document.place === null || lower(tree, i) !== "this") return 0;
  const { head, deprel } = tokenAt(tree, i);
  const isTown = /^(town|city|village|capital|port|resort|community)$/.test(lower(tree, head));
  const isBare = childrenBy(tree, head, "acl", "nmod", "appos").length === 0;
  return deprel === "det" && isTown && isBare && head > i ? head - i + 1 : 0;
}
