import { lower, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, NewsEvent, Setting } from "../types.ts";
import { contestVerbs, isTimedEvent } from "./event-name.ts";

/** "the 2012 Port Aldous Marathon", to stand in front of what was done in it; null where the news is on no contest by name. */
export function contestEvent({ setting, news }: Document): NewsEvent | null {
  if (setting === null || news === null || !isTimedEvent(setting)) return null;
  const words = setting.full.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const head = words.findLast((word) => /\p{L}{3}/u.test(word)) ?? "";
  return {
    text: setting.full,
    sentence: news.sentence,
    nouns: new Set(/^(bowl)$/.test(head) ? [head, "game"] : [head]),
    words: new Set(words),
    named: new Set(),
    of:
      setting.isSport || (setting.isContest !== true && isOneGame(setting.name))
        ? "sport"
        : "contest",
  };
}

/** "the Northern Cup", whose final the news tells; a World Cup or a league has many matches. */
const isOneGame = (name: string): boolean =>
  /\b(cup|trophy|shield|marathon|regatta|tour|prix|race|rally|derby|open|masters|bowl \S+)$/i.test(
    name,
  ) && !/\bWorld\b/.test(name);

/** What has many matches and lasts for weeks. */
const ofMany = /\b(World Cup|Olympics?|Paralympics|Games|League|Championships?)\b/;

/** What people do beside a race or a match, before it or after it. */
export const offTheField =
  /^(accept|admit|agree|announce|appeal|apologise|apologize|argue|ask|be|believe|blame|buy|call|claim|complain|confirm|congratulate|cost|criticise|criticize|decide|deny|dismiss|donate|earn|expect|fine|have|hope|insist|invite|join|know|learn|live|marry|move|offer|order|owe|pay|plan|practise|practice|praise|promise|publish|raise|refuse|reject|say|sell|sign|speak|study|suspend|talk|teach|tell|thank|think|train|travel|visit|want|watch|welcome|work)$/;

/** Whether "In the 2016 Norham Bay election," or "In the 2012 Port Aldous Marathon," may stand before the fact. */
export function isOfContest(
  { isContest, isSport, name }: Setting,
  { tree, verbs, structure }: Fact,
): boolean {
  const verb = tokenAt(tree, verbs.verb).lemma;
  // "kicked off to start the game": so does every one.
  if (verb === "kick" && lower(tree, verbs.verb + 1) === "off") return false;
  if (isSport)
    return verbs.verb >= 0 && structure !== "relative"
      ? !offTheField.test(verb)
      : contestVerbs.test(verb);
  return (isContest !== true && !ofMany.test(name)) || contestVerbs.test(verb);
}
