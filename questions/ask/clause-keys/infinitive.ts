import { createSlot } from "../../facts/clauses/slots.ts";
import { childrenBy, hasChild, lower, subtree, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { isTellingNoun } from "../wh/what.ts";
import { isList } from "../wh/who.ts";
import { classNounOf } from "../wording/class-noun.ts";
import { askApart } from "../wording/compose.ts";
import { isToDo } from "./asked-deeds.ts";

/**
 * "Which hotel was she chosen to restore?", "Which medal was she the first woman to be awarded?": what an infinitive inside
 * another part of the clause is done to.
 */
export const askInfinitive: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    fact.slots.flatMap((slot): Candidate[] => {
      const inner = objectInside(document, fact, slot);
      // "What did they promise to do?" asks for the deed as a whole.
      if (inner === null || (inner.object.entity === null && isToDo(fact, slot))) return [];
      const { object, rest } = inner;
      const told =
        slot.role === "complement" ? fact : { ...fact, slots: fact.slots.filter(isTimeless) };
      return [
        askOpen(document, {
          form: object.entity === null ? "what" : "which",
          fact,
          slot,
          wh: object.wh,
          answerTokens: object.tokens,
          answer: object.answer,
          entity: object.entity,
          compose: (wh) => askApart(document, told, { slot, wh, words: rest }),
          faults: object.tokens.length > longestKey ? ["long_key"] : [],
        }),
      ];
    }),
  );

/** The first to be awarded something was so once: a year would only tell what another question asks. */
const isTimeless = ({ role }: Slot): boolean => role !== "time";

const longestKey = 8;

type Inner = { object: Slot & { wh: string }; rest: number[] };

/** Whether the part ends in something with a name and a class, which is asked for rather than the whole deed. */
export const endsInNamed = (document: Document, fact: Fact, slot: Slot): boolean =>
  (objectInside(document, fact, slot)?.object.entity ?? null) !== null;

/** The object that ends the part, and the rest of that; null where the part has no infinitive with one that may be asked for. */
function objectInside(document: Document, fact: Fact, slot: Slot): Inner | null {
  const { tree } = fact;
  const verb = infinitiveIn(fact, slot);
  if (verb === null) return null;
  const head = objectOf(fact, verb);
  const object = head === undefined ? null : createSlot(document, tree, head, verb);
  if (object === null || !isFollowedLoosely(fact, slot, { verb, object })) return null;
  const own = new Set(object.tokens);
  const rest = slot.tokens.filter((i) => !own.has(i));
  // "to join her in investigating the products": a clause inside goes on with something else.
  const isWhole = object.tokens.every((i) => slot.tokens.includes(i));
  const isSimple = object.tokens.every((i) => !/^(VERB|AUX)$/.test(tokenAt(tree, i).upos));
  if (!isWhole || !isSimple || isList(tree.tokens, object.tokens)) return null;
  const wh = whOf(fact, object, verb);
  return wh === null ? null : { object: { ...object, wh }, rest };
}

/** "to be awarded | the medal" has an object as well. */
const objectOf = ({ tree }: Fact, verb: number): number | undefined =>
  childrenBy(tree, verb, "obj")[0] ??
  (hasChild(tree, verb, "aux:pass")
    ? childrenBy(tree, verb, "xcomp").find((c) => /^(NOUN|PROPN)$/.test(tokenAt(tree, c).upos))
    : undefined);

/** Nothing behind the object, or only circumstances: "to study chemistry | at the college". */
function isFollowedLoosely(
  { tree }: Fact,
  { tokens }: Slot,
  { verb, object }: { verb: number; object: Slot },
): boolean {
  const last = object.tokens.at(-1) ?? object.head;
  const behind = new Set(childrenBy(tree, verb, "obl").flatMap((c) => subtree(tree, c)));
  const rest = tokens.filter((i) => i > last);
  const next = rest[0];
  return (
    next === undefined || (rest.every((i) => behind.has(i)) && tokenAt(tree, next).upos === "ADP")
  );
}

/** The "to" verb that completes the clause's verb, or tells which one its noun is. */
function infinitiveIn({ tree, negated, verbs, claim }: Fact, slot: Slot): number | null {
  if (negated || claim !== null || slot.position !== "end") return null;
  if (!/^(complement|object|predicate)$/.test(slot.role)) return null;
  if (isReport.test(tokenAt(tree, verbs.verb).lemma)) return null;
  const isTo = (i: number) =>
    tokenAt(tree, i).upos === "VERB" &&
    childrenBy(tree, i, "mark").some((m) => lower(tree, m) === "to") &&
    !hasChild(tree, i, "nsubj", "conj");
  if (slot.role === "complement") return isTo(slot.head) ? slot.head : null;
  const first = childrenBy(tree, slot.head, "amod").some((m) =>
    /^(first|second|third|only|last|youngest|oldest)$/.test(lower(tree, m)),
  );
  const clause = childrenBy(tree, slot.head, "acl").find(isTo);
  return first && clause !== undefined && !hasChild(tree, slot.head, "conj") ? clause : null;
}

/** "is said to have founded the town": somebody's claim. */
const isReport =
  /^(say|report|claim|allege|believe|think|know|rumour|suppose|assume|seem|appear|tend|use|have|need)$/;

/** "Which medal was she awarded?": not "which award". */
function whOf(fact: Fact, object: Slot, verb: number): string | null {
  const { entity, head } = object;
  const { tree } = fact;
  if (object.markers.length > 0 || object.answer === "person") return null;
  if (entity !== null) {
    const noun = classNounOf(entity);
    const isAwarded = noun === "award" && lower(tree, verb) === "awarded";
    const told = isAwarded ? (entity.name.split(" ").at(-1) ?? "").toLowerCase() : noun;
    return told === null || object.tokens.length > 6 ? null : `Which ${told}`;
  }
  if (object.answer !== "thing" || !isTellingNoun(fact, object)) return null;
  // "to earn her living": nobody asks for what goes without saying.
  if (subtree(tree, head).some((i) => tokenAt(tree, i).upos === "PRON")) return null;
  return "What";
}
