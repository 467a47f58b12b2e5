import { isGroupOrPlaceNoun } from "../nouns/noun-classes.ts";
import { keptTokens } from "../trees/prune.ts";
import { childrenBy, hasChild, lower, relationOf, tokenAt, weakestArc } from "../trees/tree.ts";
import type { Antecedent, Document, Place, Tree } from "../types.ts";

/** Longest phrase that may stand for a bare noun. */
const maxTokens = 12;

/**
 * Gives the noun phrases with a name, a complement or a clause of their own whose head noun has the lower-case form, in order
 * of the text. Few nouns are ever asked for, so that each is looked through when it is.
 */
export function createAntecedents(trees: Tree[]): (noun: string) => readonly Antecedent[] {
  const heads = headsByForm(trees);
  const found = new Map<string, Antecedent[]>();
  return (noun) => {
    let phrases = found.get(noun);
    if (phrases === undefined) {
      phrases = (heads.get(noun) ?? []).flatMap(({ tree, head }) => phraseAt(tree, head) ?? []);
      found.set(noun, phrases);
    }
    return phrases;
  };
}

function headsByForm(trees: Tree[]): Map<string, Place[]> {
  const heads = new Map<string, Place[]>();
  for (const tree of trees)
    tree.tokens.forEach(({ upos }, head) => {
      // "the match referee Joel Aguilar" is no match.
      if (!isNoun(upos) || isNoun(tokenAt(tree, head + 1).upos)) return;
      const noun = lower(tree, head);
      const known = heads.get(noun);
      if (known === undefined) heads.set(noun, [{ tree, head }]);
      else known.push({ tree, head });
    });
  return heads;
}

const isNoun = (upos: string): boolean => upos === "NOUN" || upos === "PROPN";

/** Areas of which news tells one after the other. */
const wards =
  /^(constituency|district|ward|seat|electorate|county|province|prefecture|borough|parish|region)$/;

/** "the Hill Park constituency" for "this district": areas by another word for the same, in order of the text. */
export function namedWards({ antecedents }: Document, tree: Tree, i: number): Antecedent[] {
  if (!/^(constituency|district|seat|electorate)$/.test(tokenAt(tree, i).lemma)) return [];
  return ["constituency", "district", "seat", "electorate"]
    .flatMap(antecedents)
    .filter(({ isNamed, tree: { index } }) => isNamed && index < tree.index)
    .sort((a, b) => a.tree.index - b.tree.index);
}

export const isWard = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).xpos === "NN" && wards.test(tokenAt(tree, i).lemma.toLowerCase());

/** How many sentences back "the district" takes up the one named last, and "this district". */
const reach = { the: 3, this: 5 };

/**
 * "In the Hill Park district … Anyone in this district": of several areas that the text goes through, the one that it named
 * last, when that is near. Null for other nouns, and where only one was named.
 */
export function lastNamed(tree: Tree, i: number, named: Antecedent[]): Antecedent | null {
  const isThis = childrenBy(tree, i, "det").some((d) => tokenAt(tree, d).form === "this");
  if (!isWard(tree, i) || named.length < (isThis ? 1 : 2)) return null;
  const [last] = named.slice(-1);
  const isNear =
    last !== undefined && tree.index - last.tree.index <= (isThis ? reach.this : reach.the);
  return isNear && last !== undefined ? last : null;
}

/** The fuller phrase that token `head` is the noun of, or null. */
export function phraseAt(tree: Tree, head: number): Antecedent | null {
  const found = antecedentAt(tree, head) ?? introducedAt(tree, head);
  return found === null || isPatched(tree, head, found.tokens) ? null : found;
}

/** "lists the species as vulnerable", "a bridge like the others": not what the noun is. */
const isComparison = (tree: Tree, i: number): boolean =>
  childrenBy(tree, i, "case", "mark").some((c) =>
    /^(as|than|like|unlike)$/.test(tokenAt(tree, c).form.toLowerCase()),
  );

/** "a balloon | crossed the country": a verb of its own clause that the tree hangs on the noun. */
function isRunOn(tree: Tree, i: number): boolean {
  const { xpos } = tokenAt(tree, i);
  if (hasChild(tree, i, "nsubj")) return false;
  return xpos === "VBD" || (xpos === "VBN" && hasChild(tree, i, "obj"));
}

