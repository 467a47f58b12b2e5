import type { Entity } from "../../read/types.ts";
import { ofHappening } from "../news/happening.ts";
import { isOneOfMatches, ofMatch } from "../news/match.ts";
import { happeningPhrase, newsPhrase, titledPhrase } from "../news/news-phrase.ts";
import { placeDefinite } from "../news/setting.ts";
import { ofCountry } from "../places/national.ts";
import { ofTopic } from "../topic/topic-anchor.ts";
import { lower, tokenAt } from "../trees/tree.ts";
import type { Antecedent, Document, Tree } from "../types.ts";
import { withArticle } from "../writing/with-article.ts";
import { isWard, lastNamed, namedWards } from "./antecedents.ts";
import { broughtUpPhrase } from "./brought-up.ts";
import { isOwnedBefore } from "./owned-nouns.ts";
import { earlierPhrases } from "./phrase-history.ts";
import { takenUpPhrase } from "./taken-up.ts";

/** Writes an earlier phrase so that it stands alone; null when it cannot. */
export type WriteAntecedent = (antecedent: Antecedent) => string | null;

/**
 * What a bare "the N" stands for; null where nothing says so for sure. An event is told by its place and year; anything else
 * by what the text calls it, or by its place.
 */
export function findPhrase(
  document: Document,
  tree: Tree,
  i: number,
  write: WriteAntecedent,
): string | null {
  const topic = document.topic;
  const isTopic =
    topic !== null &&
    topic.type !== "person" &&
    tokenAt(tree, i).xpos === "NN" &&
    topic.name.toLowerCase().endsWith(` ${lower(tree, i)}`);
  if (isTopic) return withArticle(document, topic);
  if (isOnLife(document) && works.test(tokenAt(tree, i).lemma.toLowerCase())) return null;
  const thing = ofHappening(document, tree, i) ?? ofTopic(document, tree, i);
  if (thing !== null) return thing;
  const titled = titledPhrase(document, tree, i);
  if (titled !== undefined) return titled;
  const match = ofMatch(document, tree, i);
  if (match !== null || isOneOfMatches(document, tree, i)) return match;
  const placed = placeDefinite(document, tree, i);
  const called = findAntecedent(document, tree, i, write);
  const national = ofCountry(document, tree, i);
  const news = newsPhrase(document, tree, i) ?? national;
  // "the Monti government" of other years is not "the government".
  if (national !== null && isGovernment(tree, i) && !isOfCountry(called, national)) return national;
  const happening = happeningPhrase(document, tree, i);
  if (happening !== null && (called === null || !/\b[A-Z]/.test(called))) return happening;
  if (news !== null && placed === null && (called === null || !/\b[A-Z]/.test(called))) return news;
  if (called === null || placed === null)
    return (
      called ??
      placed ??
      (isOnLife(document) ? null : broughtUpPhrase(document, tree, i)) ??
      takenUpPhrase(document, tree, i, write)
    );
  return /\b[A-Z]/.test(called) ? called : placed;
}

const isOnLife = ({ topic }: Document): boolean => topic?.type === "person";

/** What a life has one after another of: "the album" is not the one that was brought up first. */
const works =
  /^(album|book|film|movie|novel|paper|picture|play|poem|record|series|show|single|song|video)$/;

const isGovernment = (tree: Tree, i: number): boolean =>
  /^(government|parliament)$/.test(lower(tree, i));

