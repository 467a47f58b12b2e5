import { speechVerbs } from "../../facts/clauses/claims.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { isOfTopic, isOwnedByTopic } from "../../facts/topic/topic-belongings.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot, Tree } from "../../facts/types.ts";
import { askOpen, type OpenRequest } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { isList } from "./who.ts";

/** "What did the team win?", "What causes …?": things with a noun that says enough. */
export const askWhat: Form = ({ document, facts }) => {
  const asked: Candidate[] = [];
  for (const fact of facts) {
    if (
      fact.subject.answer === "thing" &&
      fact.subject.entity === null &&
      !isOfTopic(document, fact.tree, fact.subject.head) &&
      !isOwnedByTopic(document, fact.tree, fact.subject.head) &&
      isTellingNoun(fact, fact.subject) &&
      isSingular(fact) &&
      !isCrew(fact) &&
      saysWhat(fact)
    )
      asked.push(
        askOpen(document, {
          form: "what",
          fact,
          slot: fact.subject,
          wh: questionWords(fact, fact.subject),
          faults: lengthFaults(fact.subject),
          ...nameBehindNoun(document, fact, fact.subject),
        }),
      );
    for (const slot of fact.slots) {
      if (slot.role !== "object" || slot.answer !== "thing" || !isTellingNoun(fact, slot)) continue;
      const faults = [
        ...(isAnnounced(fact, slot) ? lengthFaults(slot, mostListed) : lengthFaults(slot)),
        ...(isLooselyFollowed(fact, slot) ? ["loose_attachment"] : []),
        ...(isLight(fact) || isControlled(fact, slot) ? ["light_verb"] : []),
        ...(isOneOfMany(fact) ? ["no_time"] : []),
      ];
      asked.push(
        askOpen(document, {
          form: "what",
          fact,
          slot,
          wh: questionWords(fact, slot),
          faults,
          ...nameBehindNoun(document, fact, slot),
        }),
      );
    }
  }
  return asked;
};

const namingNoun =
  /^(?:city|town|village|island|parish|county|province|district|kingdom|duchy|republic|commune|municipality|borough|port)$/;

/** "Which city did he found? | the city of | Santa Marta": the name alone is the answer. */
function nameBehindNoun(
  { owners }: Document,
  { tree }: Fact,
  { head, tokens }: Slot,
): Pick<OpenRequest, "answerTokens" | "entity" | "answer"> {
  if (!namingNoun.test(lower(tree, head))) return {};
  const name = tokens.filter((i) => i > head && lower(tree, i) !== "of");
  const isName = name.length > 0 && name.every((i) => tokenAt(tree, i).upos === "PROPN");
  const entity = owners.get(placeAt(tree, name.at(-1) ?? -1)) ?? null;
  return isName ? { answerTokens: name, entity, answer: "place" } : {};
}

/**
 * Whether the rest tells which thing is meant: what was done to it, what it does to something, or that it is the main one of
 * something. Of judged questions for what is so or so 3 of 22 were printable, for what goes or lies somewhere none of 14.
 */
function saysWhat({ tree, verbs, subject, slots }: Fact): boolean {
  if (questionWords({ tree }, subject) !== "What") return true;
  if (verbs.passive) return verbs.finite === "past";
  if (verbs.verb >= 0) return slots.some(isBareObject);
  return slots.some(({ tokens }) => mainOne.test(tokens.map((i) => lower(tree, i)).join(" ")));
}

const mainOne = /^the (?:main|chief|principal|major|most (?:common|important)) /;

const isBareObject = ({ role, markers }: Slot): boolean =>
  role === "object" && markers.length === 0;

/** "The fire service attended …": who works in one is asked for neither by "what" nor by "who". */
const isCrew = ({ tree, subject }: Fact): boolean =>
  !isNamedBody(tree, subject) &&
  /^(service|department|crew|board|staff|committee|union|squad|panel|jury|force)$/.test(
    lower(tree, subject.head),
  );

/** "The Division of Rural Water Safety offered free tests": a body, by a name of its own. */
const isNamedBody = (tree: Tree, { head }: Slot): boolean =>
  /^\p{Lu}/u.test(tokenAt(tree, head).form) &&
  head > 0 &&
  tokenAt(tree, head).xpos === "NNP" &&
  /^(service|department|division|board|committee|commission|office|authority|bureau|directorate|inspectorate)$/.test(
    lower(tree, head),
  );

/** A key must be short enough to be typed and marked. */
const lengthFaults = (slot: Slot, most = 7): string[] =>
  slot.tokens.length > most ? ["long_key"] : [];

/** "includes leaves, roots, fruit and bark": a list that the verb announces. */
const isAnnounced = (fact: Fact, slot: Slot): boolean =>
  /^(include|comprise|contain|eat)$/.test(tokenAt(fact.tree, fact.verbs.verb).lemma) &&
  isList(fact.tree.tokens, slot.tokens);

const mostListed = 10;

