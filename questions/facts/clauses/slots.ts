import type { Entity } from "../../read/types.ts";
import { isOnlyName } from "../names/only-name.ts";
import { monthNames, weekdayNames } from "../times/calendar.ts";
import { keptTokens } from "../trees/prune.ts";
import { childrenBy, hasChild, lower, placeAt, relationOf, tokenAt } from "../trees/tree.ts";
import type { AnswerKind, Document, Slot, SlotRole, Tree } from "../types.ts";

const kindByType: Partial<Record<Entity["type"], AnswerKind>> = {
  person: "person",
  place: "place",
  organisation: "organisation",
  nationality: "nationality",
  time: "clock",
  duration: "duration",
  money: "money",
  percent: "percent",
  quantity: "quantity",
  event: "event",
};

/** What kind of answer the phrase headed by `head` would be. */
export function answerKindOf(tree: Tree, head: number, entity: Entity | null): AnswerKind {
  if (entity?.type === "date") return dateKind(entity);
  const byType = entity === null ? undefined : kindByType[entity.type];
  if (byType !== undefined) return byType;
  if (childrenBy(tree, head, "nummod").some((n) => tokenAt(tree, n).upos === "NUM")) return "count";
  if (tokenAt(tree, head).upos === "NUM" && /^(1[0-9]|20)\d\d$/.test(tokenAt(tree, head).form))
    return "year";
  return "thing";
}

function dateKind(entity: Entity): AnswerKind {
  if (entity.subtype === "weekday") return "weekday";
  if (entity.subtype === "month") return "month";
  if (/^(in )?(1\d|20)\d\d$/.test(entity.name)) return "year";
  if (/\d/.test(entity.name)) return "date";
  return "weekday";
}

const roles: Record<string, SlotRole> = {
  obj: "object",
  iobj: "indirect_object",
  xcomp: "complement",
  ccomp: "complement",
  advcl: "reason",
  advmod: "adverb",
  "obl:agent": "agent",
  "compound:prt": "particle",
};

const placePrepositions = new Set([
  "in",
  "at",
  "on",
  "near",
  "outside",
  "inside",
  "across",
  "off",
  "throughout",
]);

/** The slot for dependent `child` of the clause head, or null when it says nothing that may be kept. */
export function createSlot(
  document: Document,
  tree: Tree,
  child: number,
  before: number,
): Slot | null {
  const tokens = withDate(
    tree,
    child,
    keptTokens(tree, child, undefined, (name) => isOnlyName(document, tree, name)),
  );
  if (tokens.length === 0) return null;
  const entity = entityAt(document, tree, child);
  const answer = answerKindOf(tree, child, entity);
  const markers = leadingMarkers(tree, child, tokens);
  const marker = markers.map((i) => lower(tree, i)).join(" ");
  return {
    role: roleOf(tree, child, { entity, answer, marker }),
    head: child,
    tokens,
    markers,
    position: positionOf(tree, child, before),
    answer,
    entity,
  };
}

/** "on Wednesday | , 8 May 1907,": the date behind a weekday is a part of it, whatever the tree hangs it on. */
function withDate(tree: Tree, child: number, tokens: number[]): number[] {
  if (!weekdayNames.includes(tokenAt(tree, child).form) || tokens.at(-1) !== child) return tokens;
  let end = child + 1;
  while (/^(,|\d{1,2}|[12]\d{3})$/.test(tokenAt(tree, end).form) || isMonth(tree, end)) end++;
  while (tokenAt(tree, end - 1).form === ",") end--;
  const date = Array.from({ length: end - child - 1 }, (_, k) => child + 1 + k);
  const isWhole = date.some((i) => isMonth(tree, i)) && date.some((i) => isYear(tree, i));
  return isWhole ? [...tokens, ...date] : tokens;
}

const isMonth = (tree: Tree, i: number): boolean => monthNames.includes(tokenAt(tree, i).form);
const isYear = (tree: Tree, i: number): boolean => /^[12]\d{3}$/.test(tokenAt(tree, i).form);

/** Before the subject, between subject and verb, or behind; `before` is the first token of the verb group. */
function positionOf(tree: Tree, child: number, before: number): Slot["position"] {
  if (child >= before) return "end";
  const subject = childrenBy(tree, tokenAt(tree, child).head, "nsubj")[0] ?? -1;
  return subject >= 0 && child > subject ? "middle" : "front";
}

/** The entity whose name the token heads or ends, or null. */
export function entityAt(document: Document, tree: Tree, token: number): Entity | null {
  return document.owners.get(placeAt(tree, token)) ?? describedAt(document, tree, token);
}

/** "the company": the one name that the article has called a company before. */
function describedAt(document: Document, tree: Tree, token: number): Entity | null {
  const { upos, xpos, start, lemma } = tokenAt(tree, token);
  const determiner = tree.children[token]?.find((c) => tokenAt(tree, c).deprel === "det");
  const isBare = tree.children[token]?.every((c) =>
    ["det", "case", "punct"].includes(tokenAt(tree, c).deprel),
  );
  if (
    upos !== "NOUN" ||
    xpos !== "NN" ||
    !isBare ||
    determiner === undefined ||
    lower(tree, determiner) !== "the"
  )
    return null;
  const described = document.describedAs.get(lemma.toLowerCase());
  return described !== undefined && described.since < start ? described.entity : null;
}

function leadingMarkers(tree: Tree, head: number, tokens: number[]): number[] {
  const own = new Set(
    childrenBy(tree, head, "case", "mark").flatMap((m) => [m, ...childrenBy(tree, m, "fixed")]),
  );
  const markers: number[] = [];
  for (const token of tokens) {
    if (!own.has(token)) break;
    markers.push(token);
  }
  return markers;
}

/** "by the sixteenth century" */
const isCentury = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).lemma === "century" && hasChild(tree, i, "amod", "nummod");

const temporal = new Set<AnswerKind>(["year", "month", "date", "weekday", "clock", "duration"]);

function roleOf(
  tree: Tree,
  child: number,
  found: { entity: Entity | null; answer: AnswerKind; marker: string },
): SlotRole {
  const { deprel } = tokenAt(tree, child);
  if (isCentury(tree, child) && deprel.startsWith("obl")) return "time";
  const role = roles[deprel] ?? roles[relationOf(tree, child)];
  if (role !== undefined) return role;
  if (temporal.has(found.answer)) return "time";
  if (found.marker === "because of" || found.marker === "due to") return "reason";
  if (found.entity?.type === "place" && placePrepositions.has(found.marker)) return "place";
  return "oblique";
}
