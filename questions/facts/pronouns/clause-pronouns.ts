import type { Entity } from "../../read/types.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { preferName } from "../trees/prefer-name.ts";
import {
  childrenBy,
  hasChild,
  isUnder,
  lower,
  placeAt,
  relationOf,
  tokenAt,
} from "../trees/tree.ts";
import type { Tree } from "../types.ts";

/** Verbs behind whose "that" the pronoun takes up whoever speaks, thinks or decides. */
export const mental =
  /^(say|announce|admit|claim|deny|insist|promise|hope|expect|believe|decide|agree|argue|warn|add|confirm|declare|predict|complain|think|state|report|pledge|threaten|acknowledge|estimate|know|realise|realize|fear|maintain|reveal|discover|find|learn|feel|explain|vow|conclude|note|write|propose|concede)$/;

/** What only people and bodies do, so that an "it" doing so is no thing. */
export const acting =
  /^(accept|act|agree|allow|announce|appeal|approve|ask|ban|begin|believe|build|buy|call|cancel|charge|claim|close|cut|decide|declare|demand|deny|elect|employ|fail|fear|fine|fire|hire|hope|introduce|invest|know|launch|offer|open|operate|order|own|pay|plan|postpone|promise|propose|publish|raise|receive|refuse|reject|report|run|say|sell|send|sign|spend|start|stop|sue|suspend|tell|try|use|vote|want|warn|win|withdraw|write)$/;

/**
 * "Coldstone said it would appeal", "the council approved the plan before it told the farmers": subject pronouns that the
 * subject of the clause above owns, added to `bound` as `sentence:token` → that subject's head token; then possessives behind
 * them ("said it would cut its prices") and in a subject of their own clause ("said most of its members had agreed").
 */
export function bindClausePronouns(
  trees: Tree[],
  owners: Map<string, Entity>,
  bound: Map<string, number>,
): void {
  for (const tree of trees) {
    tree.tokens.forEach(({ upos, deprel }, i) => {
      if (upos !== "PRON" || !/^(it|they)$/.test(lower(tree, i)) || !deprel.startsWith("nsubj"))
        return;
      if (isEmpty(tree, i)) return;
      const owner = ownerAbove(tree, i, owners, bound);
      if (owner !== null) bound.set(placeAt(tree, i), owner);
    });
    tree.tokens.forEach(({ xpos }, i) => {
      if (xpos !== "PRP$" || !/^(its|their)$/.test(lower(tree, i))) return;
      if (bound.has(placeAt(tree, i))) return;
      const owner = possessorAbove(tree, i, owners, bound);
      if (owner !== null) bound.set(placeAt(tree, i), owner);
    });
  }
}

type Owners = Map<string, Entity>;
type Bound = ReadonlyMap<string, number>;

/** Head token of the subject over the clause of the subject pronoun at `i`; null where anything else may be meant. */
function ownerAbove(tree: Tree, i: number, owners: Owners, bound: Bound): number | null {
  const clause = clauseOf(tree, tokenAt(tree, i).head);
  const above = tokenAt(tree, clause).head;
  const relation = relationOf(tree, clause);
  if (above < 0 || !/^(ccomp|advcl)$/.test(relation)) return null;
  const subject = subjectOf(tree, above);
  if (subject === null || subject > i) return null;
  const owner = bound.get(placeAt(tree, subject)) ?? subject;
  if (!isOwner(tree, owner, i, owners)) return null;
  const isSaid = relation === "ccomp" && mental.test(tokenAt(tree, above).lemma);
  if (relation === "ccomp" && !isSaid) return null;
  if (hasRival(tree, { subject, i, isSaid }, owners)) return null;
  if (lower(tree, i) === "they") return owner;
  const isBody = isBodyAt(tree, owner, owners);
  const isAct = acting.test(tokenAt(tree, tokenAt(tree, i).head).lemma);
  if (isSaid) return isBody ? owner : null;
  // "The bridge closed because it was unsafe" has one thing in it, "The club sold the ground because it needed money" two.
  return (isBody && isAct) || !hasThing(tree, subject, i) ? owner : null;
}

/** "it emerged that", "it is time to": an "it" that stands for nothing, or that the tree takes for a subject. */
function isEmpty(tree: Tree, i: number): boolean {
  const { head } = tokenAt(tree, i);
  const isLoose = tokenAt(tree, i - 1).xpos === "VBG";
  return (
    isLoose ||
    lower(tree, head) === "time" ||
    (hasChild(tree, head, "ccomp", "csubj") && !mental.test(tokenAt(tree, head).lemma)) ||
    (hasChild(tree, head, "aux") && hasChild(tree, head, "ccomp"))
  );
}

/** The first of verbs that are joined: "said it was sorry and would pay". */
const clauseOf = (tree: Tree, verb: number): number => {
  let clause = verb;
  for (let k = 0; k < 4 && relationOf(tree, clause) === "conj"; k++)
    clause = tokenAt(tree, clause).head;
  return clause;
};

