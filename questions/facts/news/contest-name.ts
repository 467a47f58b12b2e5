import { tokenAt } from "../trees/tree.ts";
import type { Document, Setting, Tree } from "../types.ts";
import { nameAt, toldOfYear } from "./event-name.ts";

/** Contests that are won as a whole, by the last word of their names. */
const contestHead =
  /^(championships?|tournament|cup|competition|contest|marathon|regatta|tour|prix|open|masters|trophy|shield|race|rally|derby|classic|olympiad)$/i;

/** Contests that go on at one place, and so are told of with "at". */
const gathering = /\b(championships?|open|masters|olympiad|prix|regatta)$/i;

const winning =
  /^(win|winner|victory|title|champion|crown|triumph|retain|clinch|lift|claim|defend|take)$/;

/** What a headline calls a win. */
const wonInTitle =
  /\b(?:wins?|won|titles?|crowns?|champions?|championship|beats?|stuns?|victory|triumphs?|retains?|clinch(?:es)?|falters|glory|gold|debut(?:ant)?)\b/i;

/**
 * The one contest by name whose winning the opening tells, and the headline without its name: "won the Port Aldous Marathon"
 * below "Debutant stuns field". Null where the opening names several or none.
 */
export function contestOf(document: Document, year: number): Setting | null {
  const opening = document.trees.find(({ sentence }) => sentence.unreliable === undefined);
  if (opening === undefined || !wonInTitle.test(document.title)) return null;
  if (!opening.tokens.some(({ lemma }) => winning.test(lemma.toLowerCase()))) return null;
  const names = new Set(contestsIn(document, opening));
  const [name] = names;
  if (name === undefined || names.size > 1) return null;
  const full = toldOfYear(document, name, year);
  const link = gathering.test(name) ? "at" : "in";
  return {
    where: `${link} ${full}`,
    full,
    name,
    isTown: false,
    when: "",
    isContest: true,
    isSport: true,
  };
}

const contestsIn = (document: Document, tree: Tree): string[] =>
  tree.tokens.flatMap((_, head) => {
    if (!contestHead.test(tokenAt(tree, head).form)) return [];
    return nameAt(document, tree, head) ?? [];
  });
