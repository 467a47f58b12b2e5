import type { Token } from "../../read/types.ts";

/**
 * Lists that the reader hangs on the wrong word.
 * "an outer ward, which has a hall, and an inner ward": the second of two like things goes on with the first, and not with
 * what the relative clause between them tells.
 */
export function mendLists(tokens: Token[]): void {
  tokens.forEach((token, i) => {
    if (token.form === "among") asExamples(tokens, i);
    if (token.deprel === "conj" && token.upos === "VERB") freeVerb(tokens, i);
    if (token.deprel === "conj" && token.upos === "NOUN") explainDate(tokens, i);
    if (token.deprel !== "conj" || token.upos !== "NOUN") return;
    const cc = tokens.findIndex(({ head, deprel }) => head === i && deprel === "cc");
    const isApart = tokens[cc - 1]?.form === "," && tokens[cc]?.form === "and";
    const clause = isApart ? clauseOver(tokens, token) : null;
    const noun = tokens[clause?.head ?? -1];
    if (clause === null || noun === undefined || noun.lemma !== token.lemma) return;
    if (tokens[tokens.indexOf(noun) + 1]?.form === ",") token.head = clause.head;
  });
}

/** "opened to walkers and traffic on 9 May 1994, | the fifth anniversary of …": what day it was, and no third that it opened to. */
function explainDate(tokens: Token[], i: number): void {
  const own = tokens.filter(({ head }) => head === i);
  const article = tokens.findIndex(({ head, deprel }) => head === i && deprel === "det");
  const year = article - 2;
  if (article < 3 || tokens[article - 1]?.form !== "," || own.some(({ deprel }) => deprel === "cc"))
    return;
  if (!/^(1\d|20)\d\d$/.test(tokens[year]?.form ?? "")) return;
  if (own.some(({ deprel }) => deprel === "conj")) return;
  let date = year;
  while (
    date > 0 &&
    /^nmod|flat|compound/.test(tokens[date]?.deprel ?? "") &&
    Math.abs((tokens[date]?.head ?? 0) - date) < 4
  )
    date = tokens[date]?.head ?? -1;
  const token = tokens[i];
  if (token !== undefined && date >= 0 && date < i)
    Object.assign(token, { head: date, deprel: "appos" });
}

/** "was born in Leeds and | trained as a mason": a verb goes on with a verb, and not with a place. */
function freeVerb(tokens: Token[], i: number): void {
  const token = tokens[i];
  const noun = tokens[token?.head ?? -1];
  const above = noun?.head ?? -1;
  const verb = tokens[above];
  if (token === undefined || noun === undefined || verb === undefined) return;
  if (!/^VB[DN]$/.test(token.xpos) || !/^VB[DN]$/.test(verb.xpos) || above > token.head) return;
  if (!/^(PROPN|NUM|NOUN)$/.test(noun.upos) || !/^(obl|obj)/.test(noun.deprel)) return;
  const own = tokens.filter(({ head }) => head === i);
  const isJoined = own.some(({ deprel }) => deprel === "cc");
  if (isJoined && !own.some(({ deprel }) => /^(nsubj|csubj|mark)/.test(deprel))) token.head = above;
}

/** The relative clause that the token stands in, or null. */
function clauseOver(tokens: Token[], token: Token): Token | null {
  let above = tokens[token.head];
  for (let steps = 0; above !== undefined && steps < 6; steps++) {
    if (above.deprel === "acl:relcl") return above;
    above = tokens[above.head];
  }
  return null;
}

/** "wrote 17 books, | among them the Tolm Atlas": examples of what was said, which goes on without them. */
function asExamples(tokens: Token[], i: number): void {
  const them = tokens[i + 1];
  if (tokens[i - 1]?.form !== "," || them === undefined || !/^(them|these)$/.test(them.form))
    return;
  if (hasOwnVerbBehind(tokens, i)) return;
  if (them.head < i) them.deprel = "dislocated";
  const first = tokens.findIndex(
    ({ head, upos, deprel }, k) =>
      k > i + 1 && head < i && /^(NOUN|PROPN)$/.test(upos) && !deprel.startsWith("nsubj"),
  );
  const example = tokens[first];
  const isNext = tokens
    .slice(i + 2, Math.max(first, i + 2))
    .every(({ upos }) => /^(DET|ADJ|NOUN|PROPN|NUM|ADV|PART|PUNCT)$/.test(upos));
  if (example !== undefined && isNext) example.deprel = "dislocated";
}

/** "four, among them a child, were taken": the examples of a subject say who that is. */
const hasOwnVerbBehind = (tokens: Token[], i: number): boolean =>
  tokens.some(({ upos }, k) => k > i && /^(VERB|AUX)$/.test(upos) && !isInAside(tokens, k, i));

/** Within a clause that tells of one of the examples. */
function isInAside(tokens: Token[], k: number, from: number): boolean {
  let at = k;
  for (let steps = 0; steps < 6 && at > from; steps++) {
    const token = tokens[at];
    if (token === undefined) return false;
    if (/^acl/.test(token.deprel)) return true;
    at = token.head;
  }
  return false;
}
