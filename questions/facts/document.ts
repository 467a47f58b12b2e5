import type { Entity, Reading } from "../read/types.ts";
import { collectAntecedents } from "./antecedents.ts";
import { collectBroughtUp } from "./brought-up.ts";
import { findArticleDate, parseIsoDate } from "./calendar.ts";
import { bindClausePronouns } from "./clause-pronouns.ts";
import { placeOf } from "./dateline-place.ts";
import { resolveDefiniteNames } from "./definite-names.ts";
import { addDescriptions } from "./described-names.ts";
import { doubtSeveral } from "./doubt-several.ts";
import { findTopic } from "./find-topic.ts";
import { addIntroductions } from "./introductions.ts";
import { resolveMadeThings } from "./made-things.ts";
import { addMakers } from "./makers.ts";
import type { Span } from "./mend-tree.ts";
import { splitNamedAfter } from "./named-after.ts";
import { findNews } from "./news.ts";
import { resolveNounPronouns } from "./noun-pronouns.ts";
import { preferOwners } from "./own-pronouns.ts";
import { collectOwned } from "./owned-nouns.ts";
import { addOwnedRoles } from "./owned-roles.ts";
import { resolvePairs } from "./pairs.ts";
import { resolvePlacePronouns } from "./place-pronouns.ts";
import { learntWeights, type PronounWeights, resolvePronouns } from "./pronoun-model.ts";
import { bindPronouns } from "./pronouns.ts";
import { resolveBySalience } from "./salience.ts";
import { joinSameNames } from "./same-names.ts";
import { settingOf } from "./setting.ts";
import { settledNames } from "./settled-names.ts";
import { settleSharedNouns } from "./shared-nouns.ts";
import { resolveSubjectPronouns } from "./subject-pronouns.ts";
import { resolvePlaceAdverbs } from "./there.ts";
import { resolveNationals } from "./told-by-nation.ts";
import { createTeller, tellSubject } from "./told-place.ts";
import { findBelongings, noBelongings } from "./topic-belongings.ts";
import { withTopicEntity } from "./topic-entity.ts";
import { findDigressions } from "./topic-focus.ts";
import { resolveTopicNouns } from "./topic-nouns.ts";
import { addSurnames, genderOf, resolveTopicPronouns } from "./topic-person.ts";
import { resolveThingPronouns } from "./topic-pronouns.ts";
import { topicThingOf } from "./topic-thing.ts";
import { titleAsTold } from "./topic-title.ts";
import { createTree } from "./tree.ts";
import type { Document, EntityMention, Tree } from "./types.ts";

/** What is known of an article besides its text. `date` is ISO 8601 (`2024-04-17`), `place` as the dateline has it. */
export type Heading = { title: string; date?: string; place?: string };

/**
 * The reading made ready for asking. The title may be empty; without a date the text's own opening lines are asked. The weights
 * say what pronouns stand for; null leaves that to the rules alone.
 */
export function createDocument(
  read: Reading,
  { title: heading, date, place }: Heading,
  weights: PronounWeights | null = learntWeights,
): Document {
  const title = titleAsTold(read, heading);
  const dated = date ?? (findArticleDate(read.text, title) === null ? undefined : "");
  const given = withTopicEntity(read, { title, ...(dated === undefined ? {} : { date: dated }) });
  const names = splitNamedAfter(settledNames(given, title), title, given);
  const reading = { ...given, entities: dated === undefined ? joinSameNames(names) : names };
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
    ...wordsOf(trees, title, reading.entities),
    date: written ?? findArticleDate(reading.text, title),
    place: placeOf(place),
    antecedents: collectAntecedents(trees),
    broughtUp: null,
    bound: bindPronouns(trees, owners),
    describedAs: new Map(),
    introductions: new Map(),
    articles: new Map(),
    phrases: new Map(),
    setting: null,
    topic: findTopic({ title, reading }),
    topicThing: null,
    topicClasses: [],
    ownedNouns: new Map(),
    belongings: noBelongings,
    toldPronouns: new Map(),
    pairs: new Map(),
    news: null,
  };
  // "Brannock Falls" beside a "Brannock Falls Register" is the town.
  document.fullNames.delete(document.place?.split(",")[0] ?? "");
  settle(document, weights);
  return document;
}

/** What one step finds the next one needs: the order counts. */
function settle(document: Document, weights: PronounWeights | null): void {
  const { topic } = document;
  bindClausePronouns(document.trees, document.owners, document.bound);
  if (topic?.type === "person") {
    topic.name = document.title.trim();
    topic.subtype ??= genderOf(document.reading);
  }
  document.setting = settingOf(document);
  resolveTopicNouns(document);
  addSurnames(document, topic);
  document.topicThing = topicThingOf(document);
  preferOwners(document);
  settleSharedNouns(document);
  resolveNationals(document);
  const digressions = findDigressions(document);
  document.belongings = findBelongings(document, digressions);
  resolveSubjectPronouns(document);
  resolveThingPronouns(document, digressions);
  resolvePlacePronouns(document);
  resolvePlaceAdverbs(document);
  resolveTopicPronouns(document, topic);
  resolveDefiniteNames(document);
  resolveBySalience(document);
  if (weights !== null) resolvePronouns(document, weights);
  doubtSeveral(document);
  resolvePairs(document);
  resolveMadeThings(document);
  addDescriptions(document);
  addIntroductions(document);
  addMakers(document);
  document.news = findNews(document);
  document.ownedNouns = collectOwned(document);
  document.broughtUp = {
    byNoun: collectBroughtUp(document.trees),
    tell: createTeller(document),
  };
  if (document.news !== null)
    resolveNounPronouns(document, (place) => tellSubject(document, place));
  // What was asked on the way was asked of less.
  document.phrases.clear();
  if (document.news !== null) addOwnedRoles(document);
}