/** "the Westmark Library Workers' Union": a name with a possessive inside, told by the capitals of all its words. */
function unionName(tree: Tree, head: number): Antecedent | null {
  if (tokenAt(tree, head).upos !== "PROPN" || !/^[A-Z]/.test(tokenAt(tree, head).form)) return null;
  let from = head;
  while (tokenAt(tree, from - 1).upos === "PROPN" || tokenAt(tree, from - 1).xpos === "POS") from--;
  if (head - from < 2 || tokenAt(tree, from - 1).form.toLowerCase() !== "the") return null;
  const tokens = Array.from({ length: head - from + 1 }, (_, k) => from + k);
  return { tree, head, tokens, isNamed: true, takesArticle: true };
}

/** "the Museum of Ancient History": a name by its own capital and the capital of what it is of. */
const isProperWithTail = (tree: Tree, head: number, tails: number[]): boolean =>
  tokenAt(tree, head).upos === "PROPN" &&
  /^[A-Z]/.test(tokenAt(tree, head).form) &&
  tails.some((tail) => /^[A-Z]/.test(tokenAt(tree, tail).form));

const timeNoun =
  /^(century|decade|year|month|\d{4}s?|January|February|March|April|May|June|July|August|September|October|November|December)$/;

/** Where a last "in the 6th century" begins among the tokens; their number when there is none. */
function timeTailStart(tree: Tree, tokens: number[]): number {
  if (!timeNoun.test(tokenAt(tree, tokens.at(-1) ?? -1).form)) return tokens.length;
  for (let k = tokens.length - 2; k > 0 && k > tokens.length - 6; k--)
    if (/^(in|since|from|during|on|of)$/.test(tokenAt(tree, tokens[k] ?? -1).form)) return k;
  return tokens.length;
}

const isTimeTail = (tree: Tree, tokens: number[]): boolean =>
  timeTailStart(tree, tokens) < tokens.length;

const inPhrase = new Set("JJ JJR JJS NN NNP VBN VBG HYPH".split(" "));
const boundary = new Set("VBD VBZ VBP MD WDT WP WP$ WRB CC TO , : -LRB- . `` ''".split(" "));
const timeWords =
  /^(January|February|March|April|May|June|July|August|September|October|November|December|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow|last|early|late|earlier|later)$/;

/**
 * "A glass sponge found on a mountain off the coast of Namibia | could …": the phrase that brings a noun up, by its words
 * alone, for sentences whose tree is unsure. Only with a name in it, or it would tell nothing.
 */
function introducedAt(tree: Tree, head: number): Antecedent | null {
  const { upos, xpos, form } = tokenAt(tree, head);
  if (upos !== "NOUN" || !/^[A-Za-z]{3,}$/.test(form)) return null;
  let from = head;
  while (inPhrase.has(tokenAt(tree, from - 1).xpos)) from--;
  const before = tokenAt(tree, from - 1).form.toLowerCase();
  if (!/^(an?|the)$/.test(before) && xpos !== "NNS") return null;
  let to = head + 1;
  while (to < tree.tokens.length && !boundary.has(tokenAt(tree, to).xpos)) {
    if (timeWords.test(tokenAt(tree, to).form) || to - from > maxTokens) break;
    if (isOfOutside(tree, to, from)) break;
    to++;
  }
  while (to > head + 1 && !/^(NN|CD)/.test(tokenAt(tree, to - 1).xpos)) to--;
  if (to === head + 1) return null;
  const tokens = Array.from({ length: to - from }, (_, k) => from + k);
  while (tokens.length > 2 && isTimeTail(tree, tokens)) tokens.length = timeTailStart(tree, tokens);
  const isNamed = tokens.some((i) => i !== head && tokenAt(tree, i).upos === "PROPN");
  if (!isNamed || to - from > maxTokens) return null;
  return { tree, head, tokens, isNamed: true, takesArticle: true };
}

/** "handed the harbour | to a consortium": a phrase that hangs on none of the words before it. */
function isOfOutside(tree: Tree, i: number, from: number): boolean {
  const { deprel, head } = tokenAt(tree, i);
  if (deprel !== "case" || head < i) return false;
  const owner = tokenAt(tree, head).head;
  return owner < from || owner >= i;
}

