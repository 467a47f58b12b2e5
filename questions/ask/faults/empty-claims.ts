import { childrenBy, lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot, Tree } from "../../facts/types.ts";

const praise =
  /^(special|important|significant|notable|interesting|major|great|key|good|big|remarkable)$/;
const vague =
  /^(year|time|issue|moment|step|figure|day|event|problem|question|thing|month|period|matter|topic|subject|factor)$/;
const manyOf = /^(numerous|various|many|several|different|countless)$/;
const looseTies = /^(connection|tie|link|relation|association|involvement)$/;

/**
 * "1698 was a special year for the garden", "She wanted to make a statement", "He has appeared in numerous shows": a claim of which
 * nobody can say what would make it false. One without any name or number is none by that alone: of 79 such statements judges
 * printed 44, of 426 others 216.
 */
export const isEmptyClaim = (fact: Fact): boolean =>
  fact.slots.some(
    (slot) =>
      isPraise(fact, slot) ||
      isOfMany(fact, slot) ||
      isLooseTie(fact, slot) ||
      isMere(fact, slot) ||
      isOfSomebody(fact, slot),
  );

const has = (tree: Tree, i: number, words: RegExp): boolean =>
  childrenBy(tree, i, "amod").some((c) => words.test(lower(tree, c)));

const isPraise = ({ tree, verbs }: Fact, { role, head }: Slot): boolean =>
  role === "predicate" &&
  verbs.verb < 0 &&
  vague.test(tokenAt(tree, head).lemma) &&
  has(tree, head, praise);

/** Nothing else in the clause tells which, when or where. */
const isOfMany = ({ tree, slots }: Fact, slot: Slot): boolean =>
  /^(object|oblique)$/.test(slot.role) && has(tree, slot.head, manyOf) && isUnnamed(tree, slots);

const isLooseTie = ({ tree, verbs }: Fact, { role, head }: Slot): boolean =>
  role === "object" &&
  tokenAt(tree, verbs.verb).lemma === "have" &&
  looseTies.test(tokenAt(tree, head).lemma);

/** "She got a commission from a boyar": from whom, nobody knows, and nothing else in the clause tells which. */
const isOfSomebody = ({ tree, slots, subject }: Fact, { role, head, tokens }: Slot): boolean =>
  /^(agent|oblique)$/.test(role) &&
  subject.answer === "person" &&
  tokens.length === 3 &&
  /^(from|by)$/.test(lower(tree, tokens[0] ?? -1)) &&
  /^an?$/.test(lower(tree, head - 1)) &&
  isUnnamed(tree, slots);

const isUnnamed = (tree: Tree, slots: readonly Slot[]): boolean =>
  !slots
    .flatMap(({ tokens }) => tokens)
    .some((i) => /^(PROPN|NUM)$/.test(tokenAt(tree, i).upos) || /\d/.test(tokenAt(tree, i).form));

/** "to make a statement" */
const isMere = ({ tree }: Fact, { role, tokens }: Slot): boolean =>
  /^(complement|object)$/.test(role) &&
  /^(?:to make )?an? (statement|difference|point|name|start|impression)$/.test(
    tokens.map((i) => lower(tree, i)).join(" "),
  );
