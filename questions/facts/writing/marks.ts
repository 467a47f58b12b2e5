import { countries } from "../../read/data/places.ts";
import { usStates } from "../../read/data/us-states.ts";
import {
  childrenBy,
  hasChild,
  lower,
  placeAt,
  relationOf,
  rootSubject,
  subtree,
  tokenAt,
} from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { type Aside, isComma, runOf } from "./aside.ts";
import { findRelatives } from "./named-relatives.ts";

/** The marks of a sentence: what is set off, commas too many, and words that do not go behind a comma. */
export type Marks = {
  asides: Aside[];
  stray: Set<number>;
  words: Map<number, string>;
  /** Articles of nouns that a name stands with. */
  articles: Set<number>;
};

const known = new WeakMap<Tree, Marks | null>();

/** What commas of ours part in the sentence; null for nothing. */
export function marksOf(document: Document, tree: Tree): Marks | null {
  let marks = known.get(tree);
  if (marks !== undefined) return marks;
  const { relatives, words } = findRelatives(document, tree);
  const asides = [
    ...frontOf(tree),
    ...middleParts(tree),
    ...setOffParts(tree),
    ...regions(tree),
    ...relatives,
  ];
  const stray = strayCommas(tree);
  const articles = namedOnes(document, tree);
  marks =
    asides.length + stray.size + articles.size === 0 ? null : { asides, stray, words, articles };
  known.set(tree, marks);
  return marks;
}

/** "When the wall was built in 1961 | the bridge closed": what stands before the subject. */
function frontOf(tree: Tree): Aside[] {
  const subject = rootSubject(tree);
  if (subject === null || subject > tree.root) return [];
  const before = (subtree(tree, subject)[0] ?? subject) - 1;
  if (before < 1 || tokenAt(tree, before).upos === "PUNCT") return [];
  const isFront = (tree.children[tree.root] ?? []).some((child) => {
    if (child > before || !/^(advcl|obl|advmod)/.test(tokenAt(tree, child).deprel)) return false;
    const tokens = subtree(tree, child);
    return tokens.at(-1) === before && tokens.length > 1;
  });
  return isFront ? [{ first: 0, last: before, opens: "front" }] : [];
}

const circumstance = /^(after|before|during|since|until|despite|following|upon)$/;

/** "Voss | after ten years in Leeds | returned", "the judge | yesterday | ruled": a time between subject and verb. */
function middleParts(tree: Tree): Aside[] {
  const subject = rootSubject(tree);
  if (subject === null || subject > tree.root) return [];
  const verb = Math.min(
    tree.root,
    ...childrenBy(tree, tree.root, "aux", "cop").filter((c) => c > subject),
  );
  return childrenBy(tree, tree.root, "obl").flatMap((i): Aside[] => {
    if (i < subject || i > verb) return [];
    const run = runOf(tree, i);
    if (run === null || run.last !== verb - 1 || tokenAt(tree, run.first - 1).upos === "PUNCT")
      return [];
    const isTold =
      tokenAt(tree, i).deprel === "obl:unmarked" || circumstance.test(lower(tree, run.first));
    return isTold ? [{ ...run, opens: "gets" }] : [];
  });
}

/** "Brill, | a village in Kent |, …": what the text has between two commas, or behind one and before the verb. */
function setOffParts(tree: Tree): Aside[] {
  return tree.tokens.flatMap((_, i): Aside[] => {
    if (!isSetOffRelation(tree, i)) return [];
    const run = runOf(tree, i);
    if (run === null || run.first <= 1 || !isComma(tree, run.first - 1)) return [];
    return isComma(tree, run.last + 1) || isOfSubject(tree, i, run)
      ? [{ ...run, opens: "has" }]
      : [];
  });
}

/** "Karl Voss, the miller | sold …": an apposition of the subject whose second comma the text forgot; no list. */
function isOfSubject(
  tree: Tree,
  i: number,
  { first, last }: { first: number; last: number },
): boolean {
  const { deprel, arcProbability, head } = tokenAt(tree, i);
  const next = tokenAt(tree, last + 1);
  return (
    deprel === "appos" &&
    arcProbability > 0.7 &&
    tokenAt(tree, head).deprel.startsWith("nsubj") &&
    /^(AUX|VERB)$/.test(next.upos) &&
    next.xpos !== "VBN" &&
    !tree.tokens.slice(first, last).some(({ upos }) => upos === "CCONJ")
  );
}

function isSetOffRelation(tree: Tree, i: number): boolean {
  const { deprel, head } = tokenAt(tree, i);
  if (head < 0 || head > i) return false;
  const bare = relationOf(tree, i);
  if (bare === "appos" || bare === "acl" || bare === "nmod") return true;
  return deprel === "conj" && childrenBy(tree, i, "cc").some((cc) => lower(tree, cc) === "or");
}

