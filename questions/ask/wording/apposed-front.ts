import { isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot } from "../../facts/types.ts";

/**
 * "Of the rescue of a Jewish musician, Karl Voss wrote …", "In a study of farmers, who described …?": a phrase in front that ends
 * in a word for people, and a name or "who" right behind its comma, which is read as saying who they are.
 */
export function isReadAsName(fact: Fact, asked: Slot | null): boolean {
  const { tree, subject, slots, lead } = fact;
  const isName =
    asked === subject ? subject.answer === "person" : subject.entity?.type === "person";
  if (!isName) return false;
  const front = slots.filter(
    ({ position, role }) => position === "front" && role !== "time" && role !== "adverb",
  );
  const last = front
    .filter((slot) => slot !== asked)
    .at(-1)
    ?.tokens.at(-1);
  if (last !== undefined) return isPersonNoun(tokenAt(tree, last).lemma.toLowerCase());
  const word = lead?.split(" ").at(-1)?.toLowerCase() ?? "";
  return isPersonNoun(word) || isPersonNoun(word.replace(/s$/, ""));
}
