import type { Entity, Reading } from "../read/types.ts";
import { beginsSmall } from "../words.ts";
import { createAntecedents } from "./definites/antecedents.ts";
import { collectBroughtUp } from "./definites/brought-up.ts";
import { resolveDefiniteNames } from "./definites/definite-names.ts";
import { collectLivingKinds, resolveLivingKinds } from "./definites/living-kinds.ts";
import { collectOwned } from "./definites/owned-nouns.ts";
import { settleSharedNouns } from "./definites/shared-nouns.ts";
import { createTeller, tellSubject } from "./definites/told-place.ts";
import { addDescriptions } from "./names/described-names.ts";
import { findDescriptions } from "./names/find-descriptions.ts";
import { fullNamesOf } from "./names/full-names.ts";
import { addIntroductions } from "./names/introductions.ts";
import { addMakers } from "./names/makers.ts";
import { splitNamedAfter } from "./names/named-after.ts";
import { addOwnedRoles } from "./names/owned-roles.ts";
import { joinSameNames, joinSpeltAlike } from "./names/same-names.ts";
import { settledNames } from "./names/settled-names.ts";
import { findNews } from "./news/news.ts";
import { settingOf } from "./news/setting.ts";
import { placeOf } from "./places/dateline-place.ts";
import { resolveNationals } from "./places/told-by-nation.ts";
import { bindClausePronouns } from "./pronouns/clause-pronouns.ts";
import { doubtBehindKin } from "./pronouns/doubt-kin.ts";
import { doubtSeveral } from "./pronouns/doubt-several.ts";
import { resolveNounPronouns } from "./pronouns/noun-pronouns.ts";
import { ownObjects, preferFirstOfTwo, preferOwners } from "./pronouns/own-pronouns.ts";
import { resolvePairs } from "./pronouns/pairs.ts";
import { resolvePlacePronouns } from "./pronouns/place-pronouns.ts";
import { learntWeights, type PronounWeights, resolvePronouns } from "./pronouns/pronoun-model.ts";
import { bindPronouns } from "./pronouns/pronouns.ts";
import { resolveBySalience } from "./pronouns/salience.ts";
import { resolveSubjectPronouns } from "./pronouns/subject-pronouns.ts";
import { resolvePlaceAdverbs } from "./pronouns/there.ts";
import { resolveThingPronouns } from "./pronouns/topic-pronouns.ts";
import { findArticleDate, parseIsoDate } from "./times/calendar.ts";
import { findTopic } from "./topic/find-topic.ts";
import { resolveMadeThings } from "./topic/made-things.ts";
import { findBelongings, noBelongings } from "./topic/topic-belongings.ts";
import { withTopicEntity } from "./topic/topic-entity.ts";
import { findDigressions } from "./topic/topic-focus.ts";
import { resolveTopicNouns } from "./topic/topic-nouns.ts";
import { addSurnames, genderOf, resolveTopicPronouns } from "./topic/topic-person.ts";
import { topicThingOf } from "./topic/topic-thing.ts";
import { asSpelt, partTold, titleAsTold } from "./topic/topic-title.ts";
import type { Span } from "./trees/mend-tree.ts";
import { createTree, placeAt } from "./trees/tree.ts";
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
  const dated = date ?? (findArticleDate(read.text, heading) === null ? undefined : "");
  const title = titleAsTold(
    read,
    dated === undefined ? partTold(read.text, asSpelt(read.text, heading)) : heading,
  );
  const given = withTopicEntity(read, { title, ...(dated === undefined ? {} : { date: dated }) });
  const names = splitNamedAfter(settledNames(given, title), title, given);
  const entities = dated === undefined ? joinSameNames(names) : joinSpeltAlike(names);
  const reading = { ...given, entities };
  const spans = spansBySentence(reading);
  const trees = reading.sentences.map((sentence, i) => createTree(sentence, i, spans.get(i) ?? []));
  const { mentions, owners } = indexMentions(reading, trees);
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
    antecedents: createAntecedents(trees),
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
    livingKinds: collectLivingKinds(trees),
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
  // Not "tolms" of "Tolms are …" where the text has "the tolm" further on, nor the "Tolm X" that also holds its name.
  if (topic !== null && document.topicThing !== null)
    topic.name = document.topicThing.name.replace(/^the /, "");
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
  preferFirstOfTwo(document);
  ownObjects(document);
  doubtSeveral(document);
  doubtBehindKin(document);
  resolvePairs(document);
  resolveLivingKinds(document);
  resolveMadeThings(document);
  const descriptions = findDescriptions(document);
  addDescriptions(document, descriptions);
  addIntroductions(document, descriptions);
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
  const plainWords = new Set<string>();
  for (const { tokens } of trees)
    for (const { form } of tokens) if (beginsSmall(form)) plainWords.add(form);
  return {
    firstUse: firstUseOf(trees),
    fullNames: fullNamesOf(title, entities),
    plainWords,
    lemmas: trees.map(({ tokens }) => new Set(tokens.map(({ lemma }) => lemma.toLowerCase()))),
    topicWords: new Set(title.toLowerCase().match(/[a-z]{3,}/g) ?? []),
  };
}

function firstUseOf(trees: Tree[]): Map<string, number> {
  const first = new Map<string, number>();
  for (const { tokens } of trees)
    for (const { upos, lemma, start } of tokens) {
      if (upos !== "NOUN" && upos !== "PROPN") continue;
      const noun = lemma.toLowerCase();
      if (!first.has(noun)) first.set(noun, start);
    }
  return first;
}

function indexMentions(reading: Reading, trees: Tree[]): Pick<Document, "mentions" | "owners"> {
  const mentions = new Map<string, EntityMention>();
  const owners = new Map<string, Entity>();
  for (const entity of reading.entities) {
    if (isPlainWord(reading, entity)) continue;
    for (const mention of entity.mentions) {
      const tree = trees[mention.sentence];
      if (tree === undefined) continue;
      mentions.set(placeAt(tree, mention.firstToken), { entity, mention });
      for (let token = mention.firstToken; token < mention.endToken; token++)
        owners.set(placeAt(tree, token), entity);
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
  const word = name.toLowerCase();
  return (
    isFirst && text.includes(word) && new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "u").test(text)
  );
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
