import type { Entity, Reading } from "../read/types.ts";
import { collectAntecedents } from "./antecedents.ts";
import { findArticleDate, parseIsoDate } from "./calendar.ts";
import { findDescriptions } from "./find-descriptions.ts";
import type { Span } from "./mend-tree.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "./noun-classes.ts";
import { withNumber } from "./numbered-names.ts";
import { bindPronouns } from "./pronouns.ts";
import { findScene } from "./scene.ts";
import { settingOf } from "./setting.ts";
import { settleSharedNouns } from "./shared-nouns.ts";
import { findTopic, resolveSubjectPronouns } from "./subject-pronouns.ts";
import { withTopicEntity } from "./topic-entity.ts";
import { topicThingOf } from "./topic-part.ts";
import { joinSurname, resolveTopicPronouns } from "./topic-person.ts";
import { createTree, tokenAt } from "./tree.ts";
import type { Document, EntityMention, Tree } from "./types.ts";

/** What is known of an article besides its text. `date` is ISO 8601 (`2024-04-17`). */
export type Heading = { title: string; date?: string };

/** The reading made ready for asking. The title may be empty; without a date the text's own opening lines are asked. */
export function createDocument(read: Reading, { title: heading, date }: Heading): Document {
  // "Cork (material)": the bracket only tells two articles of one name apart.
  const title = heading.replace(/ \([^()]*\)$/, "");
  const dated = date ?? (findArticleDate(read.text) === null ? undefined : "");
  const given = withTopicEntity(read, { title, ...(dated === undefined ? {} : { date: dated }) });
  const reading = {
    ...given,
    entities: joinSurname(given.entities, title).map((entity) => ({
      ...withNumber(withoutArticle(retypeGuess(entity), given), given),
    })),
  };
  const spans = spansBySentence(reading);
  const trees = reading.sentences.map((sentence, i) => createTree(sentence, i, spans.get(i) ?? []));
  const { mentions, owners } = indexMentions(reading);
  const written = date === undefined ? null : parseIsoDate(date, reading.text);
  const document: Document = {
    reading,
    title,
    trees,
    mentions,
    owners,
    unresolved: new Set(reading.unresolved.map((u) => `${u.sentence}:${u.firstToken}`)),
    firstUse: firstUseOf(trees),
    fullNames: fullNamesOf(title),
    plainWords: new Set(
      trees.flatMap(({ tokens }) =>
        tokens.map(({ form }) => form).filter((form) => /^[a-z]/.test(form)),
      ),
    ),
    lemmas: trees.map(({ tokens }) => new Set(tokens.map(({ lemma }) => lemma.toLowerCase()))),
    topicWords: new Set(title.toLowerCase().match(/[a-z]{3,}/g) ?? []),
    date: written ?? findArticleDate(reading.text),
    antecedents: collectAntecedents(trees),
    bound: bindPronouns(trees, owners),
    describedAs: new Map(),
    introductions: new Map(),
    articles: new Map(),
    setting: null,
    topic: findTopic({ title, reading }),
    topicThing: null,
    scene: null,
  };
  const { topic } = document;
  if (topic?.type === "person") topic.name = title.trim();
  document.setting = settingOf(document);
  document.topicThing = topicThingOf(document);
  preferOwners(document);
  settleSharedNouns(document);
  resolveSubjectPronouns(document);
  resolveTopicPronouns(document, topic);
  addDescriptions(document);
  addIntroductions(document);
  document.scene = findScene(document);
  return document;
}

/** Matches "Leeds Rovers", "Orla Group"; not "Leeds General", which may be anything of Leeds. */
const clubOrFirm =
  /\b([A-Z]\p{L}+) (?:City|Town|United|Rovers|Rangers|Wanderers|Athletic|Albion|County|Group|Corporation|Industries|Airlines|Motors)\b/gu;

const fullNamesOf = (title: string): Map<string, string> =>
  new Map([...title.matchAll(clubOrFirm)].map((match) => [match[1] ?? "", match[0]]));

