import { countries, countryOfNationality, placeOf } from "../../read/data/places.ts";
import type { Entity } from "../../read/types.ts";
import { tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { landOf } from "./dateline-place.ts";

/** A country that the text speaks of, by its own name, its people's, or that of a city or body of it. */
type Spoken = { name: string; start: number; isPlace: boolean };

/** What the article names of countries. */
type Spread = {
  bySentence: ReadonlyMap<number, Spoken[]>;
  /** The country that the news plays in; null where headline and opening name several or none. */
  home: string | null;
};

const known = new WeakMap<Document, Spread>();

function spreadOf(document: Document): Spread {
  const found = known.get(document);
  if (found !== undefined) return found;
  const bySentence = new Map<number, Spoken[]>();
  for (const entity of document.reading.entities) {
    const name = countryIn(entity);
    if (name === null) continue;
    for (const { kind, sentence, start } of entity.mentions)
      if (kind === "name")
        bySentence.set(sentence, [
          ...(bySentence.get(sentence) ?? []),
          { name, start, isPlace: entity.type === "place" },
        ]);
  }
  const spread = { bySentence, home: homeOf(document, bySentence) };
  known.set(document, spread);
  return spread;
}

/** "Ghana" of Ghana, of Accra, of Ghanaians, of the Ghanaian Treasury; null for what is no one country's. */
function countryIn({ type, subtype, name }: Entity): string | null {
  if (type === "nationality") return countryOfNationality(name)?.name ?? null;
  if (type === "organisation") return countryInBody(name);
  if (type !== "place") return null;
  if (subtype === "country") return placeOf(name)?.name ?? name;
  return subtype === "capital" || subtype === "city" ? ofCode(placeOf(name)?.country) : null;
}

/** "United Kingdom Home Office", "Italian Supreme Court". */
function countryInBody(name: string): string | null {
  const words = name.split(" ");
  const leading = [words.slice(0, 2).join(" "), words[0] ?? ""];
  for (const text of leading)
    if (words.length > 1 && placeOf(text)?.subtype === "country")
      return placeOf(text)?.name ?? null;
  return words.length > 1 ? (countryOfNationality(words[0] ?? "")?.name ?? null) : null;
}

const ofCode = (code: string | undefined): string | null =>
  code === undefined ? null : (countries.find((country) => country.code === code)?.name ?? null);

function homeOf(document: Document, bySentence: ReadonlyMap<number, Spoken[]>): string | null {
  const { news, title } = document;
  if (news === null) return null;
  const inTitle = countriesIn(title, bySentence);
  const inOpening = new Set((bySentence.get(news.sentence) ?? []).map(({ name }) => name));
  const [only] = inTitle.size > 0 ? inTitle : inOpening;
  // Neither names one: the dateline's.
  if (inTitle.size === 0 && inOpening.size === 0) return landOf(document);
  const isOne = (inTitle.size > 0 ? inTitle : inOpening).size === 1;
  return isOne ? (only ?? null) : null;
}

/** The countries of a headline: in the gazetteer, or named so in the text. */
function countriesIn(title: string, bySentence: ReadonlyMap<number, Spoken[]>): Set<string> {
  const found = new Set<string>();
  const words = title.replace(/['’]s\b|[^\p{L}\s.-]/gu, "").split(/\s+/);
  words.forEach((word, i) => {
    const pair = `${word} ${words[i + 1] ?? ""}`;
    for (const text of [pair, word]) {
      const place = placeOf(text);
      const name =
        place?.subtype === "country" ? place.name : (countryOfNationality(text)?.name ?? null);
      if (name !== null) found.add(name);
    }
  });
  for (const spoken of bySentence.values())
    for (const { name } of spoken) if (title.includes(name)) found.add(name);
  return found;
}

/** The country that the news plays in, where the sentence names no other one; null where nothing says which. */
export function homeIn(document: Document, sentence: number): string | null {
  const { bySentence, home } = spreadOf(document);
  const opening = bySentence.get(document.news?.sentence ?? -1) ?? [];
  const isOpened = opening.length === 0 || opening.some(({ name }) => name === home);
  const isHere = (bySentence.get(sentence) ?? []).every(({ name }) => name === home);
  return isOpened && isHere ? home : null;
}

/**
 * Whether anybody fills a gap with this country: behind the opening the one that the news plays in, or one of which the sentence
 * speaks besides ("Norwegian police said that _____ …").
 */
export function isPlainLand(document: Document, entity: Entity, sentence: number): boolean {
  if (entity.name === "Earth") return true;
  const land = entity.subtype === "country" ? countryIn(entity) : null;
  if (document.news === null || land === null) return false;
  const { bySentence, home } = spreadOf(document);
  const said = (bySentence.get(sentence) ?? []).filter(({ name }) => name === land);
  return (home === land && sentence !== document.news.sentence) || said.length > 1;
}

/**
 * The country that "the country" or "the government" at token `i` means: the one named before it in its sentence, or in the
 * sentence before; where none is, the one that the news plays in. Null where several could be meant.
 */
export function countryMeant(document: Document, tree: Tree, i: number): string | null {
  const { bySentence, home } = spreadOf(document);
  const { start } = tokenAt(tree, i);
  const here = (bySentence.get(tree.index) ?? []).filter((spoken) => spoken.start < start);
  const near = here.length > 0 ? here : (bySentence.get(tree.index - 1) ?? []);
  const names = new Set(near.map(({ name }) => name));
  const [only] = names;
  if (names.size > 1) return here.length === 0 && home !== null && names.has(home) ? home : null;
  return only ?? home;
}

/**
 * The country whose "the government" is at token `i`: where the news plays, unless another one is named near before. An
 * American driller is no such talk of America.
 */
export function governmentMeant(document: Document, tree: Tree, i: number): string | null {
  const { bySentence, home } = spreadOf(document);
  const { start } = tokenAt(tree, i);
  const isOther = (spoken: Spoken) =>
    spoken.isPlace && spoken.name !== home && spoken.start < start;
  const isAway = [tree.index, tree.index - 1].some((k) => bySentence.get(k)?.some(isOther));
  return isAway ? null : home;
}
