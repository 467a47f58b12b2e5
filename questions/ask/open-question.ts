import { speechVerbs } from "../facts/clauses/claims.ts";
import { isTorn } from "../facts/clauses/torn-slots.ts";
import { isDefinedBeside } from "../facts/definites/definites.ts";
import { isOfEvent } from "../facts/definites/known-nouns.ts";
import { againstOther } from "../facts/news/match.ts";
import { newsPhrase } from "../facts/news/news-phrase.ts";
import { isOfOpening } from "../facts/news/of-opening.ts";
import { isOfTopic } from "../facts/topic/topic-belongings.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../facts/trees/tree.ts";
import type { AnswerKind, Document, Fact, Slot, Tree } from "../facts/types.ts";
import { isScene } from "../facts/writing/opening-units.ts";
import { fullPhrase } from "../facts/writing/realise.ts";
import { type Composed, capitalise, placeInLead } from "../facts/writing/statement.ts";
import type { Entity } from "../read/types.ts";
import { isHalfFact } from "./faults/half-facts.ts";
import { isNoAnswer, lacksOccasion } from "./faults/occasion.ts";
import { untold } from "./faults/told-in-stem.ts";
import { isPlacedByName, isVagueSubject } from "./faults/vague.ts";
import {
  isBareMass,
  isGivenToItself,
  isHoldOnNothing,
  isWorkOnNothing,
} from "./faults/vague-works.ts";
import type { Candidate, FormName, Shape } from "./types.ts";
import { isReadAsName } from "./wording/apposed-front.ts";
import {
  askSlot,
  askSubject,
  composeAnswer,
  maxOpeningWords,
  maxStemWords,
} from "./wording/compose.ts";

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

const foundFaults = new WeakMap<Fact, Map<Slot | null, readonly string[]>>();

/** The first that makes a fact unfit for open questions whatever is asked of it; empty for nothing. */
export function factFaults(document: Document, fact: Fact, asked: Slot | null): readonly string[] {
  let known = foundFaults.get(fact);
  if (known === undefined) {
    known = new Map();
    foundFaults.set(fact, known);
  }
  let faults = known.get(asked);
  if (faults === undefined) {
    const fault = findFault(document, fact, asked);
    faults = fault === null ? [] : [fault];
    known.set(asked, faults);
  }
  return faults;
}

const contrasting = new Set(["rather", "but"]);

function findFault(document: Document, fact: Fact, asked: Slot | null): string | null {
  const loose = fact.loose?.find(({ slot }) => slot !== asked);
  if (loose !== undefined) return loose.fault;
  // Whom an opening brings up, and on what occasion, it tells by itself.
  const opens = isOfOpening(document, fact);
  if (!opens && fact.subject !== asked && isNobody(document, fact, asked)) return "vague_subject";
  if (fact.claim !== null && isVague(document, fact, fact.claim.speaker)) return "vague_speaker";
  if (!(fact.subject === asked) && tokenAt(fact.tree, fact.subject.tokens[0] ?? -1).upos === "ADV")
    return "adverb_in_subject";
  if (fact.claim !== null && isOwnClaim(document, fact)) return "own_claim";
  if (fact.negated && asked !== null && asked.role !== "reason") return "negated";
  if (!opens && fact.slots.some((slot) => slot !== asked && isOpenEnded(fact, slot)))
    return "open_clause";
  // "Which company said it would appeal?" has no form of its own.
  const isBody = asked?.entity?.type === "organisation";
  const isSpoken = opens && asked?.entity?.type !== "person";
  if (fact.subject === asked && isSpeech(fact) && !isBody && !isSpoken) return "speech";
  if (
    fact.slots.some(
      (slot) => slot !== asked && contrasting.has(lower(fact.tree, slot.tokens[0] ?? -1)),
    )
  )
    return "contrast";
  // "How much did it earn her?" is plain.
  if (
    asked !== null &&
    asked.answer !== "money" &&
    isBareObject(asked) &&
    fact.slots.filter(isBareObject).length > 1
  )
    return "two_objects";
  if (hasComma(fact, fact.subject)) return "comma_in_subject";
  const fronts = fact.slots.filter((slot) => slot !== asked && slot.position === "front");
  const isOneScene = fronts.length === 1 && fronts.every((slot) => isScene(fact, slot));
  if (fact.lead !== null && fronts.length > 0 && !isOneScene) return "stacked_front";
  if (fact.slots.some((slot) => slot !== asked && isBareFront(fact, slot))) return "bare_front";
  if (isHalfFact(fact) || isHoldOnNothing(fact)) return "vague_verb";
  if (isGivenToItself(document, fact)) return "pronoun";
  if (asked !== fact.subject && isBareMass(document, fact, asked)) return "vague_subject";
  if ([fact.subject, ...fact.slots].some((s) => s !== asked && isWorkOnNothing(fact.tree, s)))
    return "vague_work";
  if (isReadAsName(fact, asked)) return "stacked_front";
  if ((!opens && lacksOccasion(document, fact)) || isNoAnswer(fact)) return "no_occasion";
  if (isTorn(fact)) return "half_a_range";
  return null;
}

