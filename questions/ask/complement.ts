import { isPersonNoun } from "../facts/noun-classes.ts";
import { childrenBy, lower, tokenAt } from "../facts/tree.ts";
import type { Document, Fact, Slot } from "../facts/types.ts";
import { askStranded } from "./compose.ts";
import { askOpen } from "./open-question.ts";
import type { Candidate, Form } from "./types.ts";
import { isList } from "./who.ts";

/** "What is the tower made of?", "In what role did she serve?", "How is it classified?": what the verb itself asks for. */
export const askComplement: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    fact.slots.flatMap((slot): Candidate[] => {
      const called = askCalled(document, fact, slot);
      if (called !== null) return [called];
      if (slot.position !== "end" || slot.markers.length !== 1 || slot.tokens.length > 11)
        return [];
      const candidate =
        askMadeOf(document, fact, slot) ??
        askAs(document, fact, slot) ??
        askPost(document, fact, slot);
      return candidate === null ? [] : [candidate];
    }),
  );

/** "What is Velmont often called?": without whom it is called after, which would tell. */
function askCalled(document: Document, fact: Fact, slot: Slot): Candidate | null {
  const { tree, verbs } = fact;
  if (!verbs.passive || !/^(call|nickname|dub|name|rename|title|entitle)$/.test(keyOf(fact)))
    return null;
  if (slot.role !== "complement" || slot.position !== "end" || slot.markers.length > 0) return null;
  if (!/^(NOUN|PROPN)$/.test(tokenAt(tree, slot.head).upos) || slot.tokens.length > 8) return null;
  // "is called shimgong | "stream grandmother"": of two names neither is alone.
  if (slot.tokens[0] !== verbs.verb + 1) return null;
  const told = {
    ...fact,
    slots: fact.slots.filter(({ markers }) => lower(tree, markers[0] ?? -1) !== "after"),
  };
  return askOpen(document, { form: "what", fact: told, slot, wh: "What", answer: "thing" });
}

/** Verbs with the preposition that belongs to them; what follows is one thing, not a circumstance. */
const bound =
  /^(make (of|from)|build (of|from)|compose of|consist of|know for|die (of|from)|suffer from|live on|feed on|depend on|rely on|derive from|extract from|specialise in|specialize in|belong to|base on|name after|cover (with|in)|trade in|export to|replace with|famous for|notable for|rich in|home to|compare to|turn into|develop into|convert into|result in|lead to|contribute to)$/;

const keyOf = ({ tree, verbs }: Fact): string =>
  (verbs.verb < 0 ? lower(tree, verbs.head) : tokenAt(tree, verbs.verb).lemma).toLowerCase();

function askMadeOf(document: Document, fact: Fact, slot: Slot): Candidate | null {
  const { tree } = fact;
  const preposition = lower(tree, slot.markers[0] ?? -1);
  const key = `${keyOf(fact)} ${preposition}`;
  const isBound = bound.test(key) || (fact.verbs.passive && boundPassive.test(key));
  if (!isBound || !isThing(fact, slot)) return null;
  // "What did he die in 1878 of?": only a predicate may stand between.
  const before = fact.slots.filter(
    ({ role, position, tokens }) =>
      position === "end" && role !== "predicate" && (tokens[0] ?? 0) < (slot.tokens[0] ?? 0),
  );
  if (before.length > 0) return null;
  return askOpen(document, {
    form: "what",
    fact,
    slot,
    wh: "What",
    compose: (wh) => askStranded(document, fact, slot, wh),
  });
}

/** Passives with the preposition that belongs to them. */
const boundPassive =
  /^(know as|associate with|attribute to|use for|translate as|link to|refer as|connect with|identify with|derive from|obtain from)$/;

/** No name, number or person: those have questions of their own. */
const isThing = ({ tree }: Fact, { answer, entity, head }: Slot): boolean =>
  answer === "thing" &&
  (entity === null || entity.type === "unknown") &&
  tokenAt(tree, head).upos === "NOUN" &&
  !isPersonNoun(tokenAt(tree, head).lemma.toLowerCase());

/** "served as a nurse" → in what role; "is classified as endangered" → how. */
function askAs(document: Document, fact: Fact, slot: Slot): Candidate | null {
  const { tree, verbs } = fact;
  if (lower(tree, slot.markers[0] ?? -1) !== "as") return null;
  if (slot.entity !== null && slot.entity.type !== "unknown") return null;
  const verb = tokenAt(tree, verbs.verb).lemma;
  const inner = slot.tokens.filter((i) => !slot.markers.includes(i));
  const { upos, lemma } = tokenAt(tree, slot.head);
  if (/^(serve|act|work)$/.test(verb) && upos === "NOUN" && isPersonNoun(lemma.toLowerCase()))
    return verb === "work"
      ? null
      : askOpen(document, {
          form: "what",
          fact,
          slot,
          wh: "In what role",
          answerTokens: inner,
        });
  if (
    !verbs.passive ||
    !/^(classify|list|describe|regard|recognise|recognize|categorise)$/.test(verb)
  )
    return null;
  if (isList(tree.tokens, slot.tokens)) return null;
  return askOpen(document, { form: "what", fact, slot, wh: "How", answerTokens: slot.tokens });
}

/** "is also known as": the linking word is left out of the statement, but the tree has it. */
const _alsoKnown = ({ tree, verbs }: Fact): boolean =>
  childrenBy(tree, verbs.verb, "advmod").some((i) => lower(tree, i) === "also");

/** "was appointed to the Supreme Court", "was promoted to captain". */
function askPost(document: Document, fact: Fact, slot: Slot): Candidate | null {
  const { tree, verbs } = fact;
  const isPost =
    verbs.passive &&
    lower(tree, slot.markers[0] ?? -1) === "to" &&
    tokenAt(tree, verbs.verb).lemma === "promote" &&
    slot.entity === null;
  return isPost ? askOpen(document, { form: "what", fact, slot, wh: "To what rank" }) : null;
}