function firstUseOf(trees: Tree[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { upos, lemma, start } of trees.flatMap(({ tokens }) => tokens))
    if ((upos === "NOUN" || upos === "PROPN") && !first.has(lemma.toLowerCase()))
      first.set(lemma.toLowerCase(), start);
  return first;
}

/** "the Moulin de Peyrade": nobody is called so. */
function withoutArticle(entity: Entity, { text }: Reading): Entity {
  const isThing =
    entity.type === "person" &&
    entity.roles.length === 0 &&
    entity.mentions.some(
      ({ kind, start }) =>
        kind === "name" && /\bthe $/i.test(text.slice(Math.max(0, start - 4), start)),
    );
  return isThing ? { ...entity, type: "unknown" } : entity;
}

/** A single word that the reader only guesses to be a person is a name of unknown kind. */
function retypeGuess(entity: Entity): Entity {
  const isGuess =
    entity.type === "person" && !entity.name.includes(" ") && entity.subtype === undefined;
  return isGuess && entity.confidence < 0.9 ? { ...entity, type: "unknown" } : { ...entity };
}

function indexMentions(reading: Reading): Pick<Document, "mentions" | "owners"> {
  const mentions = new Map<string, EntityMention>();
  const owners = new Map<string, Entity>();
  for (const entity of reading.entities) {
    for (const mention of entity.mentions) {
      mentions.set(`${mention.sentence}:${mention.firstToken}`, { entity, mention });
      for (let token = mention.firstToken; token < mention.endToken; token++)
        owners.set(`${mention.sentence}:${token}`, entity);
    }
  }
  return { mentions, owners };
}

const namedTypes = new Set(["person", "place", "organisation", "event", "unknown"]);

function spansBySentence(reading: Reading): Map<number, Span[]> {
  const spans = new Map<number, Span[]>();
  for (const { type, mentions } of reading.entities) {
    if (!namedTypes.has(type)) continue;
    for (const { kind, sentence, firstToken, endToken } of mentions) {
      if (kind !== "name") continue;
      const known = spans.get(sentence) ?? [];
      known.push({ first: firstToken, end: endToken });
      spans.set(sentence, known);
    }
  }
  return spans;
}

/** "Okafor wrote in her ruling": a possessive in reach of its clause's own subject is that subject's. */
function preferOwners({ bound, owners, mentions }: Document): void {
  for (const [place, subject] of bound) {
    const sentence = place.slice(0, place.indexOf(":"));
    const owner = owners.get(`${sentence}:${subject}`);
    const found = mentions.get(place);
    if (
      owner === undefined ||
      owner.type !== "person" ||
      found === undefined ||
      found.entity === owner
    )
      continue;
    mentions.set(place, { ...found, entity: owner });
    owners.set(place, owner);
  }
}

const maxIntroductionWords = 7;

/**
 * What stands beside a name at its first use: a role with a name in it behind ("Coldstone's chief executive"), a plain
 * role or class before ("the captain", "the mining company"). Not for what the article is about.
 */
