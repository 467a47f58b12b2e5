import { pluralise } from "../../read/forms/index.ts";
import type { Entity, Mention, Reading, Sentence, Token } from "../../read/types.ts";
import { predicateNoun, strayCopula } from "../trees/mend-verbs.ts";
import { classNounsOf, kindOfClass } from "./topic-kinds.ts";
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

/**
 * Where the topic may begin in the first sentence: at its head, behind an article and an adjective ("The common tolm"), or behind
 * "In mathematics,".
 */
function startsOf({ tokens }: Sentence): number[] {
  const comma = tokens[0]?.form === "In" ? tokens.findIndex(({ form }) => form === ",") : -1;
  if (comma > 0 && comma < 5) return [comma + 1, comma + 2];
  const isDescribed = tokens[0]?.form === "The" && /^\p{Ll}+$/u.test(tokens[1]?.form ?? "");
  return isDescribed ? [0, 1, 2] : [0, 1];
}

/**
 * The noun that the first sentence classes its subject by, and those beside it: "is the mineral form of …". Where it says no
 * such thing, the topic's own last word does: "The Tolm theorem states that …".
 */
export function definingNouns(opening: Sentence, title: string): string[] {
  const said = saidNouns(opening);
  const last = title.toLowerCase().split(" ").at(-1) ?? "";
  return said.length > 0 || kindOfClass(last) === null ? said : [last];
}

function saidNouns({ tokens }: Sentence): string[] {
  const described = predicateNoun(tokens);
  const at = described?.noun ?? tokens.findIndex(({ head }) => head === -1);
  const root = tokens[at];
  // "is one of the oldest tolms in …"
  const several = /^one$/i.test(root?.form ?? "")
    ? tokens.find(({ head, deprel, xpos }) => head === at && deprel === "nmod" && xpos === "NNS")
    : undefined;
  const isCopular =
    described !== null ||
    strayCopula(tokens) !== null ||
    tokens.some(({ head, deprel }) => head === at && deprel === "cop");
  if (several !== undefined && isCopular) return [several.lemma.toLowerCase()];
  if (root?.upos !== "NOUN" || !isCopular) return [];
  const noun = root.lemma.toLowerCase();
  // "was a series of treaties", which is no film in parts
  const listed = /^(series|set|pair)$/.test(noun)
    ? tokens.find(({ head, deprel, xpos }) => head === at && deprel === "nmod" && xpos === "NNS")
    : undefined;
  if (listed !== undefined) return [listed.lemma.toLowerCase()];
  // "is the mineral form of …", "is a kind of cheese": the word that classes it stands beside.
  if (!/^(form|kind|type|variety|sort|class|group|member|genus|species)$/.test(noun)) return [noun];
  const beside = tokens.filter(
    ({ head, deprel, form, upos }, i) =>
      head === at && upos !== "DET" && (i === at - 1 || deprel === "nmod") && /^[a-z]+$/.test(form),
  );
  return [noun, ...beside.map(({ lemma }) => lemma.toLowerCase())];
}

type Wanted = {
  /** The name and its plurals: "ginkgos" and "ginkgoes" are both written. */
  spellings: string[];
  /** The same of its short form. */
  short: string[];
  nouns: ReadonlySet<string>;
  isTakenUp: boolean;
};

const spellingsOf = (name: string): string[] =>
  name === "" ? [] : [name, pluralise(name), `${name}s`];

/** "The tolm is …", "tolms" in an article on the tolm antelope; not the "tolm" of "the tolm herder", and not "Humphry Tolm". */
const isNameAlone = ({ form, upos, deprel }: Token, i: number): boolean =>
  // "Tolms feed on grass": the reader does not know a plural at the head of the sentence.
  (/^(NOUN|PROPN)$/.test(upos) || (i === 0 && /s$/.test(form))) &&
  !/^(compound|amod|flat)/.test(deprel) &&
  (i === 0 || /^\p{Ll}/u.test(form));

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

function mentionsIn(
  reading: Reading,
  { sentence, index }: { sentence: Sentence; index: number },
  { spellings, short, nouns, isTakenUp }: Wanted,
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
  const isShort = (i: number) => {
    const token = tokens[i];
    return token !== undefined && short.includes(token.form.toLowerCase()) && isNameAlone(token, i);
  };
  for (let i = 0; i < tokens.length; i++) {
    const end = spellings
      .map((written) => spanAt(reading, sentence, i, written))
      .find((found) => found !== null);
    if (end != null) {
      if (!isWithinName(tokens, i, end)) add(i, end, "name");
      i = end - 1;
    } else if (isShort(i)) add(i, i + 1, "name");
    else if (isTakenUp && isBareNoun(tokens, i, nouns)) add(i, i + 2, "noun");
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
