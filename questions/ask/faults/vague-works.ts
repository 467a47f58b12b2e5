import { isOfTopic } from "../../facts/topic/topic-belongings.ts";
import { topicPreposition } from "../../facts/topic/topic-tail.ts";
import { childrenBy, lower, placeAt, rootSubject, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot, Tree } from "../../facts/types.ts";

/** What is always a work of, on or into something. */
const works =
  /^(analysis|theory|explanation|solution|proof|account|version|method|treatment|interpretation|translation|experiment|hypothesis|technique|approach|model)$/;

/** "his conversion": from what to what? */
const turns = /^(conversion|decision|intention|doubt|opposition|proposal|reservation)$/;

/** Whether a part names a work without what it is a work on ("the decisive analysis", "a rigorous theory", "his conversion"). */
export const isWorkOnNothing = (tree: Tree, { head, tokens, role, entity }: Slot): boolean => {
  if (entity !== null || (role !== "subject" && role !== "object")) return false;
  const { xpos, lemma, upos } = tokenAt(tree, head);
  if (xpos !== "NN" || upos !== "NOUN") return false;
  const inside = (...relations: string[]) =>
    childrenBy(tree, head, ...relations).filter((c) => tokens.includes(c));
  const isTold =
    inside("nmod", "acl", "appos", "compound").length > 0 ||
    // "an English translation": of what?
    (lemma !== "translation" && inside("amod").some((c) => /^\p{Lu}/u.test(tokenAt(tree, c).form)));
  if (isTold) return false;
  const owner = inside("nmod:poss").some((c) => /^(his|her|its|their)$/.test(lower(tree, c)));
  if (owner) return turns.test(lemma);
  return works.test(lemma) && inside("det").some((d) => /^(a|an|the)$/.test(lower(tree, d)));
};

/** "took possession", "had control": of what? */
export const isHoldOnNothing = ({ tree, slots }: Fact): boolean =>
  slots.some(
    ({ role, head, tokens }) =>
      role === "object" &&
      tokens.length === 1 &&
      /^(possession|control|charge|command|custody|ownership)$/.test(lower(tree, head)) &&
      slots.every(({ markers }) => lower(tree, markers[0] ?? -1) !== "of"),
  );

/** "Commercial navigation ended in 1976": where? A bare noun of which a past deed is told has to be placed by a name. */
export const isBareMass = (document: Document, fact: Fact, asked: Slot | null): boolean => {
  const { tree, subject, slots, verbs } = fact;
  const { xpos, upos } = tokenAt(tree, subject.head);
  if (xpos !== "NN" || upos !== "NOUN" || verbs.finite !== "past" || fact.lead !== null)
    return false;
  if (fact.event !== undefined && fact.event !== null) return false;
  const isBare = subject.tokens.every(
    (i) => i === subject.head || /^(JJ|NN|HYPH|CC|,)$/.test(tokenAt(tree, i).xpos),
  );
  if (!isBare || document.owners.has(placeAt(tree, subject.head))) return false;
  // "Work | on the canal", "Traffic | of the canal": told of what by the article.
  if (
    isOfTopic(document, tree, subject.head) ||
    topicPreposition(document, tree, subject.head, new Set(subject.tokens)) !== null
  )
    return false;
  return slots.every(
    (slot) =>
      slot === asked ||
      slot.tokens.every(
        (i) => !document.owners.has(placeAt(tree, i)) || /^\d/.test(tokenAt(tree, i).form),
      ),
  );
};

/** "Queen Helena gave her a medal": whoever is given something by a person is another one, whom the clause does not name. */
export const isGivenToItself = (document: Document, { tree, subject, slots }: Fact): boolean =>
  slots.some(
    ({ role, tokens, head }) =>
      tokens.length === 1 &&
      (role === "object" || role === "indirect_object") &&
      isSubjectAgain(document, tree, subject.head, head),
  );

/** The same of a whole sentence. */
export const isGivenToOwnSubject = (document: Document, tree: Tree): boolean => {
  const subject = rootSubject(tree);
  return (
    subject !== null &&
    childrenBy(tree, tokenAt(tree, subject).head, "obj", "iobj").some((object) =>
      isSubjectAgain(document, tree, subject, object),
    )
  );
};

/** Whether a pronoun without "-self" is taken for the named subject of its own verb, or for nobody else. */
const isSubjectAgain = (
  { owners, mentions }: Document,
  tree: Tree,
  subject: number,
  object: number,
): boolean => {
  const ownerOf = (i: number) =>
    owners.get(placeAt(tree, i)) ?? mentions.get(placeAt(tree, i))?.entity ?? null;
  const giver = ownerOf(subject);
  return (
    /^(her|him)$/.test(lower(tree, object)) &&
    tokenAt(tree, subject).upos === "PROPN" &&
    (ownerOf(object) ?? giver) === giver
  );
};
