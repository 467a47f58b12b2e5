import { isOpening } from "../../facts/clauses/sentence-body.ts";
import { findVerbGroup } from "../../facts/clauses/verb-group.ts";
import type { ToldThen } from "../../facts/news/main-tense.ts";
import { isThen, leadIn } from "../../facts/news/news-scene.ts";
import { isSentenceOfNews } from "../../facts/news/part-of-news.ts";
import { isOfThatDay, toldThen } from "../../facts/news/told-then.ts";
import type { Words } from "../../facts/times/backshift.ts";
import { isYear } from "../../facts/times/calendar.ts";
import { childrenBy, hasChild, lower, rootSubject, tokenAt } from "../../facts/trees/tree.ts";
import type { FoundDocument, Tree } from "../../facts/types.ts";
import type { Unit } from "../../facts/writing/realise.ts";

/** The sentence in the tense in which it is told years later, and "In September 2016" where nothing in it tells the time. */
export type Dated = { words: Words; lead: string | null };

const asItStands: Dated = { words: new Map(), lead: null };

/** How a whole sentence of news is told; null for what was still to come, and for a sentence of several times. */
export function dateSentence(found: FoundDocument, tree: Tree, body: number[]): Dated | null {
  const { document } = found;
  const { news, date } = document;
  if (news === null || date === null) return asItStands;
  const root = tree.tokens.findIndex(({ head }) => head === -1);
  const told = [root, ...equalsOf(tree, root)].flatMap((head) => {
    const verbs = findVerbGroup(tree, head, root);
    const subject = childrenBy(tree, head, "nsubj", "nsubj:pass")[0] ?? rootSubject(tree) ?? -1;
    if (verbs === null) return [];
    return [toldThen(document, { tree, verbs, subject, scope: body, isClaim: false })];
  });
  const [main] = told;
  const isTimed =
    body.some((i) => isTimeOf(tokenAt(tree, i).form, date.year)) ||
    (main?.when === "past" && body.some((i) => isTimeFromNow(tree, i)));
  // A sentence whose verb the reader did not find may be of any time.
  if (main === undefined) return isTimed || isOpening(document, tree) ? asItStands : null;
  if (!told.every((one) => one !== null) || main === null) return null;
  const whens = new Set(told.map(({ when }) => when));
  if (whens.size > 1 && (whens.has("always") || whens.has("by"))) return null;
  // "was founded in 1957 and employs 5,200 people"
  if (whens.has("past") && whens.has("in") && body.some((i) => isOtherYear(tree, i, date.year)))
    return null;
  const words = new Map(told.flatMap(wordsOf));
  if (isTimed || main.when === "always") return { words, lead: null };
  if (body.some((i) => isStillPerfect(tree, i, words))) return null;
  if (main.when !== "past") return { words, lead: leadIn(main.when, news.month) };
  if (!isPastOfNews(found, tree, root)) return { words, lead: null };
  for (const i of body) if (isOfThatDay(tree, i)) words.set(i, "");
  return { words, lead: `In ${news.month}` };
}

/** "In May 2015, wreckage believed to be of a ferry has come ashore": a perfect that the month does not go with. */
const isStillPerfect = (tree: Tree, i: number, words: Words): boolean =>
  /^(has|have)$/.test(tokenAt(tree, i).form) &&
  tokenAt(tree, i).deprel.startsWith("aux") &&
  /^(root|ccomp|conj)$/.test(tokenAt(tree, tokenAt(tree, i).head).deprel) &&
  tokenAt(tree, i).xpos !== "VB" &&
  !words.has(i);

/** Clauses of a verb of their own beside the main one. */
const equalsOf = (tree: Tree, root: number): number[] =>
  childrenBy(tree, root, "conj").filter(
    (i) => /^(VERB|AUX)$/.test(tokenAt(tree, i).upos) || hasChild(tree, i, "cop"),
  );

/** The words, an auxiliary that goes among them. */
const wordsOf = ({ words, dropped }: ToldThen): [number, string][] => [
  ...words,
  ...(dropped === null ? [] : [[dropped, ""] as [number, string]]),
];

const isTimeOf = (form: string, year: number): boolean =>
  form === String(year) || /day$/i.test(form);

/** "rose last year": written as the year that it was. */
const isTimeFromNow = (tree: Tree, i: number): boolean =>
  /^(year|month)$/.test(lower(tree, i)) &&
  /^(last|this)$/.test(lower(tree, i - 1)) &&
  tokenAt(tree, i).head === tree.root;

const isOtherYear = (tree: Tree, i: number, year: number): boolean =>
  isYear(tokenAt(tree, i).form) && tokenAt(tree, i).form !== String(year);

/** Whether a past tense tells what happened in the days of the news. */
function isPastOfNews({ document, facts }: FoundDocument, tree: Tree, root: number): boolean {
  if (tree.tokens.some(({ form }) => isYear(form))) return false;
  const main = facts.find(
    (fact) => fact.tree === tree && fact.structure === "main" && fact.lead === null,
  );
  if (isOpening(document, tree)) return true;
  return main === undefined ? isSentenceOfNews(document, tree, root) : isThen(document, main);
}

/**
 * The sentence with the lead in front, or behind a phrase that stands there: "In a letter to staff in September 2016, …". Null
 * where it has no place.
 */
export function withLead(tree: Tree, body: number[], { lead }: Dated): Unit[] | null {
  const first = tokenAt(tree, body[0] ?? -1);
  if (lead === null) return body;
  const second = tokenAt(tree, body[1] ?? -1).form;
  // "In addition to the charges,": no occasion that has a month.
  const isPhrasal = /^(addition|comparison|contrast|light|order|place|response|return|spite)$/.test(
    second,
  );
  if (first.upos !== "ADP" || isPhrasal) return [lead, ",", ...body];
  const comma = body.findIndex((i) => tokenAt(tree, i).form === ",");
  const inMidst = lead.charAt(0).toLowerCase() + lead.slice(1);
  return comma === -1 ? null : [...body.slice(0, comma), inMidst, ...body.slice(comma)];
}