function wordsOf(
  trees: Tree[],
  title: string,
  entities: Entity[],
): Pick<Document, "firstUse" | "fullNames" | "plainWords" | "lemmas" | "topicWords"> {
  const forms = trees.flatMap(({ tokens }) => tokens.map(({ form }) => form));
  return {
    firstUse: firstUseOf(trees),
    fullNames: new Map([...shortNamesOf(entities), ...fullNamesOf(title)]),
    plainWords: new Set(forms.filter((form) => /^[a-z]/.test(form))),
    lemmas: trees.map(({ tokens }) => new Set(tokens.map(({ lemma }) => lemma.toLowerCase()))),
    topicWords: new Set(title.toLowerCase().match(/[a-z]{3,}/g) ?? []),
  };
}

/** Matches "Leeds Rovers", "Orla Group"; not "Leeds General", which may be anything of Leeds. */
const clubOrFirm =
  /\b([A-Z]\p{L}+) (?:City|Town|United|Rovers|Rangers|Wanderers|Athletic|Albion|County|Group|Corporation|Industries|Airlines|Motors)\b/gu;

const fullNamesOf = (title: string): Map<string, string> =>
  new Map([...title.matchAll(clubOrFirm)].map((match) => [match[1] ?? "", match[0]]));

/** "Nordsund" → "Nordsund Lines": a bare first word that no other organisation begins with, and no place is called. */
function shortNamesOf(entities: Entity[]): [string, string][] {
  const places = new Set(
    entities
      .filter(({ type, subtype }) => type === "place" && subtype !== undefined)
      .map(({ name }) => name),
  );
  const long = entities.filter(({ type, name }) => type === "organisation" && name.includes(" "));
  return entities.flatMap(({ type, name, subtype, mentions }): [string, string][] => {
    const isOpen = ["organisation", "unknown"].includes(type) || (type === "place" && !subtype);
    if (!isOpen || places.has(name)) return [];
    const owners = long.filter((other) => other.name.startsWith(`${name} `));
    const [only] = owners;
    const isLater = (only?.mentions[0]?.start ?? 0) < (mentions[0]?.start ?? 0);
    return owners.length === 1 && only !== undefined && isLater ? [[name, only.name]] : [];
  });
}

function firstUseOf(trees: Tree[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { upos, lemma, start } of trees.flatMap(({ tokens }) => tokens))
    if ((upos === "NOUN" || upos === "PROPN") && !first.has(lemma.toLowerCase()))
      first.set(lemma.toLowerCase(), start);
  return first;
}

function indexMentions(reading: Reading): Pick<Document, "mentions" | "owners"> {
  const mentions = new Map<string, EntityMention>();
  const owners = new Map<string, Entity>();
  for (const entity of reading.entities) {
    if (isPlainWord(reading, entity)) continue;
    for (const mention of entity.mentions) {
      mentions.set(`${mention.sentence}:${mention.firstToken}`, { entity, mention });
      for (let token = mention.firstToken; token < mention.endToken; token++)
        owners.set(`${mention.sentence}:${token}`, entity);
    }
  }
  return { mentions, owners };
}

/** "Sulphur from …" at the head of a sentence, in a text that has "sulphur" elsewhere: no town of that name. */
function isPlainWord({ text, sentences }: Reading, { name, type, mentions }: Entity): boolean {
  if (!/^(place|organisation|unknown)$/.test(type) || !/^\p{Lu}\p{Ll}+$/u.test(name)) return false;
  const isFirst = mentions.every(
    ({ firstToken, start, sentence }) => firstToken === 0 || sentences[sentence]?.start === start,
  );
  return isFirst && new RegExp(`(?<!\\p{L})${name.toLowerCase()}(?!\\p{L})`, "u").test(text);
}

const namedTypes = new Set(["person", "place", "organisation", "event", "unknown"]);

function spansBySentence(reading: Reading): Map<number, Span[]> {
  const spans = new Map<number, Span[]>();
  for (const { type, mentions } of reading.entities) {
    if (!namedTypes.has(type)) continue;
    for (const { kind, sentence, firstToken, endToken } of mentions) {
      if (kind !== "name") continue;
      const known = spans.get(sentence) ?? [];
      known.push({ first: firstToken, end: endToken, isPerson: type === "person" });
      spans.set(sentence, known);
    }
  }
  return spans;
}
