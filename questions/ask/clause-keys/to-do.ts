import { childrenBy, hasChild, isUnder, lower, subtree, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot, Tree } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { askApart } from "../wording/compose.ts";
import { isToDo } from "./asked-deeds.ts";
import { endsInNamed } from "./infinitive.ts";

/** "What did the firm promise to do? → Keep the plant open": an infinitive that the verb asks for. */
export const askToDo: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    fact.slots
      .filter((slot) => isToDo(fact, slot) && !endsInNamed(document, fact, slot))
      .map((slot) => askDeed(document, fact, slot)),
  );

/** "began to work", "was permitted to see him": without its time or whoever permitted it, that is no news of anybody. */
const isTimeless = ({ tree, verbs, slots, lead }: Fact): boolean =>
  (/^(begin|try|attempt|help|expect|prepare|manage|fail|allow|enable)$/.test(
    tokenAt(tree, verbs.verb).lemma,
  ) ||
    (verbs.passive &&
      /^(permit|authori[sz]e|require|oblige|force|compel|invite|schedule)$/.test(
        tokenAt(tree, verbs.verb).lemma,
      ) &&
      slots.every(({ role }) => role !== "agent"))) &&
  lead === null &&
  slots.every(({ role }) => role !== "time");

/** Longest key in tokens. */
const mostTokens = 15;

/** "draw water from the creek | until further tests had been made": circumstances that end a key too long to be typed go. */
function shortened(tree: Tree, head: number, tokens: number[]): number[] {
  let kept = tokens;
  while (kept.length > mostTokens) {
    const last = kept.at(-1) ?? head;
    const tail = childrenBy(tree, head, "obl", "advcl").find(
      (child) => child > head && isUnder(tree, last, child),
    );
    // "use his trip | to bring both sides together": without what it is for it says nothing.
    if (tail !== undefined && isPurpose(tree, tail)) return kept;
    const first = tail === undefined ? -1 : (subtree(tree, tail)[0] ?? -1);
    if (first <= head + 1) return kept;
    kept = kept.filter((i) => i < first);
  }
  return kept;
}

const isPurpose = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).deprel.startsWith("advcl") &&
  childrenBy(tree, i, "mark").some((mark) => lower(tree, mark) === "to");

function askDeed(document: Document, fact: Fact, slot: Slot): Candidate {
  const { tree } = fact;
  const isDenied = lower(tree, slot.tokens[0] ?? -1) === "not";
  const to = slot.tokens.indexOf(childrenBy(tree, slot.head, "mark")[0] ?? -1);
  // "to keep the plant open and to invest in it" keeps both its marks.
  const isDouble = childrenBy(tree, slot.head, "conj").some(
    (c) => slot.tokens.includes(c) && hasChild(tree, c, "mark"),
  );
  const whole = isDouble && !isDenied ? slot.tokens : slot.tokens.slice(to + 1);
  const key = isDouble ? whole : shortened(tree, slot.head, whole);
  const asked = askOpen(document, {
    form: "what",
    fact,
    slot,
    wh: "What",
    answerTokens: key,
    answer: "clause",
    faults: [
      ...(key.length > mostTokens ? ["long_key"] : []),
      ...(slot.tokens.length < 4 ? ["thin_clause"] : []),
      ...(isTimeless(fact) ? ["no_time"] : []),
    ],
    compose: (wh) =>
      askApart(document, fact, { slot, wh, words: [isDenied ? "not to do" : "to do"] }),
  });
  if (asked.key === "" || isDouble) return asked;
  const marked = `To ${asked.key.charAt(0).toLowerCase()}${asked.key.slice(1)}`;
  return { ...asked, accepted: [...asked.accepted, marked] };
}
