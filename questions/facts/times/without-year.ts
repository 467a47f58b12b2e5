import { childrenBy, lower, tokenAt } from "../trees/tree.ts";
import type { CivilDate, Tree } from "../types.ts";
import { isDayOfMonth, isMonth, isYear, monthNames, writeDate } from "./calendar.ts";
import type { TimeRewrite } from "./weekday-time.ts";

/** The day or month that begins at token `i` with its year, which the date of the news tells; null where none begins, or it has one. */
export function withYear(
  tree: Tree,
  i: number,
  date: CivilDate,
  isFuture: boolean,
): TimeRewrite | null {
  return (
    rewriteDay(tree, i, date) ??
    rewriteMonth(tree, i, date, isFuture) ??
    (isFuture ? null : rewriteChristmas(tree, i, date))
  );
}

/** "from July 1" → "from July 1, 2009": a day without its year gets that of the nearest one before or, where it lies ahead, after. */
function rewriteDay(tree: Tree, i: number, date: CivilDate): TimeRewrite | null {
  const [first, second] = [tokenAt(tree, i).form, tokenAt(tree, i + 1).form];
  const isMonthFirst = isMonth(first) && isDayOfMonth(second);
  const isDayFirst = isDayOfMonth(first) && isMonth(second);
  if (!isMonthFirst && !isDayFirst) return null;
  if (isDayFirst && monthNames.includes(tokenAt(tree, i - 1).form)) return null;
  const next = tokenAt(tree, i + 2).form;
  const hasYear = isYear(next) || (next === "," && isYear(tokenAt(tree, i + 3).form));
  const isRange =
    /^(-|–|to)$/.test(next) ||
    (/^(and|or)$/.test(next) && /^\d/.test(tokenAt(tree, i + 3).form)) ||
    tokenAt(tree, i + 2).xpos === "POS";
  if (hasYear || isRange) return null;
  const month = monthNames.indexOf(isMonthFirst ? first : second) + 1;
  const number = Number.parseInt(isMonthFirst ? second : first, 10);
  const isLater = month > date.month || (month === date.month && number > date.day);
  const isLastYear = isLater && daysAhead(date, { month, day: number }) > mostDaysAhead;
  // "The fair takes place from May 2 to 5", written on May 3: what goes on began this year.
  const isJustPast = (date.month - month + 12) % 12 <= 1;
  const isComing =
    ((month - date.month + 12) % 12 <= 3 && isReached(tree, i)) || (isLater && isLimit(tree, i));
  const shift =
    isComing || isAhead(tree, i) ? Number(!isLater && !isJustPast) : -Number(isLastYear);
  return {
    length: 2,
    text: writeDate({ year: date.year + shift, month, day: number, dayFirst: isDayFirst }),
  };
}

/** A text may go on for some days behind its dateline: "On June 20, two days later, …". */
const mostDaysAhead = 7;

/** Days from the date to a day of the same year, about; negative for one before it. */
const daysAhead = (date: CivilDate, day: { month: number; day: number }): number =>
  (day.month - date.month) * 30 + day.day - date.day;

/** "was put off until after May 9": a day that lies ahead, whatever the tense of the verb. */
const isReached = (tree: Tree, i: number): boolean =>
  [1, 2].some((step) => lower(tree, i - step) === "until");

/** "hopes to arrive there before December 31": a limit that lies ahead. */
const isLimit = (tree: Tree, i: number): boolean => /^(before|by)$/.test(lower(tree, i - 1));