/** "the New Zealand government" beside "New Zealand's government". */
const isOfCountry = (called: string | null, national: string): boolean =>
  called?.includes(national.replace(/^the |['’]s? .*$/g, "")) ?? false;

/** "the capsule" → "the steel capsule Fénix 2": the name with the class that the text introduced it by. */
function withClass(document: Document, { name, entity }: { name: string; entity: Entity | null }) {
  const before = entity === null ? "" : (document.introductions.get(entity)?.before ?? "");
  return before === "" ? name : `${before} ${name}`;
}

/** The one fuller phrase before the noun that it can stand for, without its article; null when none or several. */
function findAntecedent(
  document: Document,
  tree: Tree,
  i: number,
  write: WriteAntecedent,
): string | null {
  const earlier = document
    .antecedents(lower(tree, i))
    .filter((other) => other.tree.index < tree.index);
  const named = earlier.filter(({ isNamed }) => isNamed);
  if (isOwnedBefore(document, tree, i) && !isOwnedByName(document, tree, i, named)) return null;
  const isOne = tokenAt(tree, i).xpos === "NN";
  const described =
    isOne && !isOfPlace(document, tree, i)
      ? document.describedAs.get(tokenAt(tree, i).lemma.toLowerCase())
      : undefined;
  if (described !== undefined && described.since < tokenAt(tree, i).start)
    return described.name === "" || isByTheWay(document, tree, described.entity)
      ? null
      : withClass(document, described);
  if (!earlier.some(hasCapital) && isBroughtUpOften(document, tree, i)) return null;
  if (isFarGame(document, tree, i, earlier) || hasRival(document, tree, i, named)) return null;
  const last = lastNamed(tree, i, named.length > 0 ? named : namedWards(document, tree, i));
  if (last !== null) return isToldAnew(document, tree, i, last) ? null : write(last);
  if (named.length > 1 && isWard(tree, i)) return null;
  const ofTopic = named.filter((other) => isOfTitle(document, other));
  const written = new Set<string>();
  for (const other of ofTopic.length > 0 ? ofTopic : named.length > 0 ? named : earlier) {
    const text = write(other);
    if (text === null) return null;
    written.add(text);
  }
  // "the Tolm culture of Norland" is the Tolm culture.
  const [phrase] = [...written].sort((a, b) => a.length - b.length);
  const isSettled = ofTopic.length > 0 ? allBegin(written, phrase) : written.size === 1;
  return isSettled && phrase !== undefined ? phrase : null;
}

const allBegin = (written: ReadonlySet<string>, phrase = ""): boolean =>
  [...written].every((text) => `${text} `.startsWith(`${phrase} `));

/** How many sentences back news may have named once, and by the way, what its noun takes up. */
const reach = 3;

/** "shares in firms like Tolm Arms and the drinks company Velmar", and much later "the company": hardly Velmar. */
const isByTheWay = ({ news }: Document, tree: Tree, entity: Entity | null): boolean => {
  const [first, second] = entity?.mentions ?? [];
  return (
    news !== null &&
    first !== undefined &&
    second === undefined &&
    first.sentence > news.sentence &&
    tree.index - first.sentence > reach
  );
};

/** "the town" in an article on a place may be that place, whatever else it calls a town. */
const isOfPlace = ({ topic }: Document, tree: Tree, i: number): boolean =>
  topic?.type === "place" && /^(city|town|village|settlement)$/.test(tokenAt(tree, i).lemma);

/** "its prison camp at Tolm Bay" is "the Tolm Bay camp". */
function isSameNamed(
  { trees }: Document,
  { tree, tokens }: Antecedent,
  { sentence, head }: { sentence: number; head: number },
): boolean {
  const behind = trees[sentence]?.tokens.slice(head + 1, head + 6) ?? [];
  const names = tokens.filter((k) => tokenAt(tree, k).upos === "PROPN");
  return names.every((k) => behind.some(({ form }) => form === tokenAt(tree, k).form));
}

/** All that is somebody's own of the noun so far is the one thing of that name. */
function isOwnedByName(document: Document, tree: Tree, i: number, named: Antecedent[]): boolean {
  const [only] = named;
  return (
    only !== undefined &&
    named.length === 1 &&
    earlierPhrases(document, tree, i).every(
      (one) => one.how !== "owned" || isSameNamed(document, only, one),
    )
  );
}

/** "a freight train", "a city wall" beside "the Orla express train", "the Lindvik wall": the noun may be either's. */
function hasRival(document: Document, tree: Tree, i: number, named: Antecedent[]): boolean {
  const [only] = named;
  if (only === undefined || named.length > 1) return false;
  const words = only.tokens.map((k) => lower(only.tree, k));
  return earlierPhrases(document, tree, i).some(
    (one) =>
      !(one.sentence === only.tree.index && one.head === only.head) &&
      /^(a|other|named|owned)$/.test(one.how) &&
      one.modifiers.some((word) => !words.includes(word)) &&
      !isSameNamed(document, only, one),
  );
}

/** "In the Orm (Second) functional constituency, …": told since by words that make no phrase of it. */
const isToldAnew = (document: Document, tree: Tree, i: number, last: Antecedent): boolean =>
  earlierPhrases(document, tree, i).some(
    ({ sentence, modifiers }) => sentence > last.tree.index && modifiers.length > 0,
  );

/** "the Tolm culture" beside "the culture of ancient Egypt", in an article on Tolm figurines: the one of the title. */
const isOfTitle = ({ topicWords }: Document, { tree, head, tokens }: Antecedent): boolean =>
  tree.sentence.unreliable === undefined &&
  tokens.some(
    (k) => k < head && tokenAt(tree, k).upos === "PROPN" && topicWords.has(lower(tree, k)),
  );

const hasCapital = ({ tree, tokens }: Antecedent): boolean =>
  tokens.some((k) => k > 0 && /^[A-Z]/.test(tokenAt(tree, k).form));

/** "the lanterns" where the text speaks of lanterns time and again: no phrase without a name says which. */
const isBroughtUpOften = ({ news, broughtUp }: Document, tree: Tree, i: number): boolean =>
  news !== null && (broughtUp?.byNoun.get(tokenAt(tree, i).lemma.toLowerCase()) ?? []).length > 1;

/** "the match" of a text with several: only the one that was told right before, in the same paragraph. */
function isFarGame(document: Document, tree: Tree, i: number, earlier: Antecedent[]): boolean {
  const last = earlier.at(-1);
  if (document.news === null || last === undefined) return false;
  if (!/^(match|game|race|round)$/.test(tokenAt(tree, i).lemma)) return false;
  const between = document.reading.text.slice(last.tree.sentence.end, tree.sentence.start);
  return tree.index - last.tree.index > 2 || between.includes("\n");
}
