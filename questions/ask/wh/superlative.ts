import { childrenBy, lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { askSubject } from "../wording/compose.ts";

/**
 * "What is the only parrot in the world that cannot fly?": the thing that an article is about, by what it alone is. Nothing
 * else of the article asks for its own subject.
 */
export const askSuperlative: Form = ({ document, facts }) =>
  facts.flatMap((fact): Candidate[] => {
    const predicate = fact.slots.find(({ role }) => role === "predicate");
    const { topic, topicThing } = document;
    if (predicate === undefined || topic === null || topicThing === null) return [];
    if (fact.subject.entity !== topic || fact.negated || fact.claim !== null) return [];
    const said = withoutTail(fact, predicate);
    if (!isAlone(fact, said) || said.tokens.length < 5) return [];
    const told = { ...fact, slots: fact.slots.map((slot) => (slot === predicate ? said : slot)) };
    const asked = askOpen(document, {
      form: "what",
      fact: told,
      slot: told.subject,
      wh: "What",
      compose: (wh) => askSubject(document, told, wh),
    });
    return [{ ...asked, isTopic: false }];
  });

/** Without ", and also the heaviest". */
function withoutTail({ tree }: Fact, slot: Slot): Slot {
  const tail = childrenBy(tree, slot.head, "conj")[0];
  const comma = slot.tokens.findLastIndex(
    (i) => tokenAt(tree, i).form === "," && i > slot.head && i < (tail ?? -1),
  );
  return tail === undefined || comma < 0 ? slot : { ...slot, tokens: slot.tokens.slice(0, comma) };
}

/** "the only N that …", "the largest N in …". */
const isAlone = ({ tree }: Fact, { head, tokens }: Slot): boolean =>
  childrenBy(tree, head, "det").some((d) => tokens.includes(d) && lower(tree, d) === "the") &&
  childrenBy(tree, head, "amod", "advmod", "nummod").some(
    (m) => /^(only|sole)$/.test(lower(tree, m)) || tokenAt(tree, m).xpos === "JJS",
  ) &&
  tokens.some((i) => i > head);
