import { asOfYear, isLookingAhead, ofLife, plainPast, toldBehind } from "../clauses/plain-past.ts";
import { standAlone } from "../clauses/standing.ts";
import { hasOwnDate } from "../times/own-date.ts";
import { childrenBy, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, NewsEvent } from "../types.ts";
import { isScene } from "../writing/opening-units.ts";
import { capitalise } from "../writing/statement.ts";
import { contestEvent, isOfContest } from "./contest-lead.ts";
import { happeningEvent, happeningOf, leadOf } from "./happening.ts";
import { inStudy } from "./in-study.ts";
import type { Clause, ToldThen } from "./main-tense.ts";
import { hasMatches } from "./match.ts";
import { inMatch } from "./match-lead.ts";
import { newsPhrase } from "./news-phrase.ts";
import { findStudy } from "./news-study.ts";
import { isPartOfNews } from "./part-of-news.ts";
import { toldThen } from "./told-then.ts";

/** What may stand in front of a fact of the news, as far as the article has it. */
export type Scene = {
  study: NewsEvent | null;
  contest: NewsEvent | null;
  happening: NewsEvent | null;
};

/** The study whose findings the news tells, and the contest by its name. */
export const sceneOf = (document: Document): Scene => ({
  study: findStudy(document),
  contest: contestEvent(document),
  happening: happeningEvent(document),
});

/**
 * The fact behind what places it: "In a 2019 study of common swifts,", "In the 2012 Port Aldous Marathon,". Null where it has no
 * place there, or tells its own time. What merely happened and has no name is put in front of nothing: of such questions ("After
 * a footbridge collapsed in July 2019, who …") blind judges printed 4 of 32.
 */
export function inScene(
  document: Document,
  { study, contest, happening }: Scene,
  fact: Fact,
): Fact | null {
  if (hasOwnDate(fact)) return null;
  const led =
    (study === null ? null : inStudy(document, study, fact)) ??
    (contest?.of === "sport" ? inContest(document, contest, fact) : inMatch(document, fact)) ??
    (contest?.of !== "contest" || hasMatches(document)
      ? null
      : inContest(document, contest, fact)) ??
    (happening === null ? null : inHappening(document, happening, fact));
  return led === null ? null : standAlone(document, led).fact;
}

/** The fact behind the name of what the news is about: "After the 2011 Orla bridge collapse, who …?" */
function inHappening(document: Document, happening: NewsEvent, fact: Fact): Fact | null {
  const told = toldThen(document, clauseOf(fact));
  if (told === null || /^(always|by|of)$/.test(told.when)) return null;
  if (told.when === "past" && !isThen(document, fact)) return null;
  if (happeningOf(document) === null && namesPart(document, fact)) return null;
  const lead = leadOf(document, happening, fact, told.when === "in");
  if (lead === null || (fact.tree.index === happening.sentence && !lead.startsWith("In ")))
    return null;
  return { ...rewritten(fact, told), lead, event: happening };
}

/** "the investigation", "the plane": told by the mishap already. */
const namesPart = (document: Document, { tree, subject, slots }: Fact): boolean =>
  [subject, ...slots].some(({ tokens }) =>
    tokens.some(
      (i) =>
        newsPhrase(document, tree, i) !== null &&
        childrenBy(tree, i, "det").some((d) => lower(tree, d) === "the"),
    ),
  );

const clauseOf = ({ tree, verbs, subject, slots, claim }: Fact): Clause => ({
  tree,
  verbs,
  subject: subject.head,
  scope: [subject, ...slots].flatMap(({ tokens }) => tokens),
  isClaim: claim !== null,
});

