import { childrenBy, lower, tokenAt } from "../trees/tree.ts";
import type { CivilDate, Tree } from "../types.ts";
import {
  dateOfDay,
  dayNumber,
  lastWeekday,
  monthNames,
  weekdayNames,
  weekdayOf,
  writeDate,
} from "./calendar.ts";

/** Words to write in place of `length` tokens; `text` is null when the time cannot be fixed. */
export type TimeRewrite = { length: number; text: string | null };

export const partOfDay = /^(morning|afternoon|evening|night)$/i;

/** "Saturday, 12 May" or "Tuesday the 6th": the date itself follows. Not "convicted on Monday of 22 counts". */
export function isPartOfDate(tree: Tree, i: number): boolean {
  const isDay = (k: number) =>
    monthNames.includes(tokenAt(tree, k).form) || /^\d/.test(tokenAt(tree, k).form);
  return isDay(i + 1) || (/^(,|the)$/.test(lower(tree, i + 1)) && isDay(i + 2));
}

/**
 * What to write for "Monday": the day before the day of writing, or behind it where the clause looks ahead. In a sentence on
 * what was to come (`isFuture`) and for a limit nobody can tell a day that is not plainly ahead.
 */
export function rewriteWeekday(
  tree: Tree,
  i: number,
  { date, weekday, isFuture }: { date: CivilDate | null; weekday: number; isFuture: boolean },
): TimeRewrite {
  const isAhead = isComing(tree, i);
  const isLimit = /^(until|till|by|before|through)$/.test(lower(tree, i - 1));
  if (date === null || ((isFuture || isLimit) && !isAhead)) return { length: 1, text: null };
  const day = writeDate((isAhead ? nextWeekday : lastWeekday)(date, weekday));
  const isBare = ![
    "on",
    "of",
    "from",
    "until",
    "by",
    "since",
    "before",
    "after",
    "between",
    "and",
    "or",
    "through",
    "till",
    "to",
  ].includes(lower(tree, i - 1));
  const isPossessive = tokenAt(tree, i + 1).xpos === "POS";
  // "booked for Tuesday": still to come, or not.
  if (lower(tree, i - 1) === "for") return { length: 1, text: null };
  // "declared Monday a day of mourning": the day itself, and to come.
  if (/^(obj|nsubj|iobj|ccomp|xcomp)/.test(tokenAt(tree, i).deprel))
    return { length: 1, text: null };
  const isObject = isBare && /^(a|an)$/.test(lower(tree, i + 1));
  if (isPossessive || isObject) return { length: 1, text: null };
  // "on Tuesday morning": the date says enough.
  return {
    length: partOfDay.test(tokenAt(tree, i + 1).form) ? 2 : 1,
    text: isBare ? `on ${day}` : day,
  };
}

/** "this Friday", "last Wednesday", "this past Sunday": the weekday with the words before it; null for any other time. */
export function rewriteToldWeekday(
  tree: Tree,
  i: number,
  { date, isFuture }: { date: CivilDate | null; isFuture: boolean },
): TimeRewrite | null {
  const word = lower(tree, i);
  if (word !== "this" && word !== "last") return null;
  const at = word === "this" && lower(tree, i + 1) === "past" ? i + 2 : i + 1;
  const weekday = weekdayNames.indexOf(tokenAt(tree, at).form);
  if (weekday < 0 || isPartOfDate(tree, at)) return null;
  const { length, text } = rewriteWeekday(tree, at, { date, weekday, isFuture });
  // "last Tuesday", written on a Friday: of this week, or of the one before.
  const isOpen =
    date !== null && word === "last" && fromMonday(weekday) < fromMonday(weekdayOf(date));
  const isBound = tokenAt(tree, i - 1).upos === "ADP";
  return {
    length: length + at - i,
    text: isOpen || text === null ? null : isBound ? text.replace(/^on /, "") : text,
  };
}

const fromMonday = (weekday: number): number => (weekday + 6) % 7;

const nextWeekday = (date: CivilDate, weekday: number): CivilDate =>
  dateOfDay(dayNumber(date) + ((weekday - weekdayOf(date) + 6) % 7) + 1, date.dayFirst);

const aheadVerbs =
  /^(anticipate|due|expect|expected|intend|plan|planned|pledge|promise|schedule|scheduled|set|slate|vow)$/;

/** "would return on Sunday", "before more rain arrives on Friday", "plans to meet on Monday"; not "was forced to leave on Monday". */
function isComing(tree: Tree, i: number): boolean {
  let node = tokenAt(tree, i).head;
  for (let steps = 0; node >= 0 && steps < 6; steps++) {
    const { upos, xpos, lemma, head } = tokenAt(tree, node);
    const helpers = childrenBy(tree, node, "aux", "cop", "mark").map((c) => lower(tree, c));
    const isHelped = (words: RegExp) => helpers.some((word) => words.test(word));
    if (isHelped(/^(will|would|shall|’ll|'ll)$/)) return !isHelped(/^have$/);
    if (aheadVerbs.test(lemma)) return true;
    if (upos !== "VERB" && upos !== "AUX") return false;
    if (/^VB[PZ]$/.test(xpos)) return true;
    if (!isHelped(/^to$/)) return false;
    // "is to sail on Friday"
    if (isHelped(/^(is|are|was|were)$/)) return true;
    node = head;
  }
  return false;
}
