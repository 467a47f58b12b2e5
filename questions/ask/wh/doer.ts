import { activeVerb } from "../../facts/clauses/active-verb.ts";
import { isManner } from "../../facts/nouns/manner-nouns.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { childrenBy, lower, placeAt, subtree, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot, Tree } from "../../facts/types.ts";
import type { Entity } from "../../read/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form, FormName } from "../types.ts";
import { classNounOf } from "../wording/class-noun.ts";
import { askTurned } from "../wording/compose.ts";
import { classOfPerson } from "../wording/person-class.ts";
import { titleInFront } from "../wording/title-in-front.ts";
import { isList } from "./who.ts";

/** "The lighthouse was designed by Duncan Rae" → "Who designed the lighthouse?": the passive turned round for whoever did it. */
export const askDoer: Form = ({ document, facts }) => {
  const asked: Candidate[] = [];
  for (const fact of facts) {
    const agent = fact.slots.find((slot) => isDoer(fact, slot));
    const verb = agent === undefined ? null : activeVerb(fact);
    if (agent === undefined || verb === null) continue;
    const doer = doerOf(document, fact, agent);
    if (doer === null || isOneOfSeveral(fact, agent) || goesOnBehind(fact, agent)) continue;
    asked.push(
      askOpen(document, {
        form: doer.form,
        fact,
        slot: agent,
        entity: doer.entity,
        wh: doer.wh,
        answerTokens: doer.tokens,
        ...(doer.form === "who" ? { answer: "person" } : {}),
        compose: (words) => askTurned(document, fact, agent, [words, verb]),
        faults: agent.tokens.length > 8 ? ["long_key"] : [],
      }),
    );
  }
  return asked;
};

/** "by mules in winter and | by ox carts in summer": one of two. */
const isOneOfSeveral = ({ tree, slots }: Fact, agent: Slot): boolean =>
  slots.some(
    ({ tokens }) =>
      (tokens[0] ?? 0) > agent.head &&
      tokens.some((i) => tokenAt(tree, i).upos === "CCONJ" && tokenAt(tree, i + 1).upos === "ADP"),
  );

/** "by a caldera | 3.6 kilometres wide that was formed …": what follows without a preposition still describes whoever did it. */
const goesOnBehind = ({ tree, slots }: Fact, agent: Slot): boolean => {
  const next = (agent.tokens.at(-1) ?? -1) + 1;
  return slots.some(
    ({ tokens, markers }) =>
      tokens[0] === next && markers.length === 0 && /^(NUM|ADJ)$/.test(tokenAt(tree, next).upos),
  );
};

const isDoer = ({ tree }: Fact, slot: Slot): boolean =>
  isBehindBy(tree, slot) && !isManner(tree, slot);

const isBehindBy = (tree: Tree, { role, markers, position, answer }: Slot): boolean =>
  position === "end" &&
  lower(tree, markers[0] ?? -1) === "by" &&
  markers.length === 1 &&
  (role === "agent" || role === "place" || role === "oblique") &&
  ["person", "place", "organisation", "thing"].includes(answer);

type Doer = { form: FormName; wh: string; entity: Entity | null; tokens: number[] };

function doerOf(document: Document, fact: Fact, agent: Slot): Doer | null {
  const { tree } = fact;
  const inner = agent.tokens.filter((i) => !agent.markers.includes(i));
  if (isList(tree.tokens, agent.tokens) && !isPair(fact, agent)) return null;
  const named = personIn(document, fact, agent);
  if (named !== null) {
    const noun = classOfPerson(tree, agent.head) ?? titleInFront(document, tree, named.tokens);
    return { form: "who", wh: noun === null ? "Who" : `Which ${noun}`, ...named };
  }
  const { entity } = agent;
  if (entity !== null) {
    const noun = classNounOf(entity);
    return noun === null ? null : { form: "which", wh: `Which ${noun}`, entity, tokens: inner };
  }
  const { upos, lemma } = tokenAt(tree, agent.head);
  if (upos !== "NOUN" || isBody(lemma.toLowerCase()) || isMeans(fact, inner)) return null;
  const name = childrenBy(tree, agent.head, "appos", "flat").find(
    (c) => c === agent.head + 1 && tokenAt(tree, c).upos === "PROPN",
  );
  // "by the Greek historian Herodotus", of whom the reader does not know that he is somebody
  const title = name === undefined ? null : titleInFront(document, tree, [name]);
  if (name !== undefined && title !== null && isPersonNoun(lemma.toLowerCase()))
    return { form: "who", wh: `Which ${title}`, entity: null, tokens: subtree(tree, name) };
  return isPeople(fact, agent, inner) || areRulers(fact, agent, inner)
    ? { form: "who", wh: "Who", entity: null, tokens: inner }
    : isPersonNoun(lemma.toLowerCase())
      ? null
      : { form: "what", wh: "What", entity: null, tokens: inner };
}

/** "by photographic and computerised methods": two things in a few words. */
const isPair = ({ tree }: Fact, { tokens, answer }: Slot): boolean =>
  answer === "thing" &&
  tokens.length <= 6 &&
  tokens.every((i) => !/^(,|or)$/.test(tokenAt(tree, i).form));

const isBody = (lemma: string): boolean =>
  isGroupOrPlaceNoun(lemma) || /^(museum|library|hospital|newspaper|firm)$/.test(lemma);

/** "sent by fax", "carried by mules": how it was done, and not who did it. */
const isMeans = ({ tree, verbs }: Fact, inner: number[]): boolean =>
  inner.length === 1 &&
  /^(send|carry|transport|deliver|move|bring|take|travel|ship)$/.test(
    tokenAt(tree, verbs.verb).lemma,
  );

/** "the counts of Velmont", "Allied forces", "the Tolm court": whoever rules and fights is asked for as people are; "a court" judges. */
function areRulers({ tree }: Fact, { head }: Slot, inner: number[]): boolean {
  const noun = lower(tree, head);
  const isNamed = inner.some((i) => tokenAt(tree, i).upos === "PROPN");
  return (
    (noun === "court" && isNamed) ||
    (inner.length > 1 &&
      /^(counts|earls|barons|margraves|landgraves|viscounts|emirs|lords|knights|forces|allies|raiders|invaders|settlers)$/.test(
        noun,
      ))
  );
}

/** People in the plural, or described: "a farmer" is anybody. */
const isPeople = ({ tree }: Fact, { head }: Slot, inner: number[]): boolean =>
  isPersonNoun(tokenAt(tree, head).lemma.toLowerCase()) &&
  (tokenAt(tree, head).xpos === "NNS" || inner.length > 3) &&
  lower(tree, head) !== "fan";

/** "by the Scottish engineer Duncan Rae": the name is the answer, and its words are all of one run. */
function personIn(
  { owners }: Document,
  { tree }: Fact,
  agent: Slot,
): { entity: Entity; tokens: number[] } | null {
  const ownerOf = (i: number) => owners.get(placeAt(tree, i));
  const heads = [agent.head, ...childrenBy(tree, agent.head, "appos", "flat")];
  const entity = heads.map(ownerOf).find((owner) => owner?.type === "person");
  if (entity === undefined) return null;
  const tokens = agent.tokens.filter((i) => ownerOf(i) === entity);
  return tokens.length === 0 ? null : { entity, tokens };
}
