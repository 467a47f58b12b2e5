import { childrenBy, hasChild, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import type { State } from "../writing/writing.ts";
import { townOf } from "./dateline-place.ts";

/** Buildings and grounds of which every town has its own. */
const sites =
  /^(pool|school|bridge|footbridge|library|hospital|clinic|church|hall|market|park|station|mill|pier|bakery|theatre|theater|museum|stadium|hotel|cinema|brewery)$/;

/**
 * " in Penbury" behind "the Harmon Street pool" or "the Museum of Ancient History" at its first mention, in news that plays in
 * one town and comes back to it (`phrase`: what is written for a bare "the museum"); empty for what has the town in its name, is placed by its own words, or is said of it.
 */
export function townBehind(state: State, last: number, phrase = ""): string {
  const { document, tree, options } = state;
  if (document.news === null || options.isPlain) return "";
  const { upos } = tokenAt(tree, last);
  const town = upos === "NOUN" || upos === "PROPN" ? townOf(document) : null;
  if (town === null || isInsidePhrase(tree, last)) return "";
  if (options.event?.text.includes(town) || isTownTold(state, town)) return "";
  return isSite(state, last, { town, phrase }) ? ` in ${town}` : "";
}

/** More of its own phrase, or its place, follows. */
function isInsidePhrase(tree: Tree, last: number): boolean {
  const { xpos, upos } = tokenAt(tree, last + 1);
  if (xpos === "POS" || upos === "NOUN" || upos === "PROPN") return true;
  return (
    /^(in|at|near|of|on|outside)$/.test(lower(tree, last + 1)) ||
    /^(compound|flat|amod|nmod:poss)/.test(tokenAt(tree, last).deprel)
  );
}

/** What a town has one of, so that the news from there may speak of it at once. */
const onlySites =
  /^(cableway|lighthouse|zoo|mine|dam|abbey|castle|observatory|shipyard|refinery|smelter|sawmill|brewery|cathedral)$/;

/**
 * "the cableway" → "the cableway in Sankt Olan", for news from there that tells nowhere else which one it is; null where the text
 * brings one up with "a" or by its name, or the sentence names another place.
 */
export function siteOfDateline(document: Document, tree: Tree, i: number): string | null {
  const town = document.place?.split(",")[0] ?? "";
  const noun = lower(tree, i);
  if (document.news === null || town === "" || !onlySites.test(noun)) return null;
  if (hasChild(tree, i, "nmod", "amod", "compound")) return null;
  const isOther = new RegExp(
    `\\b(?:an?|two|another) (?:[\\w-]+ ){0,2}${noun}s?\\b|(?!The |Its |Their )\\p{Lu}\\S* ${noun}\\b`,
    "u",
  );
  const isPlaced = document.reading.entities.some(
    ({ type, mentions }) =>
      type === "place" &&
      mentions.some(({ sentence, kind }) => sentence === tree.index && kind === "name"),
  );
  return isPlaced || isOther.test(document.reading.text) ? null : `the ${noun} in ${town}`;
}

/** A name that the text puts in the town, or a site with a name before it to which the text comes back. */
function isSite(
  { document, tree }: State,
  last: number,
  { town, phrase }: { town: string; phrase: string },
): boolean {
  const { text } = document.reading;
  const entity = document.owners.get(placeAt(tree, last));
  const name = (phrase === "" ? (entity?.name ?? "") : phrase).replace(/^the /i, "");
  if (name.includes(" ")) return text.includes(`${name} in ${town}`);
  const { form } = tokenAt(tree, last);
  const isNamed = childrenBy(tree, last, "compound").some(
    (k) => tokenAt(tree, k).upos === "PROPN" && k < last,
  );
  const noun = form.toLowerCase();
  const isBack = text.slice(tree.sentence.end).includes(` the ${noun}`);
  return isNamed && isBack && sites.test(noun) && isTheBefore(tree, last);
}

const isTheBefore = (tree: Tree, head: number): boolean =>
  childrenBy(tree, head, "det").some((d) => lower(tree, d) === "the");

/** The town stands in what is written, or will. */
const isTownTold = ({ out, document, tree, kept }: State, town: string): boolean =>
  out.includes(town) ||
  [...kept].some((k) => document.owners.get(placeAt(tree, k))?.name.includes(town) ?? false);
