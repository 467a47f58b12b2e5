import { verbForms } from "../../read/forms/index.ts";
import { backshifted } from "../times/backshift.ts";
import { isYear } from "../times/calendar.ts";
import { openingLife, openingOf } from "../topic/life-years.ts";
import { childrenBy, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, Tree } from "../types.ts";

/**
 * "had called the strike irresponsible" → "called …": out of its story the pluperfect has nothing to come before. Left as it
 * is beside a time, a reason or an adverb that may need it, and for verbs whose past is not their participle.
 */
export function plainPast(fact: Fact): Fact {
  const { tree, verbs, slots } = fact;
  const [had, been] = verbs.auxiliaries;
  if (had === undefined || lower(tree, had) !== "had") return fact;
  // "had led the country since the revolution"
  if (slots.some(({ markers }) => lower(tree, markers[0] ?? -1) === "since")) return fact;
  const isDated = slots.some(
    ({ answer, markers }) =>
      ["year", "date", "month"].includes(answer) &&
      /^(in|on|)$/.test(markers.map((i) => lower(tree, i)).join(" ")),
  );
  // "had been founded in 1910" → "was founded in 1910"
  if (isDated && been !== undefined && verbs.passive && lower(tree, been) === "been")
    return toldPerfect(fact, had, been)?.fact ?? fact;
  if (been !== undefined) return fact;
  if (isDated && verbs.tokens.length === 2 && tokenAt(tree, verbs.verb).xpos === "VBN") {
    const past = verbForms(tokenAt(tree, verbs.verb).lemma).past;
    return {
      ...fact,
      verbs: {
        ...verbs,
        auxiliaries: [],
        tokens: [verbs.verb],
        written: new Map([...(verbs.written ?? []), [verbs.verb, past]]),
      },
    };
  }
  const { form, lemma, xpos } = tokenAt(tree, verbs.verb);
  const isTold = /ed$/.test(form) || (fact.structure === "relative" && xpos === "VBN");
  if (verbs.tokens.length !== 2 || !isTold) return fact;
  if (slots.some(({ role }) => role === "time" || role === "reason" || role === "adverb"))
    return fact;
  const past = verbForms(lemma).past;
  const written = past === form ? {} : { written: new Map([[verbs.verb, past]]) };
  return { ...fact, verbs: { ...verbs, ...written, auxiliaries: [], tokens: [verbs.verb] } };
}

/** "As of 2015, the club has 300 members" → "had": the year is past, and the number another by now. */
export function asOfYear(fact: Fact): Fact {
  const { tree, verbs, slots } = fact;
  const isOf = slots.some(
    ({ markers, tokens }) =>
      markers.map((i) => lower(tree, i)).join(" ") === "as of" &&
      tokens.some((i) => isYear(tokenAt(tree, i).form)),
  );
  const finite = verbs.auxiliaries[0] ?? verbs.verb;
  if (!isOf || !/^VB[PZ]$/.test(tokenAt(tree, finite).xpos) || isPerfect(fact)) return fact;
  return {
    ...fact,
    verbs: {
      ...verbs,
      finite: "past",
      written: new Map([...(verbs.written ?? []), [finite, backshifted(tree, finite)]]),
    },
  };
}

const isPerfect = ({ tree, verbs }: Fact): boolean =>
  /^(has|have)$/.test(lower(tree, verbs.auxiliaries[0] ?? -1));

/** "has been a pioneer" of somebody who has died → "was": what a life was is over with it. */
export function ofLife(document: Document, fact: Fact): Fact {
  const { verbs, subject, slots, tree } = fact;
  if (!isPerfect(fact) || verbs.passive || fact.negated) return fact;
  if (subject.entity === null || subject.entity !== document.topic) return fact;
  if (slots.some(({ markers }) => lower(tree, markers[0] ?? -1) === "since")) return fact;
  if (openingLife(document, openingOf(document)).died === null) return fact;
  const [has = -1, been] = verbs.auxiliaries;
  if (verbs.verb >= 0 && been !== undefined) return fact;
  const word: [number, string] =
    verbs.verb >= 0
      ? [verbs.verb, verbForms(tokenAt(tree, verbs.verb).lemma).past]
      : [been ?? -1, pastOfBe(fact)];
  return {
    ...fact,
    verbs: {
      ...verbs,
      finite: "past",
      auxiliaries: verbs.auxiliaries.filter((i) => i !== has),
      tokens: verbs.tokens.filter((i) => i !== has),
      written: new Map([word]),
    },
  };
}

