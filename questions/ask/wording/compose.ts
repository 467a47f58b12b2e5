import { monthNames } from "../../facts/times/calendar.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, NewsEvent, Slot } from "../../facts/types.ts";
import { openingUnits } from "../../facts/writing/opening-units.ts";
import { type Realised, realise, type Unit } from "../../facts/writing/realise.ts";
import {
  type Around,
  apart,
  around,
  type Composed,
  capitalise,
  measured,
  tenseOf,
  toQuestion,
  verbTokens,
  verbUnits,
  wordsOf,
} from "../../facts/writing/statement.ts";
import type { Entity } from "../../read/types.ts";

/** Longest stem in words that is still read at one go (teachers accept few beyond it: 20 % over 18 words). */
export const maxStemWords = 26;

/** Longest stem on the opening of news, which tells all of an event at once: judges printed 33 words. */
export const maxOpeningWords = 34;

/** A question for the subject: "Which country signed the treaty in May?" */
export function askSubject(document: Document, fact: Fact, wh: string): Composed {
  const { front, end } = around(fact, null);
  const lead = openingUnits(fact, front);
  const units: Unit[] = [
    ...lead,
    lead.length > 0 ? uncapitalise(wh) : wh,
    ...verbUnits(fact, verbTokens(fact, null)),
    ...end,
  ];
  const named = fact.subject.entity === null ? [] : [fact.subject.entity];
  const written = realise(document, fact.tree, units, {
    ...tenseOf(fact),
    named,
    asked: fact.subject.head,
  });
  return measured(fact, { ...written, text: toQuestion(capitalise(written.text)) });
}

/**
 * A question for any other part: "In which city did she found the school?" with the auxiliary before the subject,
 * and "do", "does" or "did" where there is none.
 */
export function askSlot(document: Document, fact: Fact, slot: Slot, wh: string): Composed {
  const { front, end } = around(fact, slot);
  const lead = openingUnits(fact, front);
  const units: Unit[] = [
    ...lead,
    lead.length > 0 ? uncapitalise(wh) : wh,
    ...inverted(fact, slot),
    ...end,
  ];
  const written = realise(document, fact.tree, units, tenseOf(fact));
  return measured(fact, { ...written, text: toQuestion(capitalise(withOn(written.text))) });
}

/** A question without the passive's subject and doer, which `words` tell: "Whom did Senator Brandt meet | on Monday?" */
export function askActive(document: Document, fact: Fact, doer: Slot, words: Unit[]): Composed {
  const { front, end } = around(fact, doer);
  const lead = openingUnits(fact, front);
  const [wh, ...rest] = words;
  const first = typeof wh === "string" && lead.length > 0 ? uncapitalise(wh) : wh;
  const units: Unit[] = [...lead, ...(first === undefined ? [] : [first]), ...rest, ...end];
  const named = fact.subject.entity === null ? [] : [fact.subject.entity];
  const written = realise(document, fact.tree, units, {
    ...tenseOf(fact),
    named,
    asked: fact.subject.head,
  });
  return measured(fact, { ...written, text: toQuestion(capitalise(withOn(written.text))) });
}

/** A question in front of the subject that has its verb already: "Who designed | the lighthouse in 1902?" */
export function askTurned(document: Document, fact: Fact, slot: Slot, words: string[]): Composed {
  const { front, end } = withOwnerFirst(document, fact, around(fact, slot));
  const lead = openingUnits(fact, front);
  const [wh = "", ...verb] = words;
  const units: Unit[] = [
    ...lead,
    lead.length > 0 ? uncapitalise(wh) : wh,
    ...verb,
    ...fact.subject.tokens,
    ...end,
  ];
  const written = realise(document, fact.tree, units, tenseOf(fact));
  return measured(fact, { ...written, text: toQuestion(capitalise(withOn(written.text))) });
}

/** "Before her death, who …": whose it was comes first, "Who interviewed Ida Falk | before her death?" */
function withOwnerFirst(document: Document, { tree, subject }: Fact, parts: Around): Around {
  const [only, ...others] = parts.front;
  if (only === undefined || others.length > 0 || only.tokens.length > 4) return parts;
  const isHers = only.tokens.some(
    (i) =>
      tokenAt(tree, i).xpos === "PRP$" && document.owners.get(placeAt(tree, i)) === subject.entity,
  );
  return isHers && subject.entity !== null && parts.end.length === 0
    ? { front: [], end: only.tokens }
    : parts;
}

