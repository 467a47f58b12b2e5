import { monthNames } from "../times/calendar.ts";
import { childrenBy, lower } from "../trees/tree.ts";
import type { Document, News, NewsThing, Tree } from "../types.ts";
import { mishapOf } from "./mishap.ts";
import { actsOf } from "./news-acts.ts";
import { findNewsThings } from "./news-things.ts";
import { plansOf } from "./plans.ts";
import { proceedingsOf } from "./proceedings.ts";
import { titledThings } from "./titled-things.ts";

/** What a dated article opens with; null for one without a date or without a whole sentence. */
export function findNews(document: Document): News | null {
  const { date, trees } = document;
  const opening = trees.find(
    ({ sentence, tokens }) => sentence.unreliable === undefined && tokens.length > 6,
  );
  if (date === null || opening === undefined) return null;
  const month = `${monthNames[date.month - 1]} ${date.year}`;
  return {
    sentence: opening.index,
    month,
    things: withActs(
      withTitled(titledThings(document, opening), findNewsThings(document, opening, month)),
      [
        ...mishapOf(document, opening, month),
        ...proceedingsOf(document, opening, month),
        ...actsOf(document, opening, month),
        ...plansOf(document, opening),
      ],
    ),
    others: othersAfter(trees, opening),
  };
}

/** What the headline names, and of the opening's things those of other nouns. */
const withTitled = (titled: NewsThing[], things: Map<string, NewsThing>): Map<string, NewsThing> =>
  new Map([...things, ...titled.map((thing): [string, NewsThing] => [thing.noun, thing])]);

/** What the opening does not bring up by a noun it may tell as a deed: "the ruling". */
function withActs(things: Map<string, NewsThing>, acts: NewsThing[]): Map<string, NewsThing> {
  for (const act of acts) if (!things.has(act.noun)) things.set(act.noun, act);
  return things;
}

/** Offset at which each noun is brought up anew after the opening: "a second lorry", "another fire". */
function othersAfter(trees: Tree[], opening: Tree): Map<string, number> {
  const others = new Map<string, number>();
  for (const tree of trees) {
    if (tree.index <= opening.index) continue;
    tree.tokens.forEach(({ upos, lemma, start }, i) => {
      const noun = lemma.toLowerCase();
      if (upos !== "NOUN" || others.has(noun)) return;
      if (childrenBy(tree, i, "det").some((d) => /^(a|an|another)$/.test(lower(tree, d))))
        others.set(noun, start);
    });
  }
  return others;
}
