import type { Entity } from "../../read/types.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, hasChild, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { withArticle } from "../writing/with-article.ts";
import { isSetOff } from "./told-by-itself.ts";

/** A noun that the article has given to somebody: "her workshop". */
export type Owned = {
  owner: Entity;
  xpos: string;
  since: number;
  /** The noun as it first stands, with the words that class it ("travel ban"). */
  words: string;
};

const kin =
  /^(father|mother|parent|brother|sister|son|daughter|wife|husband|child|uncle|aunt|cousin|grandfather|grandmother|family|court|tribunal|parliament|government|minister|army|navy)$/;

/** Nouns that everybody has, or that mean nothing of somebody's own. */
const common =
  /^(time|way|life|name|death|birth|age|return|arrival|part|place|side|hand|head|eye|body|face|leg|arm|voice|work|own|end|beginning|day|year|month|week|day|home|house|number|case|head|role|career|view|opinion|word|idea|letter|note|position)$/;

/**
 * The nouns that the article gives to one named owner and to nobody else, and never brings up by themselves ("a workshop"), so
 * that "the workshop" further on is the owner's. In news no bodies, places or kin.
 */
export function collectOwned(document: Document): ReadonlyMap<string, Owned> {
  const owned = new Map<string, Owned>();
  const open = new Set<string>();
  for (const tree of document.trees) {
    if (tree.sentence.unreliable !== undefined) continue;
    tree.tokens.forEach(({ upos, xpos, lemma, deprel, start }, i) => {
      const noun = lemma.toLowerCase();
      if (upos !== "NOUN" || deprel === "compound" || common.test(noun)) return;
      if (isPersonNoun(noun) && noun !== "family") return;
      // News has many courts and fathers.
      if (document.date !== null && (isGroupOrPlaceNoun(noun) || kin.test(noun))) return;
      const [possessor] = childrenBy(tree, i, "nmod:poss");
      if (possessor === undefined) {
        if (isOfItsOwn(tree, i)) open.add(noun);
        return;
      }
      const owner = ownerAt(document, tree, possessor);
      const known = owned.get(noun);
      if (owner === null || (known !== undefined && known.owner !== owner)) open.add(noun);
      else if (known === undefined)
        owned.set(noun, { owner, xpos, since: start, words: classed(tree, i) });
    });
  }
  const { topic } = document;
  // The family of whom an article is on needs no "her".
  if (topic?.type === "person" && !owned.has("family"))
    owned.set("family", { owner: topic, xpos: "NN", since: -1, words: "family" });
  for (const noun of open) owned.delete(noun);
  return owned;
}

/** "travel ban", "Leeds office", without what only describes it ("new ban"). */
function classed(tree: Tree, i: number): string {
  const isClass = (k: number) =>
    /^(NOUN|PROPN)$/.test(tokenAt(tree, k).upos) &&
    tokenAt(tree, k).deprel === "compound" &&
    tokenAt(tree, k).head === i &&
    tokenAt(tree, k + 1).start === tokenAt(tree, k).end + 1;
  let from = i;
  while (isClass(from - 1)) from--;
  return Array.from({ length: i - from + 1 }, (_, k) => tokenAt(tree, from + k).form).join(" ");
}

const ownerAt = ({ owners, unresolved }: Document, tree: Tree, i: number): Entity | null => {
  const place = placeAt(tree, i);
  const owner = unresolved.has(place) ? undefined : owners.get(place);
  return owner !== undefined && ["person", "organisation", "place", "unknown"].includes(owner.type)
    ? owner
    : null;
};

/** "a workshop", "workshops", "the workshop of a smith": brought up for itself. */
const isOfItsOwn = (tree: Tree, i: number): boolean =>
  childrenBy(tree, i, "det").every((d) => lower(tree, d) !== "the") ||
  hasChild(tree, i, "nmod", "compound", "amod") ||
  // "the policy, which …" is the one told of before.
  childrenBy(tree, i, "acl").some((c) => !isSetOff(tree, c));

/** "the workshop" → its owner, and the phrase that says whose it is; null for any other noun. */
export function ownedAt(
  document: Document,
  tree: Tree,
  i: number,
): { owner: Entity; phrase: string } | null {
  const { lemma, xpos, start } = tokenAt(tree, i);
  const found = document.ownedNouns.get(lemma.toLowerCase());
  if (found === undefined || found.xpos !== xpos || start <= found.since) return null;
  const mark = document.reading.text.includes("’") ? "’s" : "'s";
  return {
    owner: found.owner,
    phrase: `${withArticle(document, found.owner)}${mark} ${found.words}`,
  };
}

/** "her own workshop" before "the workshop": hers, or that of whom else the article has told one. */
export const isOwnedBefore = (document: Document, tree: Tree, i: number): boolean => {
  let first = firstOwned.get(document);
  if (first === undefined) {
    first = new Map();
    for (const other of document.trees)
      other.tokens.forEach(({ upos, lemma, start }, k) => {
        const isOwned =
          upos === "NOUN" &&
          childrenBy(other, k, "nmod:poss").some((p) => tokenAt(other, p).upos === "PRON");
        if (isOwned && !first?.has(lemma)) first?.set(lemma, start);
      });
    firstOwned.set(document, first);
  }
  return (first.get(tokenAt(tree, i).lemma) ?? Number.POSITIVE_INFINITY) < tokenAt(tree, i).start;
};

const firstOwned = new WeakMap<Document, Map<string, number>>();
