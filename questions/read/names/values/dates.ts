import { countryOfNationality } from "../../data/index.ts";
import type { Token } from "../../types.ts";
import { isDigits, lowerAt, numberEnd } from "./numbers.ts";

/** What a value pattern found: tokens `[first, end)` of one sentence. */
export type ValueMatch = { end: number; subtype: string };

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const weekdays = words(
  "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays",
);
const months = words(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec.",
);
const relative = words("yesterday today tomorrow tonight");
const units = words(
  "day week weekend month quarter year decade century season summer winter spring autumn fall fortnight semester term days weeks months years decades centuries weekends",
);
const pointers = words("last next this past coming previous following");
const seasons = words("spring summer autumn winter fall");
const yearCues = words(
  "in since from until till by of during before after between early late mid around circa c. to through and for ( - – —",
);
const parts = words("morning afternoon evening night");

const isYear = (form: string): boolean => /^(?:1[0-9]|20)\d\d$/.test(form);
const isMonth = (token: Token | undefined): boolean =>
  token !== undefined && months.has(token.form.toLowerCase()) && /^\p{Lu}/u.test(token.form);
/** `May` and `March` are months when a number or a date's preposition is beside them. */
const isSureMonth = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  if (!isMonth(token)) return false;
  if (!/^(may|march|mar|jan|august|april|june|jun|dec|sun|sat)$/i.test(token?.form ?? ""))
    return true;
  const before = lowerAt(tokens, i - 1);
  const after = lowerAt(tokens, i + 1);
  return (
    /^\d{1,4}$/.test(after) ||
    /^\d{1,2}(?:st|nd|rd|th)?$/.test(before) ||
    /^(?:in|since|until|till|by|of|during|early|late|mid|last|next|this|from|to|before|after|for|between)$/.test(
      before,
    )
  );
};
const isDay = (form: string): boolean => /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/i.test(form);

const yearAfter = (tokens: readonly Token[], i: number): number => {
  if (isYear(lowerAt(tokens, i))) return i + 1;
  return lowerAt(tokens, i) === "," && isYear(lowerAt(tokens, i + 1)) ? i + 2 : i;
};

/** `May 7, 2015`, `7 May`, `May 2015`, `May`, `the 7th of May`. */
const monthDate = (tokens: readonly Token[], i: number): ValueMatch | null => {
  if (isSureMonth(tokens, i)) {
    if (isDay(lowerAt(tokens, i + 1)) && !isYear(lowerAt(tokens, i + 1))) {
      const end = yearAfter(tokens, i + 2);
      return { end, subtype: end > i + 2 ? "full_date" : "month_day" };
    }
    const end = yearAfter(tokens, i + 1);
    return { end, subtype: end > i + 1 ? "month_year" : "month" };
  }
  if (!isDay(lowerAt(tokens, i))) return null;
  const at = lowerAt(tokens, i + 1) === "of" ? i + 2 : i + 1;
  if (!isMonth(tokens[at])) return null;
  const end = yearAfter(tokens, at + 1);
  return { end, subtype: end > at + 1 ? "full_date" : "month_day" };
};

const weekdayDate = (tokens: readonly Token[], i: number): ValueMatch | null => {
  const token = tokens[i];
  if (!token || !weekdays.has(token.form.toLowerCase()) || !/^\p{Lu}/u.test(token.form))
    return null;
  if (/^(sun|sat|wed|mon)$/i.test(token.form) && token.upos !== "PROPN") return null;
  const at = lowerAt(tokens, i + 1) === "," ? i + 2 : i + 1;
  const full = monthDate(tokens, at);
  if (full && full.subtype !== "month") return full;
  const end = parts.has(lowerAt(tokens, i + 1)) ? i + 2 : i + 1;
  return { end, subtype: "weekday" };
};

