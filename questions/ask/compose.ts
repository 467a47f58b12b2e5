import type { Realised, RealiseOptions, Unit } from "../facts/realise.ts";
import { realise } from "../facts/realise.ts";
import { lower, tokenAt } from "../facts/tree.ts";
import type { Document, Fact, Slot } from "../facts/types.ts";
import type { Entity } from "../read/types.ts";

/** Longest stem in words that is still read at one go (teachers accept few beyond it: 20 % over 18 words). */
export const maxStemWords = 26;

/** A weekday is taken as past only beside a past tense; "are expected to … on Monday" looks ahead. */
const future = (fact: Fact): boolean =>
  fact.verbs.finite !== "past" ||
  (fact.modality !== null && fact.claim === null) ||
  fact.verbs.tokens.some((i) =>
    /^(expected|scheduled|planned|due|set|supposed)$/.test(lower(fact.tree, i)),
  );

/** The verb group as words, with "not" written out. */
function verbUnits(fact: Fact, tokens: number[]): Unit[] {
  return tokens.map((i) =>
    /^n['’]t$/.test(tokenAt(fact.tree, i).form) ? "not" : fullForm(fact, i),
  );
}

/** The verb group with what stands between subject and verb ("no longer", "more than doubled"), one slot left out. */
function verbTokens(fact: Fact, without: Slot | null): number[] {
  const between = fact.slots
    .filter((slot) => slot.position === "middle" && slot !== without)
    .flatMap((slot) => slot.tokens);
  if (between.length === 0) return fact.verbs.tokens;
  return [...new Set([...fact.verbs.tokens, ...between])].sort((a, b) => a - b);
}

/** "ca" + "n't", "wo" + "n't" and clitics are written in full. */
function fullForm(fact: Fact, i: number): Unit {
  const word = lower(fact.tree, i).replace("’", "'");
  const full: Record<string, string> = {
    ca: "can",
    wo: "will",
    "'ll": "will",
    "'ve": "have",
    "'re": "are",
  };
  return full[word] ?? i;
}

export type Composed = Realised & { words: number };

const measured = (realised: Realised): Composed => ({
  ...realised,
  words: realised.text.split(/\s+/).length,
});

/** What stands before and behind the subject and verb, one slot left out; a short time or place goes to the end. */
function around(fact: Fact, without: Slot | null): { front: Slot[]; end: number[] } {
  const others = fact.slots.filter((slot) => slot !== without && slot.role !== "particle");
  const particles = new Set(fact.verbs.tokens);
  const plain = others.filter((slot) => !slot.tokens.every((token) => particles.has(token)));
  const front = plain.filter((slot) => slot.position === "front");
  const end = plain.filter((slot) => slot.position === "end");
  const tokens = tokensOf(end);
  return isEndFree(fact, end) && front.every(isShort)
    ? { front: [], end: [...tokens, ...front.flatMap((slot) => slot.tokens)] }
    : { front, end: tokens };
}

/** Whether a time or place may stand last without being read as part of something else. */
function isEndFree(fact: Fact, end: Slot[]): boolean {
  const heavy = end.some(
    (slot) => ["complement", "reason", "predicate"].includes(slot.role) || slot.tokens.length > 5,
  );
  const hasTail = end.some((slot) =>
    slot.tokens.some((i) => ["acl", "acl:relcl"].includes(tokenAt(fact.tree, i).deprel)),
  );
  return !heavy && !hasTail && end.length <= 2;
}

const isShort = (slot: Slot): boolean =>
  ["time", "place"].includes(slot.role) && slot.tokens.length <= 4 && slot.markers.length === 1;

/** Tokens of several slots in order of the text, each once. */
const tokensOf = (slots: Slot[]): number[] =>
  [...new Set(slots.flatMap((slot) => slot.tokens))].sort((a, b) => a - b);

/** "According to X," when the fact is somebody's claim. */
function claimUnits(fact: Fact): Unit[] {
  return fact.claim === null ? [] : ["According to", ...fact.claim.speaker.tokens, ","];
}

/** "In May 2015," in front of the rest; a fronted phrase stays where the author put it. */
const frontUnits = (front: Slot[]): Unit[] => front.flatMap((slot) => [...slot.tokens, ","]);

/** The fact as a sentence of its own, with full stop. `change` swaps tokens for other words. */
export function composeStatement(
  document: Document,
  fact: Fact,
  change?: Map<number, string | null>,
): Composed {
  const { front, end } = around(fact, null);
  const units: Unit[] = [
    ...claimUnits(fact),
    ...frontUnits(front),
    ...fact.subject.tokens,
    ...verbUnits(fact, verbTokens(fact, null)),
    ...end,
  ];
  const written = realise(document, fact.tree, applyChange(units, change), options(fact));
  return measured({ ...written, text: toSentence(written.text) });
}

function applyChange(units: Unit[], change: Map<number, string | null> | undefined): Unit[] {
  if (change === undefined) return units;
  return units.flatMap((unit) => {
    if (typeof unit !== "number" || !change.has(unit)) return [unit];
    const text = change.get(unit);
    return text === null || text === undefined ? [] : [text];
  });
}

const options = (fact: Fact): RealiseOptions => ({ isFuture: future(fact) });

/** A question for the subject: "Which country signed the treaty in May?" */
export function askSubject(document: Document, fact: Fact, wh: string): Composed {
  const { front, end } = around(fact, null);
  const lead: Unit[] = [...claimUnits(fact), ...frontUnits(front)];
  const units: Unit[] = [
    ...lead,
    lead.length > 0 ? uncapitalise(wh) : wh,
    ...verbUnits(fact, verbTokens(fact, null)),
    ...end,
  ];
  const named = fact.subject.entity === null ? [] : [fact.subject.entity];
  const written = realise(document, fact.tree, units, {
    ...options(fact),
    named,
    asked: fact.subject.head,
  });
  return measured({ ...written, text: `${capitalise(written.text)}?` });
}

/**
 * A question for any other part: "In which city did she found the school?" with the auxiliary before the subject,
 * and "do", "does" or "did" where there is none.
 */
export function askSlot(document: Document, fact: Fact, slot: Slot, wh: string): Composed {
  const { front, end } = around(fact, slot);
  const lead: Unit[] = [...claimUnits(fact), ...frontUnits(front)];
  const units: Unit[] = [
    ...lead,
    lead.length > 0 ? uncapitalise(wh) : wh,
    ...inverted(fact, slot),
    ...end,
  ];
  const written = realise(document, fact.tree, units, options(fact));
  return measured({ ...written, text: `${capitalise(written.text)}?` });
}

/** Auxiliary, subject, rest of the verb group. */
function inverted(fact: Fact, slot: Slot): Unit[] {
  const { tree, verbs, subject } = fact;
  const [first, ...others] = verbs.auxiliaries;
  if (first !== undefined) {
    const rest = verbTokens(fact, slot).filter((token) => token !== first);
    return [
      ...verbUnits(fact, [first]),
      ...subject.tokens,
      ...verbUnits(fact, rest.length ? rest : others),
    ];
  }
  const support = { past: "did", present_singular: "does", present_plural: "do", modal: "" }[
    verbs.finite
  ];
  const base = tokenAt(tree, verbs.verb).lemma;
  return [
    support,
    ...subject.tokens,
    ...verbTokens(fact, slot).map((token): Unit => (token === verbs.verb ? base : token)),
  ];
}

/** A statement with its capital and one full stop: "shortly before 7 a.m." ends in one already. */
export const toSentence = (text: string): string =>
  capitalise(text) + (text.endsWith(".") ? "" : ".");

export const capitalise = (text: string): string => {
  const at = text.search(/[A-Za-z0-9]/);
  return at < 0 || at > 1
    ? text
    : text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1);
};

const uncapitalise = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** An answer as it is written alone; `known` are the entities that the stem names. */
export const composeAnswer = (
  document: Document,
  fact: Fact,
  tokens: number[],
  known: Iterable<Entity>,
): Realised => realise(document, fact.tree, tokens, { named: known, isPlain: true });
