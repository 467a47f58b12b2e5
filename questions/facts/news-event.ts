import type { Entity } from "../read/types.ts";
import { monthNames } from "./calendar.ts";
import { createFact } from "./clause.ts";
import { isCutOff, isRulingNothing } from "./clause-losses.ts";
import { contestWin } from "./contest-win.ts";
import { findClauses } from "./find-clauses.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "./noun-classes.ts";
import { isPartOfNews } from "./part-of-news.ts";
import { asPlanned, toldBehind } from "./plain-past.ts";
import { composeStatement } from "./statement.ts";
import { childrenBy, lower, tokenAt } from "./tree.ts";
import type { Document, Fact, NewsEvent, Slot, Tree } from "./types.ts";
import { dayless, withoutDetails } from "./without-details.ts";

const fewestWords = 4;
const mostWords = 20;

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
  return null;
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
  for (const short of shortForms(fact)) {
    const text = standingText(document, short);
    if (text === null) continue;
    return {
      // "in Mendoza, Argentina, in June 2018"
      text:
        planned === null
          ? `${text}${/, \p{Lu}\S+$/u.test(text) ? "," : ""} in ${month}`
          : `it was announced in ${month} that ${text}`,
      sentence: fact.tree.index,
      nouns: new Set(nounsOf(short)),
      words: new Set(text.toLowerCase().match(/[\p{L}\d]+/gu) ?? []),
      named: namedIn(document, short),
      isPlanned: planned !== null,
      isContest: contests.test(tokenAt(fact.tree, fact.verbs.verb).lemma),
    };
  }
  return null;
}

const contests =
  /^(win|beat|defeat|lose|hold|elect|carry|sentence|convict|award|play|compete|stage)$/;

/** The fact with fewer and fewer of the parts that it can spare. */
const shortForms = (fact: Fact): Fact[] =>
  [isNeededIn(fact.tree), isBareIn(fact.tree)].flatMap((keep) =>
    [dayless, withoutDetails].map((strip) => ({
      ...fact,
      subject: stripped(fact.tree, fact.subject, strip),
      slots: fact.slots.filter(keep).map((slot) => stripped(fact.tree, slot, strip)),
    })),
  );

/** The words of the event within a sentence; null when they are too many, too few, or do not stand alone. */
function standingText(document: Document, short: Fact): string | null {
  // What an opening points at it also tells: "jumped the tracks".
  for (const isOpening of [false, true]) {
    const { text, faults } = composeStatement(document, short, undefined, { isOpening });
    const words = text.split(" ").length;
    const isFit = faults.length === 0 && words >= fewestWords && words <= mostWords;
    if (
      isFit &&
      !isIncomplete(short) &&
      isNaming(short, text) &&
      !isDated.test(text) &&
      !doubts.test(text) &&
      !isTorn.test(text)
    )
      return casedWithin(short, text.replace(/\.$/, ""));
  }
  return null;
}

/** ", in a decision", "the Ever Given the container ship": what stood between commas is left over. */
const isTorn = /, \p{Ll}|\p{Lu}\p{L}* (?:the|an?) /u;

const isNaming = ({ tree, subject }: Fact, text: string): boolean =>
  / \p{Lu}/u.test(text) || tokenAt(tree, subject.tokens[0] ?? -1).upos === "PROPN";

const namedIn = ({ owners }: Document, { tree, subject, slots }: Fact): Set<Entity> =>
  new Set(
    [subject, ...slots].flatMap(({ tokens }) =>
      tokens.flatMap((i) => owners.get(`${tree.index}:${i}`) ?? []),
    ),
  );

/** All but times, asides, and what led to it or came with it. */
const isNeededIn =
  (tree: Tree) =>
  ({ role, position, markers }: Slot): boolean =>
    !["time", "adverb"].includes(role) &&
    position !== "front" &&
    !/^(after|before|since|because|despite|amid|as|when|while|according|during)$/.test(
      lower(tree, markers[0] ?? -1),
    );

/** Phrases that tell a circumstance, behind which the verb has its meaning all the same. */
const circumstances = /^(in|on|at|near|under|with|by|for|among|within|outside)$/;

const isBareIn =
  (tree: Tree) =>
  (slot: Slot): boolean =>
    isNeededIn(tree)(slot) &&
    (slot.role !== "oblique" || !circumstances.test(lower(tree, slot.markers[0] ?? -1)));

const doubts =
  /\b(?:reportedly|allegedly|apparently|possibly|probably|perhaps|likely|potentially)\b/;

const isDated = new RegExp(`\\b(?:${monthNames.join("|")})\\b|\\b(?:1\\d|20)\\d\\d\\b`);

/** "ordered the company", "saved 200": something is missing. */
const isIncomplete = ({ tree, verbs, slots }: Fact): boolean =>
  (tokenAt(tree, verbs.verb).lemma === "announce" &&
    slots.some(({ role }) => role === "complement")) ||
  isCutOff(tree, verbs, slots) ||
  isRulingNothing(tree, verbs, slots) ||
  slots.some(({ role, head }) => role === "object" && tokenAt(tree, head).upos === "NUM");

const stripped = (
  tree: Tree,
  slot: Slot,
  strip: (tree: Tree, tokens: number[], head: number) => number[],
): Slot => ({ ...slot, tokens: strip(tree, slot.tokens, slot.head) });

const nounsOf = ({ tree, subject, slots }: Fact): string[] =>
  [subject, ...slots]
    .flatMap(({ tokens }) => tokens)
    .filter((i) => tokenAt(tree, i).upos === "NOUN")
    .map((i) => lower(tree, i));

/** The first word without its capital, unless it is a name. */
function casedWithin({ subject, tree }: Fact, text: string): string {
  const first = tokenAt(tree, subject.tokens[0] ?? -1);
  return first.upos === "PROPN" || subject.entity !== null
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
}

/** The fact behind the event of the news; null where it has no place there. */
export function behindEvent(document: Document, event: NewsEvent, fact: Fact): Fact | null {
  const isTold = fact.tree.index === event.sentence || fact.claim !== null;
  if (isTold || !isPartOfNews(document, fact)) return null;
  const told = toldBehind(fact);
  if (told === null || told.isBefore) return null;
  const isAnswer = isReaction(told.fact);
  // What was only announced went on in no one's presence.
  if (event.isPlanned && !isAnswer) return null;
  const link = isAnswer && !event.isContest ? "After" : "When";
  return { ...told.fact, lead: `${link} ${event.text}`, event };
}

/** What people do or say about an event that is over; all else may have gone on in its course. */
const isReaction = ({ tree, verbs, subject }: Fact): boolean =>
  !verbs.passive &&
  isActor(tree, subject) &&
  /^(accuse|advise|announce|apologise|apologize|appeal|appoint|argue|arrest|ask|blame|cancel|charge|claim|close|complain|condemn|congratulate|criticise|criticize|decide|declare|decline|defend|demand|deny|describe|dismiss|donate|express|hail|insist|invite|launch|offer|open|order|pay|pledge|postpone|praise|promise|propose|reject|release|reopen|resign|respond|say|send|suspend|tell|thank|threaten|urge|visit|vote|warn|welcome)$/.test(
    tokenAt(tree, verbs.verb).lemma,
  );

const isActor = (tree: Tree, { answer, entity, head }: Slot): boolean => {
  const noun = tokenAt(tree, head).lemma.toLowerCase();
  return answer !== "thing" || entity !== null || isPersonNoun(noun) || isGroupOrPlaceNoun(noun);
};
