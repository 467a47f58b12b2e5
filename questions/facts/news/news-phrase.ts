import { tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/** "the ferry" → "the ferry that ran onto rocks near Vis in June 2016"; null for what the opening does not bring up. */
export function newsPhrase({ news }: Document, tree: Tree, i: number): string | null {
  const { form, lemma, xpos, start } = tokenAt(tree, i);
  const thing = news?.things.get(lemma.toLowerCase());
  if (thing === undefined || start < thing.since) return null;
  if (start > (news?.others.get(thing.noun) ?? Number.POSITIVE_INFINITY)) return null;
  if (thing.link !== undefined) return `the ${form} ${thing.link} ${thing.phrase}`;
  return thing.xpos === xpos ? thing.phrase : null;
}

/** "the crash" → "the Orlandia Airlines crash at Norham Airport in July 2013"; null for what is no happening by its name. */
export const happeningPhrase = (document: Document, tree: Tree, i: number): string | null =>
  document.news?.things.get(tokenAt(tree, i).lemma.toLowerCase())?.isEvent === true
    ? newsPhrase(document, tree, i)
    : null;
