import { isOfOpening } from "../../facts/news/of-opening.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../../facts/trees/tree.ts";
import type { AnswerKind, Document, Fact, Slot } from "../../facts/types.ts";
import { realise, type Unit } from "../../facts/writing/realise.ts";
import { capitalise } from "../../facts/writing/statement.ts";
import type { Entity } from "../../read/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { classNounOf } from "../wording/class-noun.ts";
import { isList } from "./who.ts";

/**
 * "Which country's parliament rejected …?", "Voters in which island state rejected …?": in the opening of news, whose or where
 * those are who did what it tells.
 */
export const askSubjectName: Form = ({ document, facts }) =>
  facts
    .filter((fact) => isOfOpening(document, fact) && fact.subject.entity?.type !== "person")
    .flatMap((fact): Candidate[] => {
      const { tree, subject } = fact;
      if (isList(tree.tokens, subject.tokens) || subject.tokens.length > 12) return [];
      const named = ownerOf(document, fact) ?? homeOf(document, fact);
      if (named === null) return [];
      const { entity, tokens, units } = named;
      const phrase = realise(document, tree, units, { isOpening: true, replaced: tokens });
      const answer: AnswerKind = entity?.type === "organisation" ? "organisation" : "place";
      const wh = capitalise(phrase.text);
      const placed = { ...fact, slots: fact.slots.map(withTimeInFront) };
      const request = { form: "which", fact: placed, slot: subject, wh, entity, answer } as const;
      return [askOpen(document, { ...request, answerTokens: tokens, faults: phrase.faults })];
    });

/** "The parliament | on Monday | rejected a bill" */
const withTimeInFront = (slot: Slot): Slot =>
  slot.role === "time" && slot.position === "middle" ? { ...slot, position: "front" } : slot;

/** The name, its tokens, and the subject's words with the question in their place. */
type Named = { entity: Entity | null; tokens: number[]; units: Unit[] };

const entityAt = ({ owners }: Document, { tree }: Fact, i: number): Entity | null =>
  owners.get(placeAt(tree, i)) ?? null;

/** "Ghana's parliament", "The New Zealand government": the country at the head of the subject. */
function ownerOf(document: Document, fact: Fact): Named | null {
  const { tree, subject } = fact;
  const first = subject.tokens[lower(tree, subject.tokens[0] ?? -1) === "the" ? 1 : 0] ?? -1;
  const entity = entityAt(document, fact, first);
  if (entity?.type !== "place" || classNounOf(entity) !== "country") return null;
  if (tokenAt(tree, subject.head).upos !== "NOUN" && !isBody(lower(tree, subject.head)))
    return null;
  const tokens = subject.tokens.filter((i) => entityAt(document, fact, i) === entity);
  const next = (tokens.at(-1) ?? first) + 1;
  const isOwner = tokenAt(tree, next).xpos === "POS";
  if (!isOwner && !isBody(lower(tree, next))) return null;
  const rest = subject.tokens.filter((i) => i >= next && !(isOwner && i === next));
  return rest.length === 0 ? null : { entity, tokens, units: ["which country's", ...rest] };
}

const isBody = (noun: string): boolean =>
  /^(government|parliament|army|navy|police|cabinet|court|senate|ministry)$/.test(noun);

/** "Librarians in the city of Westmark", "Researchers at Arden University": the name that ends the subject. */
function homeOf(document: Document, fact: Fact): Named | null {
  const { tree, subject } = fact;
  const { upos } = tokenAt(tree, subject.head);
  const entity = entityAt(document, fact, subject.tokens.at(-1) ?? -1);
  if (upos !== "NOUN" || entity === null || !/^(place|organisation)$/.test(entity.type))
    return null;
  const own = subject.tokens.filter((i) => entityAt(document, fact, i) === entity);
  const first = own[0] ?? -1;
  const start = lower(tree, first - 1) === "the" ? first - 1 : first;
  const told = toldClass(document, fact, start);
  const noun = told?.noun ?? classNounOf(entity);
  const at = told?.start ?? start;
  const isIn = /^(in|at|from)$/.test(lower(tree, at - 1));
  const isOf = noun === "country" && lower(tree, at - 1) === "of";
  if (noun === null || !(isIn || isOf) || at - 1 <= subject.head) return null;
  const outside = subject.tokens.filter((i) => i < at);
  if (outside.some((i) => entityAt(document, fact, i) !== null)) return null;
  const tokens = subject.tokens.filter((i) => i >= start);
  // Wrong options for "which island state" are island states, or there are none.
  const isPlain = told === null || told.noun === told.head;
  return {
    entity: told === null ? entity : isPlain ? { ...entity, subtype: told.head } : null,
    tokens,
    units: [...outside, `which ${noun}`],
  };
}

/** "the Pacific island state of Vanoa": its class, and where that begins; null where the name stands alone. */
function toldClass(
  document: Document,
  { tree }: Fact,
  start: number,
): { noun: string; head: string; start: number } | null {
  const head = start - 2;
  if (lower(tree, start - 1) !== "of" || !places.test(lower(tree, head))) return null;
  const article = childrenBy(tree, head, "det").find((d) => lower(tree, d) === "the");
  if (article === undefined || article > head) return null;
  const words = tree.tokens.slice(article + 1, head + 1);
  const isPlain = words.every(({ xpos }) => /^(NN|NNP|JJ)$/.test(xpos));
  return isPlain && document.news !== null
    ? { noun: words.map(({ form }) => form).join(" "), head: lower(tree, head), start: article }
    : null;
}

const places =
  /^(city|town|village|state|province|region|county|island|district|country|republic)$/;
