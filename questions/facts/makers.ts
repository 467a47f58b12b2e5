import type { Entity } from "../read/types.ts";
import { preferName } from "./prefer-name.ts";
import { childrenBy, tokenAt } from "./tree.ts";
import type { Document, Tree } from "./types.ts";

/** What whoever did it to the article's thing is called, or did. */
const doings: Record<string, string> = {
  invent: "the inventor of",
  discover: "the discoverer of",
  design: "the designer of",
  devise: "who devised",
  develop: "who developed",
  describe: "who described",
  patent: "who patented",
  popularise: "who popularised",
  popularize: "who popularized",
  revive: "who revived",
  introduce: "who introduced",
};

/** Tells those who invented, discovered or described the article's thing by it: "René Laennec, the inventor of the stethoscope,". */
export function addMakers(document: Document): void {
  const { topicThing, trees, introductions } = document;
  if (topicThing === null) return;
  for (const tree of trees) {
    if (tree.sentence.unreliable !== undefined) continue;
    tree.tokens.forEach(({ lemma, upos }, verb) => {
      const doing = doings[lemma.toLowerCase()];
      const maker = doing === undefined || upos !== "VERB" ? null : makerAt(document, tree, verb);
      if (maker === null) return;
      const known = introductions.get(maker) ?? { before: "", after: "" };
      if (known.onThing === undefined)
        introductions.set(maker, {
          ...known,
          onThing: `${doing} ${topicThing.name}`,
          toldIn: tree.index,
        });
    });
  }
}

/** The one person who did it to the thing, in the active or the passive; null when nobody or more than one is said to have. */
function makerAt(document: Document, tree: Tree, verb: number): Entity | null {
  const { topic, owners } = document;
  const ownerOf = (i: number | undefined) =>
    i === undefined ? null : (owners.get(`${tree.index}:${i}`) ?? null);
  const isNegated = childrenBy(tree, verb, "advmod", "aux").some((c) =>
    /^(not|never|may|might|could)$/.test(tokenAt(tree, c).form.toLowerCase()),
  );
  if (isNegated) return null;
  const done = ownerOf(childrenBy(tree, verb, "obj")[0]) === topic;
  const agent = childrenBy(tree, verb, "obl:agent")[0];
  const subject = childrenBy(tree, verb, "nsubj")[0];
  const doer = done ? subject : agent;
  if (doer === undefined || childrenBy(tree, doer, "conj").length > 0) return null;
  const isDoneTo = done || sufferers(tree, verb).some((i) => ownerOf(i) === topic);
  const named = ownerOf(preferName(tree, doer, owners));
  return isDoneTo && named?.type === "person" && named.name.includes(" ") ? named : null;
}

/** What a passive or a participle is said of: its subject, the noun it describes, or the subject of the clause that it opens. */
function sufferers(tree: Tree, verb: number): number[] {
  const { deprel, head } = tokenAt(tree, verb);
  const own = childrenBy(tree, verb, "nsubj:pass");
  if (own.length > 0) return own;
  if (deprel === "conj") return childrenBy(tree, head, "nsubj");
  if (deprel.startsWith("advcl")) return childrenBy(tree, head, "nsubj");
  if (!deprel.startsWith("acl")) return [];
  return [head, ...(tokenAt(tree, head).deprel === "root" ? childrenBy(tree, head, "nsubj") : [])];
}
