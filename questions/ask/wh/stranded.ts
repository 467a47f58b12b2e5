import { isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { askStranded } from "../wording/compose.ts";

/** "What is the tower made of?", "What was she looking for?": a thing whose preposition belongs to the verb. */
export const askBound: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    fact.slots
      .filter((slot) => isBound(fact, slot) && isAskable(fact, slot))
      .map(
        (slot): Candidate =>
          askOpen(document, {
            form: "what",
            fact,
            slot,
            wh: "What",
            answer: "thing",
            faults: isOneUse(fact) ? ["no_time"] : [],
            compose: (wh) => askStranded(document, fact, slot, wh),
          }),
      ),
  );

/** "was used for concerts": what for at other times? "is used for fuel" holds throughout. */
const isOneUse = ({ tree, verbs, slots, lead }: Fact): boolean =>
  tokenAt(tree, verbs.verb).lemma === "use" &&
  verbs.finite === "past" &&
  lead === null &&
  slots.every(({ role }) => role !== "time");

const table = (lines: Record<string, string>): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(Object.entries(lines).map(([key, words]) => [key, new Set(words.split(" "))]));

/** Verbs, and adjectives behind "be", by the preposition that belongs to them: what follows is one thing, no circumstance. */
const bound = table({
  of: "make build compose consist die complain dream",
  from: "make build suffer die derive extract stem recover",
  for: "know look search press campaign call hunt lobby apply famous notable responsible remember",
  on: "live feed depend rely base focus concentrate model dependent",
  in: "specialise specialize trade result cover rich",
  to: "belong export compare lead contribute home subject prone object vulnerable resistant immune",
  with: "cover replace deal",
  into: "turn develop convert merge transform",
  after: "name",
  against: "protest campaign",
});

/** The same of passives alone. */
const boundPassive = table({
  as: "know translate refer depict portray regard classify",
  with: "associate connect identify treat load fill line decorate equip fit arm coat credit charge infect",
  to: "attribute link devote dedicate limit restrict confine expose",
  for: "use blame praise criticise criticize honour honor fine arrest jail convict",
  of: "accuse convict suspect acquit deprive",
  from: "derive obtain",
  into: "divide split",
});

function isBound({ tree, verbs, slots }: Fact, slot: Slot): boolean {
  const verb = verbs.verb < 0 ? lower(tree, verbs.head) : tokenAt(tree, verbs.verb).lemma;
  const preposition = lower(tree, slot.markers[0] ?? -1);
  const hasIn = (words: typeof bound) => words.get(preposition)?.has(verb.toLowerCase()) === true;
  if (!hasIn(bound) && !(verbs.passive && hasIn(boundPassive))) return false;
  // "built from split bamboo and waxed | cotton": a list that is read as two parts.
  if (
    slots.some(
      (other) =>
        other !== slot &&
        other.tokens.some((i) => i > (slot.tokens[0] ?? 0) && i < (slot.tokens.at(-1) ?? 0)),
    )
  )
    return false;
  // "What is the name derived from meaning “coast”?"
  const first = slot.tokens[0] ?? 0;
  if (
    slots.some(({ head, tokens }) => tokenAt(tree, head).xpos === "VBG" && (tokens[0] ?? 0) > first)
  )
    return false;
  // "What did he die in 1878 of?": only a predicate may stand between.
  return !slots.some(
    ({ role, position, tokens }) =>
      position === "end" && role !== "predicate" && (tokens[0] ?? 0) < (slot.tokens[0] ?? 0),
  );
}

function isAskable(fact: Fact, slot: Slot): boolean {
  if (slot.position !== "end" || slot.markers.length !== 1 || slot.tokens.length > 11) return false;
  return isThing(fact, slot) || isDeed(fact, slot);
}

/** No name, number or person: those have questions of their own. */
const isThing = ({ tree }: Fact, { answer, entity, head }: Slot): boolean =>
  answer === "thing" &&
  (entity === null || entity.type === "unknown") &&
  tokenAt(tree, head).upos === "NOUN" &&
  // "was acquitted of a fourth charge": the noun leaves open what it was.
  !/^(charge|count|kind|type|sort|way|lot|number|part|variety|range|group|series|member|thing)s?$/.test(
    lower(tree, head),
  ) &&
  !isPersonNoun(tokenAt(tree, head).lemma.toLowerCase());

/** "was accused of stealing a horse" */
const isDeed = ({ tree }: Fact, { role, head, tokens }: Slot): boolean =>
  role === "reason" && tokenAt(tree, head).xpos === "VBG" && tokens.length > 2;
