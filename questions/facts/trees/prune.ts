import { countries } from "../../read/data/places.ts";
import { usStates } from "../../read/data/us-states.ts";
import { isMonth, isYear } from "../times/calendar.ts";
import type { Tree } from "../types.ts";
import { childrenBy, hasChild, lower, relationOf, subtree, tokenAt } from "./tree.ts";

/** Adverbs that tie a sentence to the one before it, or to the day of writing; a statement stands without them. */
export const linkingAdverbs = new Set(
  `also however meanwhile moreover furthermore additionally then thus therefore hence consequently nevertheless
  nonetheless besides too indeed instead later afterwards afterward subsequently recently currently now already
  finally similarly likewise accordingly conversely today still notably interestingly overall lastly secondly
  firstly here there eventually actually unusually surprisingly remarkably importantly unfortunately fortunately
  ironically curiously`.split(/\s+/),
);

const droppedRelations = new Set([
  "parataxis",
  "discourse",
  "vocative",
  "dislocated",
  "reparandum",
  "list",
  "orphan",
]);

/** Whether the token before the subtree of `i` is a comma, dash or bracket. */
function isSetOff(tree: Tree, i: number): boolean {
  const first = subtree(tree, i)[0] ?? i;
  return isBreak(tree, beforeBracket(tree, first - 1)) || isBreak(tree, first);
}

const breaks = new Set("-,;:()–—");

/** A mark that sets a part off. A hyphen does so only between spaces. */
function isBreak(tree: Tree, i: number): boolean {
  const { form, start } = tokenAt(tree, i);
  if (!breaks.has(form)) return false;
  if (/^[–—-]$/.test(form) && isNumeral(tree, i - 1) && isNumeral(tree, i + 1)) return false;
  return form !== "-" || tokenAt(tree, i - 1).end < start;
}

/** Whether `i` heads a part that a noun phrase or clause can lose without saying anything else. */
export function isDroppable(tree: Tree, i: number): boolean {
  const relation = relationOf(tree, i);
  if (droppedRelations.has(relation)) return true;
  if (isYearOfDate(tree, i) || isDateOfDay(tree, i) || tokenAt(tree, i).deprel === "nmod:poss")
    return false;
  if (relation === "appos")
    return !isBareName(tree, i) && !isInList(tree, i) && !isLandTail(tree, i);
  if (relation === "acl" || relation === "advcl" || relation === "nmod")
    return isSetOff(tree, i) && !isPlaceTail(tree, i);
  if (relation === "advmod") return isLinkingAdverb(tree, i) || isLateOn(tree, i);
  if (relation === "conj") return isAnythingElse(tree, i);
  // "is today by far the largest producer"
  if (relation === "obl")
    return lower(tree, i) === "today" && (tree.children[i] ?? []).length === 0;
  return false;
}

/** "off the island of Vis | late | on Sunday night": the day says enough. */
const isLateOn = (tree: Tree, i: number): boolean =>
  /^(late|early)$/.test(lower(tree, i)) &&
  lower(tree, i + 1) === "on" &&
  /day$/.test(tokenAt(tree, i + 2).form);

/** "for lack of funds, | and other factors": nothing that can be told; "and three others" are so many. */
const isAnythingElse = (tree: Tree, i: number): boolean =>
  /^(factors|reasons|things|causes|issues|others|circumstances|matters)$/.test(lower(tree, i)) &&
  (lower(tree, i) === "others" ||
    childrenBy(tree, i, "amod").some((c) => lower(tree, c) === "other")) &&
  !hasChild(tree, i, "nmod", "acl", "acl:relcl", "nummod");

const isNumeral = (tree: Tree, i: number): boolean => /^\d/.test(tokenAt(tree, i).form);

/** "Aceh, Indonesia": a place that follows a place after a comma belongs to it. */
function isPlaceTail(tree: Tree, i: number): boolean {
  return (
    relationOf(tree, i) === "nmod" &&
    tokenAt(tree, i).upos === "PROPN" &&
    !hasChild(tree, i, "case")
  );
}

const lands = new Set([...usStates, ...countries].map(({ name }) => name));

/** "Orla County, Georgia, United States": the land around a place, read as what explains it. */
const isLandTail = (tree: Tree, i: number): boolean =>
  tokenAt(tree, tokenAt(tree, i).head).upos === "PROPN" &&
  (lands.has(tokenAt(tree, i).form) ||
    lands.has(`${tokenAt(tree, i - 1).form} ${tokenAt(tree, i).form}`));

/** The "2023" of "June 18, 2023". */
const isYearOfDate = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i - 1).form === "," &&
  isYear(tokenAt(tree, i).form) &&
  /^\d{1,2}$/.test(tokenAt(tree, i - 2).form);

/** The "January" of "Friday, January 30, 2015". */
const isDateOfDay = (tree: Tree, i: number): boolean =>
  isMonth(tokenAt(tree, i).form) &&
  [2, 3].some(
    (back) => /day$/.test(tokenAt(tree, i - back).form) && tokenAt(tree, i - back).upos === "PROPN",
  );

/** "New South Wales, Queensland and South Australia": a name between commas, or before "and", that goes on a list. */
function isInList(tree: Tree, i: number): boolean {
  const { head, upos } = tokenAt(tree, i);
  const isName = upos === "PROPN" && tokenAt(tree, head).upos === "PROPN" && i > head;
  const others = [...childrenBy(tree, head, "conj"), ...childrenBy(tree, i, "conj")];
  return isName && others.some((c) => c > i && hasChild(tree, c, "cc"));
}

