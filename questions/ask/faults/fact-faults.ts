import { speechVerbs } from "../../facts/clauses/claims.ts";
import { isTorn } from "../../facts/clauses/torn-slots.ts";
import { isOfEvent } from "../../facts/definites/known-nouns.ts";
import { newsPhrase } from "../../facts/news/news-phrase.ts";
import { isOfOpening } from "../../facts/news/of-opening.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot, Tree } from "../../facts/types.ts";
import { isScene } from "../../facts/writing/opening-units.ts";
import { fullPhrase } from "../../facts/writing/realise.ts";
import { isReadAsName } from "../wording/apposed-front.ts";
import { isHalfFact } from "./half-facts.ts";
import { isNoAnswer, lacksOccasion } from "./occasion.ts";
import { isPlacedByName, isVagueSubject } from "./vague.ts";
import { isBareMass, isGivenToItself, isHoldOnNothing, isWorkOnNothing } from "./vague-works.ts";

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

/** "The B. F. Goodrich, in which year did …": a noun in front that no preposition leads is part of something else. */
const isBareFront = ({ tree }: Fact, { position, markers, role, head }: Slot): boolean =>
  position === "front" &&
  markers.length === 0 &&
  role !== "time" &&
  // "Paternally, he descended from …"
  !(tokenAt(tree, head).upos === "ADV" && tokenAt(tree, head + 1).form === ",") &&
  /^\p{Lu}/u.test(tokenAt(tree, head).form);
