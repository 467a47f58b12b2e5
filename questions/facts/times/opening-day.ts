import { isOpening } from "../clauses/sentence-body.ts";
import { createSlot } from "../clauses/slots.ts";
import { childrenBy, isUnder, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, Slot, Tree } from "../types.ts";
import { hasOwnDate } from "./own-date.ts";
import { timeAt } from "./relative-time.ts";

/**
 * "Three people were killed and 47 injured | on Tuesday evening | when a storm swept …": the day that the opening of news
 * tells with one of its verbs holds for those beside it, and for what went on meanwhile.
 */
export function withDayOfNews(document: Document, fact: Fact): Fact {
  const { tree, verbs, slots } = fact;
  if (document.news === null || !isOpening(document, tree) || verbs.finite !== "past") return fact;
  // "How many people were killed on March 5?": with a day alone it says too little.
  if (hasOwnDate(fact) || !isOfThatDay(fact) || slots.length === 0) return fact;
  const day = dayOf(document, tree, verbs.tokens[0] ?? 0);
  if (day === null || verbs.tokens.some((i) => day.tokens.includes(i))) return fact;
  // "broke in on Tuesday and stole …": to a verb behind it the day is told as if it stood in front of both.
  if (day.position === "middle")
    return { ...fact, slots: [{ ...day, position: "front" }, ...slots] };
  return { ...fact, slots: [...slots, day].sort((a, b) => a.head - b.head) };
}

/** The main clause, what is coordinate with it, and "when …", "as …". */
const isOfThatDay = ({ structure, tree, verbs }: Fact): boolean =>
  structure === "main" ||
  structure === "coordinate" ||
  (structure === "adverbial" &&
    childrenBy(tree, verbs.head, "mark", "advmod").some((i) =>
      /^(when|as|while)$/.test(lower(tree, i)),
    ));

/** What tells the day of the opening's main clause, or of a verb coordinate with it; null where nothing does. */
function dayOf(document: Document, tree: Tree, before: number): Slot | null {
  const root = tree.root;
  const verbs = [root, ...childrenBy(tree, root, "conj")];
  const at = tree.tokens.findIndex((_, i) =>
    /^(?!in ).*\d{4}$/.test(timeAt(tree, i, document.date, false)?.text ?? ""),
  );
  const head = verbs
    .flatMap((verb) => tree.children[verb] ?? [])
    .find((child) => /^obl/.test(tokenAt(tree, child).deprel) && isUnder(tree, at, child));
  return at < 0 || head === undefined ? null : createSlot(document, tree, head, before);
}
