import type { Entity } from "../../read/types.ts";
import { addMention } from "../names/mentions.ts";
import { isGroupOrPlaceNoun } from "../nouns/noun-classes.ts";
import { placePrepositionOf } from "../places/place-prepositions.ts";
import { startsParagraph } from "../topic/topic-focus.ts";
import { childrenBy, lower, placeAt, relate, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/**
 * Gives "there" to the one place that this sentence names before it, or else the sentence before: "She moved to Bergen. She
 * taught there." It is told as "in Bergen". Two places, or one that is told by a noun alone, leave it open. Adds to
 * `document.mentions` and `document.owners`.
 */
export function resolvePlaceAdverbs(document: Document): void {
  if (document.date !== null) return;
  let before: Tree | null = null;
  for (const tree of document.trees) {
    const last = before !== null && !startsParagraph(document, before, tree) ? before : null;
    before = tree.sentence.unreliable === undefined ? tree : null;
    if (tree.sentence.unreliable !== undefined) continue;
    tree.tokens.forEach((_, i) => {
      if (!isPlaceAdverb(tree, i)) return;
      const here = placesIn(document, tree, i);
      const places = here.size > 0 || last === null ? here : placesIn(document, last);
      const [only] = places;
      if (places.size !== 1 || only === undefined || only === null) return;
      if (placePrepositionOf(only) === null) return;
      addMention(document, tree, { from: i, end: i + 1, kind: "noun" }, only);
      // A place of its own right, which goes with no link to the sentence before.
      relate(tree, i, "obl");
    });
  }
}

/** "there" beside a verb; not "there were", "from there", "died there of pneumonia". */
const isPlaceAdverb = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).form === "there" &&
  tokenAt(tree, i).deprel === "advmod" &&
  (tree.children[i] ?? []).length === 0 &&
  lower(tree, i + 1) !== "of" &&
  ["VERB", "AUX"].includes(tokenAt(tree, tokenAt(tree, i).head).upos) &&
  !/^(from|by|near|over|up|down|out|in|around|through|to|until)$/.test(lower(tree, i - 1));

/** "Within Portugal" and "throughout Europe" are too wide to come back to. */
const inside = /^(in|at|to|into|on|onto|for|near|inside|through|towards|toward)$/;

/** The places before token `end` that something is said to be at or to go to; null stands for one without a name. */
function placesIn(
  { owners, topic }: Document,
  tree: Tree,
  end = tree.tokens.length,
): ReadonlySet<Entity | null> {
  const found = new Set<Entity | null>();
  for (let i = 0; i < end; i++) {
    const { upos, deprel, lemma, head } = tokenAt(tree, i);
    const entity = owners.get(placeAt(tree, i));
    const isHead = entity === undefined || owners.get(placeAt(tree, head)) !== entity;
    if (!isHead || /^(compound|flat|amod|nmod:poss|appos)/.test(deprel)) continue;
    const isAt = childrenBy(tree, i, "case").some((c) => inside.test(lower(tree, c)));
    const isSaidOf = entity !== undefined && entity === topic && /^(nsubj|obj)/.test(deprel);
    if (entity?.type === "place" || (entity !== undefined && entity === topic)) {
      if (entity.type !== "person" && (isAt || isSaidOf)) found.add(entity);
    } else if (isAt && entity?.type === "organisation") found.add(null);
    else if (isAt && entity === undefined && upos === "NOUN" && isPlaceNoun(lemma)) found.add(null);
  }
  return found;
}

const isPlaceNoun = (lemma: string): boolean =>
  isGroupOrPlaceNoun(lemma.toLowerCase()) ||
  /^(ward|room|cellar|basement|workshop|studio|laboratory|office|garden|estate|ranch|farm|field|camp|quarter)$/.test(
    lemma.toLowerCase(),
  );