/** Nobody in particular, unless the opening of the news says who ("the driver" of the lorry). */
const isVague = (document: Document, { tree, event }: Fact, slot: Slot): boolean =>
  isVagueSubject(document, tree, slot) &&
  !(
    childrenBy(tree, slot.head, "det").some((d) => lower(tree, d) === "the") &&
    (newsPhrase(document, tree, slot.head) !== null ||
      isToldBare(document, tree, slot) ||
      (event !== undefined && isOfEvent(event, tree, slot.head)))
  );

/** "the team", which stands for a phrase with a name. */
const isToldBare = (document: Document, tree: Tree, { head, tokens }: Slot): boolean =>
  tokens.length === 2 && /\b[A-Z]/.test(fullPhrase(document, tree, head) ?? "");

const isNobody = (document: Document, fact: Fact, asked: Slot | null): boolean =>
  // Those whom a study followed are known by it.
  fact.event?.of !== "study" &&
  isVague(document, fact, fact.subject) &&
  (isSpeech(fact) || !isPlacedByName(document, fact, asked));

/** "According to Tealane, he had broken no law": what somebody says of himself is told by "said that". */
function isOwnClaim({ owners, mentions }: Document, { tree, subject, claim }: Fact): boolean {
  const speaker = claim?.speaker.entity ?? null;
  const place = placeAt(tree, subject.head);
  const owner = owners.get(place) ?? mentions.get(place)?.entity ?? null;
  const isPronoun = tokenAt(tree, subject.head).upos === "PRON";
  return (isPronoun && speaker === null) || (speaker !== null && owner === speaker);
}

/** "gave Mary the book": neither of two objects can be asked for in the plain order. */
const isBareObject = ({ role, markers }: Slot): boolean =>
  ["object", "indirect_object"].includes(role) && markers.length === 0;

/** "Who said that …" is a form of its own. */
const isSpeech = (fact: Fact): boolean =>
  fact.verbs.verb >= 0 &&
  speechVerbs.has(tokenAt(fact.tree, fact.verbs.verb).lemma) &&
  fact.slots.some((slot) => tokenAt(fact.tree, slot.head).deprel === "ccomp");

/** A comma in a subject that is no list stands before a name or an aside that should have gone. */
const hasComma = (fact: Fact, slot: Slot): boolean =>
  slot.tokens.some((i) => tokenAt(fact.tree, i).form === ",") &&
  !slot.tokens.some((i) => tokenAt(fact.tree, i).upos === "CCONJ");

/** A clause inside with a subject pronoun of its own or a question word is left alone. */
function isOpenEnded(fact: Fact, slot: Slot): boolean {
  if (slot.role !== "complement" || tokenAt(fact.tree, slot.head).deprel !== "ccomp") return false;
  return slot.tokens.some(
    (i) => /^W/.test(tokenAt(fact.tree, i).xpos) && lower(fact.tree, i) !== "that",
  );
}

/** The key as it is shown, and the other ways of writing it. */
function keyText(
  written: string,
  entity: Entity | null,
  answer: AnswerKind,
): { text: string; accepted: string[] } {
  const accepted = new Set<string>();
  const bare = written.replace(/^(the|a|an) /i, "");
  if (bare !== written) accepted.add(bare);
  if (entity !== null && answer === "person") {
    const surname = entity.name.split(" ").at(-1) ?? "";
    if (surname.length > 2) accepted.add(surname);
    accepted.delete(entity.name);
    return { text: entity.name, accepted: [...accepted].filter((text) => text !== entity.name) };
  }
  // "Wednesday, 8 May 1907": the day of the week says no more.
  if (answer === "date") {
    const day = written.replace(/^[A-Z][a-z]+day,? (?=.*\d{4}$)/, "");
    return { text: capitalise(day), accepted: day === written ? [] : [written] };
  }
  // "there", written in full
  if (answer === "place" && entity !== null && /^(?:in|on|at) /.test(written))
    return { text: capitalise(written.replace(/^\S+ /, "")), accepted: [] };
  if (answer === "month") return { text: capitalise(written.replace(/ \d{4}$/, "")), accepted: [] };
  return { text: capitalise(written), accepted: [...accepted].filter((text) => text !== written) };
}

/** "The B. F. Goodrich, in which year did …": a noun in front that no preposition leads is part of something else. */
const isBareFront = ({ tree }: Fact, { position, markers, role, head }: Slot): boolean =>
  position === "front" &&
  markers.length === 0 &&
  role !== "time" &&
  // "Paternally, he descended from …"
  !(tokenAt(tree, head).upos === "ADV" && tokenAt(tree, head + 1).form === ",") &&
  /^\p{Lu}/u.test(tokenAt(tree, head).form);
