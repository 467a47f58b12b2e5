import type { Entity } from "../../read/types.ts";
import { addMention } from "../names/mentions.ts";
import { isOfTopic } from "../topic/topic-belongings.ts";
import { childrenBy, hasChild, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { type Candidate, linkCandidates, namedEntities } from "./link-features.ts";
import learned from "./link-weights.json" with { type: "json" };

/**
 * From this chance on the noun stands for the name. Of names that are near, a lower one will do: of the links in between 21 of 23
 * are right, of those to names further back 11 of 16 (left-out documents of GUM and of our own).
 */
const sure = { near: 0.7, far: 0.8 };

/** How many sentences back a name is near. */
const reach = 5;

/** Whether a link of that chance to a name so many sentences back is made. */
export const isSure = (chance: number, gap: number): boolean =>
  chance >= (gap <= reach ? sure.near : sure.far);

/** Where two names have this chance either may be meant; a lower one will do where neither is sure, but for mere places. */
const possible = { beside: 0.4, among: 0.3 };

/** Nouns that a place or body has more often than it is one: "the area" beside a "Bay Area". */
const loose = /^(area|award|bid|prize|population|sea|sky|text|world|season|site|year|time|day)$/;

const determiners = new Set(["the", "this", "that", "these", "those"]);

const weights = new Map<string, number>(Object.entries(learned.weights));

/**
 * Gives "the company", "these islands" to the one name before it that the article calls so, where the reader has left it open
 * and what is learned of such links is sure. Adds to `document.mentions`, `document.owners` and, where two may be meant, to `document.unresolved`.
 */
export function resolveDefiniteNames(document: Document): void {
  const entities = namedEntities(document);
  for (const tree of document.trees) {
    if (tree.sentence.unreliable !== undefined) continue;
    for (let i = 1; i < tree.tokens.length; i++) {
      if (!isOpen(document, tree, i)) continue;
      const [best, second] = linkCandidates(document, entities, tree, i)
        .map((one) => ({ ...one, chance: chanceOf(one) }))
        .sort((a, b) => b.chance - a.chance);
      if (best === undefined) continue;
      const isFound = isSure(best.chance, best.gap);
      const rival = isFound || second?.features[0] === "place" ? possible.beside : possible.among;
      if ((second?.chance ?? 0) >= rival || hasLaterSchool(document, tree, i, best.entity))
        document.unresolved.add(placeAt(tree, i));
      else if (isFound && isNear(document, best))
        addMention(document, tree, { from: i - 1, end: i + 1, kind: "noun" }, best.entity);
    }
  }
}

const schools = /\b(?:University|College|Institute|Academy|Polytechnic|School)\b/;

/** "the university" behind "Orrin University … Tolm College": either may be meant, whichever is called so. */
function hasLaterSchool(document: Document, tree: Tree, i: number, { mentions, name }: Entity) {
  if (!/^(university|college|school|institution|academy)$/.test(lower(tree, i))) return false;
  const { start } = tokenAt(tree, i);
  const lastOf = (all: Entity["mentions"]) =>
    Math.max(-1, ...all.filter((m) => m.start < start).map((m) => m.start));
  const own = lastOf(mentions);
  return document.reading.entities.some(
    (other) => other.name !== name && schools.test(other.name) && lastOf(other.mentions) > own,
  );
}

/** In an article that is no news 4 of 12 links to names further back were right, but for what its title names. */
const isNear = ({ date, title }: Document, { entity, gap }: Candidate): boolean =>
  date !== null || title.includes(entity.name) || gap <= reach;

/** A bare noun that stands for nothing yet, of which it is not settled either that several may be meant. */
const isOpen = (document: Document, tree: Tree, i: number): boolean => {
  const place = placeAt(tree, i);
  return (
    isBareDefinite(tree, i) &&
    !document.unresolved.has(place) &&
    !document.owners.has(place) &&
    !document.mentions.has(placeAt(tree, i - 1)) &&
    !isOfTopic(document, tree, i)
  );
};

function chanceOf({ features }: Candidate): number {
  let sum = learned.bias;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return 1 / (1 + Math.exp(-sum));
}

/** "the company", "these islands": nothing else says which one, and no name stands right behind it. */
export const isBareDefinite = (tree: Tree, i: number): boolean =>
  (tokenAt(tree, i).xpos === "NN" || tokenAt(tree, i).xpos === "NNS") &&
  determiners.has(lower(tree, i - 1)) &&
  !loose.test(tokenAt(tree, i).lemma) &&
  childrenBy(tree, i, "det").includes(i - 1) &&
  !hasChild(tree, i, "compound", "amod", "nmod", "appos", "nummod", "flat") &&
  // "the firm, which closed in 1990,": what is only added does not say which one.
  childrenBy(tree, i, "acl").every((c) => isAdded(tree, i, c)) &&
  !/^(compound|appos|flat|fixed)/.test(tokenAt(tree, i).deprel) &&
  // "the operator, Fjordline,": told by the name behind it.
  !(tokenAt(tree, i + 1).form === "," && tokenAt(tree, i + 2).upos === "PROPN") &&
  tokenAt(tree, i + 1).upos !== "PROPN";

const isAdded = (tree: Tree, i: number, clause: number): boolean =>
  tokenAt(tree, clause).deprel === "acl:relcl" &&
  tokenAt(tree, i + 1).form === "," &&
  /^(who|which|whose)$/.test(lower(tree, i + 2));