/** "in May" → "in May 2015", "since May", "will open in May": the nearest that fits the tense. */
function rewriteMonth(
  tree: Tree,
  i: number,
  date: CivilDate,
  isFuture: boolean,
): TimeRewrite | null {
  const { form, upos } = tokenAt(tree, i);
  if (!isMonth(form) || upos !== "PROPN" || isDated(tree, i)) return null;
  const before = lower(tree, i - 1);
  const month = monthNames.indexOf(form) + 1;
  if (before === "in" || before === "since") {
    const isComing = isFuture && before === "in";
    if (isComing && !isAhead(tree, i)) return null;
    const isLater = month > date.month;
    const isLast = isLater && !(before === "in" && isBefore(tree, i));
    const shift = isComing ? Number(!isLater) : -Number(isLast);
    return isOtherwiseDated(tree, i) ? null : { length: 1, text: `${form} ${date.year + shift}` };
  }
  return isLooseMonth(tree, i) ? { length: 1, text: null } : null;
}

/** "played a last match | before the start of the season in May": of what is still to come the nearest is meant. */
function isBefore(tree: Tree, i: number): boolean {
  for (let k = tokenAt(tree, i).head; k >= 0 && tokenAt(tree, k).upos !== "VERB"; ) {
    if (childrenBy(tree, k, "case", "mark").some((c) => /^(before|until)$/.test(lower(tree, c))))
      return true;
    k = tokenAt(tree, k).head;
  }
  return false;
}

/** "on Christmas Day" → "on Christmas Day 2016" */
function rewriteChristmas(tree: Tree, i: number, date: CivilDate): TimeRewrite | null {
  if (lower(tree, i) !== "christmas" || lower(tree, i - 1) !== "on") return null;
  const day = tokenAt(tree, i + 1).form;
  const isTold = isYear(tokenAt(tree, i + 2).form) || tokenAt(tree, i + 2).form === ",";
  if (!/^(Day|Eve)$/.test(day) || isTold) return null;
  const isPast = date.month === 12 && date.day > (day === "Day" ? 24 : 23);
  return { length: 2, text: `Christmas ${day} ${isPast ? date.year : date.year - 1}` };
}

/** Whether the verb over the token looks ahead: "will reopen on", "is due by", "to begin on". */
function isAhead(tree: Tree, i: number): boolean {
  let node = tokenAt(tree, i).head;
  for (let steps = 0; node >= 0 && steps < 8; steps++) {
    const { upos, xpos, lemma, head } = tokenAt(tree, node);
    if (
      /^(anticipate|due|expect|expected|expire|plan|planned|schedule|scheduled|set|slate)$/.test(
        lemma,
      )
    )
      return true;
    // "Travel is free until January 2"
    if (childrenBy(tree, node, "cop").some((c) => /^VB[PZ]$/.test(tokenAt(tree, c).xpos)))
      return true;
    if (upos === "VERB" || upos === "AUX") {
      const helpers = childrenBy(tree, node, "aux", "mark").map((c) => lower(tree, c));
      if (
        helpers.some((word) =>
          /^(will|would|shall|must|may|might|to|can|could|’ll|'ll)$/.test(word),
        )
      )
        return true;
      return /^VB[PZ]$/.test(xpos) && !helpers.some((word) => /^(has|have)$/.test(word));
    }
    node = head;
  }
  return false;
}

/** "May 2015", "May 12", "May of that year". */
const isDated = (tree: Tree, i: number): boolean =>
  /^\d|^(of|next|last)$/.test(lower(tree, i + 1)) ||
  (/^\d/.test(tokenAt(tree, i + 2).form) && tokenAt(tree, i + 1).form === ",");

/** "in July and August of 2015" */
const isOtherwiseDated = (tree: Tree, i: number): boolean =>
  [1, 2, 3, 4].some((step) => isYear(tokenAt(tree, i + step).form)) ||
  isYear(tokenAt(tree, i - 2).form);

/** "between December and March": months whose year the phrase does not tell. */
const isLooseMonth = (tree: Tree, i: number): boolean =>
  /^(between|from|since|until|to|by|and|through|last|every|each)$/.test(lower(tree, i - 1)) &&
  !isDated(tree, i) &&
  !/^\d/.test(tokenAt(tree, i - 1).form) &&
  ![1, 2, 3, 4].some((step) => isYear(tokenAt(tree, i + step).form));
