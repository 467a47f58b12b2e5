import { childrenBy, lower, relationOf, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { monthNames } from "./calendar.ts";
import type { TimeRewrite } from "./weekday-time.ts";

const numbers = "one two three four five six seven eight nine ten eleven twelve".split(" ");

const beginnings = new Set(["the", "that", "a", ...numbers]);

/** Words for a year that counts from the one told last, and how far it lies from it. */
type Told = { length: number; shift: number; month?: string; isSame?: true };

/**
 * "the following year", "two years later", "that July": the year itself, where the text has told the year that it counts from
 * in the same sentence or in the one before; null for any other time, and for news, whose times count from its day.
 */
export function rewriteYear(document: Document, tree: Tree, i: number): TimeRewrite | null {
  if (document.date !== null) return null;
  const told = toldAt(tree, i);
  if (told === null) return null;
  const year =
    yearBefore(document, tree, i) ??
    (told.isSame === true ? yearFurtherBack(document, tree, i) : null);
  if (year === null) return null;
  // "in 1998, followed by another the same year": told beside it.
  if (told.isSame === true && told.month === undefined && isToldHere(tree, i, year)) return null;
  const written = `${told.month === undefined ? "" : `${told.month} `}${year + told.shift}`;
  const isBound = tokenAt(tree, i - 1).upos === "ADP";
  return { length: told.length, text: isBound ? written : `in ${written}` };
}

const isToldHere = (tree: Tree, i: number, year: number): boolean =>
  tree.tokens.some(({ form }, k) => k < i && form === String(year));

function toldAt(tree: Tree, i: number): Told | null {
  const first = lower(tree, i);
  if (!beginnings.has(first) && !(first.length < 3 && /^\d{1,2}$/.test(first))) return null;
  const [second, third] = [lower(tree, i + 1), lower(tree, i + 2)];
  const isOwner = (at: number) => tokenAt(tree, at).xpos === "POS";
  if (first === "the" && third === "year" && !isOwner(i + 3)) {
    if (/^(following|next)$/.test(second)) return { length: 3, shift: 1 };
    if (second === "same") return { length: 3, shift: 0, isSame: true };
    if (/^(previous|preceding)$/.test(second)) return { length: 3, shift: -1 };
  }
  if (first === "that" && second === "year" && !isOwner(i + 2))
    return { length: 2, shift: 0, isSame: true };
  if (first === "that" && second === "same" && third === "year" && !isOwner(i + 3))
    return { length: 3, shift: 0, isSame: true };
  const month = tokenAt(tree, i + 1).form;
  if (first === "that" && monthNames.includes(month) && !isOwner(i + 2))
    return { length: 2, shift: 0, month };
  const count =
    first === "a" ? 1 : /^\d{1,2}$/.test(first) ? Number(first) : numbers.indexOf(first) + 1;
  if (count < 1 || !/^years?$/.test(second) || tokenAt(tree, i - 1).upos === "ADP") return null;
  if (third === "later" && lower(tree, i + 3) !== "than") return { length: 3, shift: count };
  return third === "earlier" && lower(tree, i + 3) !== "than" ? { length: 3, shift: -count } : null;
}

/** The year that the sentence tells before token `i`, or that the one before it ends with; null when none is sure. */
function yearBefore(document: Document, tree: Tree, i: number): number | null {
  const here = yearsIn(tree).filter(({ at }) => at < i);
  if (here.length > 0) return here.length === 1 ? (here[0]?.year ?? null) : null;
  const before = document.trees[tree.index - 1];
  if (before === undefined || startsParagraph(document, before, tree)) return null;
  return lastYear(document, before);
}

/** How many sentences back "that year" finds its year, those between telling none. */
const reach = 3;

/** The year of the last sentence of the paragraph that tells one, for "that year". */
function yearFurtherBack(document: Document, tree: Tree, i: number): number | null {
  if (tree.tokens.some(({ form }, k) => k < i && isYearForm(form))) return null;
  let after = tree;
  for (let back = 1; back <= reach; back++) {
    const before = document.trees[tree.index - back];
    if (before === undefined || startsParagraph(document, before, after)) return null;
    if (before.tokens.some(({ form }, k) => isYearForm(form) || toldAt(before, k) !== null))
      return lastYear(document, before);
    after = before;
  }
  return null;
}

const isYearForm = (form: string): boolean => /^(1\d|20)\d\ds?$/.test(form);

const startsParagraph = ({ reading }: Document, before: Tree, tree: Tree): boolean =>
  reading.text.slice(before.sentence.end, tree.sentence.start).includes("\n");

/** The year with which a sentence leaves its reader: its only one, or the last of years that go on. */
function lastYear(document: Document, tree: Tree): number | null {
  const years = yearsIn(tree).map(({ year }) => year);
  if (years.length > 0) {
    const goesOn = years.every((year, k) => k === 0 || year > (years[k - 1] ?? year));
    return goesOn ? (years.at(-1) ?? null) : null;
  }
  for (let i = 0; i < tree.tokens.length; i++) {
    const told = toldAt(tree, i);
    if (told === null) continue;
    const year = yearBefore(document, tree, i);
    return year === null ? null : year + told.shift;
  }
  return null;
}

/** Years in which what the sentence tells happened: times of its verbs, outside of brackets and asides. */
function yearsIn(tree: Tree): { at: number; year: number }[] {
  return tree.tokens.flatMap(({ form }, at) =>
    /^(1\d|20)\d\d$/.test(form) && isTimeOfVerb(tree, at) ? [{ at, year: Number(form) }] : [],
  );
}

function isTimeOfVerb(tree: Tree, at: number): boolean {
  let node = at;
  // "on 11 June 1886": the year hangs on its month.
  while (/^(nummod|flat|nmod|appos|compound)/.test(tokenAt(tree, node).deprel)) {
    const { head } = tokenAt(tree, node);
    if (!/^\d|^[A-Z]|^(spring|summer|autumn|fall|winter)$/.test(tokenAt(tree, head).form))
      return false;
    node = head;
  }
  if (relationOf(tree, node) !== "obl") return false;
  const isIn = childrenBy(tree, node, "case").every((c) => /^(in|on|at)$/.test(lower(tree, c)));
  for (let up = tokenAt(tree, node).head; up >= 0; up = tokenAt(tree, up).head)
    if (/^(acl|appos|parataxis|ccomp)/.test(tokenAt(tree, up).deprel)) return false;
  return isIn;
}