/** An apposition without a comma is part of the name ("the novel Emma"). */
function isBareName(tree: Tree, i: number): boolean {
  return !isSetOff(tree, i);
}

/** "a land, | then ruled by …", "as a cook and | then as a spy": when, beside what was said; not "was then sent". */
const isOfOrder = (tree: Tree, i: number): boolean =>
  lower(tree, i) === "then" &&
  ((tokenAt(tree, i + 1).xpos === "VBN" && tokenAt(tree, i - 1).upos !== "AUX") ||
    (tokenAt(tree, i - 1).upos === "CCONJ" && tokenAt(tree, i + 1).upos === "ADP"));

/** "also", "however", …: alone, and beside a verb; "too much" is no link. */
export const isLinkingAdverb = (tree: Tree, i: number): boolean =>
  // "still-life", "by then"
  tokenAt(tree, i + 1).form !== "-" &&
  !isOfOrder(tree, i) &&
  linkingAdverbs.has(lower(tree, i)) &&
  !/^(by|until|since|from|before|till)$/.test(lower(tree, i - 1)) &&
  tokenAt(tree, i).deprel !== "expl" &&
  // "is believed to have been tamed there": without it the infinitive says too little.
  !(lower(tree, i) === "there" && tokenAt(tree, tokenAt(tree, i).head).deprel === "xcomp") &&
  (tree.children[i] ?? []).every((c) => tokenAt(tree, c).upos === "PUNCT") &&
  // "the recently released film": it says which one.
  tokenAt(tree, tokenAt(tree, i).head).deprel !== "amod" &&
  !["ADV", "ADJ"].includes(tokenAt(tree, i + 1).upos) &&
  ["VERB", "AUX", "NOUN", "ADJ", "NUM"].includes(tokenAt(tree, tokenAt(tree, i).head).upos);

/**
 * Tokens kept of the subtree of `i`, in order: without set-off appositions and relative clauses, asides, linking
 * adverbs and the commas that framed them. `skip` leaves out more, `hold` less.
 */
export function keptTokens(
  tree: Tree,
  i: number,
  skip?: (child: number) => boolean,
  hold?: (child: number) => boolean,
): number[] {
  const all = subtree(tree, i);
  const isLeftOut = (child: number) =>
    (isDroppable(tree, child) && !(hold?.(child) ?? false)) || (skip?.(child) ?? false);
  const kept = new Set(subtree(tree, i, isLeftOut));
  dropDistances(tree, kept);
  // Most lose nothing.
  const left =
    kept.size === all.length
      ? all
      : all.filter((token) => kept.has(token) && !isOrphanMark(tree, token, all, kept));
  return trimPunctuation(tree, untilColon(tree, i, left));
}

/** "two routes from Leeds | : one": what a colon leads to, of which the most went; not the title "Orrin: The Lake". */
function untilColon(tree: Tree, head: number, tokens: number[]): number[] {
  const at = tokens.findIndex(
    (k) => k > head && tokenAt(tree, k).form === ":" && /^\p{Ll}/u.test(tokenAt(tree, k + 1).form),
  );
  return at < 0 ? tokens : tokens.slice(0, at);
}

const distant = new Set(["from", "off", "above", "below", "away", "up", "down"]);

/** "at Fort Hill | , 14 kilometres | from the crater": what a distance that was left out counts from goes with it. */
function dropDistances(tree: Tree, kept: Set<number>): void {
  for (const i of kept) {
    const isCounted =
      distant.has(lower(tree, i)) &&
      /^(km|kilomet|mile|met(re|er)|feet|foot|yard|cm|centimet)/.test(lower(tree, i - 1)) &&
      !kept.has(i - 1) &&
      /^(case|mark|advmod)$/.test(tokenAt(tree, i).deprel);
    if (isCounted) for (const k of subtree(tree, tokenAt(tree, i).head)) kept.delete(k);
  }
}

/** A comma, dash or bracket beside a part that was left out goes with it. */
function isOrphanMark(tree: Tree, token: number, all: number[], kept: Set<number>): boolean {
  if (!isBreak(tree, token)) return false;
  const inside = (other: number) => all.includes(other);
  const dropped = (other: number) => inside(other) && !kept.has(other);
  return dropped(beforeBracket(tree, token - 1)) || dropped(token + 1);
}

/** "platforms (for phones) | , a system": the comma behind a bracket is of what stands before it. */
function beforeBracket(tree: Tree, i: number): number {
  if (tokenAt(tree, i).form !== ")") return i;
  let open = i;
  while (open > 0 && tokenAt(tree, open).form !== "(") open--;
  return open - 1;
}

const edgeMarks = new Set(",;:.()–—-");

/** The tokens without punctuation at either edge; quotation marks stay. */
export function trimPunctuation(tree: Tree, tokens: number[]): number[] {
  let from = 0;
  let to = tokens.length;
  while (from < to && edgeMarks.has(tokenAt(tree, tokens[from] ?? -1).form)) from++;
  while (to > from && edgeMarks.has(tokenAt(tree, tokens[to - 1] ?? -1).form)) to--;
  return tokens.slice(from, to);
}
