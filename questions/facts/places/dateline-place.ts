import { placeOf as gazetteerPlace } from "../../read/data/places.ts";
import { hasChild, lower, subtree, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/**
 * "HARLAN CREEK, Ohio" → "Harlan Creek, Ohio"; an abbreviated state is left out. Null where the article has no place in its
 * dateline.
 */
export function placeOf(dateline: string | undefined): string | null {
  const [town = "", land = ""] = (dateline ?? "").split(",").map((part) => part.trim());
  if (!/^\p{Lu}{2}/u.test(town)) return null;
  const name = town
    .toLowerCase()
    .replace(/(?<![\p{L}’'])\p{Ll}/gu, (letter) => letter.toUpperCase());
  return land === "" || land.endsWith(".") ? name : `${name}, ${land}`;
}

/** What is written in place of so many tokens, and how many words it adds that make nothing harder to read. */
export type Run = { length: number; text: string; added?: number };

const determiners = new Set(["this", "a", "an", "the"]);

const towns = /^(town|city|village|capital|port|resort|community)$/;

/** Where a dateline says which one is meant: "this small Ohio town", in the opening "a river town of 23,000 people", "the country". */
export function datelineRun(document: Document, tree: Tree, i: number): Run | null {
  const { place } = document;
  const word = lower(tree, i);
  if (place === null || !determiners.has(word)) return null;
  const { head, deprel } = tokenAt(tree, i);
  if (deprel !== "det" || head < i) return null;
  const isOpening = tree.index === openingOf(document);
  if (word === "the") {
    const land = isOpening && head === i + 1 ? landMeant(document, tree, head) : null;
    return land === null ? null : { length: 2, text: land };
  }
  if (!towns.test(lower(tree, head))) return null;
  if (word === "this")
    return !hasChild(tree, head, "acl", "nmod", "appos")
      ? { length: head - i + 1, text: withComma(place) }
      : null;
  return isOpening ? townAt(document, tree, { from: i, head }) : null;
}

/** "Harlan Creek, Ohio": what follows wants a comma of its own. */
const withComma = (place: string): string => `${place}${/,/.test(place) ? "," : ""}`;

const openingOf = ({ trees }: Document): number =>
  trees.find(({ sentence, tokens }) => sentence.unreliable === undefined && tokens.length > 6)
    ?.index ?? -1;

/** "a river town of 23,000 people": without a name of its own, in an article that goes on to speak of the dateline's town. */
function townAt(
  document: Document,
  tree: Tree,
  { from, head }: { from: number; head: number },
): Run | null {
  const { place } = document;
  const tokens = subtree(tree, head).filter((i) => i >= from);
  const [town = ""] = place?.split(",") ?? [];
  const isNamed = tokens.some((i) => tokenAt(tree, i).upos === "PROPN");
  const isWhole = tokens.every((i, k) => i === from + k);
  const isBare = !hasChild(tree, head, "acl", "appos", "conj");
  const isNear = /^(near|outside|from)$/.test(lower(tree, from - 1));
  const isSpokenOf = document.reading.text.includes(town);
  return place !== null && !isNamed && isWhole && isBare && !isNear && isSpokenOf
    ? { length: tokens.length, text: withComma(place) }
    : null;
}

const known = new WeakMap<Document, string | null>();

/** The town in which the news plays: where all of it is set, or the dateline's, which the text or its headline names as well. */
export function townOf(document: Document): string | null {
  if (document.setting?.isTown) return document.setting.name;
  const found = known.get(document);
  if (found !== undefined) return found;
  const { place, title, reading } = document;
  const town = place?.split(",")[0] ?? "";
  const isNamed = town !== "" && (title.includes(town) || reading.text.includes(town));
  known.set(document, isNamed ? town : null);
  return isNamed ? town : null;
}

/** The country of the dateline: "Velka Lomna, Slovakia". */
export function landOf({ place }: Document): string | null {
  const land = place?.split(", ")[1] ?? place ?? "";
  const found = gazetteerPlace(land);
  if (found === undefined) return null;
  return found.subtype === "country" ? found.name : null;
}

/** "the country" before any country is named. */
function landMeant(document: Document, tree: Tree, head: number): string | null {
  if (!/^(country|nation)$/.test(lower(tree, head))) return null;
  const { start } = tokenAt(tree, head);
  const isNamed = document.reading.entities.some(
    ({ type, subtype, mentions }) =>
      (type === "nationality" || (type === "place" && subtype === "country")) &&
      (mentions[0]?.start ?? start) < start,
  );
  return isNamed || hasChild(tree, head, "nmod", "acl", "amod", "compound")
    ? null
    : landOf(document);
}