function addIntroductions(document: Document): void {
  const { topic } = document;
  const add = (entity: Entity | null, introduction: { before: string; after: string }) => {
    if (entity !== null && entity !== topic && !document.introductions.has(entity))
      document.introductions.set(entity, introduction);
  };
  for (const { relation, entity, description } of findDescriptions(document)) {
    const words = description.split(" ");
    if (words.length > maxIntroductionWords || /[,;“"]|\b(who|which|that)\b/.test(description))
      continue;
    const hasName = /\b[A-Z]/.test(description.slice(1)) || /^[A-Z][\w.-]*['’]s /.test(description);
    if (relation === "role" && words.length > 1 && hasName)
      add(entity, { before: "", after: description });
    if (
      relation === "definition" &&
      /^the [a-z]/.test(description) &&
      words.length <= 4 &&
      !/ (of|in|on|at|for) /.test(description)
    )
      add(entity, { before: description, after: "" });
  }
  for (const entity of document.reading.entities) {
    const group = ["organisation", "unknown"].includes(entity.type)
      ? classBefore(document, entity)
      : null;
    if (group !== null) add(entity, { before: group, after: "" });
    const role = entity.roles[0] ?? "";
    const isPlain =
      entity.type === "person" &&
      /^[a-z]+( [a-z]+){0,2}$/.test(role) &&
      !/^(former|then|late) /.test(role);
    if (isPlain && isPersonNoun(role.split(" ").at(-1) ?? ""))
      add(entity, { before: `the ${role}`, after: "" });
    if (document.setting?.isTown && role === "Mayor")
      add(entity, { before: "", after: `the mayor of ${document.setting.name}` });
  }
}

/** "the mining company Coldstone": the class before an organisation's first mention, where the text gives one. */
function classBefore({ trees }: Document, { mentions }: Entity): string | null {
  const [first] = mentions;
  const tree = first === undefined ? undefined : trees[first.sentence];
  if (first === undefined || tree === undefined || first.kind !== "name") return null;
  const noun = tokenAt(tree, first.firstToken - 1);
  if (noun.upos !== "NOUN" || !isGroupOrPlaceNoun(noun.lemma.toLowerCase())) return null;
  let from = first.firstToken - 1;
  while (from > first.firstToken - 4 && ["NOUN", "ADJ"].includes(tokenAt(tree, from - 1).upos))
    from--;
  if (tokenAt(tree, from - 1).form.toLowerCase() !== "the") return null;
  const words = tree.tokens.slice(from, first.firstToken).map(({ form }) => form);
  return words.length > 1 ? `the ${words.join(" ")}` : null;
}

type Title = {
  noun: string;
  term: string;
  entity: Entity;
  evidence: { start: number };
  relation: "definition";
};

/** "mining company Coldstone", "the steamer Princess Ilse": a common noun right before the name that it classes. */
function findTitles({ trees, owners }: Document): Title[] {
  const found: Title[] = [];
  for (const tree of trees) {
    tree.tokens.forEach(({ upos, xpos, deprel, head, lemma, start }, i) => {
      const entity = owners.get(`${tree.index}:${i + 1}`);
      const isTitle = deprel === "nmod:desc" || (deprel === "compound" && head > i);
      if (upos !== "NOUN" || xpos !== "NN" || !isTitle || entity === undefined) return;
      if (tokenAt(tree, i + 1).upos !== "PROPN" || !namedTypes.has(entity.type)) return;
      found.push({
        noun: lemma.toLowerCase(),
        term: entity.name,
        entity,
        evidence: { start },
        relation: "definition",
      });
    });
  }
  return found;
}

/** Takes up what the article calls its names: "the company" for Kelvara, and its class where the reader knew none. */
function addDescriptions(document: Document): void {
  const topic = document.topicThing === null ? null : document.topic;
  for (const { noun, term, entity, evidence, relation } of [
    ...findDescriptions(document),
    ...findTitles(document),
  ]) {
    if (noun === "" || /^(man|woman|person|member|one|thing|boy|girl)$/.test(noun)) continue;
    const known = document.describedAs.get(noun);
    if (known === undefined || (known.name === term && evidence.start < known.since))
      document.describedAs.set(noun, { name: term, since: evidence.start, entity });
    else if (known.name !== term)
      document.describedAs.set(noun, { ...known, name: "", entity: null });
    if (entity === null || relation === "acronym" || isPersonNoun(noun)) continue;
    if (entity === topic) continue;
    if (entity.type === "unknown" || (entity.type === "person" && !entity.name.includes(" ")))
      entity.type = "organisation";
    if (entity.type !== "person" && isGroupOrPlaceNoun(noun))
      Object.assign(entity, { subtype: noun, described: true });
  }
}
