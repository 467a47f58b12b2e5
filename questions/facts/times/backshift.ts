import { verbForms } from "../../read/forms/index.ts";
import { lower, tokenAt } from "../trees/tree.ts";
import type { Tree } from "../types.ts";

/** What stands in the place of tokens; an empty word for a token that goes. */
export type Words = ReadonlyMap<number, string>;

const pasts: Readonly<Record<string, string>> = {
  is: "was",
  am: "was",
  are: "were",
  "'re": "were",
  has: "had",
  have: "had",
  "'ve": "had",
  do: "did",
  does: "did",
  will: "would",
  wo: "would",
  "'ll": "would",
  can: "could",
  ca: "could",
};

/** A finite present or modal as it is told behind "said that": "is" → "was", "hopes" → "hoped", "will" → "would"; "must" stays. */
export function backshifted(tree: Tree, i: number): string {
  const { xpos, lemma, form } = tokenAt(tree, i);
  const word = lower(tree, i).replace("’", "'");
  const past = pasts[word];
  if (word === "'s") return lemma === "have" ? "had" : "was";
  if (past !== undefined) return past;
  // "may now worship": are allowed to.
  if (word === "may" && lower(tree, i + 1) === "now") return "could";
  return /^VB[PZ]$/.test(xpos) ? verbForms(lemma).past : form;
}