const isoDate = (tokens: readonly Token[], i: number): ValueMatch | null => {
  const form = lowerAt(tokens, i);
  if (/^\d{4}-\d\d-\d\d$/.test(form) || /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(form)) {
    return { end: i + 1, subtype: "full_date" };
  }
  if (!/^\d{4}$/.test(form)) return null;
  const joined = [0, 1, 2, 3, 4].map((k) => lowerAt(tokens, i + k)).join("");
  return /^(?:1\d|20)\d\d-(?:0\d|1[0-2])-[0-3]\d$/.test(joined)
    ? { end: i + 5, subtype: "full_date" }
    : null;
};

const yearDate = (tokens: readonly Token[], i: number): ValueMatch | null => {
  const form = lowerAt(tokens, i);
  if (/^['’]?(?:1[0-9]|20)?\d0s$/.test(form)) return { end: i + 1, subtype: "decade" };
  if (/^(?:bc|ad|bce|ce)$/.test(lowerAt(tokens, i + 1)) && isDigits(form))
    return { end: i + 2, subtype: "year" };
  if (!isYear(form)) return null;
  const head = tokens[tokens[i]?.head ?? -1];
  const countsSomething =
    tokens[i]?.deprel === "nummod" && head !== undefined && head.xpos === "NNS";
  const before = lowerAt(tokens, i - 1);
  if (countsSomething && !yearCues.has(before)) return null;
  return yearCues.has(before) ||
    /^[),;–—-]$/.test(lowerAt(tokens, i + 1)) ||
    tokens[i]?.deprel !== "nummod"
    ? { end: i + 1, subtype: "year" }
    : null;
};

/** `last week`, `this year`, `coming months`, `next Tuesday`, `two weeks ago`, `yesterday`, `the 19th century`. */
const relativeDate = (tokens: readonly Token[], i: number): ValueMatch | null => {
  const word = lowerAt(tokens, i);
  const next = lowerAt(tokens, i + 1);
  if (relative.has(word)) return { end: i + 1, subtype: "relative" };
  if (pointers.has(word)) {
    if (units.has(next)) {
      const year = yearAfter(tokens, i + 2);
      return { end: year, subtype: "relative" };
    }
    if (weekdays.has(next) || isMonth(tokens[i + 1])) return { end: i + 2, subtype: "relative" };
    if (parts.has(next) || next === "time")
      return next === "time" ? null : { end: i + 2, subtype: "relative" };
  }
  if (seasons.has(word) && isYear(next)) return { end: i + 2, subtype: "season" };
  if (seasons.has(word) && next === "of" && isYear(lowerAt(tokens, i + 2))) {
    return { end: i + 3, subtype: "season" };
  }
  if (/^\d+(?:st|nd|rd|th)$/.test(word) && (next === "century" || next === "centuries")) {
    return { end: i + 2, subtype: "century" };
  }
  const number = word === "a" || word === "an" ? i + 1 : numberEnd(tokens, i);
  if (number > i && units.has(lowerAt(tokens, number))) {
    const after = lowerAt(tokens, number + 1);
    if (after === "ago" || after === "earlier" || after === "later") {
      return { end: number + 2, subtype: "relative" };
    }
  }
  return null;
};

/** The date that starts at token `i`, if one does. Linear: looks at most a dozen tokens ahead. */
export const matchDate = (tokens: readonly Token[], i: number): ValueMatch | null =>
  isoDate(tokens, i) ??
  weekdayDate(tokens, i) ??
  monthDate(tokens, i) ??
  relativeDate(tokens, i) ??
  yearDate(tokens, i);

/** Whether a capitalised token belongs to the calendar or the map of peoples and is no name by itself. */
export const isCalendarWord = (token: Token): boolean => {
  const lower = token.form.toLowerCase();
  return (
    weekdays.has(lower) ||
    (months.has(lower) && !/^(may|march|mar|jan|august|april|june|jun|dec|sun|sat)$/.test(lower))
  );
};

/** Whether the token is a nationality adjective or noun. */
export const isNationality = (form: string): boolean => countryOfNationality(form) !== undefined;
