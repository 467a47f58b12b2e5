import { tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import type { Aside } from "./aside.ts";
import { marksOf } from "./marks.ts";
import type { Unit } from "./writing.ts";

/**
 * The units with the commas that their sentence wants: behind what stands in front of the subject, on both sides of an aside
 * and of a clause that tells more of a name. `replaced` are the tokens that words of our own stand for.
 */
export function setOff(
  document: Document,
  tree: Tree,
  units: Unit[],
  replaced: readonly number[] = [],
): Unit[] {
  const marks = marksOf(document, tree);
  if (marks === null) return units;
  const { asides, stray, words, articles } = marks;
  const places = placesOf(units, replaced);
  const commas = asides.flatMap((aside) => commasOf(tree, units, places, aside));
  if (commas.length + stray.size + articles.size === 0) return units;
  const wanted = new Set(commas);
  return units.flatMap((unit, at): Unit[] => {
    if (typeof unit === "number" && stray.has(unit)) return wanted.has(at) ? [","] : [];
    if (typeof unit === "number" && articles.has(unit) && units[at + 1] === unit + 1)
      return wanted.has(at) ? [",", "the"] : ["the"];
    const isOpened = wanted.has(at) && typeof unit === "number";
    const word = isOpened ? words.get(unit) : undefined;
    return wanted.has(at) ? [",", word ?? unit] : [word ?? unit];
  });
}

/** Where each unit stands in the sentence: words of our own only where they stand for tokens. */
function placesOf(units: Unit[], replaced: readonly number[]): number[] {
  const [first, last] = [replaced[0] ?? -1, replaced.at(-1) ?? -1];
  return units.map((unit, at) => {
    if (typeof unit === "number") return unit;
    const isInPlace = units[at - 1] === first - 1 || units[at + 1] === last + 1;
    return replaced.length > 0 && isInPlace ? first : -1;
  });
}

/** Before which units a comma of the aside is missing. */
function commasOf(tree: Tree, units: Unit[], places: number[], aside: Aside): number[] {
  const { first, last, opens } = aside;
  const isIn = (at: number) => (places[at] ?? -1) >= first && (places[at] ?? -1) <= last;
  const from = places.findIndex((_, at) => isIn(at));
  if (from < 0) return [];
  let to = from;
  while (isIn(to + 1)) to++;
  if (!isOpened(units, from, aside)) return [];
  const isCut = opens === "front" && (places[to] ?? 0) < last;
  const closing = !isCut && wantsComma(tree, units[to + 1], last) ? [to + 1] : [];
  return opens === "gets" ? [from, ...closing] : closing;
}

function isOpened(units: Unit[], from: number, { first, opens }: Aside): boolean {
  const before = units[from - 1];
  return opens === "front" ? before === undefined || before === "," : before === first - 1;
}

/** Whether what comes behind an aside is more of the sentence, and no mark or clitic; "and" only where the text has its comma. */
function wantsComma(tree: Tree, next: Unit | undefined, last: number): boolean {
  if (next === undefined) return false;
  if (typeof next === "string") return !/^[,.?;:’']/.test(next) && next !== "";
  const { upos, xpos } = tokenAt(tree, next);
  if (upos === "PUNCT" || xpos === "POS") return false;
  return upos !== "CCONJ" || tokenAt(tree, last + 1).form === ",";
}