/** "accused the council | of punishing people": what hangs on the verb. */
const isCharge = (tree: Tree, m: number): boolean =>
  tokenAt(tree, m).xpos === "VBG" &&
  childrenBy(tree, m, "case", "mark").some((c) => tokenAt(tree, c).form === "of");

/** "once supplied | boots": a verb of a clause that the tree hangs on its object. */
const hasVerbBefore = (tree: Tree, head: number, tokens: number[]): boolean =>
  tokens.some((i) => i < head && /^VB[DZP]$/.test(tokenAt(tree, i).xpos));

/** What is another one each time: "the score" is not the one that was told first. */
const passing = /^(time|day|score|lead|margin|tally|toll)s?$/;

/**
 * "the literally Borg", "the city of Velmont's old inns", "the abbey itself", "the road between Tolm": no phrase that names the
 * noun, whatever the tree makes of it.
 */
const isPatched = (tree: Tree, head: number, tokens: number[]): boolean =>
  tokens.some((i) => {
    const { upos, xpos } = tokenAt(tree, i);
    return (
      (i < head && upos === "ADV") ||
      (i > head && xpos === "POS" && isGroupOrPlaceNoun(tokenAt(tree, head).lemma.toLowerCase())) ||
      xpos === "PRP"
    );
  }) || passing.test(tokenAt(tree, head).lemma);

/** "the reef that was about to be submerged": what only held at that moment. */
const isPassing = (tree: Tree, m: number): boolean =>
  tokenAt(tree, m).deprel === "acl:relcl" &&
  [m, ...childrenBy(tree, m, "aux", "cop")].some((i) => tokenAt(tree, i).xpos === "VBD");

/** "the New Hills West | constituency": whatever hangs on what in a name, all of it stands before the noun. */
const isNameBefore = (tree: Tree, i: number, head: number): boolean =>
  i < head &&
  tokenAt(tree, head).upos === "NOUN" &&
  /^NNP/.test(tokenAt(tree, i).xpos) &&
  tokenAt(tree, i).head <= head &&
  tokenAt(tree, i + 1).form !== "-" &&
  tokenAt(tree, i - 1).form !== "-";

function antecedentAt(tree: Tree, head: number): Antecedent | null {
  const { upos, form, deprel } = tokenAt(tree, head);
  if (!["NOUN", "PROPN"].includes(upos) || !/^[A-Za-z]{3,}$/.test(form) || deprel === "compound")
    return null;
  const names = childrenBy(tree, head, "compound", "amod", "flat").filter(
    (m) =>
      m < head &&
      /^[A-Z]/.test(tokenAt(tree, m).form) &&
      tokenAt(tree, m).upos === "PROPN" &&
      // "near-Earth asteroids" are of no name.
      tokenAt(tree, m - 1).form !== "-",
  );
  const tails = childrenBy(tree, head, "nmod", "acl").filter(
    (m) => m > head && !isComparison(tree, m) && !isPassing(tree, m) && !isCharge(tree, m),
  );
  const owners = childrenBy(tree, head, "nmod:poss");
  if (tails.some((m) => isRunOn(tree, m))) return null;
  if (names.length + tails.length === 0 && owners.length === 0) return null;
  if (owners.length > 0) return unionName(tree, head);
  const skipped = (child: number) =>
    tokenAt(tree, child).head === head &&
    (isComparison(tree, child) ||
      ["det", "case", "conj", "cc", "nummod", "punct"].includes(relationOf(tree, child)));
  const tokens = keptTokens(tree, head, skipped);
  while (tokens.length > 2 && isTimeTail(tree, tokens)) tokens.length = timeTailStart(tree, tokens);
  const isWhole = (tokens.at(-1) ?? 0) - (tokens[0] ?? 0) === tokens.length - 1;
  if (
    weakestArc(
      tree,
      tokens.filter((token) => token !== head && !isNameBefore(tree, token, head)),
    ) < 0.6
  )
    return null;
  if (!isWhole || tokens.length > maxTokens || tokens.length < 2) return null;
  if (hasVerbBefore(tree, head, tokens)) return null;
  return {
    tree,
    head,
    tokens,
    isNamed: names.length > 0 || isProperWithTail(tree, head, tails),
    // "day five of the Games"
    takesArticle:
      (names.length === 0 && tokenAt(tree, head + 1).upos !== "NUM") || hasChild(tree, head, "det"),
  };
}
