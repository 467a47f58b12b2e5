import { hasChild, lower, tokenAt } from "../trees/tree.ts";
import type { State } from "../writing/writing.ts";

/** Words that tell one state of a thing from its others, not one thing from another. */
const states =
  /^(new|old|wooden|stone|iron|steel|original|present|current|restored|rebuilt|reconstructed|completed|finished|renovated|modern|existing|medieval|damaged|ruined|temporary)$/;

/**
 * "the wooden bridge" in the article on the Tolm Bridge: the noun is the last word of its name, so the name stands in its place
 * ("the wooden | Tolm Bridge"). Null for any other noun.
 */
export function ownNoun({ document, tree, kept, named }: State, i: number): string | null {
  const { topic, date } = document;
  if (topic === null || topic.type === "person" || date !== null || named.has(topic)) return null;
  const { upos, xpos, form } = tokenAt(tree, i);
  const name = topic.name.replace(/^the /i, "");
  if (upos !== "NOUN" || xpos !== "NN" || !name.endsWith(` ${capital(form)}`)) return null;
  const children = (tree.children[i] ?? []).filter((c) => kept.has(c));
  const words = children.filter((c) => c < i && tokenAt(tree, c).deprel !== "case");
  const isState =
    words.length === 2 &&
    lower(tree, words[0] ?? -1) === "the" &&
    words[1] === i - 1 &&
    states.test(lower(tree, i - 1));
  const isPlain = !hasChild(tree, i, "nmod", "acl", "appos", "flat", "compound");
  if (!isState || !isPlain || tokenAt(tree, i + 1).xpos === "POS") return null;
  named.add(topic);
  return name;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
