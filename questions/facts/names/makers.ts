import type { Entity } from "../../read/types.ts";
import { preferName } from "../trees/prefer-name.ts";
import { childrenBy, hasChild, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

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
  found: "the founder of",
  lead: "the leader of",
  command: "the commander of",
  propose: "who proposed",
  prove: "who proved",
};

/** "sailed in the Tolmia": a vessel by which the article's expedition went. */
const travelling = /^(sail|travel|set|depart|leave|go)$/;

/** Tells those who invented, discovered or described the article's thing by it: "René Laennec, the inventor of the stethoscope,". */
export function addMakers(document: Document): void {
  const { topicThing, trees, introductions } = document;
  if (topicThing === null) return;
  for (const tree of trees) {
    if (tree.sentence.unreliable !== undefined) continue;
    tree.tokens.forEach(({ lemma, upos }, verb) => {
      if (upos !== "VERB") return;
      const doing = doings[lemma.toLowerCase()];
      const vessel = travelling.test(lemma) ? vesselAt(document, tree, verb) : null;
      const told = vessel ?? (doing === undefined ? null : makerAt(document, tree, verb));
      if (told === null) return;
      const known = introductions.get(told) ?? { before: "", after: "" };
      if (known.onThing === undefined)
        introductions.set(told, {
          ...known,
          onThing: `${vessel === null ? doing : "the ship of"} ${topicThing.name}`,
          toldIn: tree.index,
        });
    });
  }
}

/** The ship "in" or "aboard" which the topic itself went, where the text calls it one. */
function vesselAt({ topic, owners }: Document, tree: Tree, verb: number): Entity | null {
  const isTopic = childrenBy(tree, verb, "nsubj").some(
    (i) => owners.get(placeAt(tree, i)) === topic,
  );
  const ship = childrenBy(tree, verb, "obl").find((i) =>
    childrenBy(tree, i, "case").some((c) => /^(in|aboard|on)$/.test(tokenAt(tree, c).form)),
  );
  const vessel = ship === undefined ? undefined : owners.get(placeAt(tree, ship));
  return isTopic && /^(ship|vessel|yacht|schooner|brig|steamer)$/.test(vessel?.subtype ?? "")
    ? (vessel ?? null)
    : null;
}

/** The one person who did it to the thing, in the active or the passive; null when nobody or more than one is said to have. */
function makerAt(document: Document, tree: Tree, verb: number): Entity | null {
  const { topic, owners } = document;
  const ownerOf = (i: number | undefined) =>
    i === undefined ? null : (owners.get(placeAt(tree, i)) ?? null);
  const isNegated = childrenBy(tree, verb, "advmod", "aux").some((c) =>
    /^(not|never|may|might|could)$/.test(tokenAt(tree, c).form.toLowerCase()),
  );
  if (isNegated) return null;
  const done = ownerOf(childrenBy(tree, verb, "obj")[0]) === topic;
  const agent = childrenBy(tree, verb, "obl:agent")[0];
  const subject = childrenBy(tree, verb, "nsubj")[0];
  const doer = done ? subject : agent;
  if (doer === undefined || hasChild(tree, doer, "conj")) return null;
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