const emptyHeads = new Set(
  "work importance lead attention control support name life mind advantage thing way part lot number kind type sort one something anything everything nothing majority minority rest half mention place role time case fact people person man woman it what".split(
    " ",
  ),
);

/** "the job | five days before the accident": a span of time that belongs to what follows. */
function endsInSpan(fact: Fact, slot: Slot): boolean {
  const last = slot.tokens.at(-1) ?? slot.head;
  return (
    last !== slot.head &&
    /^(minute|hour|day|week|month|year|decade)$/.test(tokenAt(fact.tree, last).lemma) &&
    /^(before|after|ago|later|earlier)$/.test(lower(fact.tree, last + 1))
  );
}

/** "spent some months in Bergen": how long, and not what. */
const isSpan = ({ tree }: Fact, { head }: Slot): boolean =>
  /^(minute|hour|day|week|month|year|decade|while)$/.test(tokenAt(tree, head).lemma);

/** Whether the noun of the part says enough to be asked for by "what". */
export function isTellingNoun(fact: Fact, slot: Slot): boolean {
  if (endsInSpan(fact, slot) || isSpan(fact, slot)) return false;
  const head = tokenAt(fact.tree, slot.head);
  if (isPersonNoun(head.lemma.toLowerCase())) return false;
  if (head.upos !== "NOUN" || emptyHeads.has(head.lemma.toLowerCase())) return false;
  if (isList(fact.tree.tokens, slot.tokens) && slot.tokens.length > 5 && !isAnnounced(fact, slot))
    return false;
  if (slot.tokens.some((i) => lower(fact.tree, i) === "or" || isStrayVerb(fact, i, slot)))
    return false;
  return !childrenBy(fact.tree, slot.head, "det").some((d) =>
    /^(no|any|what|which)$/.test(lower(fact.tree, d)),
  );
}

/** A verb among the key's words that is no participle of its noun comes from another clause. */
const isStrayVerb = (fact: Fact, i: number, slot: Slot): boolean =>
  tokenAt(fact.tree, i).deprel === "conj" &&
  tokenAt(fact.tree, i).upos === "VERB" &&
  i !== slot.head;

/** "Which court ordered …?" for a body or place, else "What". */
export function questionWords(fact: Pick<Fact, "tree">, slot: Slot): string {
  const noun = tokenAt(fact.tree, slot.head).lemma.toLowerCase();
  if (isNamedBody(fact.tree, slot)) return "Which body";
  if (tokenAt(fact.tree, slot.head).xpos !== "NN") return "What";
  return isGroupOrPlaceNoun(noun) ||
    /^(government|ministry|court|company|council|team|school|agency|museum|newspaper|charity|university)$/.test(
      noun,
    )
    ? `Which ${noun}`
    : "What";
}

const isSingular = (fact: Fact): boolean =>
  fact.verbs.finite !== "present_plural" && tokenAt(fact.tree, fact.subject.head).xpos === "NN";

const dative =
  /^(give|send|bring|sell|offer|lend|hand|award|donate|return|add|pay|grant|deliver|supply)$/;

/** "cancelled a visit | to Austria": a phrase right behind the object may be the object's own, and would stay without it. */
const isLooselyFollowed = (fact: Fact, slot: Slot): boolean =>
  fact.slots.some((other) => {
    if (other.role !== "oblique" || other.tokens[0] !== (slot.tokens.at(-1) ?? -2) + 1)
      return false;
    const marker = lower(fact.tree, other.markers[0] ?? -1);
    if (/^(from|with|by|at|during|after|before)$/.test(marker)) return false;
    return !(marker === "to" && dative.test(tokenAt(fact.tree, fact.verbs.verb).lemma));
  });

/** "requires companies to consult": the object is the subject of what follows. */
const isControlled = (fact: Fact, slot: Slot): boolean =>
  fact.slots.some(
    (other) =>
      (other.role === "complement" ||
        (other.role === "reason" && lower(fact.tree, other.markers[0] ?? -1) === "to")) &&
      (other.tokens[0] ?? 0) > (slot.tokens[0] ?? 0),
  );

/** "began experiments", "influenced the novel": without a time or a place one of many that somebody began or influenced. */
const isOneOfMany = ({ tree, verbs, slots, lead }: Fact): boolean =>
  /^(begin|start|continue|resume|finish|complete|influence|affect|inspire|shape)$/.test(
    tokenAt(tree, verbs.verb).lemma,
  ) &&
  verbs.finite === "past" &&
  lead === null &&
  slots.every(({ role }) => role !== "time" && role !== "place");

const lightVerbs = new Set(
  `take make have do get give play be put let own become catch cause form provide carry gain suffer begin start
  transform direct`.split(/\s+/),
);

/** "take place", "have an effect", "open an inquiry", "cause trouble": asking for the noun says nothing. */
function isLight(fact: Fact): boolean {
  const verb = tokenAt(fact.tree, fact.verbs.verb).lemma;
  return lightVerbs.has(verb) || speechVerbs.has(verb);
}
