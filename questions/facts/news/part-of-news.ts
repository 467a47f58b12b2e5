import { beginsDigit } from "../../words.ts";
import { dayNumber, isMonth, monthNames } from "../times/calendar.ts";
import { rewriteTime } from "../times/relative-time.ts";
import { childrenBy, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, Tree } from "../types.ts";
import { isBeforeTrial } from "./court-news.ts";
import { isQuoted } from "./quoted.ts";

/** Words that put a clause before the news. */
const background =
  /^(previously|earlier|formerly|originally|before|until|since|once|used|already|past|usually|every|annually)$/;

/** What tells of somebody's or something's past, with or without a date. */
export const origins = new Set(
  "find recover unearth found born bear build establish create marry graduate study grow design write name invent discover die live own train educate learn".split(
    " ",
  ),
);

const ofThePast = new Set(
  "ago decade decades century centuries recently lately increasingly years".split(" "),
);

/** Whether the clause belongs to the days of the news, so that its month may stand in front of it. */
export function isPartOfNews(document: Document, fact: Fact): boolean {
  const { tree, verbs, slots } = fact;
  if (fact.structure === "adverbial" || fact.structure === "participle") return false;
  const words = [...verbs.tokens, ...slots.flatMap(({ tokens }) => tokens)];
  // "claimed so hours before a state visit": what the news opens with is of its days.
  const isOpening = tree.index === document.news?.sentence && fact.structure === "main";
  if (!isOpening && words.some((i) => isOfBackground(tree, i))) return false;
  if (slots.some(({ role, position }) => role === "reason" && position === "front")) return false;
  if (isBeforeNews(document, fact) || isOfOtherDays(document, tree)) return false;
  if (isOfOtherYear(document, fact) || isBeforeTrial(document, fact)) return false;
  // "moved to Barcelona at 14": somebody's age is no time of the news.
  if (
    words.some(
      (i) =>
        lower(tree, i) === "at" &&
        /^\d\d$/.test(tokenAt(tree, i + 1).form) &&
        !/^(NOUN|SYM|NUM)$/.test(tokenAt(tree, i + 2).upos),
    )
  )
    return false;
  const isVerdict = lower(tree, verbs.head) === "found" && lower(tree, verbs.head + 1) === "guilty";
  return !origins.has(tokenAt(tree, verbs.head).lemma) || isVerdict;
}

const isOfBackground = (tree: Tree, i: number): boolean =>
  background.test(lower(tree, i)) && !isAheadUntil(tree, i) && !isQuoted(tree, i);

/** Whether the sentence, or its paragraph before it, tells of other times than the news. */
export function isOfOtherDays(document: Document, tree: Tree): boolean {
  const year = String(document.date?.year);
  return (
    isInBackground(document, tree) ||
    /^(During|Before)$/.test(tokenAt(tree, 0).form) ||
    tree.tokens.some(
      ({ form }, i) =>
        (isOtherYear(form, year) && !isYearOfName(tree, i)) ||
        (ofThePast.has(form) &&
          tokenAt(tree, i - 1).form !== "-" &&
          !isTerm(tree, i) &&
          !isQuoted(tree, i)),
    )
  );
}

/** "the bombing of 1988 … The bombing killed nine people": of what happened in another year, whenever it is told. */
const isOfOtherYear = ({ trees, date }: Document, { tree, subject }: Fact): boolean =>
  tokenAt(tree, subject.head).upos === "NOUN" &&
  trees
    .slice(0, tree.index)
    .some((before) =>
      before.tokens.some(
        ({ lemma }, i) =>
          lemma === tokenAt(tree, subject.head).lemma &&
          childrenBy(before, i, "nmod").some((c) =>
            isOtherYear(tokenAt(before, c).form, String(date?.year)),
          ),
      ),
    );

/** "sentenced to seven years in prison" */
const isTerm = (tree: Tree, i: number): boolean =>
  lower(tree, i) === "years" && lower(tree, i - 2) === "to" && tokenAt(tree, i - 1).upos === "NUM";

const states = /^(be|belong|contain|cost|have|include|know|lie|measure|need|own|weigh|work)$/;

/** Whether a whole sentence in the past, which gave no fact, tells of the days of the news. */
export const isSentenceOfNews = (document: Document, tree: Tree, root: number): boolean =>
  !isOfOtherDays(document, tree) &&
  !origins.has(tokenAt(tree, root).lemma) &&
  !states.test(tokenAt(tree, root).lemma) &&
  tree.tokens.every((_, i) => !background.test(lower(tree, i)) && lower(tree, i) !== "had");

/** "until the end of | May" */
const isReached = (tree: Tree, i: number): boolean =>
  [1, 2, 3, 4].some((step) => lower(tree, i - step) === "until" && isAheadUntil(tree, i - step));

