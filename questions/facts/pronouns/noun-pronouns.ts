import { isPersonNoun } from "../nouns/noun-classes.ts";
import {
  childrenBy,
  hasChild,
  isUnder,
  lower,
  placeAt,
  rootSubject,
  tokenAt,
} from "../trees/tree.ts";
import type { Document, Place, Tree } from "../types.ts";
import { acting, mental } from "./clause-pronouns.ts";

/** How many sentences a "They" that thinks or acts looks back for people. */
const reach = 2;

const bodies = /^(team|crew|group|family|couple|band|squad|committee|jury|panel|police)$/;

/**
 * "They" at the head of a sentence of news for the plural subject of the one before ("Researchers at the University of Tolland
 * followed … They asked"), "Their" before a subject, and "It" for a thing; not where another noun of the sentence before may
 * be meant. Adds to `document.toldPronouns`, and to `document.bound` the possessives behind such a subject.
 */
export function resolveNounPronouns(
  document: Document,
  tell: (place: Place) => string | null,
): void {
  document.trees.forEach((tree, index) => {
    const at = leadingPronoun(tree);
    const place = at === null ? null : placeAt(tree, at);
    if (at === null || place === null || tree.sentence.unreliable !== undefined) return;
    if (document.mentions.has(place) || document.toldPronouns.has(place)) return;
    const owner = ownerBefore(document, index, at);
    const phrase = owner === null ? null : tell(owner);
    if (phrase === null) return;
    const isOwner = tokenAt(tree, at).xpos === "PRP$";
    // "the engineers from Leeds's leader"
    if (isOwner && / (of|from|at|in|on|for|with|that|who|whom|which|to) /.test(phrase)) return;
    document.toldPronouns.set(place, isOwner ? possessive(document, phrase) : phrase);
    if (!isOwner) bindPossessives(document, tree, at);
  });
}

/** The pronoun that is the subject of the sentence, or stands before it, ahead of all other nouns. */
function leadingPronoun(tree: Tree): number | null {
  const subject = rootSubject(tree);
  if (subject === null) return null;
  const pronoun = /^(they|it)$/.test(lower(tree, subject))
    ? subject
    : childrenBy(tree, subject, "nmod:poss").find((i) => lower(tree, i) === "their");
  if (pronoun === undefined) return null;
  const isFirst = tree.tokens.every(
    ({ upos, deprel }, i) => i >= pronoun || !/^(NOUN|PROPN)$/.test(upos) || /^obl/.test(deprel),
  );
  return isFirst ? pronoun : null;
}

function ownerBefore(document: Document, index: number, at: number): Place | null {
  const tree = document.trees[index];
  if (tree === undefined) return null;
  const verb = tokenAt(tree, tokenAt(tree, at).head).lemma;
  const isPlain = !childrenBy(tree, tokenAt(tree, at).head, "aux", "cop").length;
  const isHuman = lower(tree, at) === "they" && (mental.test(verb) || acting.test(verb));
  for (let back = 1; back <= reach; back++) {
    const before = document.trees[index - back];
    if (before === undefined || before.sentence.unreliable !== undefined) return null;
    const head = rootSubject(before);
    if (head === null) return null;
    const fits = agrees(document, before, head, lower(tree, at));
    // "The team were …": of one body only what has no number.
    if (fits && !isPlain && tokenAt(before, head).xpos === "NN" && lower(tree, at) === "they")
      return null;
    if (fits && (!isHuman || isPeople(before, head)))
      return hasRival(document, before, head, lower(tree, at)) ? null : { tree: before, head };
    // What stands between must be no people.
    if (!isHuman || isPeople(before, head) || hasPeople(before)) return null;
  }
  return null;
}

const isPeople = (tree: Tree, i: number): boolean => {
  const noun = tokenAt(tree, i).lemma.toLowerCase();
  return isPersonNoun(noun) || bodies.test(noun) || isDoer(tree, i);
};

/** "divers", "rowers" at work: an active subject called after what it does. */
const isDoer = (tree: Tree, i: number): boolean => {
  const { lemma, deprel } = tokenAt(tree, i);
  return (
    deprel === "nsubj" &&
    /(er|or|ist)$/.test(lemma) &&
    !/^(number|river|water|paper|letter|computer|tower|flower|order|border|corner|shower|poster|layer|container|helicopter|trailer|tractor|reactor|motor|matter|timber|fibre|figure|tanker|trawler|freighter|cruiser|liner)$/.test(
      lemma,
    )
  );
};

const hasPeople = (tree: Tree): boolean =>
  tree.tokens.some(({ upos, xpos }, i) => upos === "NOUN" && xpos === "NNS" && isPeople(tree, i));

/** A plain noun of the pronoun's number; a team is "they" as well. */
function agrees({ owners }: Document, tree: Tree, head: number, pronoun: string): boolean {
  const { upos, xpos } = tokenAt(tree, head);
  if (upos !== "NOUN" || owners.has(placeAt(tree, head))) return false;
  if (hasChild(tree, head, "conj", "appos")) return false;
  // "Beavers were hunted to extinction": the kind, and not those that were.
  if (tree.children[head]?.every((c) => /^(punct|cc)$/.test(tokenAt(tree, c).deprel))) return false;
  if (pronoun === "it") return xpos === "NN" && !isPeople(tree, head);
  return xpos === "NNS" || bodies.test(tokenAt(tree, head).lemma);
}

/** Another noun of the sentence that the pronoun may take up. */
function hasRival({ owners }: Document, tree: Tree, head: number, pronoun: string): boolean {
  return tree.tokens.some(({ upos, xpos, deprel, lemma }, k) => {
    if (k === head || isUnder(tree, k, head) || /^(compound|flat|nmod:desc)/.test(deprel))
      return false;
    if (!/^(NOUN|PROPN)$/.test(upos)) return false;
    if (pronoun === "it") {
      const type = owners.get(placeAt(tree, k))?.type;
      if (type !== undefined && /^(date|time|duration|money|percent|quantity|person)$/.test(type))
        return false;
      return /^NNP?$/.test(xpos) && /^(obj|nsubj|conj|nmod)/.test(deprel) && !isPeople(tree, k);
    }
    const isCore = /^(obj|iobj|nsubj)/.test(deprel);
    return /^NNP?S$/.test(xpos) && (isCore || isPersonNoun(lemma.toLowerCase()));
  });
}

const possessive = ({ reading }: Document, phrase: string): string => {
  const mark = reading.text.includes("’") ? "’" : "'";
  return phrase.endsWith("s") ? phrase + mark : `${phrase}${mark}s`;
};

function bindPossessives({ bound, mentions }: Document, tree: Tree, subject: number): void {
  const own = lower(tree, subject) === "it" ? "its" : "their";
  const verb = tokenAt(tree, subject).head;
  tree.tokens.forEach(({ xpos }, i) => {
    const place = placeAt(tree, i);
    if (xpos !== "PRP$" || lower(tree, i) !== own || mentions.has(place)) return;
    if (isUnder(tree, i, verb) && i > subject) bound.set(place, subject);
  });
}
