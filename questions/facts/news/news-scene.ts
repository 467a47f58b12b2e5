import { toldBehind } from "../clauses/plain-past.ts";
import { standAlone } from "../clauses/standing.ts";
import { hasOwnDate } from "../times/own-date.ts";
import type { Document, Fact, NewsEvent } from "../types.ts";
import { capitalise } from "../writing/statement.ts";
import { behindEvent, toldAfter } from "./behind-event.ts";
import { contestEvent, isOfContest } from "./contest-lead.ts";
import { inStudy } from "./in-study.ts";
import { findEvent } from "./news-event.ts";
import { findStudy } from "./news-study.ts";
import { isPartOfNews } from "./part-of-news.ts";

/** What may stand in front of a fact of the news, as far as the article has it. */
export type Scene = { study: NewsEvent | null; contest: NewsEvent | null; event: NewsEvent | null };

/** The study whose findings the news tells, the contest by its name, and what happened. */
export const sceneOf = (document: Document): Scene => {
  const contest = contestEvent(document);
  const isAllContest = contest !== null && document.setting?.isContest !== true;
  return {
    study: findStudy(document),
    contest,
    event: isAllContest ? null : findEvent(document),
  };
};

/**
 * The fact behind what places it: "In a 2019 study of common swifts,", "In the 2012 Port Aldous Marathon,", "After a footbridge
 * collapsed in July 2019,". Null where it has no place there, or tells its own time.
 */
export function inScene(document: Document, scene: Scene, fact: Fact): Fact | null {
  const { study, contest, event } = scene;
  if (hasOwnDate(fact)) return null;
  const led =
    (study === null ? null : inStudy(document, study, fact)) ??
    (contest === null ? null : inContest(document, contest, fact));
  if (led !== null) return standAlone(document, led).fact;
  return event === null ? null : afterEvent(document, event, fact);
}

/** The fact behind the event, without the circumstances that do not stand alone: "before its instruments stopped working". */
function afterEvent(document: Document, event: NewsEvent, fact: Fact): Fact | null {
  if (fact.tree.index === event.sentence || toldAfter(fact) === null) return null;
  const { fact: standing } = standAlone(document, { ...fact, event });
  return standing === null ? null : behindEvent(document, event, standing);
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