/** The subject of the verb, or of the one that it is joined to or completes. */
function subjectOf(tree: Tree, verb: number): number | null {
  let at = verb;
  for (let k = 0; k < 4 && at >= 0; k++) {
    const own = childrenBy(tree, at, "nsubj")[0];
    if (own !== undefined) return own;
    if (!/^(conj|xcomp)$/.test(relationOf(tree, at))) return null;
    at = tokenAt(tree, at).head;
  }
  return null;
}

/** Whether number and kind of the subject are the pronoun's. */
function isOwner(tree: Tree, subject: number, i: number, owners: Owners): boolean {
  const { upos, xpos, lemma } = tokenAt(tree, subject);
  if (upos === "PRON") return false;
  const type = owners.get(placeAt(tree, preferName(tree, subject, owners)))?.type;
  const isJoined = hasChild(tree, subject, "conj");
  if (lower(tree, i) === "they") return /^NNP?S$/.test(xpos) || isJoined || lemma === "police";
  return (
    /^NNP?$/.test(xpos) && !isJoined && type !== "person" && !isPersonNoun(lemma.toLowerCase())
  );
}

function isBodyAt(tree: Tree, subject: number, owners: Owners): boolean {
  const name = owners.get(placeAt(tree, preferName(tree, subject, owners)));
  if (name !== undefined) return /^(organisation|place|unknown)$/.test(name.type);
  return isGroupOrPlaceNoun(tokenAt(tree, subject).lemma.toLowerCase());
}

type Span = { subject: number; i: number; isSaid: boolean };

/** Another noun of the pronoun's number between the subject and it that may as well be meant. */
function hasRival(tree: Tree, { subject, i, isSaid }: Span, owners: Owners): boolean {
  const isMany = lower(tree, i) === "they";
  for (let k = subject + 1; k < i; k++) {
    if (isUnder(tree, k, subject)) continue;
    const { xpos, upos, deprel, lemma } = tokenAt(tree, k);
    if (!/^(NOUN|PROPN)$/.test(upos) || /^(compound|flat|nmod:unmarked)/.test(deprel)) continue;
    if (isMany ? /^NNP?S$/.test(xpos) && !isTime(lemma) : isOtherBody(tree, k, isSaid, owners))
      return true;
  }
  return false;
}

const isTime = (lemma: string): boolean =>
  /^(second|minute|hour|day|week|month|year|decade|century)$/.test(lemma);

/** "told the court it would": the court, unless it only stands by ("said in Paris it would"). */
function isOtherBody(tree: Tree, k: number, isSaid: boolean, owners: Owners): boolean {
  const { xpos, deprel, lemma } = tokenAt(tree, k);
  if (!/^NNP?$/.test(xpos)) return false;
  const name = owners.get(placeAt(tree, k));
  if (name !== undefined && /^(date|time|duration|money|percent|quantity|person)$/.test(name.type))
    return false;
  const isBody =
    name !== undefined ? name.type === "organisation" : isGroupOrPlaceNoun(lemma.toLowerCase());
  return isBody && !(isSaid && /^obl/.test(deprel));
}

/** Whether a thing stands between the two, which the pronoun may take up. */
const hasThing = (tree: Tree, subject: number, i: number): boolean =>
  tree.tokens.some(
    ({ xpos, deprel, lemma }, k) =>
      k > subject &&
      k < i &&
      (xpos === "NN" || lower(tree, k) === "it") &&
      /^(obj|nsubj|obl|nmod)/.test(deprel) &&
      !isTime(lemma) &&
      !isPersonNoun(lemma.toLowerCase()),
  );

/** The owner of a possessive: of a bound subject of its clause, or of the clause above when its own subject has it. */
function possessorAbove(tree: Tree, i: number, owners: Owners, bound: Bound): number | null {
  let at = tokenAt(tree, i).head;
  for (let k = 0; k < 8 && at >= 0; k++) {
    const subject = childrenBy(tree, at, "nsubj")[0];
    if (subject !== undefined && !isUnder(tree, i, subject)) {
      const owner = bound.get(placeAt(tree, subject));
      return owner !== undefined && agrees(tree, i, lower(tree, subject)) ? owner : null;
    }
    if (subject !== undefined && relationOf(tree, at) === "ccomp") {
      const above = tokenAt(tree, at).head;
      const speaker = mental.test(tokenAt(tree, above).lemma) ? subjectOf(tree, above) : null;
      const isIts = lower(tree, i) === "its";
      if (speaker === null || speaker > i || !isIts || !isBodyAt(tree, speaker, owners))
        return null;
      const isOne = /^NNP?$/.test(tokenAt(tree, speaker).xpos);
      return isOne && tokenAt(tree, speaker).upos !== "PRON" ? speaker : null;
    }
    at = tokenAt(tree, at).head;
  }
  return null;
}

const agrees = (tree: Tree, i: number, subject: string): boolean =>
  lower(tree, i) === (subject === "it" ? "its" : "their");
