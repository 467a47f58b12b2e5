import { childrenBy, lower, placeAt, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { capitalise } from "../../facts/writing/statement.ts";
import type { Entity } from "../../read/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { classNounOf } from "../wording/class-noun.ts";
import { askApart } from "../wording/compose.ts";
import { isList } from "./who.ts";

/** "Of which club was she a member?", "At which college did he begin his career as a teacher?": what a role is held in. */
export const askOfRole: Form = ({ document, facts }) =>
  facts.flatMap((fact) => {
    if (fact.subject.entity?.type !== "person" || fact.modality !== null) return [];
    return fact.slots.flatMap((slot): Candidate[] => {
      const held = heldIn(document, fact, slot);
      if (held === null) return [];
      const { entity, noun, tokens, preposition, role } = held;
      return [
        askOpen(document, {
          form: "which",
          fact,
          slot,
          wh: capitalise(`${preposition} which ${noun}`),
          answerTokens: tokens,
          answer: entity.type === "place" ? "place" : "organisation",
          entity,
          // As the text has it: "one of the founders" is told by what is asked for.
          compose: (wh) => {
            const front = fact.slots.filter(isTimeInFront);
            const told = { ...fact, slots: fact.slots.filter((one) => !front.includes(one)) };
            const words = [role, ...front.flatMap((one) => one.tokens)];
            return askApart(document, told, { slot, wh, words });
          },
        }),
      ];
    });
  });

/** "In 1889, …": behind the role it is as well told. */
const isTimeInFront = ({ role, position, tokens }: Slot): boolean =>
  role === "time" && position === "front" && tokens.length <= 4;

type Held = { entity: Entity; noun: string; tokens: number[]; preposition: string; role: string };

/** Roles that are held in something; "a native of", "a friend of" are none. */
const isHolder =
  /^(member|founder|co-founder|director|president|chairman|chairwoman|chair|head|editor|officer|captain|secretary|treasurer|professor|lecturer|teacher|instructor|librarian|curator|conductor|organist|bishop|archbishop|abbot|rector|chancellor|dean|fellow|owner|co-owner|manager|coach|engineer|architect|physician|surgeon|doctor|biologist|chemist|physicist|astronomer|researcher|assistant|clerk|judge|minister|governor|mayor|ambassador|consul|senator|representative|leader|trustee|pastor|vicar|partner|emperor|empress|king|queen|tsar|sultan|duke|duchess|prince|princess|governor-general|viceroy|prime|benefactor|patron|delegate|graduate|alumnus|commander|vice-president|treasurer|spokesman|spokeswoman|choirmaster|headmaster|headmistress|principal|provost|superintendent|commissioner|correspondent|columnist)$/;

/** "became director", "was elected a member" */
export const givesRole = /^(become|elect|appoint|name)$/;

/** The name behind "of", "at", "in" or "for" that ends what somebody is, becomes, or works as. */
function heldIn({ owners, reading }: Document, { tree, verbs }: Fact, slot: Slot): Held | null {
  const isAs = lower(tree, slot.markers[0] ?? -1) === "as" && slot.position === "end";
  const isBecome = givesRole.test(tokenAt(tree, verbs.verb).lemma) && slot.role !== "time";
  if (slot.role !== "predicate" && !isAs && !isBecome) return null;
  const noun = tokenAt(tree, slot.head).lemma.toLowerCase();
  const counted = noun === "one" ? counts(tree, slot) : noun;
  if (!isHolder.test(counted)) return null;
  const last = slot.tokens.at(-1) ?? -1;
  const entity = owners.get(placeAt(tree, last));
  const asked = entity === undefined || entity.type === "person" ? null : classNounOf(entity);
  if (entity === undefined || asked === null) return null;
  const own = slot.tokens.filter((i) => owners.get(placeAt(tree, i)) === entity);
  const first = own[0] ?? -1;
  const start = lower(tree, first - 1) === "the" ? first - 1 : first;
  const preposition = lower(tree, start - 1);
  const role = slot.tokens.filter((i) => i < start - 1);
  const isRun = slot.tokens.every((i, k) => i === (slot.tokens[0] ?? 0) + k);
  if (!/^(of|at|in|for)$/.test(preposition) || !isRun || role.length === 0) return null;
  if (isList(tree.tokens, role) || role.some((i) => owners.has(placeAt(tree, i)))) return null;
  if (role.some((i) => tokenAt(tree, i).upos === "PRON")) return null;
  // "in the city": a place where somebody is an officer says too little.
  if (preposition !== "of" && entity.type === "place" && slot.role === "predicate") return null;
  return {
    entity,
    noun: asked,
    tokens: own.concat(start < first ? [start] : []).sort(up),
    preposition,
    role: reading.text.slice(
      tokenAt(tree, role[0] ?? -1).start,
      tokenAt(tree, role.at(-1) ?? -1).end,
    ),
  };
}

const up = (a: number, b: number): number => a - b;

/** "one of the | founders" */
const counts = (tree: Fact["tree"], { head }: Slot): string => {
  const of = childrenBy(tree, head, "nmod")[0] ?? -1;
  return tokenAt(tree, of).lemma.toLowerCase();
};