/** "What is the tower made | of?": the preposition stays behind the verb, before all that followed the asked part. */
export const askStranded = (document: Document, fact: Fact, slot: Slot, wh: string): Composed =>
  askApart(document, fact, { slot, wh, words: slot.markers });

/**
 * "What did the firm promise | to do?", "What did it prove | to be?": with the words that stay behind the verb, before all that
 * followed the asked part. Times stand in front, so that they part nothing.
 */
export function askApart(
  document: Document,
  fact: Fact,
  { slot, wh, words }: { slot: Slot; wh: string; words: Unit[] },
): Composed {
  const at = slot.tokens[0] ?? 0;
  const told = { ...fact, slots: fact.slots.map((other) => withTimeInFront(other, at)) };
  const { front, end } = words.length > 0 ? apart(told, slot) : around(fact, slot);
  const lead = openingUnits(fact, front);
  const units: Unit[] = [
    ...lead,
    lead.length > 0 ? uncapitalise(wh) : wh,
    ...inverted(fact, slot),
    ...end.filter((i) => i < at),
    ...words,
    ...end.filter((i) => i > at),
  ];
  const written = realise(document, fact.tree, units, tenseOf(fact));
  return measured(fact, { ...written, text: toQuestion(capitalise(withOn(written.text))) });
}

/** "persuaded Hahn | in 1934 | to join her": in front the time parts nothing. */
const withTimeInFront = (slot: Slot, before: number): Slot =>
  slot.role === "time" && slot.position === "end" && (slot.tokens[0] ?? 0) < before
    ? { ...slot, position: "front" }
    : slot;

const bareDate = new RegExp(
  `(?<=[a-z]) (?=(?:(?:${monthNames.join("|")}) \\d{1,2}, |\\d{1,2} (?:${monthNames.join("|")}) )\\d{4}$)`,
);

/** "Where did he die February 16, 2012" wants its "on". */
function withOn(text: string): string {
  const at = text.search(bareDate);
  const isBound = /\b(on|of|from|to|until|since|before|after|by|and|between|through|in)$/.test(
    text.slice(0, at),
  );
  return at < 0 || isBound ? text : text.replace(bareDate, " on ");
}

/** "did | the hospital that he gave to the city | open?": asked about, one of its sort is told by its clause. */
function definite({ tree, subject: { head, tokens } }: Fact): Unit[] {
  const [first = -1, ...rest] = tokens;
  const isOne = /^an?$/.test(lower(tree, first)) && tokenAt(tree, first).head === head;
  const isTold = childrenBy(tree, head, "acl:relcl").some((c) => tokens.includes(c));
  return isOne && isTold ? ["the", ...rest] : tokens;
}

/** Auxiliary, subject, rest of the verb group. */
function inverted(fact: Fact, slot: Slot): Unit[] {
  const { tree, verbs } = fact;
  const who = definite(fact);
  if (verbs.supplied !== undefined) return [verbs.supplied, ...who, ...verbTokens(fact, slot)];
  const [first, ...others] = verbs.auxiliaries;
  if (first !== undefined) {
    const rest = verbTokens(fact, slot).filter((token) => token !== first);
    return [...verbUnits(fact, [first]), ...who, ...verbUnits(fact, rest.length ? rest : others)];
  }
  const support = { past: "did", present_singular: "does", present_plural: "do", modal: "" }[
    verbs.finite
  ];
  const base = tokenAt(tree, verbs.verb).lemma;
  return [
    support,
    ...who,
    ...verbTokens(fact, slot).map((token): Unit => (token === verbs.verb ? base : token)),
  ];
}

const uncapitalise = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** An answer as it is written alone; `known` are the entities that the stem names, `event` what stands in front of it. */
export const composeAnswer = (
  document: Document,
  fact: Fact,
  tokens: number[],
  { known, event = null }: { known: Iterable<Entity>; event?: NewsEvent | null },
): Realised =>
  realise(document, fact.tree, tokens, {
    named: known,
    asked: fact.subject.head,
    isPlain: true,
    event,
    ...wordsOf(fact),
  });
