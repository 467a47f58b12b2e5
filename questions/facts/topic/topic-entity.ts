import type { Entity, Mention, Reading, Sentence } from "../../read/types.ts";
import { definingNouns } from "./defining-nouns.ts";
import { classNounsOf, kindOfClass } from "./topic-kinds.ts";
import { isNameAlone, mentionsIn, spanAt, spellingsOf } from "./topic-mentions.ts";
import { bareTitle, isShortTitle, isWholeName, openingOf } from "./topic-title.ts";

const mostTitleWords = 5;

/**
 * The reading with the thing that an encyclopedia's title and first sentence name as an entity of its own ("The ash-throated
 * river shrew is …"), so that "it" and "the species" can stand for it. Unchanged for news, and where the title is a name
 * that the reader has found, unless the first sentence says that it is a thing.
 */
export function withTopicEntity(
  reading: Reading,
  { title, date }: { title: string; date?: string },
): Reading {
  // "The Botanists" is a film: its article is part of its name.
  const isWhole = isWholeName({ title, reading });
  const words = (isWhole ? title.trim() : bareTitle(title.trim())).toLowerCase().split(/\s+/);
  const name = words.join(" ");
  if (date !== undefined || name === "" || !isShortTitle(title, mostTitleWords)) return reading;
  const index = openingOf(reading, bareTitle(title.trim()));
  const opening = reading.sentences[index];
  if (opening === undefined) return reading;
  const spellings = / \p{Lu}/u.test(title.trim()) ? [name] : spellingsOf(name);
  const endOf = (from: number) =>
    spellings.map((written) => spanAt(reading, opening, from, written)).find((end) => end !== null);
  const at = startsOf(opening).find((from) => endOf(from) != null);
  if (at === undefined) return reading;
  const span: [number, number] = [isWhole ? at + 1 : at, endOf(at) ?? at];
  const isThing =
    definingNouns(opening, name).some((noun) => kindOfClass(noun) !== null) &&
    !reading.entities.some((entity) => covers(entity, index, span) && isHe(entity, reading));
  if (!isThing && reading.entities.some((entity) => covers(entity, index, span))) return reading;
  const nouns = new Set([
    words.at(-1) ?? "",
    ...definingNouns(opening, name).flatMap(classNounsOf),
  ]);
  const isTakenUp = words.length > 1 || isThing;
  const wanted = {
    spellings: spellingsOf(name),
    short: spellingsOf(shortNameOf(reading, name, [...nouns].slice(1))),
    nouns,
    isTakenUp,
  };
  const mentions = reading.sentences.flatMap((sentence, i) =>
    mentionsIn(reading, { sentence, index: i }, wanted),
  );
  const [first] = mentions;
  if (first === undefined) return reading;
  const text = reading.text.slice(first.start, first.end);
  const written = isWhole ? text : bareTitle(text);
  const entity: Entity = {
    type: "unknown",
    name: isPlain(reading, { written, title })
      ? written.charAt(0).toLowerCase() + written.slice(1)
      : written,
    roles: [],
    start: first.start,
    end: first.end,
    mentions,
    confidence: 0.95,
  };
  return { ...reading, entities: [...withoutMentions(reading.entities, entity, isThing), entity] };
}

/** The other entities, without the mentions that are the thing's. */
function withoutMentions(entities: Entity[], topic: Entity, isThing: boolean): Entity[] {
  const isSame = ({ type, name }: Entity) =>
    type === "unknown" && name.toLowerCase() === topic.name.toLowerCase();
  const others = entities.filter((other) => !isSame(other));
  if (!isThing) return others;
  const taken = new Map<number, Mention[]>();
  for (const mention of topic.mentions)
    taken.set(mention.sentence, [...(taken.get(mention.sentence) ?? []), mention]);
  const isTaken = ({ sentence, firstToken, endToken }: Mention): boolean =>
    (taken.get(sentence) ?? []).some(
      (own) => firstToken < own.endToken && own.firstToken < endToken,
    );
  return others.flatMap((other) => {
    if (!["person", "place", "organisation", "event", "unknown"].includes(other.type))
      return [other];
    // A city that shares the name is none of the article's.
    if (other.name.toLowerCase() === topic.name.toLowerCase()) return [];
    const mentions = other.mentions.filter((mention) => !isTaken(mention));
    return mentions.some(({ kind }) => kind === "name") ? [{ ...other, mentions }] : [];
  });
}

/** A name that the reader found over all of the title's words. */
const covers = ({ mentions, type }: Entity, at: number, [from, end]: [number, number]): boolean =>
  ["person", "place", "organisation", "event", "unknown"].includes(type) &&
  mentions.some(
    ({ sentence, firstToken, endToken }) =>
      sentence === at && firstToken <= from && end <= endToken,
  );

/** "Orn Brandt was a computer at an observatory … He": a man, and no device. A ship named after somebody is "she". */
const isHe = ({ type, mentions }: Entity, { text }: Reading): boolean =>
  type === "person" &&
  mentions.some(
    ({ kind, start, end }) => kind === "pronoun" && /^h(e|is|im)$/i.test(text.slice(start, end)),
  );

/**
 * Where the topic may begin in the first sentence: at its head, behind an article and an adjective ("The common tolm"), or behind
 * "In mathematics,".
 */
function startsOf({ tokens }: Sentence): number[] {
  const comma = tokens[0]?.form === "In" ? tokens.findIndex(({ form }) => form === ",") : -1;
  if (comma > 0 && comma < 5) return [comma + 1, comma + 2];
  // "A high-pressure tolm indicator (HPT indicator) is"
  const bracket = tokens.findIndex(({ form }) => form === "(");
  if (bracket > 1 && bracket < 9 && tokens[bracket - 1]?.upos === "NOUN")
    return [0, 1, bracket + 1];
  const isDescribed = tokens[0]?.form === "The" && /^\p{Ll}+$/u.test(tokens[1]?.form ?? "");
  return isDescribed ? [0, 1, 2] : [0, 1];
}

/**
 * "tolm" for the tolm antelope: the name without the noun that classes it, where the text calls it so more than once; empty
 * for any other name.
 */
export function shortNameOf(reading: Reading, name: string, classes: readonly string[]): string {
  const [, short = "", noun = ""] = /^([\p{L}-]+) (\p{L}+)$/u.exec(name.toLowerCase()) ?? [];
  if (kindOfClass(noun) === null && !classes.includes(noun)) return "";
  const written = spellingsOf(short);
  const uses = reading.sentences.flatMap(({ tokens }) =>
    tokens.filter((t, i) => written.includes(t.form.toLowerCase()) && isNameAlone(t, i)),
  );
  const isPlain = uses.some(({ form }) => /^\p{Ll}/u.test(form));
  return uses.length > 1 && isPlain ? short : "";
}

/**
 * Whether the name's first word is written small somewhere, and so has no capital of its own. "Great Tolm Flood" has the capitals
 * of a proper name.
 */
const isPlain = (
  { text }: Reading,
  { written, title }: { written: string; title: string },
): boolean => {
  if (/^\p{Lu}.* \p{Lu}/u.test(written)) return false;
  // "The Botanists" is a film, below a title of the same capitals; "The capybara" is not "Capybara".
  if (/^The \p{Lu}/u.test(title.trim()) && text.includes(title.trim())) return false;
  const first = (written.split(/[\s-]/)[0] ?? "").toLowerCase().replace(/[^\p{L}]/gu, "");
  return new RegExp(`(?<!\\p{L})${first}(?!\\p{L})`, "u").test(text);
};
