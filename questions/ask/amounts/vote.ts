import { lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot, Tree } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";

const deciding =
  /^(carry|pass|approve|reject|vote|defeat|adopt|find|rule|decide|uphold|dismiss|throw|remove|agree|back|endorse|choose|elect|ratify|repeal)$/;

/** "By what vote was the motion carried? 22 votes to 17": both numbers are one answer. */
export const askVote: Form = ({ document, facts }) =>
  facts.flatMap((fact) => askResult(document, fact) ?? []);

function askResult(document: Document, fact: Fact): Candidate | null {
  const { tree, verbs, slots } = fact;
  if (fact.negated || !deciding.test(tokenAt(tree, verbs.verb).lemma)) return null;
  const tokens = slots.flatMap(({ tokens: own }) => own.filter((i) => isResultAt(tree, i)))[0];
  if (tokens === undefined) return null;
  const run = resultAt(tree, tokens);
  const rest = slots.filter((slot) => !slot.tokens.some((i) => run.includes(i)));
  const isWhole = slots.every(
    (slot) => rest.includes(slot) || slot.tokens.every((i) => run.includes(i)),
  );
  if (!isWhole) return null;
  const slot: Slot = {
    role: "oblique",
    head: run.at(-1) ?? -1,
    tokens: run,
    markers: run.slice(0, 1),
    position: "end",
    answer: "thing",
    entity: null,
  };
  const asked = askOpen(document, {
    form: "how_many",
    fact: { ...fact, slots: [...rest, slot] },
    slot,
    wh: "By what vote",
  });
  const numbers = asked.key.replace(/ votes?\b/g, "");
  return { ...asked, accepted: [numbers, numbers.replace(/ (to|against) /, "–")] };
}

const isNumber = (tree: Tree, i: number): boolean => tokenAt(tree, i).upos === "NUM";

const isResultAt = (tree: Tree, i: number): boolean => resultAt(tree, i).length > 0;

/** "by | 22 votes to 17", "by 19 to 16", from the preposition on. */
function resultAt(tree: Tree, by: number): number[] {
  if (lower(tree, by) !== "by" || !isNumber(tree, by + 1)) return [];
  const link = /^votes?$/.test(lower(tree, by + 2)) ? by + 3 : by + 2;
  if (!/^(to|against)$/.test(lower(tree, link)) || !isNumber(tree, link + 1)) return [];
  const end = /^votes?$/.test(lower(tree, link + 2)) ? link + 2 : link + 1;
  return Array.from({ length: end - by + 1 }, (_, k) => by + k);
}
