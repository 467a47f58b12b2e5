import { countWords } from "../../words.ts";
import { withCommas } from "../clauses/slot-commas.ts";
import { lower, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, Slot, Tree } from "../types.ts";
import { openingUnits } from "./opening-units.ts";
import { type Realised, type RealiseOptions, realise, type Unit } from "./realise.ts";

/** A weekday is taken as past only beside a past tense; "are expected to … on Monday" looks ahead. */
const future = (fact: Fact): boolean =>
  fact.verbs.finite !== "past" ||
  (fact.modality !== null && fact.claim === null) ||
  fact.verbs.tokens.some((i) =>
    /^(expected|scheduled|planned|due|set|supposed|plans?|hopes?|intends?|to|will|shall|['’]ll)$/.test(
      lower(fact.tree, i),
    ),
  );

/** The verb group as words, with "not" written out and in the tense that the fact is told in. */
export function verbUnits({ tree, verbs }: Fact, tokens: number[]): Unit[] {
  const supplied: Unit[] =
    verbs.supplied !== undefined && tokens.includes(verbs.verb) ? [verbs.supplied] : [];
  const written = tokens.flatMap((i): Unit[] => {
    const written = verbs.written?.get(i);
    if (written !== undefined) return written === "" ? [] : [written];
    return [/^n['’]t$/.test(tokenAt(tree, i).form) ? "not" : fullForm(tree, i)];
  });
  return [...supplied, ...written];
}

/** The verb group with what stands between subject and verb ("no longer", "more than doubled"), one slot left out. */
export function verbTokens(fact: Fact, without: Slot | null): number[] {
  const between = fact.slots
    .filter((slot) => slot.position === "middle" && slot !== without)
    .flatMap((slot) => slot.tokens);
  if (between.length === 0) return fact.verbs.tokens;
  return [...new Set([...fact.verbs.tokens, ...between])].sort((a, b) => a - b);
}

/** "ca" + "n't", "wo" + "n't" and clitics are written in full. */
function fullForm(tree: Tree, i: number): Unit {
  const word = lower(tree, i).replace("’", "'");
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

/** Words that tell a thing of the news in full without making the stem much harder to read. */
const phraseAllowance = 7;

export const measured = (fact: Fact, written: Realised): Composed => {
  const text = withoutSecondYear(fact, withoutSecondPlace(fact, written.text));
  const realised = { ...written, text };
  const words = countWords(realised.text);
  const lead = fact.lead === null ? 0 : fact.lead.split(" ").length;
  return { ...realised, words: words - lead - Math.min(written.added, phraseAllowance) };
};

/** " at Norham Airport" of "After the Orlandia Airlines crash at Norham Airport in July 2013"; empty for a lead without a place. */
export const placeInLead = (lead: string): string =>
  /^(?:After|In) .*( (?:at|in|near|off|outside) \p{Lu}.*) in \p{Lu}\p{L}+ \d{4}$/u.exec(
    lead,
  )?.[1] ?? "";

/** "After the crash at Norham Airport in July 2013, 30 flights left Norham Airport": the place is told once. */
function withoutSecondPlace({ lead }: Fact, text: string): string {
  const place = placeInLead(lead ?? "");
  const name = place.replace(/^ \p{Ll}+ /u, "");
  return name !== "" && text.split(name).length > 2 ? text.replace(place, "") : text;
}

const months =
  "January|February|March|April|May|June|July|August|September|October|November|December";

/** "In October 2018, divers searched the deck on October 8": the year is told. */
function withoutSecondYear({ lead }: Fact, text: string): string {
  const told = lead ?? "";
  const year = /\b(?:1\d|20)\d\d\b/.exec(told)?.[0];
  if (lead === null || year === undefined || !text.startsWith(lead)) return text;
  const at = told.length;
  const rest = text
    .slice(at)
    .replace(new RegExp(`\\b((?:${months}) \\d{1,2}), ${year}\\b(?:,(?= ))?`, "g"), "$1")
    .replace(new RegExp(`\\b(\\d{1,2} (?:${months})) ${year}\\b`, "g"), "$1")
    .replace(
      new RegExp(
        `(?<=[a-z](?:ing|ed)) in ${year}(?=[.?,]|$| (?:with|at|by|on|for|to|when|after)\\b)`,
      ),
      "",
    );
  return text.slice(0, at) + rest;
}

/** What stands before and behind the subject and verb, one slot left out; a short time or place goes to the end. */
export function around(fact: Fact, without: Slot | null): Around {
  const { front, end } = apart(fact, without);
  const behind = fact.slots.filter(({ position }) => position === "end");
  const others = behind.filter((slot) => slot !== without && !isInVerb(fact, slot));
  return isEndFree(fact, others) && front.every((slot) => isShort(slot) || isAge(fact, slot))
    ? { front: [], end: [...end, ...front.flatMap((slot) => slot.tokens)] }
    : { front, end };
}

export type Around = { front: Slot[]; end: number[] };

/** What stands before and behind the subject and verb, one slot left out, all where the author put it. */
export function apart(fact: Fact, without: Slot | null): Around {
  const others = fact.slots.filter((slot) => slot !== without && !isInVerb(fact, slot));
  const end = others.filter(({ position }) => position === "end");
  return {
    front: others.filter(({ position }) => position === "front"),
    end: withCommas(fact.tree, end),
  };
}

/** A particle that the verb group has already. */
const isInVerb = ({ verbs }: Fact, { tokens }: Slot): boolean =>
  tokens.every((token) => verbs.tokens.includes(token));

/** Whether a time or place may stand last without being read as part of something else. */
function isEndFree(fact: Fact, end: Slot[]): boolean {
  const heavy = end.some(
    (slot) => ["complement", "reason", "predicate"].includes(slot.role) || slot.tokens.length > 5,
  );
  const hasTail = end.some((slot) =>
    slot.tokens.some((i) => ["acl", "acl:relcl"].includes(tokenAt(fact.tree, i).deprel)),
  );
  // "Cambridge, England": what follows would want a comma of its own.
  const hasComma = end.some(({ tokens }) => tokens.some((i) => tokenAt(fact.tree, i).form === ","));
  return !heavy && !hasTail && !hasComma && end.length <= 2;
}

const isShort = (slot: Slot): boolean =>
  ["time", "place"].includes(slot.role) && slot.tokens.length <= 4 && slot.markers.length === 1;

/** "At the age of sixteen", "At age ten": goes to the end as a time does. */
const isAge = ({ tree }: Fact, { head, markers, tokens }: Slot): boolean =>
  lower(tree, head) === "age" && lower(tree, markers[0] ?? -1) === "at" && tokens.length <= 6;

/** The fact as a sentence of its own, with full stop. `change` swaps tokens for other words. */
export function composeStatement(
  document: Document,
  fact: Fact,
  change?: Map<number, string | null>,
  options: RealiseOptions = {},
): Composed {
  const { front, end } = around(fact, null);
  const units: Unit[] = [
    ...openingUnits(fact, front),
    ...fact.subject.tokens,
    ...verbUnits(fact, verbTokens(fact, null)),
    ...end,
  ];
  const written = realise(document, fact.tree, applyChange(units, change), {
    ...tenseOf(fact),
    // "the age of _____": the noun keeps what hangs on it.
    replaced: [...(change?.keys() ?? [])],
    ...options,
  });
  return measured(fact, { ...written, text: toSentence(written.text) });
}

function applyChange(units: Unit[], change: Map<number, string | null> | undefined): Unit[] {
  if (change === undefined) return units;
  return units.flatMap((unit) => {
    if (typeof unit !== "number" || !change.has(unit)) return [unit];
    const text = change.get(unit);
    return text === null || text === undefined ? [] : [text];
  });
}

/** The words of the tense that the fact is told in. */
export const wordsOf = ({ verbs }: Fact): RealiseOptions =>
  verbs.written === undefined ? {} : { words: verbs.written };

export const tenseOf = (fact: Fact): RealiseOptions => ({
  isFuture: future(fact),
  later: fact.subject.entity,
  event: fact.event ?? null,
  isOpening: fact.isOpening === true,
  ...wordsOf(fact),
  // What the participle says may be what its name is introduced by.
  isPlain: fact.structure === "participle",
});

/** A statement with its capital and one full stop: "7 a.m." ends in one already, and so does what somebody is quoted with. */
export const toSentence = (text: string): string =>
  capitalise(text) + (/\.["”’]?$/.test(text) ? "" : ".");

/** A question with its mark, in place of what a quotation ends in: "called it “quite right.”" */
export const toQuestion = (text: string): string => `${text.replace(/[.,](?=["”]$)/, "")}?`;

export const capitalise = (text: string): string => {
  const at = text.search(/[\p{L}\p{N}]/u);
  return at < 0 || at > 1
    ? text
    : text.slice(0, at) + text.charAt(at).toUpperCase() + text.slice(at + 1);
};
