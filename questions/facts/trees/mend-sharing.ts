import { verbForms } from "../../read/forms/index.ts";
import type { Token } from "../../read/types.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";
import { isMonth } from "../times/calendar.ts";
import type { Span } from "./mend-tree.ts";

/** Puts right which of two joined clauses, or of two verbs, a word belongs to. Changes the tokens. */
export function mendSharing(tokens: Token[], names: Span[]): void {
  for (const name of names) if (name.isPerson === true) freeFromPerson(tokens, name);
  tokens.forEach((_, i) => {
    joinPassives(tokens, i);
    openSecond(tokens, i);
    countOthers(tokens, i);
    freeAgent(tokens, i);
  });
}

const childOf = (tokens: Token[], i: number, relation: RegExp): number =>
  tokens.findIndex(({ head, deprel }) => head === i && relation.test(deprel));

/** Nobody does this without an object: alone it was done to the subject. */
const doneTo =
  /^(acquit|appoint|arrest|assassinate|award|ban|banish|beatify|behead|bury|canonise|canonize|capture|charge|convict|cremate|crown|dedicate|demolish|deport|detain|dismiss|elect|exile|execute|expel|extradite|fine|hang|hospitalise|hospitalize|imprison|indict|injure|intern|jail|kidnap|knight|murder|name|nominate|ordain|pardon|publish|rebuild|remove|renovate|replace|restore|sentence|suspend|torture)$/;

/** "was banished in 1498 and | executed in 1504", read as if he had executed somebody: both were done to him. */
function joinPassives(tokens: Token[], i: number): void {
  const token = tokens[i];
  if (token?.deprel !== "conj" || token.xpos !== "VBD" || !doneTo.test(token.lemma)) return;
  const { past, participle } = verbForms(token.lemma);
  const isOwn = childOf(tokens, i, /^(aux|cop|nsubj|obj|iobj|xcomp|ccomp|mark|expl)/) >= 0;
  const isPassive = childOf(tokens, token.head, /^aux:pass$/) >= 0;
  if (past === participle && isPassive && !isOwn && token.head < i) token.xpos = "VBN";
}

/**
 * "beat Austria in a 2–0 win and | Portugal and Iceland shared the spoils": a noun behind "and" right before a verb that has no
 * subject is its subject, and no more of what the clause before tells.
 */
function openSecond(tokens: Token[], i: number): void {
  const verb = tokens[i];
  if (verb?.deprel !== "conj" || !/^VB[DZ]$/.test(verb.xpos)) return;
  if (childOf(tokens, i, /^(nsubj|csubj|expl|cc|mark|aux)/) >= 0) return;
  let last = i - 1;
  while (tokens[last]?.upos === "ADV" && tokens[last]?.head === i) last--;
  const noun = outermostJoined(tokens, last);
  const and = childOf(tokens, noun, /^cc$/);
  const token = tokens[noun];
  const link = tokens[and];
  if (token === undefined || link === undefined || !/^(and|but|while)$/.test(link.form)) return;
  if (and > noun || token.head <= verb.head || token.head > and) return;
  if (!tokens.slice(and + 1, last + 1).every((_, k) => isUnder(tokens, and + 1 + k, noun))) return;
  Object.assign(token, { deprel: "nsubj", head: i });
  link.head = i;
}

/** The first noun of a run of joined ones that ends at the token; -1 where it is none. */
function outermostJoined(tokens: Token[], last: number): number {
  let at = last;
  for (let steps = 0; steps < 8; steps++) {
    const token = tokens[at];
    if (token === undefined || !/^(NOUN|PROPN)$/.test(token.upos)) return -1;
    const isOuter = token.deprel === "conj" && tokens[token.head]?.deprel !== "conj";
    if (isOuter) return at;
    at = token.head;
  }
  return -1;
}

function isUnder(tokens: Token[], i: number, top: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps < 12; steps++) {
    if (at === top) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}

/** "He and three | others were fined": so many others, and no three beside them. */
function countOthers(tokens: Token[], i: number): void {
  const [number, others] = [tokens[i], tokens[i + 1]];
  if (number?.upos !== "NUM" || others?.form !== "others") return;
  if (number.head !== others.head && others.head !== i) return;
  const { head, deprel } = others.head === i ? number : others;
  Object.assign(others, { head, deprel });
  Object.assign(number, { head: i + 1, deprel: "nummod" });
  for (const token of tokens) if (token.head === i) token.head = i + 1;
}

const moving =
  /^(allow|appoint|ask|authori[sz]e|commission|compel|convince|encourage|forbid|force|hire|instruct|invite|oblige|order|permit|persuade|press|pressure|prompt|request|require|tell|tempt|train|urge)$/;

/** "was persuaded to join the faculty | by its president": by whom somebody was persuaded, and what follows that. */
function freeAgent(tokens: Token[], i: number): void {
  const by = tokens[i];
  if (by?.form !== "by" || by.deprel !== "case") return;
  const agent = tokens[by.head];
  const deed = tokens[agent?.head ?? -1];
  if (agent?.deprel !== "obl") return;
  if (deed?.deprel !== "xcomp" || deed.xpos !== "VB") return;
  const main = tokens[deed.head];
  const isPassive = childOf(tokens, deed.head, /^aux:pass$/) >= 0;
  if (main === undefined || !isPassive || !moving.test(main.lemma)) return;
  if (childOf(tokens, deed.head, /^obl:agent$/) >= 0) return;
  const isSomebody =
    agent.upos === "PROPN" ? !isMonth(agent.form) : isPersonNoun(agent.lemma.toLowerCase());
  if (!isSomebody) return;
  const verb = agent.head;
  for (const token of tokens.slice(by.head + 1))
    if (token.head === verb && /^(obl|advcl)/.test(token.deprel)) token.head = deed.head;
  const name = tokens[by.head + 2];
  if (tokens[by.head + 1]?.form === "," && name?.deprel === "appos" && name.head < i)
    name.head = by.head;
  Object.assign(agent, { head: deed.head, deprel: "obl:agent" });
}

/** "portrayed Mick Lind | on the series Tolm": where it was done, and no part of his name. */
function freeFromPerson(tokens: Token[], { first, end }: Span): void {
  const name = tokens[first];
  const verb = tokens[name?.head ?? -1];
  if (name?.deprel !== "obj" || verb?.upos !== "VERB" || name.head > first) return;
  tokens.forEach((token, i) => {
    const marker = tokens.find(({ head, deprel }) => head === i && deprel === "case");
    const isBehind = token.deprel === "nmod" && token.head === first && i >= end;
    if (isBehind && /^(on|in|at|during)$/.test(marker?.form ?? ""))
      Object.assign(token, { head: name.head, deprel: "obl" });
  });
}
