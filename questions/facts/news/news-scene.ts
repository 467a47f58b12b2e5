import { toldBehind } from "../clauses/plain-past.ts";
import { standAlone } from "../clauses/standing.ts";
import { hasOwnDate } from "../times/own-date.ts";
import type { Document, Fact, NewsEvent } from "../types.ts";
import { capitalise } from "../writing/statement.ts";
import { contestEvent, isOfContest } from "./contest-lead.ts";
import { inStudy } from "./in-study.ts";
import { findStudy } from "./news-study.ts";
import { isPartOfNews } from "./part-of-news.ts";

/** What may stand in front of a fact of the news, as far as the article has it. */
export type Scene = { study: NewsEvent | null; contest: NewsEvent | null };

/** The study whose findings the news tells, and the contest by its name. */
export const sceneOf = (document: Document): Scene => ({
  study: findStudy(document),
  contest: contestEvent(document),
});

/**
 * The fact behind what places it: "In a 2019 study of common swifts,", "In the 2012 Port Aldous Marathon,". Null where it has no
 * place there, or tells its own time. What merely happened is put in front of nothing: of such questions ("After a footbridge
 * collapsed in July 2019, who …") blind judges printed 4 of 32.
 */
export function inScene(document: Document, { study, contest }: Scene, fact: Fact): Fact | null {
  if (hasOwnDate(fact)) return null;
  const led =
    (study === null ? null : inStudy(document, study, fact)) ??
    (contest === null ? null : inContest(document, contest, fact));
  return led === null ? null : standAlone(document, led).fact;
}

/** The fact behind the name of the contest that the news is about. */
function inContest(document: Document, contest: NewsEvent, fact: Fact): Fact | null {
  const { setting } = document;
  if (setting === null || !isOfContest(setting, fact) || !isPartOfNews(document, fact)) return null;
  const told = toldBehind(fact);
  if (told === null || told.isBefore) return null;
  return { ...told.fact, lead: capitalise(setting.where), event: contest };
}

/** The fact told in the past behind the month of the news; null where it has no place there, or tells its own time. */
export function inMonth(document: Document, fact: Fact): Fact | null {
  const { news } = document;
  if (news === null || hasOwnDate(fact) || !isPartOfNews(document, fact)) return null;
  const told = toldBehind(fact);
  if (told === null || told.isBefore) return null;
  return { ...told.fact, lead: `In ${news.month}` };
}
