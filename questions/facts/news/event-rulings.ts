import { tokenAt } from "../trees/tree.ts";
import type { Document, Fact, NewsEvent } from "../types.ts";
import { realise } from "../writing/realise.ts";
import { wordEvent } from "./event-wording.ts";
import { namedAmong, nounsAmong, wordsOf } from "./event-words.ts";

const courts = /^(court|judge|tribunal|jury|panel)$/i;

/**
 * "A violin must be handed over to Ada Lind, a court in Vienna decided": what a court said behind its ruling is told behind the
 * court. Null for what anybody else said.
 */
export function eventOfRuling(document: Document, fact: Fact, month: string): NewsEvent | null {
  const { tree, claim } = fact;
  if (claim === null || claim.tree !== tree || fact.negated) return null;
  const isRuling = /^(rule|decide|hold|find)$/.test(tokenAt(tree, claim.verb).lemma);
  const isCourt = claim.speaker.tokens.some((i) => courts.test(tokenAt(tree, i).form));
  if (!isRuling || !isCourt || tokenAt(tree, claim.verb).xpos !== "VBD") return null;
  const wording = wordEvent(document, { ...fact, claim: null });
  // Behind a mark of our own, so that a first capital goes.
  const court = realise(document, tree, [":", ...claim.speaker.tokens], { isPlain: true });
  if (wording === null || court.faults.length > 0) return null;
  const { text, short } = wording;
  const said = `${court.text.replace(/^: ?/, "")} ${tokenAt(tree, claim.verb).form} in ${month} that ${text}`;
  const tokens = [short.subject, ...short.slots, claim.speaker].flatMap((slot) => slot.tokens);
  return {
    text: said,
    sentence: tree.index,
    nouns: nounsAmong(tree, tokens),
    words: wordsOf(said),
    named: namedAmong(document, tree, tokens),
    isPlanned: false,
    isContest: false,
    isAct: true,
  };
}
