import { findClauses } from "../clauses/find-clauses.ts";
import { dayless, withoutDetails } from "../clauses/without-details.ts";
import { isUnder, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, NewsEvent, Tree } from "../types.ts";
import { realise } from "../writing/realise.ts";
import { wordsOf } from "./event-words.ts";

/**
 * "Ruth Chelimet won the 2012 Port Aldous Marathon": the event of news on a contest with a name, without how it was won. Also
 * where the win is told as what came of it: "saved three match points … to win the Ticino Open".
 */
export function contestWin(document: Document, opening: Tree): NewsEvent | null {
  const { setting } = document;
  if (setting === null || setting.isContest === undefined || !/\d{4}/.test(setting.where))
    return null;
  const isWon = opening.tokens.some(
    ({ lemma }, verb) => lemma === "win" && winsIt(opening, verb, setting.name),
  );
  const winner = isWon ? findClauses(document, opening).find(isMain) : undefined;
  if (winner === undefined) return null;
  const tokens = withoutDetails(
    opening,
    dayless(opening, winner.subject.tokens),
    winner.subject.head,
  );
  const { text, faults, named } = realise(document, opening, [":", ...tokens], { isPlain: true });
  const subject = text.replace(/^: ?/, "");
  if (faults.length > 0 || !/\p{Lu}/u.test(subject) || subject.split(" ").length > longest)
    return null;
  const told = `${subject} won ${setting.full}`;
  return {
    text: told,
    sentence: opening.index,
    nouns: new Set(),
    words: wordsOf(told),
    named,
    isPlanned: false,
    isContest: true,
    isAct: false,
    of: "sport",
  };
}

/** Longest name of a winner, in words. */
const longest = 7;

const isMain = ({ structure, negated, modality }: Fact): boolean =>
  structure === "main" && !negated && modality === null;

/** Whether the contest stands under the verb as what is won. */
const winsIt = (tree: Tree, verb: number, name: string): boolean =>
  tree.tokens.some(
    ({ head, deprel, form }, i) =>
      head === verb &&
      deprel === "obj" &&
      (name.split(" ").includes(form) ||
        tree.tokens.some(
          (other, k) => isUnder(tree, k, i) && name.split(" ").includes(other.form),
        )) &&
      tokenAt(tree, i).upos !== "PRON",
  );
