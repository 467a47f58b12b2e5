import { isKinNoun } from "../../facts/nouns/kin-nouns.ts";
import { isPersonNoun } from "../../facts/nouns/noun-classes.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { capitalise } from "../../facts/writing/statement.ts";
import type { Entity } from "../../read/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { titleInFront } from "../wording/title-in-front.ts";
import { isList } from "./who.ts";

/** "Which sculptor did she marry in 1895?", "Under which painter did he study?": somebody by the title before the name. */
export const askTitled: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    fact.slots.flatMap((slot): Candidate[] => {
      const named = titledPerson(document, fact, slot);
      if (named === null) return [];
      const preposition = slot.markers.map((i) => lower(fact.tree, i)).join(" ");
      const told = withTail(fact, slot, named.tail);
      return [
        askOpen(document, {
          form: "whom",
          fact: told,
          slot,
          wh: capitalise(`${preposition} which ${named.title.replace(/^current /, "")}`.trim()),
          answerTokens: named.tokens,
          answer: "person",
          entity: named.entity,
        }),
      ];
    }),
  );

type Titled = { entity: Entity; title: string; tokens: number[]; tail: number[] };

/** The fact with what follows the name as a part of its own: "married the sculptor Henrik Moe | in Leeds". */
const withTail = (fact: Fact, slot: Slot, tail: number[]): Fact => {
  const [first] = tail;
  if (first === undefined) return fact;
  const place: Slot = {
    ...slot,
    role: "oblique",
    entity: null,
    tokens: tail,
    markers: [first],
    head: tail.at(-1) ?? first,
  };
  return { ...fact, slots: [...fact.slots, place] };
};

/** "the sculptor Henrik Moe" as an object, or behind "with", "under" and the like; nobody's brother or pupil. */
function titledPerson(document: Document, fact: Fact, slot: Slot): Titled | null {
  const { owners } = document;
  const { tree } = fact;
  if (!/^(object|oblique)$/.test(slot.role) || slot.position !== "end") return null;
  if (slot.markers.length > 1 || isList(tree.tokens, slot.tokens)) return null;
  if (slot.role === "oblique" && !/^(with|under|to|from|for|against)$/.test(marker(fact, slot)))
    return null;
  const { lemma } = tokenAt(tree, slot.head);
  const inner = slot.tokens.filter((i) => !slot.markers.includes(i));
  const name = [slot.head, ...childrenBy(tree, slot.head, "appos", "flat")].find(
    (i) => owners.get(placeAt(tree, i))?.type === "person",
  );
  const entity = name === undefined ? undefined : owners.get(placeAt(tree, name));
  if (entity === undefined) return null;
  const tokens = inner.filter((i) => owners.get(placeAt(tree, i)) === entity);
  const tail = inner.filter((i) => i > (tokens.at(-1) ?? -1));
  if (tokens.length + tail.length === inner.length) return null;
  if (tail.length > 0 && !/^(in|at)$/.test(lower(tree, tail[0] ?? -1))) return null;
  if (tokenAt(tree, slot.head).upos === "NOUN" && !isTitleNoun(lemma)) return null;
  const title = titleInFront(document, tree, tokens);
  return title === null ? null : { entity, title, tokens, tail };
}

const isTitleNoun = (lemma: string): boolean =>
  isPersonNoun(lemma.toLowerCase()) && !isKinNoun(lemma);

const marker = ({ tree }: Fact, { markers }: Slot): string => lower(tree, markers[0] ?? -1);
