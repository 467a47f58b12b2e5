import { isDefinedBeside } from "../facts/definites/told-by-itself.ts";
import { againstOther } from "../facts/news/match.ts";
import { isOfOpening } from "../facts/news/of-opening.ts";
import { isOfTopic } from "../facts/topic/topic-belongings.ts";
import type { AnswerKind, Document, Fact, Slot } from "../facts/types.ts";
import { type Composed, placeInLead } from "../facts/writing/statement.ts";
import type { Entity } from "../read/types.ts";
import { factFaults } from "./faults/fact-faults.ts";
import { untold } from "./faults/told-in-stem.ts";
import type { Candidate, FormName, Shape } from "./types.ts";
import {
  askSlot,
  askSubject,
  composeAnswer,
  maxOpeningWords,
  maxStemWords,
} from "./wording/compose.ts";
import { keyText } from "./wording/key-text.ts";

export type OpenRequest = {
  form: FormName;
  fact: Fact;
  slot: Slot;
  /** Question words, preposition included, as at the start of a sentence. */
  wh: string;
  /** Tokens of the answer; the slot's tokens without its markers when left out. */
  answerTokens?: number[];
  /** Kind of the answer when it is not the slot's. */
  answer?: AnswerKind;
  shape?: Shape;
  faults?: string[];
  /** The thing or person of the answer when it is not the slot's. */
  entity?: Entity | null;
  /** Puts the question in words, where the plain order will not do. */
  compose?: (wh: string) => Composed;
};

/** An open question for one slot of a fact, with reasons why it should not be printed; not put in words where the fact has some. */
export function askOpen(document: Document, request: OpenRequest): Candidate {
  const { fact, slot, wh } = request;
  const tokens =
    request.answerTokens ?? slot.tokens.filter((token) => !slot.markers.includes(token));
  const known = [...(request.faults ?? []), ...factFaults(document, fact, slot)];
  // What is unfit anyhow is not put in words.
  if (known.length > 0) return unwritten(request, tokens, known);
  const isSubject = slot === fact.subject;
  const stem =
    request.compose?.(wh) ??
    (isSubject ? askSubject(document, fact, wh) : askSlot(document, fact, slot, wh));
  const answer = request.answer ?? slot.answer;
  const isClause = answer === "reason" || answer === "clause";
  const key = composeAnswer(document, fact, tokens, {
    known: isSubject ? [] : namedIn(stem),
    // "confirmed that the resignation had been accepted": which one, the question has told.
    event: isClause ? (fact.event ?? null) : null,
  });
  const keyFaults = isClause ? untold(fact, tokens, key.faults) : key.faults;
  const faults: string[] = [...stem.faults, ...keyFaults];
  const most = isOfOpening(document, fact) ? maxOpeningWords : maxStemWords;
  if (stem.words > most) faults.push("long_stem");
  const entity = entityOf(request);
  const { text, accepted } = keyText(key.text, entity, answer);
  const thing = toldBy(document);
  return {
    ...unwritten(request, tokens, faults),
    stem: againstOther(document, withoutKeyPlace(fact, stem.text, text), text),
    key: text,
    accepted,
    isKnownKey: isKnownThing(document, fact, slot),
    isOnThing: thing !== null && stem.text.toLowerCase().includes(thing),
    isTopic: isTitle(document, text) || (entity !== null && entity === document.topic),
  };
}

/** What an article on a place, body or thing calls it; null for a life and for news. */
const toldBy = ({ topicThing, topic, news }: Document): string | null =>
  news !== null || topic?.type === "person"
    ? null
    : ((topicThing?.bare ?? topic?.name)?.toLowerCase() ?? null);

/** "After the crash at Norham Airport, which airport …?": the place goes that is asked for. */
const withoutKeyPlace = ({ lead }: Fact, stem: string, key: string): string => {
  const place = placeInLead(lead ?? "");
  return place !== "" && place.endsWith(key) ? stem.replace(place, "") : stem;
};

/** "the eggs" of the article's animal, "the rimu, a native conifer": a thing that one word tells. A subject needs more. */
const isKnownThing = (
  document: Document,
  { tree, subject }: Fact,
  { head, answer }: Slot,
): boolean =>
  answer === "thing" &&
  (isOfTopic(document, tree, head) || (isDefinedBeside(tree, head) && head !== subject.head));

/** Who the question itself names. */
const namedIn = ({ named, text }: Composed): Entity[] =>
  [...named].filter(({ name }) => text.includes(name.split(" ").at(-1) ?? name));

const entityOf = ({ entity, slot }: OpenRequest): Entity | null =>
  entity === undefined ? slot.entity : entity;

/** The candidate without words of its own. */
const unwritten = (request: OpenRequest, answerTokens: number[], faults: string[]): Candidate => ({
  form: request.form,
  shape: request.shape ?? { type: "open" },
  stem: "",
  key: "",
  accepted: [],
  answer: request.answer ?? request.slot.answer,
  entity: entityOf(request),
  fact: request.fact,
  answerTokens,
  sentence: request.fact.tree.index,
  evidence: request.fact.evidence,
  confidence: request.fact.confidence,
  isTopic: false,
  faults: [...new Set(faults)],
});

const isTitle = (document: Document, key: string): boolean =>
  document.title.trim().toLowerCase() === key.trim().toLowerCase();
