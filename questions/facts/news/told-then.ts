import { verbForms } from "../../read/forms/index.ts";
import { findVerbGroup } from "../clauses/verb-group.ts";
import { backshifted } from "../times/backshift.ts";
import { isUnder, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { isDeedOfDay } from "./lasting.ts";
import { type Clause, isOfName, isSince, mainTold, type ToldThen } from "./main-tense.ts";
import { isQuoted } from "./quoted.ts";

/**
 * The clause as it is told years later: "are refusing" → "were refusing", "has promised" → "promised", "have declared" → "had
 * declared"; "lies near Tolm" stays. Null for what was still to come, and where a clause within it is of another time.
 */
export function toldThen(document: Document, clause: Clause): ToldThen | null {
  const main = mainTold(document, clause);
  if (main === null) return null;
  const { tree, scope, verbs } = clause;
  const words = new Map(main.words);
  const isReport = main.when === "past" && saying.test(tokenAt(tree, verbs.verb).lemma);
  for (const i of scope) {
    const within = clauseHead(tree, i);
    if (isOfName(document, tree, i)) continue;
    if (within === null || within === verbs.head || words.has(i) || isQuoted(tree, i)) continue;
    if (verbs.tokens.includes(i) || isUnder(tree, verbs.head, within)) continue;
    const kind = kindOf(tree, within, verbs.head);
    if (kind === "main") continue;
    if (main.when === "past" && !(isReport && kind === "content")) continue;
    const stays = kind === "relative" && isLastingWithin(tree, within);
    if (main.when === "always" && !stays && kind === "relative") return null;
    if (main.when !== "always" && !stays)
      words.set(i, isSaidBeside(tree, i, within) ? "" : backshifted(tree, i));
  }
  if (/^(in|by|of)$/.test(main.when) || isReport)
    for (const i of scope) if (isOfThatDay(tree, i)) words.set(i, "");
  // "left the current manager in charge"
  if (main.when === "past")
    for (const i of scope)
      if (lower(tree, i) === "current" && isOfThatDay(tree, i)) words.set(i, "");
  return { ...main, words };
}

/** Verbs behind which a present is told in the past; what is found or shown holds on. */
const saying =
  /^(say|tell|announce|report|state|claim|argue|add|warn|insist|allege|declare|promise|rule|confirm|complain|explain|admit|note|write|believe|think)$/;

/** "…, officials | have | said": said, and not had said, behind a month. */
const isSaidBeside = (tree: Tree, i: number, verb: number): boolean =>
  /^(has|have)$/.test(lower(tree, i)) &&
  tokenAt(tree, verb).deprel === "parataxis" &&
  tokenAt(tree, i).head === verb &&
  lower(tree, verb) === verbForms(tokenAt(tree, verb).lemma).past;

const presents = new Set(["VBP", "VBZ", "MD"]);

/** "Brannock | Falls" is no verb. */
const isTensed = (tree: Tree, i: number): boolean =>
  presents.has(tokenAt(tree, i).xpos) && (i === 0 || !/^\p{Lu}/u.test(tokenAt(tree, i).form));

/** The head of the clause whose finite verb the token is; null for any other token. */
function clauseHead(tree: Tree, i: number): number | null {
  if (!isTensed(tree, i)) return null;
  return /^(aux|cop)/.test(tokenAt(tree, i).deprel) ? tokenAt(tree, i).head : i;
}

/** Whether the clause is the main one's equal, tells of a noun, or tells what the main verb says, and when and why. */
function kindOf(tree: Tree, head: number, main: number): "main" | "relative" | "content" | "other" {
  const path: string[] = [];
  let node = head;
  for (; node >= 0 && node !== main; node = tokenAt(tree, node).head)
    path.push(tokenAt(tree, node).deprel);
  if (path.some((deprel) => deprel.startsWith("acl"))) return "relative";
  if (path.every((deprel) => deprel === "conj")) return "main";
  return path.every((deprel) => /^(conj|ccomp)$/.test(deprel)) ? "content" : "other";
}

/** Words that only the day of writing gives a sense. */
export function isOfThatDay(tree: Tree, i: number): boolean {
  const word = lower(tree, i);
  if (word === "now" || word === "currently" || word === "presently")
    return (
      tokenAt(tree, i).upos === "ADV" && ![i - 1, i + 1].some((k) => tokenAt(tree, k).form === ",")
    );
  if (word === "far") return lower(tree, i - 1) === "so";
  if (word === "so") return lower(tree, i + 1) === "far";
  if (tokenAt(tree, i).deprel !== "amod" || !/^(recent|current|ongoing)$/.test(word)) return false;
  // "over the current one": without it nobody knows which.
  return !/^(day|week|month|year|decade|time|one)$/.test(tokenAt(tree, i + 1).lemma);
}

/** "which links two towns", "who is responsible for it"; not "which is being searched", "who remain missing". */
function isLastingWithin(tree: Tree, head: number): boolean {
  const verbs = findVerbGroup(tree, head, -1);
  if (verbs === null) return true;
  const word = lower(tree, verbs.auxiliaries[0] ?? -1);
  if (verbs.finite === "modal") return !/^(will|shall)$/.test(word);
  if (/^(has|have)$/.test(word)) return isSince(tree, head);
  return verbs.verb < 0 || !(isDeedOfDay(tree, verbs.verb) || isOfBody(tree, head));
}

/** "a party that forms part of the government": for as long as it does. */
const isOfBody = (tree: Tree, head: number): boolean =>
  /^(alliance|bloc|club|coalition|company|firm|party|team)$/.test(
    tokenAt(tree, tokenAt(tree, head).head).lemma,
  );