/** "promised to pay all of them until the end of May", "was closed until 3:30 pm": how far something reaches that began with the news. */
const isAheadUntil = (tree: Tree, i: number): boolean =>
  lower(tree, i) === "until" &&
  ([1, 2, 3, 4].some((step) => monthNames.includes(tokenAt(tree, i + step).form)) ||
    /^\d{1,2}(?:[:.]\d\d)?$/.test(tokenAt(tree, i + 1).form)) &&
  tokenAt(tree, i - 1).upos !== "PUNCT";

const daysOfNews = 10;

/** "on Sunday", "on October 6" for news of October 7: what came before is no part of it. */
function isBeforeNews(document: Document, { tree, slots, subject }: Fact): boolean {
  const { date } = document;
  if (date === null) return false;
  // The day of the news is at most some days before it is written.
  const day = dayNumber(date) - daysOfNews;
  return [subject, ...slots].some(({ tokens }) => {
    const told = realisedDay(document, tree, tokens);
    return told !== null && told < day;
  });
}

/** The day that a time slot tells, counted from 1970; null when it tells none. */
function realisedDay(document: Document, tree: Tree, tokens: number[]): number | null {
  const { date } = document;
  if (date === null) return null;
  for (const i of tokens) {
    const rewritten = rewriteTime(tree, i, date, false)?.text;
    if (rewritten) return dayIn(rewritten);
    const { form: word } = tokenAt(tree, i);
    const month = monthNames.indexOf(
      word.includes("-") ? word.replace(/^(mid|early|late)-/i, "") : word,
    );
    if (month < 0) continue;
    const near = [tokenAt(tree, i - 1).form, tokenAt(tree, i + 1).form].find((form) =>
      /^\d{1,2}$/.test(form),
    );
    return dayNumber({
      year: date.year,
      month: month + 1,
      // "in mid-February" is before news of March, "in March" is not.
      day: Number(near ?? (month + 1 === date.month ? 28 : 1)),
      dayFirst: false,
    });
  }
  return null;
}

/** The first full date of a text as a day number; null when it has none. */
function dayIn(text: string): number | null {
  const names = monthNames.join("|");
  const match =
    new RegExp(`(?<month>${names}) (?<day>\\d{1,2}), (?<year>\\d{4})`).exec(text) ??
    new RegExp(`(?<day>\\d{1,2}) (?<month>${names}) (?<year>\\d{4})`).exec(text);
  const { month = "", day, year } = match?.groups ?? {};
  if (match === null) return null;
  return dayNumber({
    year: Number(year),
    month: monthNames.indexOf(month) + 1,
    day: Number(day),
    dayFirst: false,
  });
}

/** A sentence of a paragraph that has told another year or month before it, or goes on to another year. */
function isInBackground(document: Document, tree: Tree): boolean {
  const { trees, date } = document;
  if (date === null) return false;
  const year = String(date.year);
  const month = monthNames[date.month - 1];
  for (let k = tree.index; k >= 0; k--) {
    const before = trees[k];
    if (before === undefined) return false;
    const isOther = ({ form }: { form: string }, i: number) =>
      (isOtherYear(form, year) && !isYearOfName(before, i)) ||
      (isMonth(form) && form !== month && !isReached(before, i));
    if (before.tokens.some(isOther)) return true;
    if (isParagraphEnd(document, k - 1)) break;
  }
  const behind = isParagraphEnd(document, tree.index) ? undefined : trees[tree.index + 1];
  // "Brandt bought the mill. He ran it from 1995 to 1999.": one story.
  return (
    behind !== undefined &&
    tokenAt(behind, 0).xpos === "PRP" &&
    behind.tokens.some(({ form }) => isOtherYear(form, year))
  );
}

const isParagraphEnd = ({ trees, reading }: Document, k: number): boolean =>
  reading.text
    .slice(trees[k]?.sentence.end ?? 0, trees[k + 1]?.sentence.start ?? reading.text.length)
    .includes("\n");

/** "the 2014 Norham Cup", "Norham 2014 Cup": of the name, whenever it is spoken of. */
const isYearOfName = (tree: Tree, i: number): boolean =>
  /^\d{4}$/.test(tokenAt(tree, i).form) &&
  tokenAt(tree, i + 1).upos === "PROPN" &&
  !isMonth(tokenAt(tree, i + 1).form);

const isOtherYear = (form: string, year: string): boolean =>
  (beginsDigit(form) && /^(1\d|20)\d\d(s|-.*)?$/.test(form) && form !== year) ||
  (form.length === 3 && /^['‘’]\d\d$/.test(form) && form.slice(1) !== year.slice(2));
