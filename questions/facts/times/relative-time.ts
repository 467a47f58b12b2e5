import { lower, tokenAt } from "../trees/tree.ts";
import type { CivilDate, Tree } from "../types.ts";
import { dateOfDay, dayNumber, monthNames, weekdayNames, writeDate } from "./calendar.ts";
import {
  isPartOfDate,
  partOfDay,
  rewriteToldWeekday,
  rewriteWeekday,
  type TimeRewrite,
} from "./weekday-time.ts";
import { withYear } from "./without-year.ts";

const units = new Set([
  "year",
  "month",
  "week",
  "weekend",
  "day",
  "night",
  "decade",
  "century",
  "season",
  "summer",
  "winter",
  "spring",
  "autumn",
  "fall",
]);

type Times = { past: (TimeRewrite | null)[]; future: (TimeRewrite | null)[] };

const known = new WeakMap<Tree, Times>();

/** `rewriteTime`, asked once for each token of a sentence, which is written dozens of times. */
export function timeAt(
  tree: Tree,
  i: number,
  date: CivilDate | null,
  isFuture: boolean,
): TimeRewrite | null {
  let times = known.get(tree);
  if (times === undefined) {
    const all = (isAhead: boolean) =>
      tree.tokens.map((_, k) => rewriteTime(tree, k, date, isAhead));
    const past = all(false);
    // Without a day of writing nothing is told from it, ahead or back.
    times = { past, future: date === null ? past : all(true) };
    known.set(tree, times);
  }
  return (isFuture ? times.future[i] : times.past[i]) ?? null;
}

const isOfEveryWeek = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).deprel === "compound" &&
  /^(newspaper|paper|school|lunch|market|edition|service|roast|supplement|league)$/.test(
    tokenAt(tree, tokenAt(tree, i).head).lemma,
  );

/** "the Sunday League", "a Friday Club": part of a name. */
const isInName = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).deprel === "compound" &&
  tokenAt(tree, i + 1).upos === "PROPN" &&
  tokenAt(tree, i).head === i + 1 &&
  !isPartOfDate(tree, i);

/**
 * What to write for a time that is told from the day of writing ("yesterday", "on Sunday", "last year") and begins
 * at token `i`; null when no such time begins there. Weekdays are taken as past, so a clause about the future must
 * not ask.
 */
export function rewriteTime(
  tree: Tree,
  i: number,
  date: CivilDate | null,
  isFuture: boolean,
): TimeRewrite | null {
  const word = lower(tree, i);
  const next = lower(tree, i + 1);
  const weekday = weekdayNames.indexOf(tokenAt(tree, i).form);
  // "a Sunday newspaper", "the Tuesday market": of every week
  if (weekday >= 0 && (isOfEveryWeek(tree, i) || isInName(tree, i))) return null;
  if (weekday >= 0 && !isPartOfDate(tree, i))
    return rewriteWeekday(tree, i, { date, weekday, isFuture });
  if (word === "yesterday" || word === "today" || word === "tomorrow") {
    const shift = word === "yesterday" ? -1 : word === "today" ? 0 : 1;
    const text = date && `on ${writeDate(dateOfDay(dayNumber(date) + shift, date.dayFirst))}`;
    // "yesterday evening": the date says enough.
    const length = partOfDay.test(tokenAt(tree, i + 1).form) ? 2 : 1;
    return { length, text: tokenAt(tree, i + 1).xpos === "POS" ? null : text };
  }
  const day =
    (date === null ? null : withYear(tree, i, date, isFuture)) ??
    rewriteToldWeekday(tree, i, { date, isFuture });
  if (day !== null) return day;
  if (units.has(next) && /^(last|this|next|past|coming|previous)$/.test(word)) {
    // "2017's theme" is not how anybody says it, and "March 11 this year" has its day before it.
    if (tokenAt(tree, i + 2).xpos === "POS" || /\d/.test(tokenAt(tree, i - 1).form))
      return { length: 2, text: null };
    return { length: 2, text: date && inCase(tree, i, rewriteUnit(word, next, date)) };
  }
  if (next === "this" && (word === "earlier" || word === "later")) {
    const inner = rewriteTime(tree, i + 1, date, isFuture);
    return inner && { length: inner.length + 1, text: inner.text && `${word} ${inner.text}` };
  }
  if (word === "ago" || word === "tonight") return { length: 1, text: null };
  return null;
}

/** "this year's theme" → "2017's theme": before a possessive or after a preposition the date stands bare. */
function inCase(tree: Tree, i: number, text: string | null): string | null {
  const { upos, deprel } = tokenAt(tree, i - 1);
  // "carried out | last year": of the verb.
  const isBehind = upos === "ADP" && deprel !== "compound:prt";
  const isBound = tokenAt(tree, i + 2).xpos === "POS" || isBehind;
  return isBound && text !== null ? text.replace(/^in /, "") : text;
}

function rewriteUnit(word: string, unit: string, date: CivilDate): string | null {
  if (word !== "last" && word !== "this" && word !== "next") return null;
  const shift = word === "last" ? -1 : word === "this" ? 0 : 1;
  if (unit === "year") return `in ${date.year + shift}`;
  if (unit === "month") {
    const month = date.month - 1 + shift;
    const year = date.year + Math.floor(month / 12);
    return `in ${monthNames[(month + 12) % 12]} ${year}`;
  }
  return null;
}
