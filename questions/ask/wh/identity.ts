import { isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { isOfTopic } from "../../facts/topic/topic-belongings.ts";
import { childrenBy, lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";

/** "What are Velmont's main industries?", "What is the capital of Velmont?": what a copula says that something of it is. */
export const askIdentity: Form = ({ document, facts }) =>
  facts.flatMap((fact): Candidate[] => {
    const predicate = fact.slots.find(({ role }) => role === "predicate");
    if (predicate === undefined || fact.verbs.verb >= 0) return [];
    if (fact.negated || fact.modality !== null || fact.claim !== null) return [];
    return askWhatOfIt(document, fact, predicate);
  });

/** Nouns that may be anything: nobody asks what they are. */
const empty =
  /^(example|exception|result|reason|problem|fact|thing|part|kind|type|one|case|way|idea|form|majority|rest|number|role|work|job|house|home|time|day|year|life|age|death|birth|view|opinion|subject|matter|success|failure)$/;

/** "great-granddaughter" */
const kin =
  /(son|daughter|mother|father|brother|sister|wife|husband|child|cousin|nephew|niece|uncle|aunt)$/;

function askWhatOfIt(document: Document, fact: Fact, slot: Slot): Candidate[] {
  const { tree, subject, slots } = fact;
  const noun = tokenAt(tree, subject.head).lemma.toLowerCase();
  if (
    tokenAt(tree, subject.head).upos !== "NOUN" ||
    isPersonNoun(noun) ||
    empty.test(noun) ||
    kin.test(noun)
  )
    return [];
  if (slots.length > 1 || slot.tokens.length > 10) return [];
  const isMain = isMainOne(document, fact) && isThing(document, fact, slot);
  if (!isMain && (!isOwned(document, fact) || !(isName(fact, slot) || isListOfNouns(fact, slot))))
    return [];
  const asked = askOpen(document, { form: "what", fact, slot, wh: "What" });
  return [{ ...asked, isOnThing: true }];
}

/** What there is one of, or few: "the main enemies", "the scientific name", "its largest lake". */
const mainOne =
  /^(main|primary|chief|principal|classic|official|scientific|defining|usual|only|first|last|most|best-known|[a-z]{3,}est)$/;

/** "The main enemies of the kākāpō", "the abacá's scientific name": of the article's own thing, or of somebody with a name. */
const isMainOne = (document: Document, fact: Fact): boolean =>
  childrenBy(fact.tree, fact.subject.head, "amod").some((c) => mainOne.test(lower(fact.tree, c))) &&
  (isOwned(document, fact) || isOfTopic(document, fact.tree, fact.subject.head));

/** "birds of prey that hunted by sight": what it is, by a noun that says so. */
const isThing = (document: Document, { tree }: Fact, { head, tokens, markers }: Slot): boolean =>
  markers.length === 0 &&
  /^(NOUN|PROPN)$/.test(tokenAt(tree, head).upos) &&
  document.owners.get(`${tree.index}:${head}`)?.type !== "person" &&
  !isPersonNoun(tokenAt(tree, head).lemma.toLowerCase()) &&
  !empty.test(tokenAt(tree, head).lemma.toLowerCase()) &&
  childrenBy(tree, head, "case").length === 0 &&
  !tokens.some((i) => /^PRP/.test(tokenAt(tree, i).xpos));

/** Of somebody or something with a name. */
const isOwned = ({ owners }: Document, { tree, subject }: Fact): boolean =>
  childrenBy(tree, subject.head, "nmod:poss", "nmod").some(
    (c) =>
      owners.has(`${tree.index}:${c}`) &&
      (tokenAt(tree, c).deprel === "nmod:poss" ||
        childrenBy(tree, c, "case").some((k) => lower(tree, k) === "of")),
  );

const isName = ({ tree }: Fact, { head, entity, tokens }: Slot): boolean =>
  tokenAt(tree, head).upos === "PROPN" &&
  entity !== null &&
  entity.type !== "person" &&
  tokens.every((i) => /^(PROPN|ADJ|DET|ADP|NUM)$/.test(tokenAt(tree, i).upos));

/** "spices, raffia, and tourism" */
const isListOfNouns = ({ tree }: Fact, { head, tokens }: Slot): boolean =>
  tokenAt(tree, head).upos === "NOUN" &&
  childrenBy(tree, head, "conj").length > 0 &&
  tokens.every((i) => /^(NOUN|ADJ|CCONJ|PUNCT|PROPN)$/.test(tokenAt(tree, i).upos));
