import type { Candidate } from "../ask/types.ts";
import { placePrepositionOf } from "../facts/places/place-prepositions.ts";
import { tokenAt } from "../facts/trees/tree.ts";
import type { Document, Fact } from "../facts/types.ts";
import { withArticle } from "../facts/writing/naming.ts";
import type { Entity } from "../read/types.ts";
import { isOnEvent, leadWithEvent } from "./event-lead.ts";

/**
 * "At Lake Orrin", "In Westmark": where things happen, in an article about a place or in news that opens with one and
 * comes back to it. Null for any other article.
 */
export function topicPhrase(document: Document): string | null {
  const topic = document.topic ?? scenePlace(document);
  if (topic?.type === "person") return null;
  if (topic === null) return settingPhrase(document);
  const preposition = placePrepositionOf(topic);
  return preposition === null ? null : `${preposition} ${withArticle(document, topic)}`;
}

/** "At the San José mine in 2010": where and when news plays. */
function settingPhrase({ setting }: Document): string | null {
  if (setting === null) return null;
  const { where, when } = setting;
  return `${where.charAt(0).toUpperCase()}${where.slice(1)}${when}`;
}

/** The one town or site that the first two sentences name and that the article names again. */
function scenePlace({ reading, trees }: Document): Entity | null {
  const isWhole = ({ sentence, endToken, kind }: Entity["mentions"][number]): boolean => {
    const last = trees[sentence]?.tokens[endToken - 1];
    return kind === "name" && last !== undefined && !/^(compound|amod|nmod:poss)/.test(last.deprel);
  };
  const places = reading.entities.filter(
    ({ type, subtype, mentions }) =>
      type === "place" &&
      !["country", "continent", "region", "us_state", "state"].includes(subtype ?? "") &&
      mentions.some((mention) => mention.sentence < 2 && isWhole(mention)) &&
      mentions.every(isWhole) &&
      mentions.length >= 3,
  );
  const [place] = places;
  return places.length === 1 && place !== undefined ? place : null;
}

/**
 * The candidate with its place: in front of a statement and of a bare question word ("At Lake Orrin, how many …?"), and
 * last where a preposition leads the question ("In which year was … replaced at Lake Orrin?"). Null where neither reads
 * well: behind a comma, or when a place is what is asked for.
 */
export function leadWithTopic(
  candidate: Candidate,
  phrase: string,
  document: Document,
): Candidate | null {
  const { reading } = document;
  const year = / in (\d{4})$/.exec(phrase);
  const topic =
    year?.[1] !== undefined && candidate.stem.includes(year[1])
      ? phrase.slice(0, year.index)
      : phrase;
  const { stem, answer, form, fact } = candidate;
  if (fact === null || fact.hasLostTime || !isPartOfNews(document, fact)) return null;
  if (isOnEvent(document) && document.topic !== null && !isScene(document.topic))
    return leadWithEvent(candidate, phrase);
  // "while he was in prison" tells of no deed at the place.
  if (fact.structure === "adverbial" && fact.verbs.verb < 0) return null;
  // "On Mount Okavi, Okavi is young": it is named already.
  const own = phrase.replace(/ in \d{4}$/, "").match(/\p{Lu}[\p{L}-]{3,}/gu) ?? [];
  if (own.some((word) => stem.includes(word))) return null;
  if (answer === "place" || form === "where" || form === "role" || form === "who_said") return null;
  if (document.topic !== null && !isScene(document.topic)) return placedLast(candidate, phrase);
  if (isPrepositionFirst.test(stem)) {
    // "Tottie Bryant, a young miner,": the name and its role part nothing.
    const plain = stem.slice(12).replace(/, an? [^,]+,/, "");
    if (/[,;“"]| (because|after|before|when|while|that|who|which) /.test(plain))
      return { ...candidate, stem: `${topic}, ${uncapitalised(stem)}`, hasTopicLead: true };
    const end = topic.charAt(0).toLowerCase() + topic.slice(1);
    return { ...candidate, stem: stem.replace(/\?$/, ` ${end}?`), hasTopicLead: true };
  }
  const first = /^[A-Za-z]+/.exec(stem)?.[0]?.toLowerCase() ?? "";
  const isCommon = document.plainWords.has(first);
  const isName =
    !isCommon &&
    reading.entities.some(({ mentions }) =>
      mentions.some(
        ({ start, end, kind }) =>
          kind === "name" && stem.startsWith(reading.text.slice(start, end)),
      ),
    );
  const rest = isName ? stem : stem.charAt(0).toLowerCase() + stem.slice(1);
  return { ...candidate, stem: `${topic}, ${rest}`, hasTopicLead: true };
}

/** Where people live or that has an inside of its own, so that things happen in it. */
const isScene = ({ type, name, subtype }: Entity): boolean =>
  /\b(town|city|village|commune|municipality|parish|borough|county|country|state|region|province|island|valley|district|park|forest|desert|peninsula|election|festival|cup|games|olympics)\b/i.test(
    `${name} ${subtype ?? ""}`,
  ) ||
  (type === "place" && subtype === undefined);

/** "In which year was the lamp replaced at Carrick Point Lighthouse?": only last, and where no other place stands. */
function placedLast(candidate: Candidate, phrase: string): Candidate | null {
  const { stem, fact } = candidate;
  const isPlacedElsewhere = fact?.slots.some(
    ({ role, markers, entity }) =>
      role === "place" || (role === "oblique" && markers.length > 0 && entity?.type === "place"),
  );
  if (isPlacedElsewhere || !isPrepositionFirst.test(stem)) return null;
  // "cleared by a court", "handed over on independence": whoever acts, and what has a place of its own, need not be there.
  const isBusy = fact?.slots.some(
    ({ tokens, markers }) =>
      !tokens.includes(candidate.answerTokens[0] ?? -1) &&
      /^(on|in|at|from|to|near)$/i.test(tokenAt(fact.tree, markers[0] ?? -1).form),
  );
  if (isBusy || fact?.subject.entity?.type === "person") return null;
  if (/[,;“"]| (because|after|before|when|while|that|who|which) /.test(stem.slice(12))) return null;
  const end = phrase.charAt(0).toLowerCase() + phrase.slice(1);
  return { ...candidate, stem: stem.replace(/\?$/, ` ${end}?`), hasTopicLead: true };
}

const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/**
 * In news, only what happened once and is told with a word of the headline or of the first sentence plays where the news
 * plays; background ("had played 61 matches", "joined the club in 2020") does not. An article on a place is all about it.
 */
function isPartOfNews(document: Document, { tree, verbs, slots }: Fact): boolean {
  if (document.topic !== null) return true;
  if (
    verbs.finite !== "past" ||
    slots.some(({ answer }) => answer === "year" || answer === "place")
  )
    return false;
  if (verbs.auxiliaries.some((i) => tokenAt(tree, i).form.toLowerCase() === "had")) return false;
  const index = document.trees
    .filter(({ sentence }) => sentence.unreliable === undefined)
    .indexOf(tree);
  if (index < 2) return true;
  const opening = document.trees.find(({ sentence }) => sentence.unreliable === undefined);
  return tree.tokens.some(
    ({ upos, lemma, form }) =>
      upos === "NOUN" &&
      (document.topicWords.has(form.toLowerCase()) ||
        document.topicWords.has(lemma.toLowerCase()) ||
        (opening !== undefined &&
          (document.lemmas[opening.index]?.has(lemma.toLowerCase()) ?? false))),
  );
}

const isPrepositionFirst = /^(In|On|At|By|From|For|To|With|When|During|After|Before)\b/;
