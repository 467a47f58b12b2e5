import type { Entity } from "../../read/types.ts";
import { isGroupOrPlaceNoun } from "../nouns/noun-classes.ts";
import { childrenBy, hasChild, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

const named = new Set(["organisation", "place", "unknown", "event"]);

/**
 * Nouns by which the article calls its names, lower-case lemmas: of "the operator, Fjordline,", "mining company Coldstone",
 * "Grachtpoint, a payments firm", "Fjordline is a company", "the town of Penbury", and of the name itself ("Lindgaard
 * Shipyard", "Museum of Ancient History").
 */
export function calledNouns({ trees, reading }: Document): Map<Entity, Set<string>> {
  const called = new Map<Entity, Set<string>>();
  for (const entity of reading.entities) {
    if (!named.has(entity.type)) continue;
    const nouns = new Set(nameNouns(entity.name));
    for (const { kind, sentence, firstToken, endToken, start, end } of entity.mentions) {
      const tree = trees[sentence];
      // "the city of Westmark" in an article with a Westmark Library is not the library.
      const isWhole = reading.text.slice(start, end) === entity.name;
      if (kind === "name" && tree !== undefined && isWhole)
        for (const noun of nounsBeside(tree, firstToken, endToken)) nouns.add(noun);
    }
    called.set(entity, nouns);
  }
  return called;
}

/** The noun that a name ends in, before its "of": the man of "Man of the Match". */
function nameNouns(name: string): string[] {
  const words = name.split(" ");
  const of = words.findIndex((word, k) => k > 0 && /^(of|for|and|on)$/.test(word));
  // "Museum", of which the rest was left out, is one as well.
  if (words.length < 2) return [name.toLowerCase()];
  const last = words.at(-1) ?? "";
  return [
    (of > 0 ? (words[of - 1] ?? "") : last).toLowerCase(),
    ...(firmEnding.test(last) ? ["company"] : []),
  ];
}

/** What only firms put behind their names. */
const firmEnding =
  /^(Ltd|Limited|Inc|plc|PLC|LLC|GmbH|AG|SA|Corp|Corporation|Holdings|Industries|Airlines|Airways|Motors|Lines)\.?$/;

function nounsBeside(tree: Tree, from: number, end: number): string[] {
  const isInside = (i: number) => i >= from && i < end;
  const head = headOf(tree, from, end);
  const { deprel, head: above } = tokenAt(tree, head);
  const found = childrenBy(tree, head, "appos", "nmod:desc");
  if (isTitle(tree, from - 1, isInside)) found.push(from - 1);
  const beside = besideComma(tree, head, end);
  if (beside !== null) found.push(beside);
  if (deprel === "appos") found.push(above);
  if (deprel === "flat" || deprel === "nmod:desc") found.push(above);
  if (deprel.startsWith("nsubj") && isClass(tree, above)) found.push(above);
  if (deprel.startsWith("nmod") && isNounOf(tree, above, from)) found.push(above);
  return found.flatMap((i) => {
    const { upos, xpos, lemma } = tokenAt(tree, i);
    // "the word tolm" is none of the thing.
    const isClass = upos === "NOUN" && xpos === "NN" && !/^(word|term|phrase)$/.test(lemma);
    return isClass && !isInside(i) ? [lemma.toLowerCase()] : [];
  });
}

/** "the town of | Penbury"; not "the largest town of | Cornwall". */
const isNounOf = (tree: Tree, noun: number, from: number): boolean =>
  lower(tree, from - 1) === "of" &&
  noun === from - 2 &&
  lower(tree, noun - 1) === "the" &&
  !belonging.test(lower(tree, noun)) &&
  !hasChild(tree, noun, "amod", "compound", "nummod");

/** What a place or body has: "the embassy of Tolmen" is not Tolmen. */
const belonging =
  /^(embassy|consulate|abbess|abbot|prior|prioress|bishop|archbishop|government|parliament|capital|crown|throne|people|population|flag|name|coast|border|centre|center|rest|whole|end|start|leader|head)$/;

/** The token of the name that hangs outside of it. */
function headOf(tree: Tree, from: number, end: number): number {
  for (let i = from; i < end; i++) {
    const { head } = tokenAt(tree, i);
    if (head < from || head >= end) return i;
  }
  return end - 1;
}

/** "mining company | Coldstone": a noun right before the name that hangs on it, or that classes bodies and places. */
function isTitle(tree: Tree, i: number, isInside: (k: number) => boolean): boolean {
  const { upos, form, head, lemma } = tokenAt(tree, i);
  return (
    upos === "NOUN" &&
    /^\p{Ll}/u.test(form) &&
    (isInside(head) || isGroupOrPlaceNoun(lemma.toLowerCase()))
  );
}

/** "Coldstone, the mining company that …, was": an apposition that the tree takes for one more subject or object. */
function besideComma(tree: Tree, head: number, end: number): number | null {
  if (tokenAt(tree, end).form !== "," || !/^(the|an?)$/.test(lower(tree, end + 1))) return null;
  const noun = tokenAt(tree, end + 1).head;
  const { deprel, head: above } = tokenAt(tree, noun);
  const own = tokenAt(tree, head);
  return noun > end && deprel === own.deprel && above === own.head ? noun : null;
}

/** "Coldstone is a company": affirmed, and of its own. */
const isClass = (tree: Tree, i: number): boolean =>
  hasChild(tree, i, "cop") &&
  !hasChild(tree, i, "nmod:poss") &&
  childrenBy(tree, i, "det").some((d) => /^(an?|the)$/.test(lower(tree, d))) &&
  !(tree.children[i] ?? []).some((c) => /^(not|n['’]t|never|no)$/.test(lower(tree, c)));
