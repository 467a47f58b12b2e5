import { findClauses } from "./find-clauses.ts";
import { isPartOfNews } from "./part-of-news.ts";
import { toldBehind } from "./plain-past.ts";
import { composeStatement } from "./statement.ts";
import { wordsIn } from "./told-sentence.ts";
import { tokenAt } from "./tree.ts";
import type { Document, Fact, Scene, Slot } from "./types.ts";

/** What happened in the news, in so many words that a question can follow in the same sentence. */
const mostWords = 15;
const fewestWords = 5;

/**
 * "After a wooden footbridge over the River Aske collapsed in July 2019,": the event of the news in front of a question in the
 * same sentence. Null when no short past clause of the opening stands alone.
 */
export function eventLead(document: Document): string | null {
  const { news, trees } = document;
  const opening = news === null ? undefined : trees[news.sentence];
  if (news === null || opening === undefined) return null;
  let best = "";
  for (const clause of findClauses(document, opening)) {
    const told = toldBehind(clause);
    if (told === null || told.isBefore || !isEvent(told.fact)) continue;
    for (const keep of [isNeeded, isBare]) {
      const fact = { ...told.fact, slots: told.fact.slots.filter(keep) };
      const { text, faults } = composeStatement(document, fact);
      const words = wordsIn(text);
      const isFit = faults.length === 0 && words >= fewestWords && words <= mostWords;
      if (isFit && words > wordsIn(best)) best = casedWithin(fact, text.replace(/\.$/, ""));
    }
  }
  return best === "" ? null : `After ${best} in ${news.month},`;
}

const isEvent = ({ claim, negated, modality, structure, verbs, tree }: Fact): boolean =>
  claim === null &&
  !negated &&
  modality === null &&
  structure !== "relative" &&
  !/^(say|tell|announce|warn|report|be|have|show|suggest|vote)$/.test(
    tokenAt(tree, verbs.verb).lemma,
  );

/** All but times and what stands by the way. */
const isNeeded = ({ role, position }: Slot): boolean =>
  !["time", "adverb", "reason"].includes(role) && position !== "front";

const isBare = ({ role }: Slot): boolean =>
  ["object", "complement", "predicate", "agent", "particle", "place"].includes(role);

/** The first word without its capital, unless it is a name. */
function casedWithin({ subject, tree }: Fact, text: string): string {
  const first = tokenAt(tree, subject.tokens[0] ?? -1);
  return first.upos === "PROPN" ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** Whether the fact came after the event of the news, on no day of its own. */
export const followsNews = (document: Document, fact: Fact): boolean =>
  fact.verbs.finite === "past" &&
  isPartOfNews(document, fact) &&
  !fact.slots.some(({ answer }) => ["year", "date", "month", "weekday"].includes(answer)) &&
  !fact.verbs.auxiliaries.some((i) => tokenAt(fact.tree, i).form.toLowerCase() === "had");

/** The scene in the same sentence as the question. */
export const asLead = (scene: Scene, lead: string): Scene => ({
  ...scene,
  text: lead,
  isLead: true,
});
