import type { Entity } from "../read/types.ts";
import { isPeopleAtStart } from "./naming.ts";
import { realise, type Unit } from "./realise.ts";
import { bodyOf, isOpening } from "./sentence-body.ts";
import { composeStatement, toSentence } from "./statement.ts";
import { childrenBy, lower, relationOf, tokenAt } from "./tree.ts";
import type { Document, Fact, Tree } from "./types.ts";

/** Words that a clause in front of a question may have; a whole sentence, which nobody has shortened, may have more. */
const mostClauseWords = 34;
const mostWholeWords = 40;
/** A longer sentence is not even shortened. */
const mostReadWords = 70;
/** Below these a scene says too little to know it by. */
const fewestWords = 8;

/** A sentence or a part of it as it is told alone, with the tokens that it keeps. */
export type Told = { text: string; tokens: number[]; named: ReadonlySet<Entity> };

export const wordsIn = (text: string): number => text.split(" ").length;

/** The main clause in the article's own voice, when it stands alone. */
export function toldByFact(document: Document, fact: Fact): Told[] {
  const isPlain = fact.claim === null && !fact.negated && fact.modality === null;
  if (fact.scene !== null || !isPlain || fact.structure !== "main") return [];
  const { text: plain, faults, named } = composeStatement(document, fact);
  const text = datedStatement(document, fact, plain);
  const words = wordsIn(text);
  if (faults.length > 0 || words < fewestWords || words > mostClauseWords) return [];
  const tokens = [fact.subject, ...fact.slots].flatMap((slot) => slot.tokens);
  return [{ text, tokens: [...tokens, ...fact.verbs.tokens], named }];
}

/** A perfect of news as it was reported in its month; any other statement as it is. */
function datedStatement(document: Document, { tree, verbs, lead }: Fact, text: string): string {
  const { news, plainWords } = document;
  const [first] = verbs.auxiliaries;
  const helper = first === undefined ? "" : lower(tree, first);
  const told = reportedHelpers[helper];
  if (news === null || lead !== null || told === undefined || /\b(1\d|20)\d\d\b/.test(text))
    return text;
  const initial = /^[A-Za-z]+/.exec(text)?.[0] ?? "";
  const isCommon = plainWords.has(initial.toLowerCase()) || isPeopleAtStart(tree, 0);
  const rest = isCommon ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  return `In ${news.month} it was reported that ${rest.replace(` ${helper} `, ` ${told} `)}`;
}

const reportedHelpers: Record<string, string> = { has: "had", have: "had", will: "would" };

/** The whole sentence, or what is left of it without its last additions. */
export function toldWhole(document: Document, tree: Tree): Told[] {
  const body = bodyOf(document, tree, mostReadWords);
  if (body === null) return [];
  const { tokens: told, main } = withoutSpeaker(tree, body);
  return shortened(tree, told).flatMap((tokens) => {
    const units = dated(document, tree, { tokens, main });
    const { text, faults, named } = realise(document, tree, units, {
      isOpening: isOpening(document, tree),
    });
    const words = wordsIn(text);
    const isFit =
      faults.length === 0 &&
      !toldFromNow.test(text) &&
      words >= fewestWords &&
      words <= mostWholeWords;
    return isFit ? [{ text: toSentence(text), tokens, named }] : [];
  });
}

/** Times that only count from the day of writing. */
const toldFromNow =
  /\b((past|last|next|coming) (few|several|two|three|four|five|ten|\d+) |in recent |yesterday|today|tomorrow|recently|currently|now\b|this (week|month|year|morning|weekend|summer|winter|spring|autumn))/i;

/** Tokens kept, and the head of their main clause. */
type Cut = { tokens: number[]; main: number };

const mostSpeakerWords = 7;

/** "…, federal police said on Friday" goes from the end: what was said is then the main clause. */
function withoutSpeaker(tree: Tree, body: number[]): Cut {
  const root = tree.tokens.findIndex(({ head }) => head === -1);
  const at = body.findLastIndex((i) => tokenAt(tree, i).form === ",");
  const said = childrenBy(tree, root, "ccomp", "parataxis")[0];
  const isSpeaker =
    at > fewestWords &&
    body.length - at <= mostSpeakerWords + 1 &&
    body.indexOf(root) > at &&
    said !== undefined &&
    body.indexOf(said) < at &&
    /^(say|report|announce|confirm|tell)$/.test(tokenAt(tree, root).lemma);
  return isSpeaker ? { tokens: body.slice(0, at), main: said } : { tokens: body, main: root };
}

/** News that tells no year behind its month: "In October 2012 it was reported that a team had discovered …" for a perfect. */
function dated({ news }: Document, tree: Tree, { tokens, main }: Cut): Unit[] {
  const isYear = (i: number) => /^(1\d|20)\d\d$|day$/.test(tokenAt(tree, i).form);
  if (news === null || tokens.some(isYear) || !tokens.includes(main)) return tokens;
  const [first] = childrenBy(tree, main, "aux");
  if (first === undefined)
    return tokenAt(tree, main).xpos === "VBD" ? [`In ${news.month}`, ",", ...tokens] : tokens;
  const told = reportedHelpers[lower(tree, first)];
  if (told === undefined) return tokens;
  const lead = `In ${news.month} it was reported that`;
  return [lead, ...tokens.map((i): Unit => (i === first ? told : i))];
}

/** Relations of what a sentence can lose at its end behind a comma. */
const additions = new Set(["appos", "acl", "advcl", "nmod", "parataxis", "dep"]);

/** The tokens, then without what stands behind the last comma, and so on. */
function shortened(tree: Tree, body: number[]): number[][] {
  const found = [body];
  let kept = body;
  for (;;) {
    const at = kept.findLastIndex((i) => tokenAt(tree, i).form === ",");
    if (at < fewestWords) return found;
    const tail = kept.slice(at + 1);
    const head = tail.find((i) => !tail.includes(tokenAt(tree, i).head));
    // "told the cooperative, which …, | that punctuality counted": what was told.
    if (/^(that|whether|if)$/.test(lower(tree, tail[0] ?? -1))) return found;
    const isAddition =
      head !== undefined &&
      (additions.has(relationOf(tree, head)) ||
        isAside(tree, tail) ||
        isClause(tree, head, tail)) &&
      tail.every((i) => tail.includes(tokenAt(tree, i).head) || i === head);
    if (!isAddition) return found;
    kept = kept.slice(0, at);
    found.push(kept);
  }
}

/** ", and the men who had come stood in the snow": a second main clause. */
const isClause = (tree: Tree, head: number, tail: number[]): boolean =>
  tokenAt(tree, head).deprel === "conj" &&
  /^(and|but|while)$/.test(lower(tree, tail[0] ?? -1)) &&
  tail.some((i) => tokenAt(tree, i).upos === "VERB") &&
  childrenBy(tree, tokenAt(tree, head).head, "conj").every((other) => other >= head);

/** ", a find that may shed light on …": what the sentence amounts to, whatever it hangs on. */
const isAside = (tree: Tree, tail: number[]): boolean =>
  /^an?$/.test(lower(tree, tail[0] ?? -1)) &&
  tail.every((i) => !/^(and|or)$/.test(lower(tree, i)) || i > (tail[3] ?? 0)) &&
  tail.some((i) => /^W/.test(tokenAt(tree, i).xpos));

/** Whether the main clause is told in the past. */
export const isPastTense = (tree: Tree): boolean => {
  const root = tree.tokens.findIndex(({ head }) => head === -1);
  const [first] = childrenBy(tree, root, "aux", "cop");
  return tokenAt(tree, first ?? root).xpos === "VBD";
};
