import { isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { childrenBy, hasChild, lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { askApart } from "../wording/compose.ts";

/** "What is the town often called?", "What did the layer prove to be?": a name or a noun that the verb says of its subject. */
export const askCalled: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    fact.slots.flatMap((slot): Candidate[] => {
      const toBe = isCalled(fact, slot) ? [] : beOf(fact, slot);
      if (toBe === null || !isBehindVerb(fact, slot) || hasYear(fact, slot)) return [];
      return [
        askOpen(document, {
          form: "what",
          fact,
          slot,
          wh: "What",
          answerTokens: slot.tokens.filter((i) => !toBe.includes(i)),
          answer: "thing",
          entity: null,
          faults: slot.tokens.length - toBe.length > 9 ? ["long_key"] : [],
          compose: (wh) => askApart(document, fact, { slot, wh, words: toBe }),
        }),
      ];
    }),
  );

/** "is called shimgong, | the stream grandmother": the name that stands right behind its verb is the whole of it. */
const isBehindVerb = ({ verbs }: Fact, { tokens }: Slot): boolean =>
  tokens[0] === Math.max(...verbs.tokens) + 1;

/** "was declared a monument | in 1988": a year that is read as a part of the name belongs to the verb. */
const hasYear = ({ tree }: Fact, { tokens }: Slot): boolean =>
  tokens.some((i) => /^(1\d|20)\d\d$/.test(tokenAt(tree, i).form));

/** "is called the White Church"; of a person only a byname, and no prize: "was named best actress". */
function isCalled({ tree, verbs, subject }: Fact, slot: Slot): boolean {
  const verb = tokenAt(tree, verbs.verb).lemma;
  if (!verbs.passive || !isNominal(tree, slot)) return false;
  if (/^(call|nickname|dub|rename|christen|term)$/.test(verb)) return true;
  if (/^(name|title|entitle|baptise|baptize)$/.test(verb))
    return subject.answer !== "person" && tokenAt(tree, slot.head).upos === "PROPN";
  return /^(consider|declare|deem|judge|vote)$/.test(verb) && subject.answer !== "person";
}

const isNominal = (tree: Fact["tree"], { role, head, position, markers, tokens }: Slot): boolean =>
  /^(complement|object)$/.test(role) &&
  position === "end" &&
  markers.length === 0 &&
  /^(NOUN|PROPN)$/.test(tokenAt(tree, head).upos) &&
  !hasChild(tree, head, "cop", "mark", "nsubj") &&
  !tokens.some((i) => /^(no|nothing|so|such)$/.test(lower(tree, i)));

/** The "to be" or "to have been" of "proved to be reindeer dung", which stays in the question; null for anything else. */
function beOf({ tree, verbs, negated, subject }: Fact, slot: Slot): number[] | null {
  const { role, head, position, tokens } = slot;
  const verb = tokenAt(tree, verbs.verb).lemma;
  const isSaid = verbs.passive
    ? /^(find|think|believe|consider|say|know|judge|show|reveal|report|suppose)$/.test(verb)
    : /^(prove|turn)$/.test(verb);
  if (!isSaid || negated || role !== "complement" || position !== "end") return null;
  const { upos, lemma } = tokenAt(tree, head);
  if (upos !== "NOUN" || subject.answer === "person" || isPersonNoun(lemma.toLowerCase()))
    return null;
  const words = childrenBy(tree, head, "mark", "aux", "cop");
  const isWhole = words.length > 1 && words.every((i, k) => tokens[k] === i);
  return isWhole && !childrenBy(tree, head, "case").length ? words : null;
}
