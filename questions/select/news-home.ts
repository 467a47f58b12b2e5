import type { Candidate } from "../ask/types.ts";
import { homeIn } from "../facts/places/countries.ts";
import { landOf } from "../facts/places/dateline-place.ts";
import { withArticleOf } from "../facts/places/national.ts";
import type { Document } from "../facts/types.ts";

/** "Norland beats Tasmia": a headline on sides, which may have met anywhere. */
const contest = /\b(?:beats?|defeats?|draws?|edges?|loses?|scores?|stuns?|thrash(?:es)?|wins?)\b/;

/**
 * "In May 2016, who …?" → "In Norland in May 2016, who …?": the country that the news plays in, before what names no place of its
 * own. Null where the sentence is set elsewhere, or nothing says where the news plays.
 */
export function withHome(candidate: Candidate, document: Document): Candidate | null {
  const { news, reading } = document;
  const { stem, key, sentence, fact, answer } = candidate;
  const lead = `In ${news?.month}, `;
  if (news === null || fact === null || !stem.startsWith(lead) || answer === "place") return null;
  const home = homeIn(document, sentence);
  // "COLBURY — Norland beat Tasmia": a headline need not name where it was.
  if (document.place !== null && landOf(document) !== home) return null;
  if (contest.test(document.title)) return null;
  if (home === null || stem.includes(home) || key.includes(home)) return null;
  const isElsewhere = reading.entities.some(
    ({ type, name, mentions }) =>
      type === "place" &&
      name !== home &&
      mentions.some((mention) => mention.sentence === sentence),
  );
  return isElsewhere
    ? null
    : { ...candidate, stem: stem.replace(lead, `In ${withArticleOf(home)} in ${news.month}, `) };
}
