import type { Token } from "../../read/types.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";
import type { Span } from "./mend-tree.ts";

/** Names that explain a noun before them, and nouns that explain a name before them. */
export function mendAppositions(tokens: Token[], names: Span[]): void {
  explainHolders(tokens, names);
  explainPlaces(tokens, names);
  gatherRoles(tokens);
  tokens.forEach((_, i) => {
    nameWork(tokens, i);
    explainBefore(tokens, i);
  });
  for (const name of names) explainName(tokens, name);
  for (const name of names) followNoun(tokens, name);
  for (const name of names) openWithName(tokens, name);
}

/** "by Ida Falk, its founder, | director and owner": what somebody is goes on behind the comma, and nobody is added to her. */
function gatherRoles(tokens: Token[]): void {
  tokens.forEach((token, i) => {
    if (token.deprel !== "conj" || token.xpos !== "NN") return;
    if (tokens[token.head]?.upos !== "PROPN") return;
    const hasArticle = tokens.some(
      ({ head, deprel }) => head === i && /^(det|nmod:poss)/.test(deprel),
    );
    const role = tokens.findIndex(
      ({ head, deprel, upos }, k) =>
        head === token.head && deprel === "appos" && upos === "NOUN" && k > token.head && k < i,
    );
    if (!hasArticle && role >= 0) token.head = role;
  });
}

const works =
  /^(novel|novella|book|play|opera|operetta|film|movie|documentary|musical|symphony|ballet|poem|painting|sculpture|album|song|magazine|journal|newspaper|essay)$/;

/** "wrote the play | Small Hours", read as if somebody wrote a play something: the title names the work before it. */
function nameWork(tokens: Token[], i: number): void {
  const noun = tokens[i];
  if (noun?.upos !== "NOUN" || !works.test(noun.form)) return;
  const [article, next] = [tokens[i - 1], tokens[i + 1]];
  if (!/^i?obj$/.test(noun.deprel) || !/^\p{Lu}/u.test(next?.form ?? "")) return;
  if (article === undefined || article.head > i || noun.head > i) return;
  const title = tokens.findIndex(
    ({ head, deprel }, k) => k > i && head === noun.head && deprel === "obj",
  );
  const isRun = tokens.every(
    ({ form, upos }, k) =>
      k <= i || k > title || /^[\p{Lu}\d]/u.test(form) || /^(ADP|DET|PART|CCONJ|PUNCT)$/.test(upos),
  );
  if (title < 0 || !isRun || tokens.slice(i, title).some(({ form }) => form === ",")) return;
  Object.assign(tokens[title] ?? {}, { head: i, deprel: "appos" });
  noun.deprel = "obj";
}

/** "After talks with Ada Lind, | the Velmar premier, Ivo Brandt said": of two subjects the first explains the name before it. */
function explainBefore(tokens: Token[], i: number): void {
  const noun = tokens[i];
  const [comma, next] = [tokens[i + 1], tokens[i + 2]];
  if (!noun?.deprel.startsWith("nsubj") || comma?.form !== "," || next?.upos !== "PROPN") return;
  const article = tokens.findIndex(({ head, deprel }) => head === i && deprel === "det");
  let name = article - 2;
  if (article < 2 || tokens[article - 1]?.form !== "," || tokens[name]?.upos !== "PROPN") return;
  while (/^(flat|compound)/.test(tokens[name]?.deprel ?? "")) name = tokens[name]?.head ?? -1;
  const isSecond = tokens.some(
    ({ head, deprel, upos }, k) =>
      k > i + 1 && head === noun.head && deprel.startsWith("nsubj") && upos === "PROPN",
  );
  if (isSecond && /^(nmod|obl|obj)/.test(tokens[name]?.deprel ?? ""))
    Object.assign(noun, { head: name, deprel: "appos" });
}

/** "Norwind, | a regional airline that …, ceased flying": the name is the subject, and the noun between commas explains it. */
function openWithName(tokens: Token[], { first, end }: Span): void {
  const top = tokens.findIndex(
    ({ head }, i) => i >= first && i < end && !(head >= first && head < end),
  );
  const name = tokens[top];
  if (first !== 0 || name === undefined || tokens[end]?.form !== ",") return;
  if (!/^(discourse|vocative|dislocated|dep)$/.test(name.deprel)) return;
  const article = tokens[end + 1];
  const noun = tokens[article?.head ?? -1];
  const verb = noun?.head ?? -1;
  if (!/^(the|an?)$/.test(article?.form ?? "") || article?.deprel !== "det") return;
  if (noun?.upos !== "NOUN" || !/^nsubj(:pass)?$/.test(noun.deprel) || name.head !== verb) return;
  const isClosed = tokens.slice(article.head, verb).some(({ form }) => form === ",");
  if (!isClosed) return;
  Object.assign(name, { deprel: noun.deprel });
  Object.assign(noun, { deprel: "appos", head: top });
}

