import { tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/** "the ferry" → "the ferry that ran onto rocks near Vis in June 2016"; null for what the opening does not bring up. */
export function newsPhrase({ news }: Document, tree: Tree, i: number): string | null {
  const { form, lemma, xpos, start } = tokenAt(tree, i);
  const thing = news?.things.get(lemma.toLowerCase());
  if (thing === undefined || start < thing.since) return null;
  if (start > (news?.others.get(thing.noun) ?? Number.POSITIVE_INFINITY)) return null;
  if (thing.isPart) return `the ${form} of ${thing.phrase}`;
  return thing.xpos === xpos ? thing.phrase : null;
}
