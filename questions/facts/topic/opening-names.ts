import type { Entity, Mention, Reading } from "../../read/types.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";

/** Matches the other names in "Tolm Harbour Rowers, better known as TH Tolm or simply TH, is". */
const otherName =
  /\b(?:known (?:\p{Ll}+ ){0,2}as|called|nicknamed|abbreviated (?:as|to)|or|simply|just) (?:the )?(\p{Lu}[\p{L}\d.’'-]*(?: \p{Lu}[\p{L}\d.’'-]*)*)/gu;

const named = /^(?:place|organisation|event|unknown)$/;

/**
 * What the first sentence calls its subject besides, up to its verb, joined to the subject: "TH" is the club of the article, and no
 * state of America. Only where the title is one of these names; the subject then has the title's. Not for people
 * (`topic-names.ts`).
 */
export function joinOpeningNames(entities: Entity[], title: string, reading: Reading): Entity[] {
  const at = reading.sentences.findIndex(({ unreliable }) => unreliable === undefined);
  const opening = reading.sentences[at];
  const isHead = ({ sentence, firstToken, kind }: Mention) =>
    sentence === at && firstToken <= 1 && kind === "name";
  const subject = entities.find(({ type, mentions }) => named.test(type) && mentions.some(isHead));
  const end = subject?.mentions.find(isHead)?.end;
  if (opening === undefined || subject === undefined || end === undefined) return entities;
  const verb = opening.tokens.find(
    ({ form, start }) => start >= end && /^(?:is|are|was|were)$/.test(form),
  );
  const aside = reading.text.slice(end, verb?.start ?? end);
  const names = new Set([...aside.matchAll(otherName)].map(([, name = ""]) => name));
  if (!names.has(title) && !(subject.name === title && names.size > 0)) return entities;
  // "Brandt Glass GmbH, known as Brandt": the whole of it tells the firm from the family.
  const name = subject.name.startsWith(`${title} `) ? subject.name : title;
  const others = entities.filter((one) => one !== subject && names.has(one.name));
  const mentions = [subject, ...others]
    .flatMap((one) => one.mentions)
    .sort((a, b) => a.start - b.start);
  return entities
    .filter((one) => !others.includes(one))
    .map((one) => (one === subject ? { ...one, name, mentions } : one));
}

/** Matches "No. 7 Squadron | RTF" with a number and what service it is of. */
const unitOfService = /^(.*\d.* \p{Lu}\p{Ll}+) \p{Lu}{2,6}$/u;

/** The "No. 7 Squadron" of the title "No. 7 Squadron RTF", since other services have one too; null for another title. */
export const unitOf = (title: string): string | null =>
  unitOfService.exec(title.trim())?.[1] ?? null;

/** The entities, the unit that the text names without its service called as the title calls it. */
export const tellUnit = (entities: Entity[], title: string): Entity[] =>
  entities.some(({ name }) => name === title)
    ? entities
    : entities.map((one) =>
        one.name === unitOf(title) && named.test(one.type) ? { ...one, name: title.trim() } : one,
      );

/**
 * "the Hall" in an article on Tolm Hall, "the Treaty" in one on the Treaty of Tolm: the entities, with the noun of the title that
 * stands with a capital and its article joined to whom the title names. Not where another hall has a name.
 */
export function joinShortTitle(entities: Entity[], title: string, reading: Reading): Entity[] {
  const name = title.replace(/ \([^()]*\)$/, "").replace(/^The /, "");
  const [, first = "", last = ""] =
    /^(\p{Lu}\p{Ll}+)(?: of)? .*?(\p{Lu}\p{Ll}+)$/u.exec(name) ?? [];
  const short = name.startsWith(`${first} of `) ? first : last;
  const bare = (text: string) => text.replace(/^the /i, "");
  // "the Ring" of a novel is no novel, "the Prince" of a game no game.
  const isBody = ({ type }: Entity) => /^(?:place|organisation|event)$/.test(type);
  const topic = entities.find((one) => bare(one.name) === name && isBody(one));
  if (isPersonNoun(short.toLowerCase())) return entities;
  const noun = entities.find((one) => one.name === short && isBareClass(one, reading));
  if (short === "" || topic === undefined || noun === undefined) return entities;
  const isRival = ({ name: other }: Entity) =>
    bare(other) !== name && (other.endsWith(` ${short}`) || other.startsWith(`${short} of `));
  if (entities.some(isRival)) return entities;
  const taken = noun.mentions.flatMap((mention): Mention[] => {
    const the = reading.sentences[mention.sentence]?.tokens[mention.firstToken - 1];
    if (the === undefined) return [];
    return [{ ...mention, start: the.start, firstToken: mention.firstToken - 1, kind: "noun" }];
  });
  const mentions = [...topic.mentions, ...taken].sort((a, b) => a.start - b.start);
  return entities
    .filter((one) => one !== noun)
    .map((one) => (one === topic ? { ...one, mentions } : one));
}

/** Whether all that is called so is "the Hall", with nothing else before or behind it. */
const isBareClass = ({ type, mentions }: Entity, { sentences }: Reading): boolean =>
  type !== "person" &&
  mentions.every(({ sentence, firstToken, endToken, kind }) => {
    const tokens = sentences[sentence]?.tokens ?? [];
    const [the, next] = [tokens[firstToken - 1], tokens[endToken]];
    const isFollowed = next?.upos === "PROPN" || next?.form === "of";
    return kind === "name" && the?.form.toLowerCase() === "the" && !isFollowed;
  });
