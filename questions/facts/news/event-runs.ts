import { childrenBy, lower, tokenAt } from "../trees/tree.ts";
import type { Document, NewsEvent, Tree } from "../types.ts";
import { realise, type Unit } from "../writing/realise.ts";
import { isFitEvent } from "./event-wording.ts";
import { namedAmong, nounsAmong, wordsOf } from "./event-words.ts";
import { withoutTime } from "./thing-told.ts";
import { causeWords, cuts, firstWords, pastWords } from "./told-runs.ts";

/** An event without its month, and the lemma of its verb. */
export type Run = Pick<NewsEvent, "text" | "nouns" | "words" | "named"> & { verb: string };

/**
 * What happened in the opening's own words up to their comma, or behind its "when" or "after", for an opening whose tree is
 * too unsure to be taken apart: "a passenger ferry carrying 212 people ran onto rocks near the island of Vis".
 */
export function eventInRuns(document: Document, tree: Tree): Run | null {
  for (const run of [firstWords(tree), causeWords(tree)]) {
    const verb = mainVerb(tree, run);
    const words = verb < 0 ? null : toldAsPast(tree, run, verb);
    if (words === null || !isSafe(tree, run, verb)) continue;
    for (const part of cuts(tree, run)) {
      if (!isWhole(tree, part, verb)) continue;
      const units = withoutTime(tree, part).flatMap((i): Unit[] => words.get(i) ?? [i]);
      // Behind a mark of our own, so that a first capital goes.
      const written = realise(document, tree, [":", ...units], { isOpening: true });
      const text = written.text.replace(/^: ?| (late|early|shortly)$/g, "");
      const isNamed = / \p{Lu}/u.test(text) || tokenAt(tree, part[0] ?? -1).upos === "PROPN";
      if (written.faults.length > 0 || !isNamed || !isFitEvent(document, text)) continue;
      return {
        text,
        nouns: nounsAmong(tree, part),
        words: wordsOf(text),
        named: namedAmong(document, tree, part),
        verb: tokenAt(tree, verb).lemma,
      };
    }
  }
  return null;
}

/**
 * The first verb that no relative pronoun before it has for itself; -1 where that is none of the past. "A fire that started in a
 * store | destroyed …" is mostly read as if the fire were destroyed.
 */
function mainVerb(tree: Tree, run: number[]): number {
  let relatives = 0;
  for (const i of run) {
    const { xpos, deprel, head } = tokenAt(tree, i);
    if (/^W(DT|P\$?)$/.test(xpos)) relatives++;
    const isStray =
      xpos === "VBN" &&
      relatives === 0 &&
      isBehindRelative(tree, run, i) &&
      hasObject(tree, run, i);
    if (!isStray && !/^(VB[DZP]|MD)$/.test(xpos)) continue;
    if (!isStray && relatives > 0) {
      relatives--;
      continue;
    }
    if (/^aux/.test(deprel)) return run.includes(head) ? head : -1;
    return isStray || (xpos === "VBD" && deprel !== "cop") ? i : -1;
  }
  return -1;
}

/** An object of its own, or one behind it that the tree hangs on the verb before it. */
const hasObject = (tree: Tree, run: number[], i: number): boolean =>
  childrenBy(tree, i, "aux").length === 0 &&
  run.some((k) => k > i && tokenAt(tree, k).deprel === "obj" && tokenAt(tree, k).head <= i);

const isBehindRelative = (tree: Tree, run: number[], i: number): boolean =>
  run.some((k) => k < i && /^W(DT|P)$/.test(tokenAt(tree, k).xpos));

/** Words in place of the verb's own, so that it tells the past; null where it cannot. */
function toldAsPast(tree: Tree, run: number[], verb: number): ReadonlyMap<number, Unit[]> | null {
  const auxiliaries = childrenBy(tree, verb, "aux").filter((i) => i < verb);
  if (auxiliaries.length === 0) return new Map();
  return auxiliaries.every((i) => run.includes(i)) ? pastWords(tree, verb, auxiliaries) : null;
}

/** "New Zealand's High Court ruled that …" */
const isRuling = (tree: Tree, run: number[], verb: number): boolean =>
  /^(rule|decide|order|find|hold)$/.test(tokenAt(tree, verb).lemma) &&
  run.some((i) => i < verb && /^(court|judge|tribunal|jury)$/i.test(tokenAt(tree, i).form));

/** Told as it was, without a pronoun that may mean anybody. What a court has ruled may be told with all it says. */
function isSafe(tree: Tree, run: number[], verb: number): boolean {
  const words = run.map((i) => lower(tree, i)).join(" ");
  if (/["“”‘]|\b(not|never|no|said|says)\b|n['’]t\b/.test(words)) return false;
  return isRuling(tree, run, verb) || !/\b(it|he|she|they|would|could|may|might)\b/.test(words);
}

/** Neither cut behind its verb nor within a clause that the month would be read as part of. */
function isWhole(tree: Tree, part: number[], verb: number): boolean {
  const last = tokenAt(tree, part.at(-1) ?? -1);
  const behind = part.filter((i) => i > verb);
  const isRuled = isRuling(tree, part, verb);
  return (
    behind.length > 0 &&
    /^(NOUN|PROPN|NUM|ADV)$/.test(last.upos) &&
    behind.every(
      (i) =>
        !/^W(DT|P\$?)$/.test(tokenAt(tree, i).xpos) &&
        (isRuled || !/^(that|when|if|whether)$/.test(lower(tree, i))),
    )
  );
}
