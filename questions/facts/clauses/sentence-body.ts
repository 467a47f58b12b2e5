import { countWords } from "../../words.ts";
import { isLinkingAdverb, trimPunctuation } from "../trees/prune.ts";
import { childrenBy, hasChild, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { isMisreadRelative } from "./lost-words.ts";

const fewestWords = 9;
const mostWords = 45;

/**
 * The tokens of the sentence, or of what stands before its first semicolon, without a link to the sentence before;
 * null when that is no sentence, or too short.
 */
export function bodyOf(document: Document, tree: Tree): number[] | null {
  const { start, end } = tree.sentence;
  const semicolon = semicolonOf(tree);
  const last = semicolon === -1 ? tree.tokens.length - 1 : semicolon;
  const whole = document.reading.text.slice(start, end);
  const text =
    semicolon === -1 ? whole : `${whole.slice(0, tokenAt(tree, semicolon).start - start)}.`;
  // "two roads: one to Leeds, …": half of what was counted up.
  if (semicolon !== -1 && / \p{L}+: \p{Ll}/u.test(text)) return null;
  const words = countWords(text);
  if (tree.sentence.unreliable !== undefined || words < fewestWords) return null;
  if (!/^[A-Z][^?!;]*\.[”"]?$/.test(text.replace(/\([^()]*\)/g, ""))) return null;
  // "Asked whether it would be closed": the question is of the sentence before.
  if (/^Asked (?:whether|if|about|why|how) (?:it|they|he|she|this|that|these|those)\b/.test(text))
    return null;
  const root = tree.root;
  if (tokenAt(tree, root).xpos === "VB" && !hasChild(tree, root, "nsubj")) return null;
  const plain = withoutBrackets(tree, tree.tokens.map((_, i) => i).slice(0, last));
  const tokens = withoutTail(tree, plain);
  const time = toldTime.exec(text)?.[0] ?? "";
  if (isOtherTime(document, time)) return null;
  const from = (isYearOrMonth(document, time) ? "" : time || (link.exec(text)?.[0] ?? "")).length;
  return trimPunctuation(
    tree,
    tokens.filter(
      (i) =>
        tokenAt(tree, i).start >= start + from &&
        !((i < 2 || isAlso(tree, i)) && isLinkingAdverb(tree, i)) &&
        ![i - 1, i, i + 1].some((k) => isSetOffLink(tree, k)),
    ),
  );
}

/** The first semicolon outside of brackets, -1 where there is none. */
function semicolonOf({ tokens }: Tree): number {
  let depth = 0;
  return tokens.findIndex(({ form }) => {
    if (form === "(") depth++;
    if (form === ")") depth--;
    return form === ";" && depth <= 0;
  });
}

/** "The colony | , meanwhile, | has grown", "Karl Holt | , 43, | had stolen": goes with both of its commas. */
const isSetOffLink = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i - 1).form === "," &&
  tokenAt(tree, i + 1).form === "," &&
  (setOffLinks.has(tokenAt(tree, i).form) || isAge(tree, i));

/** The age of the day of writing; no number of a list ("Lakes 12, 43, and 51"). */
const isAge = (tree: Tree, i: number): boolean =>
  /^[1-9]\d$/.test(tokenAt(tree, i).form) &&
  tokenAt(tree, i - 2).upos === "PROPN" &&
  !/^(\d|and$|or$)/.test(tokenAt(tree, i + 2).form);

const setOffLinks = new Set(
  "however meanwhile moreover furthermore nevertheless nonetheless therefore indeed too also though".split(
    " ",
  ),
);

/** Matches an opening that ties a sentence to the one before ("However, he slid", "But the council"); not "Still life". */
const link =
  /^(?:(?:However|Instead|Moreover|Furthermore|Meanwhile|Nevertheless|Nonetheless|Still|Also|Additionally|Indeed|Similarly|Likewise|Consequently|Besides|Overall|Thus|Therefore|Hence|In addition|In fact|By contrast|In contrast|On the other hand|As a result|At the same time|For example|For instance|Even so|Even then|After all|All the same|In any case|In any event|That said|In turn|Of course|As such), |(?:And|But|Yet) (?=[\p{L}\d]))/u;

/** Whether the tokens make a plain statement: neither long, nor denied, nor under a condition. */
export const isPlainStatement = (tree: Tree, tokens: number[]): boolean =>
  tokens.filter((i) => tokenAt(tree, i).upos !== "PUNCT").length <= mostWords &&
  !tokens.some((i) => denying.has(lower(tree, i))) &&
  !isMisreadRelative(tree) &&
  !isRunOn(tree);

/** "He married Ida Falk, the mother of the two, Jon Falk was a painter": two sentences, and no mark between them but a comma. */
const isRunOn = (tree: Tree): boolean =>
  childrenBy(tree, tree.root, "parataxis").some(
    (i) =>
      i > tree.root &&
      childrenBy(tree, i, "cop").length > 0 &&
      childrenBy(tree, i, "nsubj").some((s) => s > tree.root && s < i) &&
      childrenBy(tree, i, "cc", "mark").length === 0 &&
      childrenBy(tree, i, "punct").some((c) => c < i && tokenAt(tree, c).form === ","),
  );

const denying = new Set(["not", "n't", "n’t", "never", "if"]);

const isAlso = (tree: Tree, i: number): boolean => {
  const { form } = tokenAt(tree, i);
  return (form === "also" || form === "too") && tokenAt(tree, i - 1).form !== ",";
};

/** Without "(CaF2)" and other asides in brackets. */
function withoutBrackets(tree: Tree, tokens: number[]): number[] {
  const isMark = (i: number, mark: string) => tokenAt(tree, i).form === mark;
  let depth = 0;
  return tokens.filter((i) => {
    if (isMark(i, "(")) depth++;
    const isInside = depth > 0;
    if (isMark(i, ")")) depth--;
    return !isInside;
  });
}

/** A sentence of more words than this goes without a last addition. */
const easyWords = 24;

/** Without ", injuring 19 people", ", officials said on Monday" at the end of a long sentence. */
function withoutTail(tree: Tree, tokens: number[]): number[] {
  let kept = tokens;
  for (;;) {
    const at = kept.findLastIndex((i) => tokenAt(tree, i).form === ",");
    const [first, second] = [kept[at + 1], kept[at + 2]];
    if (at < easyWords / 2 || kept.length < easyWords || first === undefined) return kept;
    const isAddition =
      tokenAt(tree, first).xpos === "VBG" && /^(advcl|acl)/.test(tokenAt(tree, first).deprel);
    const isSpeaker =
      tokenAt(tree, first).xpos === "NNS" &&
      second !== undefined &&
      tokenAt(tree, second).lemma === "say";
    if (!isAddition && !isSpeaker) return kept;
    kept = kept.slice(0, at);
  }
}

/** Matches an opening that tells the time from the day of writing ("Last fall,", "Earlier this year,"). */
const toldTime =
  /^(?:First|Second|Third|Lastly|Finally), |^(?:(?:Earlier|Later) )?(?:Last|This|Next|last|this|next) (?:year|month|week|weekend|day|night|morning|evening|afternoon|decade|century|season|summer|winter|spring|autumn|fall), /;

/** "Last year, ": written out as the year that it was. */
const isYearOrMonth = ({ date }: Pick<Document, "date">, time: string): boolean =>
  date !== null && /^(?:last|this|next) (?:year|month),/i.test(time);

/** Day of the month from which on last week was of the same month. */
const afterTwoWeeks = 14;

/** "Last fall, ", "Earlier this year, ": no time of the days of the news, whose month would be told in front. */
const isOtherTime = ({ date }: Pick<Document, "date">, time: string): boolean =>
  date !== null &&
  time !== "" &&
  !isYearOrMonth({ date }, time) &&
  (/ (?:year|decade|century|season|summer|winter|spring|autumn|fall),/.test(time) ||
    (/last (?:week|weekend|month)/i.test(time) && date.day <= afterTwoWeeks));

/** The first sentence of an article: written to be understood by whoever knows nothing yet. */
export const isOpening = ({ trees }: Document, tree: Tree): boolean =>
  tree === trees.find(({ sentence }) => sentence.unreliable === undefined);