/** The fact behind the name of the contest that the news is about. */
function inContest(document: Document, contest: NewsEvent, fact: Fact): Fact | null {
  const { setting } = document;
  if (setting === null || !isOfContest(setting, fact) || !isPartOfNews(document, fact)) return null;
  const told = toldBehind(fact);
  if (told === null || told.isBefore) return null;
  const led = { ...told.fact, lead: capitalise(setting.where), event: contest };
  // "In the Norham Bay constituency," is followed by the month.
  const isPlaced = fact.slots.some((slot) => isScene({ ...fact, lead: monthLead(document) }, slot));
  return isPlaced && contest.of === "contest" ? null : led;
}

/**
 * The fact as somebody reads it years later, in news: as it stands, and behind the month of the news where it has a place there.
 * None for what was still to come.
 */
export function inMonth(document: Document, fact: Fact): Fact[] {
  const { news } = document;
  if (news === null) return [ofLife(document, asOfYear(plainPast(fact)))];
  const told = toldThen(document, clauseOf(fact));
  if (told === null) return [];
  if (told.when === "always")
    return isSaidThen(document, fact) ? [fact, { ...fact, lead: monthLead(document) }] : [fact];
  if (told.when === "past") {
    const retold = rewritten(fact, told);
    const led = { ...retold, lead: monthLead(document) };
    const isLed = (isThen(document, fact) && !hasPerfectInside(fact)) || isSaidThen(document, fact);
    return isLed ? [plainPast(retold), led] : [plainPast(retold)];
  }
  // "On Tuesday, he plans to travel": the day is that of the travel. "On Tuesday, he is to travel" stands by its own day.
  if (fact.slots.some(({ role, position }) => role === "time" && position === "front"))
    return told.when === "of" && !isLookingAhead(fact) ? [rewritten(fact, told)] : [];
  return [{ ...rewritten(fact, told), lead: leadIn(told.when, news.month) }];
}

/** "wreckage believed to be of a ferry | has come ashore": a perfect that no month goes with, whatever the tree takes it for. */
const hasPerfectInside = ({ tree, slots }: Fact): boolean =>
  slots.some(
    ({ role, tokens }) =>
      role === "complement" &&
      tokens.some(
        (i) => /^(has|have)$/.test(lower(tree, i)) && /^VB[ZP]$/.test(tokenAt(tree, i).xpos),
      ),
  );

/** "In May 2016", "By May 2016", "As of May 2016" */
export const leadIn = (when: ToldThen["when"], month: string): string =>
  `${when === "by" ? "By" : when === "of" ? "As of" : "In"} ${month}`;

const monthLead = ({ news }: Document): string => `In ${news?.month}`;

/** Whether what the fact tells in the past happened in the days of the news, and no time of its own says so. */
export function isThen(document: Document, fact: Fact): boolean {
  if (fact.verbs.finite !== "past" || hasOwnDate(fact) || !isPartOfNews(document, fact))
    return false;
  // "the granddaughter of Orm IV, who was the last king of Tasmia": an aside on somebody is of any time.
  if (fact.structure === "relative" && fact.verbs.verb < 0) return false;
  return toldBehind(fact)?.isBefore === false;
}

/** "Brandt said that the mill would reopen", "… had reopened": the month is that of the saying. */
function isSaidThen(document: Document, fact: Fact): boolean {
  const { claim, verbs, modality } = fact;
  if (claim === null || tokenAt(claim.tree, claim.verb).xpos !== "VBD") return false;
  const isLater = modality === "would" || lower(fact.tree, verbs.auxiliaries[0] ?? -1) === "had";
  return isLater && !hasOwnDate(fact) && isPartOfNews(document, fact);
}

function rewritten(fact: Fact, { words, dropped }: ToldThen): Fact {
  const { verbs } = fact;
  if (words.size === 0) return fact;
  const kept = (tokens: number[]) => tokens.filter((i) => i !== dropped);
  return {
    ...fact,
    modality: verbs.finite === "modal" ? null : fact.modality,
    verbs: {
      ...verbs,
      finite: "past",
      auxiliaries: kept(verbs.auxiliaries),
      tokens: kept(verbs.tokens),
      written: words,
    },
  };
}
