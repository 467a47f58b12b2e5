import { countries } from "../../read/data/places.ts";
import { usStates } from "../../read/data/us-states.ts";
import type { Entity } from "../../read/types.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, lower, placeAt, rootSubject, subtree, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/** Tokens that commas part from the rest of their sentence. */
export type Aside = {
  first: number;
  last: number;
  /** Whether it has to have its opening comma, gets one, or stands in front and has none. */
  opens: "has" | "gets" | "front";
};

/** The marks of a sentence: what is set off, commas too many, and words that do not go behind a comma. */
export type Marks = { asides: Aside[]; stray: Set<number>; words: Map<number, string> };

const known = new WeakMap<Tree, Marks | null>();

/** What commas of ours part in the sentence; null for nothing. */
export function marksOf(document: Document, tree: Tree): Marks | null {
  let marks = known.get(tree);
  if (marks !== undefined) return marks;
  const { relatives, words } = findRelatives(document, tree);
  const asides = [...frontOf(tree), ...setOffParts(tree), ...regions(tree), ...relatives];
  const stray = strayCommas(tree);
  marks = asides.length + stray.size === 0 ? null : { asides, stray, words };
  known.set(tree, marks);
  return marks;
}

const isComma = (tree: Tree, i: number): boolean => tokenAt(tree, i).form === ",";

/** The tokens under `i` from first to last; null where others stand between. */
function runOf(tree: Tree, i: number): { first: number; last: number } | null {
  const tokens = subtree(tree, i);
  let from = 0;
  let to = tokens.length - 1;
  while (from < to && tokenAt(tree, tokens[from] ?? -1).upos === "PUNCT") from++;
  while (to > from && isComma(tree, tokens[to] ?? -1)) to--;
  const first = tokens[from] ?? i;
  const last = tokens[to] ?? i;
  return last - first === to - from ? { first, last } : null;
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
  if (/^(appos|acl|nmod)/.test(deprel)) return true;
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
    if (childrenBy(tree, i - 1, "nmod:poss", "det", "amod").length > 0) return [];
    if (isOnlySubject(tree, i + length)) return [];
    if (/^(NOUN|PROPN|CCONJ|PUNCT|ADJ)$/.test(next.upos) || next.xpos === "POS") return [];
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
  return stray;
}

const pronouns = /^(who|whom|whose|which|where|that)$/;

/** "the sculptor Karl Voss | who was working in Leeds |": who or what has a name is not told apart by a clause. */
function findRelatives(
  document: Document,
  tree: Tree,
): { relatives: Aside[]; words: Map<number, string> } {
  const relatives: Aside[] = [];
  const words = new Map<number, string>();
  for (const [i, { deprel }] of tree.tokens.entries()) {
    if (deprel !== "acl:relcl") continue;
    const run = runOf(tree, i);
    if (run === null || !pronouns.test(lower(tree, run.first))) continue;
    const told = namedBefore(document, tree, i, run.first - 1);
    if (told === null || !agrees(tree, i, run.first, told)) continue;
    relatives.push({ ...run, opens: "gets" });
    if (lower(tree, run.first) === "that")
      words.set(run.first, told === "person" ? "who" : "which");
  }
  return { relatives, words };
}

/** What the clause at `i` is told of where that is one by name, which ends at `end`. */
function namedBefore(
  document: Document,
  tree: Tree,
  i: number,
  end: number,
): Entity["type"] | null {
  const { head } = tokenAt(tree, i);
  const { upos, xpos, form } = tokenAt(tree, head);
  if (childrenBy(tree, head, "det").some((d) => lower(tree, d) !== "the")) return null;
  // "the Middle Orne region which …"
  if (/^[a-z]/.test(form) && xpos === "NN" && head === end)
    return childrenBy(tree, head, "compound").some((c) => tokenAt(tree, c).upos === "PROPN") &&
      childrenBy(tree, head, "det", "nmod:poss").length > 0 &&
      lower(tree, end + 1) === "which"
      ? "unknown"
      : null;
  if (tokenAt(tree, end).xpos === "NNPS" || !isNameTo(tree, head, end)) return null;
  // "Horses that could not be freed": a capital of its place.
  if (end === 0 && upos === "NOUN") return null;
  const entity =
    document.owners.get(placeAt(tree, head)) ?? document.owners.get(placeAt(tree, end)) ?? null;
  return entity?.type === "nationality" ? null : (entity?.type ?? "unknown");
}

/** "Karl Voss", "the architect Karl Voss", "the Board of Dams": a name from its head, or from right behind it, to `end`. */
function isNameTo(tree: Tree, head: number, end: number): boolean {
  const isCapital = (i: number) => /^\p{Lu}/u.test(tokenAt(tree, i).form);
  if (!isCapital(end) || tokenAt(tree, end).upos === "ADJ") return false;
  return isCapital(head) || tree.tokens.slice(head + 1, end).every(({ upos }) => upos === "PROPN");
}

/** Whether pronoun and verb are those of one person or thing: "founded by Ada Voss which dominated …" is told of something else. */
function agrees(tree: Tree, verb: number, pronoun: number, type: Entity["type"]): boolean {
  const word = lower(tree, pronoun);
  const isPerson = type === "person";
  if (/^(who|whom)$/.test(word) !== isPerson && !/^(whose|that)$/.test(word)) return false;
  const isSubject = childrenBy(tree, verb, "nsubj").includes(pronoun);
  if (word === "that" && !isSubject) return false;
  if (word !== "which" && isOfOne(tree, tokenAt(tree, verb).head, isPerson)) return false;
  return (
    !isSubject ||
    ![verb, ...childrenBy(tree, verb, "aux", "cop")].some(
      (k) => tokenAt(tree, k).xpos === "VBP" || lower(tree, k) === "were",
    )
  );
}

/** "a friend of Karl Voss who …", "a house on Lake Orrin that …": the clause may tell which friend or house. */
function isOfOne(tree: Tree, named: number, isPerson: boolean): boolean {
  for (let i = tokenAt(tree, named).head; i >= 0; i = tokenAt(tree, i).head) {
    const { upos, lemma } = tokenAt(tree, i);
    if (upos !== "NOUN") return false;
    if (isPersonNoun(lemma) === isPerson) return true;
  }
  return false;
}
