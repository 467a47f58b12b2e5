import { createFact } from "../clauses/clause.ts";
import { findClauses } from "../clauses/find-clauses.ts";
import { asPlanned, toldBehind } from "../clauses/plain-past.ts";
import { childrenBy, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, NewsEvent, Tree } from "../types.ts";
import { contestWin } from "./contest-win.ts";
import { eventOfRuling } from "./event-rulings.ts";
import { eventInRuns } from "./event-runs.ts";
import { inMonth, wordEvent } from "./event-wording.ts";
import { namedAmong, nounsAmong, wordsOf } from "./event-words.ts";

/** The event that the opening of the news tells: the shortest of its past clauses that stands alone and names something. */
export function findEvent(document: Document): NewsEvent | null {
  const { news, trees } = document;
  const opening = news === null ? undefined : trees[news.sentence];
  if (news === null || opening === undefined) return null;
  const win = contestWin(document, opening);
  if (win !== null) return win;
  const told = findClauses(document, opening);
  const circumstances = circumstancesIn(document, opening);
  // "Three people were killed when a ferry ran onto rocks": the clause behind "when" is what happened.
  const isOutcome = told.some(
    ({ structure, tree, verbs }) =>
      structure === "main" && outcomes.test(tokenAt(tree, verbs.verb).lemma),
  );
  const clauses = isOutcome ? [...circumstances, ...told] : [...told, ...circumstances];
  for (const clause of clauses.filter(isHappening)) {
    const event = eventOf(document, clause, news.month);
    if (event !== null) return event;
  }
  for (const clause of told) {
    const ruling = eventOfRuling(document, clause, news.month);
    if (ruling !== null) return ruling;
  }
  return withRun(document, opening, news.month);
}

function withRun(document: Document, opening: Tree, month: string): NewsEvent | null {
  const run = eventInRuns(document, opening);
  if (run === null) return null;
  const { verb, text, ...event } = run;
  return {
    ...event,
    text: inMonth(text, month),
    sentence: opening.index,
    isPlanned: false,
    isContest: contests.test(verb),
    isAct: acts.test(verb),
  };
}

/** What an event does to people. */
const outcomes =
  /^(kill|injure|hurt|wound|die|drown|trap|rescue|save|evacuate|move|flee|escape|miss|strand|hospitalise|hospitalize)$/;

/** Clauses behind "when" and "after", whatever they hang on. */
const circumstancesIn = (document: Document, tree: Tree): Fact[] =>
  tree.tokens.flatMap(({ deprel }, head) => {
    const [subject] = childrenBy(tree, head, "nsubj");
    const isSuch =
      deprel.startsWith("advcl") &&
      childrenBy(tree, head, "mark", "advmod").some((m) => /^(when|after)$/.test(lower(tree, m)));
    if (!isSuch || subject === undefined) return [];
    const request = { tree, head, subject, lender: -1, claim: null };
    return createFact(document, { ...request, structure: "adverbial" }) ?? [];
  });

const isHappening = (fact: Fact): boolean =>
  !fact.negated &&
  (fact.modality === null || asPlanned(fact) !== null) &&
  fact.structure !== "relative" &&
  fact.structure !== "embedded" &&
  fact.verbs.verb >= 0 &&
  tokenAt(fact.tree, fact.subject.head).upos !== "PRON" &&
  !/^(say|tell|warn|report|be|have|show|suggest|find|remain|seem)$/.test(
    tokenAt(fact.tree, fact.verbs.verb).lemma,
  );

/** The clause as an event; null when no short form of it stands alone. */
function eventOf(document: Document, clause: Fact, month: string): NewsEvent | null {
  const planned = asPlanned(clause);
  const told = planned === null ? toldBehind(clause, true) : null;
  if (planned === null && (told === null || told.isBefore)) return null;
  const fact: Fact = { ...(planned ?? told?.fact ?? clause), claim: null };
  const wording = wordEvent(document, fact);
  if (wording === null) return null;
  const { text, short } = wording;
  const tokens = [short.subject, ...short.slots].flatMap((slot) => slot.tokens);
  const verb = tokenAt(fact.tree, fact.verbs.verb).lemma;
  return {
    text: planned === null ? inMonth(text, month) : `it was announced in ${month} that ${text}`,
    sentence: fact.tree.index,
    nouns: nounsAmong(fact.tree, tokens),
    words: wordsOf(text),
    named: namedAmong(document, fact.tree, tokens),
    isPlanned: planned !== null,
    isContest: contests.test(verb),
    isAct: acts.test(verb),
  };
}

const contests =
  /^(win|beat|defeat|lose|hold|elect|carry|sentence|convict|award|play|compete|stage)$/;

const acts =
  /^(rule|decide|order|find|vote|reject|approve|pass|adopt|resign|remove|agree|appoint|ban|announce|unearth|discover|recover)$/;