const lands = new Set([...usStates, ...countries].map(({ name }) => name));
const longest = 3;

/** How many tokens from `i` on are a country or state. */
function landAt(tree: Tree, i: number): number {
  let name = "";
  for (let length = 1; length <= longest; length++) {
    const { form, upos } = tokenAt(tree, i + length - 1);
    if (upos !== "PROPN" && upos !== "ADJ") return 0;
    name += (length > 1 ? " " : "") + form;
    const isWhole = tokenAt(tree, i + length).upos !== "PROPN";
    if (isWhole && (lands.has(name) || /^D\.?C\.?$/.test(name))) return length;
  }
  return 0;
}

/** "in Salem, | Oregon | with her sister"; not "her Salem, Oregon home", "Oregon, Ohio and Maine". */
function regions(tree: Tree): Aside[] {
  return tree.tokens.flatMap((_, i): Aside[] => {
    if (!isComma(tree, i) || tokenAt(tree, i - 1).upos !== "PROPN") return [];
    const length = landAt(tree, i + 1);
    const next = tokenAt(tree, i + length + 1);
    if (length === 0 || lands.has(tokenAt(tree, i - 1).form)) return [];
    if (hasChild(tree, i - 1, "nmod:poss", "det", "amod")) return [];
    if (isOnlySubject(tree, i + length)) return [];
    const isTime = next.deprel === "obl:unmarked";
    if (/^(NOUN|PROPN|CCONJ|PUNCT|ADJ)$/.test(next.upos) && !isTime) return [];
    if (next.xpos === "POS") return [];
    return [{ first: i + 1, last: i + length, opens: "has" }];
  });
}

/** "In Paris, France won": no town of that country; read as a second subject it is one. */
function isOnlySubject(tree: Tree, i: number): boolean {
  const { deprel, head } = tokenAt(tree, i);
  return deprel.startsWith("nsubj") && childrenBy(tree, head, "nsubj")[0] === i;
}

/** "a chief, of the Alder line": a comma before the "of" of its own noun, with none behind that. */
function strayCommas(tree: Tree): Set<number> {
  const stray = new Set<number>();
  for (const [i, { form }] of tree.tokens.entries()) {
    if (form !== "," || lower(tree, i + 1) !== "of" || tokenAt(tree, i - 1).upos !== "NOUN")
      continue;
    const of = tokenAt(tree, i + 1).head;
    const isOwn = tokenAt(tree, of).deprel === "nmod" && tokenAt(tree, of).head === i - 1;
    const last = subtree(tree, of).at(-1) ?? of;
    if (isOwn && tree.tokens.every((_, k) => k <= i || k >= last || !isComma(tree, k)))
      if (!isComma(tree, last + 1)) stray.add(i);
  }
  for (const i of nameCommas(tree)) stray.add(i);
  return stray;
}

/** "the comedy, Velvet Hour": a name that tells which one stands with its noun. */
const nameCommas = (tree: Tree): number[] =>
  tree.tokens.flatMap(({ deprel, head, upos }, i) => {
    if (deprel !== "appos" || upos !== "PROPN" || tokenAt(tree, head).xpos !== "NN") return [];
    const run = runOf(tree, i);
    if (run === null || run.first !== head + 2 || !isComma(tree, head + 1)) return [];
    const isThe = childrenBy(tree, head, "det").some((d) => lower(tree, d) === "the");
    const isAlone = !isComma(tree, run.last + 1) && !/[’']s?$/.test(tokenAt(tree, run.last).form);
    return isThe && isAlone && workNouns.test(lower(tree, head)) ? [head + 1] : [];
  });

const workNouns =
  /^(film|movie|comedy|drama|novel|book|song|single|album|play|musical|opera|series|show|poem|painting|magazine|journal|newspaper|game|ballet|symphony|ship|frigate|steamer|yacht)$/;

/** "married a | commoner Yoshi Kuroda": who has a name is no longer one of many. */
function namedOnes(document: Document, tree: Tree): Set<number> {
  const found = new Set<number>();
  for (const [i, { deprel, head }] of tree.tokens.entries()) {
    if (i === 0 || deprel !== "det" || !/^an?$/.test(lower(tree, i))) continue;
    const last = Math.max(head, i + 1);
    const noun = tree.tokens.findIndex(
      ({ upos, form }, k) => k > i && k <= last && upos === "NOUN" && /^[a-z]/.test(form),
    );
    const isPerson = document.owners.get(placeAt(tree, noun + 1))?.type === "person";
    const isFull = [1, 2].every((step) => tokenAt(tree, noun + step).upos === "PROPN");
    // "Instead of a school Karl Voss …"
    const isOne =
      tokenAt(tree, noun + 1).head === noun || [1, 2].includes(tokenAt(tree, noun).head - noun);
    if (noun > i && isOne && isPerson && isFull && tokenAt(tree, noun).xpos === "NN") found.add(i);
  }
  return found;
}