/** "pulled free the Ever Given, | the container ship that …": what stands behind a name's comma is no second object. */
function explainName(tokens: Token[], { first, end }: Span): void {
  const top = tokens.findIndex(
    ({ head }, i) => i >= first && i < end && !(head >= first && head < end),
  );
  const [name, noun] = [tokens[top], tokens[tokens[end + 1]?.head ?? -1]];
  const article = tokens[end + 1];
  if (name === undefined || noun === undefined || tokens[end]?.form !== ",") return;
  if (!/^(the|an?)$/.test(article?.form ?? "") || article?.deprel !== "det") return;
  const isSecond = noun.upos === "NOUN" && noun.deprel === "obj" && name.deprel === "obj";
  const hasJoin = tokens.some(
    ({ head, deprel }) => (head === tokens.indexOf(noun) || head === top) && deprel === "cc",
  );
  if (isSecond && noun.head === name.head && !hasJoin)
    Object.assign(noun, { head: top, deprel: "appos" });
}

/** "ordered the mining company | Coldmere | to pay": the name behind its class is no second object. */
function followNoun(tokens: Token[], { first, end }: Span): void {
  const top = tokens.findIndex(
    ({ head }, i) => i >= first && i < end && !(head >= first && head < end),
  );
  const [name, noun] = [tokens[top], tokens[first - 1]];
  if (name?.deprel !== "obj" || noun?.deprel !== "obj" || name.head !== noun.head) return;
  const isTold = tokens.some(
    ({ head, deprel, form }) => head === first - 1 && deprel === "det" && form === "the",
  );
  if (noun.xpos === "NN" && isTold && !isPersonNoun(noun.lemma.toLowerCase()))
    Object.assign(name, { head: first - 1, deprel: "appos" });
}

/** "the president of the city council, | Raymond Osei,": a person explains who, and not of what. */
function explainHolders(tokens: Token[], names: Span[]): void {
  for (const { first, isPerson } of names) {
    if (isPerson !== true) continue;
    const name = tokens[first];
    const body = tokens[name?.head ?? -1];
    const holder = tokens[body?.head ?? -1];
    const isBehind =
      name?.deprel === "appos" && name.head < first && tokens[first - 1]?.form === ",";
    if (!isBehind || name === undefined || body === undefined || holder === undefined) continue;
    const isOf = tokens.some(
      ({ head, deprel, form }) => head === name.head && deprel === "case" && form === "of",
    );
    if (!isOf || !body.deprel.startsWith("nmod") || isPersonNoun(body.lemma.toLowerCase()))
      continue;
    if (isPersonNoun(holder.lemma.toLowerCase()) && body.upos === "NOUN") name.head = body.head;
  }
}

/** "loyal to Ada Lind in Tolm, | the region's main seaport": a place explains the place before it, and nobody. */
function explainPlaces(tokens: Token[], names: Span[]): void {
  tokens.forEach((noun, i) => {
    if (noun.deprel !== "appos" || noun.upos !== "NOUN" || !places.test(noun.lemma)) return;
    const first = tokens.findIndex((_, k) => k > noun.head && k < i && isUnder(tokens, k, i));
    const comma = first - (tokens[first]?.form === "," ? 0 : 1);
    const near = names.find(({ end, first: from }) => end === comma && from > noun.head);
    const at = near === undefined ? undefined : tokens[near.first];
    if (near === undefined || tokens[comma]?.form !== "," || near.isPerson === true) return;
    const isIn = tokens.some(
      ({ head, deprel, form }) =>
        head === near.first && deprel === "case" && /^(in|at|near|from)$/.test(form),
    );
    if (!isIn || at === undefined || at.head !== noun.head) return;
    for (const other of tokens)
      if (other.head === noun.head && other.deprel === "conj" && places.test(other.lemma))
        other.head = i;
    noun.head = near.first;
  });
}

const places = /^(city|town|village|capital|port|seaport|suburb|island|province|region|district)$/;

function isUnder(tokens: Token[], i: number, top: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps < 12; steps++) {
    if (at === top) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}
