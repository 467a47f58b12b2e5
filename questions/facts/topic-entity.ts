import { pluralise } from "../read/forms/index.ts";
import type { Entity, Mention, Reading, Sentence } from "../read/types.ts";
import { predicateNoun, strayCopula } from "./mend-verbs.ts";
import { classNounsOf, kindOfClass } from "./topic-kinds.ts";

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
  const words = title.trim().replace(/^the /i, "").toLowerCase().split(/\s+/);
  const name = words.join(" ");
  if (date !== undefined || name === "" || words.length > mostTitleWords) return reading;
  const index = reading.sentences.findIndex(({ unreliable }) => unreliable === undefined);
  const opening = reading.sentences[index];
  if (opening === undefined) return reading;
  const at = [0, 1].find((from) => spanAt(reading, opening, from, name) !== null);
  if (at === undefined) return reading;
  const isThing = definingNouns(opening).some((noun) => kindOfClass(noun) !== null);
  const span: [number, number] = [at, spanAt(reading, opening, at, name) ?? at];
  if (!isThing && reading.entities.some((entity) => covers(entity, index, span))) return reading;
  const nouns = new Set([words.at(-1) ?? "", ...classNouns(opening)]);
  const isTakenUp = words.length > 1 || isThing;
  const mentions = reading.sentences.flatMap((sentence, i) =>
    mentionsIn(reading, { sentence, index: i }, { name, nouns, isTakenUp }),
  );
  const [first] = mentions;
  if (first === undefined) return reading;
  const written = reading.text.slice(first.start, first.end);
  const entity: Entity = {
    type: "unknown",
    name: isPlain(reading, written) ? written.charAt(0).toLowerCase() + written.slice(1) : written,
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

/** Tokens from `from` on whose text is the name; null when there are none. */
function spanAt(
  { text }: Reading,
  { tokens }: Sentence,
  from: number,
  name: string,
): number | null {
  const first = tokens[from];
  if (first === undefined) return null;
  for (let end = from + 1; end <= tokens.length && end < from + 12; end++) {
    const written = text.slice(first.start, tokens[end - 1]?.end).toLowerCase();
    if (written === name) return end;
    if (written.length > name.length) return null;
  }
  return null;
}

/** The noun that the first sentence classes its subject by, and those beside it: "is the mineral form of …". */
export function definingNouns({ tokens }: Sentence): string[] {
  const described = predicateNoun(tokens);
  const at = described?.noun ?? tokens.findIndex(({ head }) => head === -1);
  const root = tokens[at];
  const isCopular =
    described !== null ||
    strayCopula(tokens) !== null ||
    tokens.some(({ head, deprel }) => head === at && deprel === "cop");
  if (root?.upos !== "NOUN" || !isCopular) return [];
  const noun = root.lemma.toLowerCase();
  // "is the mineral form of …", "is a kind of cheese": the word that classes it stands beside.
  if (!/^(form|kind|type|variety|sort|class|group|member|genus|species)$/.test(noun)) return [noun];
  const beside = tokens.filter(
    ({ head, deprel, form }, i) =>
      head === at && (i === at - 1 || deprel === "nmod") && /^[a-z]+$/.test(form),
  );
  return [noun, ...beside.map(({ lemma }) => lemma.toLowerCase())];
}

/** What the first sentence says that the thing is, and wider words for it. */
const classNouns = (opening: Sentence): string[] => definingNouns(opening).flatMap(classNounsOf);

type Wanted = { name: string; nouns: ReadonlySet<string>; isTakenUp: boolean };

function mentionsIn(
  reading: Reading,
  { sentence, index }: { sentence: Sentence; index: number },
  { name, nouns, isTakenUp }: Wanted,
): Mention[] {
  const found: Mention[] = [];
  const { tokens } = sentence;
  const add = (from: number, end: number, kind: Mention["kind"]) => {
    const [first, last] = [tokens[from], tokens[end - 1]];
    if (first !== undefined && last !== undefined)
      found.push({
        start: first.start,
        end: last.end,
        sentence: index,
        firstToken: from,
        endToken: end,
        kind,
      });
  };
  // "ginkgos" and "ginkgoes" are both written.
  const plurals = [pluralise(name), `${name}s`];
  for (let i = 0; i < tokens.length; i++) {
    const end = [name, ...plurals]
      .map((written) => spanAt(reading, sentence, i, written))
      .find((found) => found !== null);
    if (end != null) {
      if (!isWithinName(tokens, i, end)) add(i, end, "name");
      i = end - 1;
    } else if (isTakenUp && isBareNoun(tokens, i, nouns)) add(i, i + 2, "noun");
  }
  return found;
}

/** The "cork" of "the cork oak": one word in front of another noun may name another thing. */
const isWithinName = (tokens: Sentence["tokens"], from: number, end: number): boolean =>
  end === from + 1 &&
  tokens[from]?.deprel === "compound" &&
  (tokens[from]?.head ?? -1) >= end &&
  ["NOUN", "PROPN"].includes(tokens[end]?.upos ?? "");

/** "the species" with nothing before or behind it that would make it another one. */
function isBareNoun(tokens: Sentence["tokens"], i: number, nouns: ReadonlySet<string>): boolean {
  const [the, noun] = [tokens[i], tokens[i + 1]];
  if (the?.form.toLowerCase() !== "the" || noun === undefined || the.head !== i + 1) return false;
  if (noun.xpos !== "NN" && noun.form !== "species") return false;
  if (!nouns.has(noun.form.toLowerCase()) || noun.deprel === "compound") return false;
  return tokens.every(
    ({ head, deprel }, k) =>
      head !== i + 1 || k === i || /^(case|punct|nsubj|cop|aux)/.test(deprel),
  );
}

/** Whether the name's first word is written small somewhere, and so has no capital of its own. */
const isPlain = ({ text }: Reading, written: string): boolean => {
  const first = (written.split(/[\s-]/)[0] ?? "").toLowerCase().replace(/[^\p{L}]/gu, "");
  return new RegExp(`(?<!\\p{L})${first}(?!\\p{L})`, "u").test(text);
};