/** `isBefore`: it had come before the news, or was going on then. */
type Told = { fact: Fact; isBefore: boolean };

/**
 * The fact as it is told behind "In June 2016,": "has opened" → "opened", "has been closed" → "was closed", "is expected" →
 * "was expected". `isEvent`: any perfect tells what has just happened. Null for what cannot be told in the past without saying something else: a plain present, a modal.
 */
export function toldBehind(fact: Fact, isEvent = false): Told | null {
  const { tree, verbs } = fact;
  const [first, second] = verbs.auxiliaries;
  const word = first === undefined ? "" : lower(tree, first);
  if (verbs.finite === "past") {
    // "was to have been his legacy": planned before.
    const isPlannedBefore = verbs.tokens.some(
      (i) => lower(tree, i) === "have" && lower(tree, i - 1) === "to",
    );
    const isBefore =
      isPlannedBefore || word === "had" || (first !== undefined && isProgressive(fact));
    return { fact, isBefore };
  }
  if (first === undefined || verbs.verb < 0 || fact.negated) return null;
  if (word === "has" || word === "have")
    return isEvent || isAct(tree, verbs.verb) ? toldPerfect(fact, first, second) : null;
  if (/^(is|are)$/.test(word) && isLookingAhead(fact))
    return { fact: written(fact, [[first, pastOfBe(fact)]]), isBefore: false };
  return null;
}

/** What a perfect of the news tells of those days: somebody's act. "Prices have fallen" may tell of years. */
const acts =
  /^(accuse|announce|appoint|apologi[sz]e|approve|arrest|ask|ban|begin|call|cancel|charge|close|condemn|confirm|criticise|criticize|declare|demand|deny|dismiss|dispatch|elect|hit|invite|launch|offer|open|order|pledge|postpone|promise|publish|reject|release|resign|rule|send|sentence|sign|strike|suspend|unveil|urge|vote|warn|withdraw|win)$/;

export const isAct = (tree: Tree, verb: number): boolean => acts.test(tokenAt(tree, verb).lemma);

const isProgressive = ({ tree, verbs }: Fact): boolean => tokenAt(tree, verbs.verb).xpos === "VBG";

export const isLookingAhead = ({ tree, verbs }: Fact): boolean =>
  /^(anticipated|due|expected|planned|scheduled|set|slated|supposed)$/.test(
    lower(tree, verbs.verb),
  );

function toldPerfect(fact: Fact, has: number, been: number | undefined): Told | null {
  const { tree, verbs } = fact;
  if (been === undefined)
    return {
      fact: {
        ...written(fact, [[verbs.verb, verbForms(tokenAt(tree, verbs.verb).lemma).past]]),
        verbs: {
          ...verbs,
          finite: "past",
          auxiliaries: [],
          tokens: verbs.tokens.filter((i) => i !== has),
          written: new Map([[verbs.verb, verbForms(tokenAt(tree, verbs.verb).lemma).past]]),
        },
      },
      isBefore: false,
    };
  if (!verbs.passive || lower(tree, been) !== "been") return null;
  const kept = verbs.auxiliaries.filter((i) => i !== has);
  const tokens = verbs.tokens.filter((i) => i !== has);
  const told = { ...fact, verbs: { ...verbs, finite: "past" as const, auxiliaries: kept, tokens } };
  return { fact: written(told, [[been, pastOfBe(fact)]]), isBefore: false };
}

const written = (fact: Fact, words: [number, string][]): Fact => ({
  ...fact,
  verbs: { ...fact.verbs, written: new Map(words) },
});

/** "was" or "were", as the subject asks for. */
function pastOfBe({ tree, subject }: Fact): string {
  const { xpos, form } = tokenAt(tree, subject.head);
  const isMany =
    /^NNP?S$/.test(xpos) ||
    /^(they|we|you|these|those|people|police)$/i.test(form) ||
    childrenBy(tree, subject.head, "conj").some((c) => subject.tokens.includes(c));
  return isMany ? "were" : "was";
}
