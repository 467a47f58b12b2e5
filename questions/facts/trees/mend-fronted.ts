import type { Token } from "../../read/types.ts";
import type { Span } from "./mend-tree.ts";

/**
 * "After two years at Arden College | Brandt met her husband": a person's name between a phrase that opens the sentence and a verb
 * without a subject of its own is the subject, and no part of the phrase. Changes the tokens.
 */
export function mendFronted(tokens: Token[], names: Span[]): void {
  const first = tokens[0];
  if (first === undefined || !/^(IN|TO)$/.test(first.xpos)) return;
  for (const name of names) {
    const verb = name.isPerson && name.first > 1 ? verbBehind(tokens, name) : -1;
    if (verb >= 0 && isBehindNoun(tokens, name)) {
      freePhrase(tokens, name, verb);
      break;
    }
  }
}

const isBehindNoun = (tokens: Token[], { first }: Span): boolean =>
  /^(NOUN|PROPN)$/.test(tokens[first - 1]?.upos ?? "") &&
  tokens.slice(0, first).every(({ form, deprel }) => form !== "," && !deprel.startsWith("nsubj:"));

/** The head of the clause whose finite verb stands right behind the name, or behind one adverb; -1 where it has a subject. */
function verbBehind(tokens: Token[], { end }: Span): number {
  const at = tokens[end]?.xpos === "RB" ? end + 1 : end;
  const finite = tokens[at];
  if (finite === undefined || !/^VB[DZ]$/.test(finite.xpos)) return -1;
  const verb = /^(aux|cop)/.test(finite.deprel) ? finite.head : at;
  const hasSubject = tokens.some(
    ({ head, deprel }, i) => head === verb && deprel.startsWith("nsubj") && i >= end,
  );
  return hasSubject || verb < end ? -1 : verb;
}

/** The phrase hangs on the verb by its own noun, the name as its subject. */
function freePhrase(tokens: Token[], { first, end }: Span, verb: number): void {
  const isName = (i: number) => i >= first && i < end;
  const name = tokens.find(({ head }, i) => isName(i) && !isName(head));
  const top = topBefore(tokens, first);
  const noun = tokens[top];
  if (name === undefined || noun === undefined) return;
  if (isName(noun.head) || noun.head === verb) {
    const isInner = name.head < first && name.head >= 0;
    Object.assign(noun, {
      head: isInner ? name.head : verb,
      deprel: isInner ? name.deprel : "obl",
    });
  }
  // What hung on the name is the phrase's.
  for (const [i, token] of tokens.entries())
    if (i < first && i !== top && isName(token.head)) token.head = top;
  const isPassive = tokens.some(({ head, deprel }) => head === verb && deprel === "aux:pass");
  Object.assign(name, { head: verb, deprel: isPassive ? "nsubj:pass" : "nsubj" });
  asMain(tokens, verb);
}

/** The noun of the phrase that ends right before `end`. */
function topBefore(tokens: Token[], end: number): number {
  const from = tokens.findLastIndex(({ upos }, i) => i < end && upos === "ADP");
  let top = end - 1;
  for (let steps = 0; steps < end; steps++) {
    const head = tokens[top]?.head ?? -1;
    if (head <= from || head >= end) break;
    top = head;
  }
  return top;
}

/** "spent a year there, returned and published": read as if the last were the main verb, the first is. */
function asMain(tokens: Token[], at: number): void {
  const verb = tokens[at];
  const later = verb?.head ?? -1;
  const main = tokens[later];
  if (verb === undefined || main?.head !== -1 || later < at || verb.deprel === "conj") return;
  if (tokens.some(({ head, deprel }) => head === later && deprel.startsWith("nsubj"))) return;
  Object.assign(main, { head: at, deprel: "conj" });
  Object.assign(verb, { head: -1, deprel: "root" });
}
