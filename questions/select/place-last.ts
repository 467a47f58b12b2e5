import type { Candidate } from "../ask/types.ts";
import { placePrepositionOf } from "../facts/places/place-prepositions.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../facts/trees/tree.ts";
import type { Document, Fact } from "../facts/types.ts";
import { withArticle } from "../facts/writing/with-article.ts";
import type { Entity } from "../read/types.ts";

/** What a disaster or a battle does to people and things; what else its history tells may lie before it or after it. */
const suffering =
  /^(kill|injure|wound|destroy|damage|drown|die|perish|evacuate|displace|capture|sink|flatten|wreck)$/;
const suffered = /^(die|drown|perish|sink)$/;

/**
 * The question with the place or event that the article is on told last: "In which year was the lamp replaced | at Carrick
 * Point Lighthouse?", "How many people were killed | in the Great Tolm Flood?". Null where it does not belong there. Told in front
 * ("At Lake Orrin, …") it was printable in 7 of 29 judged cases, last in 9 of 15.
 */
export function withPlaceLast(candidate: Candidate, document: Document): Candidate | null {
  const { stem, answer, form, fact } = candidate;
  const { topic } = document;
  if (topic === null || topic.type === "person" || document.news !== null) return null;
  const preposition = placePrepositionOf(topic);
  if (preposition === null || fact === null || fact.hasLostTime || fact.claim !== null) return null;
  if (candidate.shape.type === "true_false" || candidate.shape.type === "cloze") return null;
  const phrase = `${preposition.toLowerCase()} ${withArticle(document, topic)}`;
  const last = { ...candidate, stem: stem.replace(/\?$/, ` ${phrase}?`), isPlacedLast: true };
  if (isOnEvent(document) && !isScene(topic)) {
    const isPlain = /^(how_many|what)$/.test(form) && !/[,;:“"]/.test(stem);
    return isPlain && isSuffering(fact) ? last : null;
  }
  // "while he was in prison" tells of no deed at the place.
  if (fact.structure === "adverbial" && fact.verbs.verb < 0) return null;
  // "On Mount Okavi, Okavi is young": it is named already.
  if (hasOtherScene(fact, document)) return null;
  // "was admitted in 1889 | in the Rowing World Cup": what is held again and again dates nothing, and its history begins before it.
  if (form === "when" && isOnEvent(document) && !/\d{4}/.test(topic.name)) return null;
  const own = phrase.match(/\p{Lu}[\p{L}-]{3,}/gu) ?? [];
  if (own.some((word) => stem.includes(word)) || !isPrepositionFirst.test(stem)) return null;
  if (answer === "place" || form === "where" || form === "role" || form === "who_said") return null;
  // "Tottie Bryant, a young miner,": the name and its role part nothing.
  const plain = isScene(topic) ? stem.slice(12).replace(/, an? [^,]+,/, "") : stem.slice(12);
  if (/[,;“"]| (because|after|before|when|while|that|who|which) /.test(plain)) return null;
  return isScene(topic) || mayPlay(candidate, fact) ? last : null;
}

/**
 * Whether the clause is of another place than the topic: "the king died in Velmont" of none of his neighbours, and what befell a
 * wall or a railway of a name of its own need not have befallen it on the bridge.
 */
function hasOtherScene({ tree, slots, subject }: Fact, { topic, owners }: Document): boolean {
  if (topic === null || isState.test(topic.name)) return true;
  const isTown = ({ entity }: Fact["slots"][number]) => isSettled.test(entity?.subtype ?? "");
  if (slots.some((slot) => slot.role === "place" && isTown(slot))) return true;
  const isOther = subject.tokens.some((i) => {
    const own = owners.get(placeAt(tree, i));
    const isIt =
      i === subject.head || childrenBy(tree, i, "case").some((c) => lower(tree, c) === "of");
    return isIt && own !== undefined && own !== topic && isThing.test(own.type);
  });
  return isOther && !isScene(topic);
}

/** What had other states beside it, whose doings its article tells as well. */
const isState = /\b(Empire|Kingdom|Caliphate|Sultanate|Dynasty|Republic|Union|Confederacy)\b/;

const isThing = /^(place|organisation|unknown)$/;

const isSettled = /^(city|capital|town|village|country)$/;

/** Whether the article is about something that happened at one time. */
const isOnEvent = ({ topic, topicThing }: Document): boolean =>
  topicThing?.kind === "event" || topic?.type === "event";

/** Where people live or that has an inside of its own, so that things happen in it. */
const isScene = ({ type, name, subtype }: Entity): boolean =>
  /\b(town|city|village|commune|municipality|parish|borough|county|country|state|region|province|island|valley|district|park|forest|desert|peninsula|election|festival|cup|games|olympics)\b/i.test(
    `${name} ${subtype ?? ""}`,
  ) ||
  (type === "place" && subtype === undefined);

/**
 * Whether it went on at the building or the mountain: "cleared by a court", "handed over on independence" and what has a place of
 * its own need not have.
 */
function mayPlay({ answerTokens }: Candidate, { tree, slots, subject }: Fact): boolean {
  const isPlaced = slots.some(
    ({ role, markers, entity }) =>
      role === "place" || (role === "oblique" && markers.length > 0 && entity?.type === "place"),
  );
  const isBusy = slots.some(
    ({ tokens, markers }) =>
      !tokens.includes(answerTokens[0] ?? -1) &&
      /^(on|in|at|from|to|near)$/i.test(tokenAt(tree, markers[0] ?? -1).form),
  );
  return !isPlaced && !isBusy && subject.entity?.type !== "person";
}

/** Several who have no name, and no time or place of their own. */
const isSuffering = ({ tree, verbs, subject, slots, structure, claim, negated }: Fact): boolean => {
  const { lemma } = tokenAt(tree, verbs.verb);
  return (
    /^(main|coordinate)$/.test(structure) &&
    claim === null &&
    !negated &&
    verbs.finite === "past" &&
    tokenAt(tree, verbs.auxiliaries[0] ?? -1).form !== "had" &&
    suffering.test(lemma) &&
    (verbs.passive || suffered.test(lemma)) &&
    /^(NNS|CD)$/.test(tokenAt(tree, subject.head).xpos) &&
    subject.entity?.type !== "person" &&
    slots.every(({ role }) => !/^(time|place|agent|oblique)$/.test(role))
  );
};

const isPrepositionFirst = /^(In|On|At|By|From|For|To|With|When|During|After|Before)\b/;
