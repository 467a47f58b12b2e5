import { lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Tree } from "../types.ts";
import { type Role, roleOf } from "./referents.ts";

export type Family = "he" | "it" | "they";

/** A third-person pronoun, with what its sentence says of it. */
export type PronounAt = {
  tree: Tree;
  i: number;
  word: string;
  family: Family;
  gender: "male" | "female" | null;
  role: Role;
  isQuoted: boolean;
  /** Whether the sentence is the first of its paragraph. */
  isOpening: boolean;
};

const families: Record<string, [Family, "male" | "female" | null]> = {
  he: ["he", "male"],
  him: ["he", "male"],
  his: ["he", "male"],
  she: ["he", "female"],
  her: ["he", "female"],
  hers: ["he", "female"],
  it: ["it", null],
  its: ["it", null],
  they: ["they", null],
  them: ["they", null],
  their: ["they", null],
};

/** The third-person pronoun at token `i`; null for any other word. */
export function pronounAt(
  tree: Tree,
  i: number,
  { quoted, isOpening }: { quoted: ReadonlySet<string>; isOpening: boolean },
): PronounAt | null {
  const { upos } = tokenAt(tree, i);
  const word = lower(tree, i);
  const known = upos === "PRON" && Object.hasOwn(families, word) ? families[word] : undefined;
  if (known === undefined) return null;
  const [family, gender] = known;
  const isQuoted = quoted.has(placeAt(tree, i));
  return { tree, i, word, family, gender, role: roleOf(tree, i), isQuoted, isOpening };
}
