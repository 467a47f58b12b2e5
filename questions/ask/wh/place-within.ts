import { childrenBy, lower, placeAt, subtree, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot, Tree } from "../../facts/types.ts";
import type { Entity } from "../../read/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { classNounOf } from "../wording/class-noun.ts";
import { askApart } from "../wording/compose.ts";

/** Where a place lies, told by its class: "the Dutch province of Groningen". */
const placeNouns =
  /^(town|city|village|hamlet|suburb|neighbou?rhood|community|port|island|province|region|state|county|district|municipality|commune|department|prefecture|canton|parish|borough|emirate|oblast|governorate|archipelago|valley|peninsula|republic|kingdom)$/;

/** What is somewhere for good. */
const sites =
  /^(village|town|city|hamlet|municipality|commune|settlement|parish|suburb|district|neighbourhood|neighborhood|region|area|island|lake|river|mountain|volcano|hill|valley|bay|castle|church|cathedral|abbey|monastery|bridge|lighthouse|museum|building|tower|palace|park|forest|library|station|theatre|theater|school|university|college|stadium|airport|canal|dam|reservoir|cave|glacier|waterfall)$/;

type Told = { entity: Entity; words: string; tokens: number[] };

/** "In which Dutch province is Velmont located?": a place told by its class and name, behind "located" or "is a village". */
export const askPlaceWithin: Form = ({ document, facts }) =>
  facts.flatMap((fact): Candidate[] => {
    if (fact.negated || fact.modality !== null || fact.claim !== null) return [];
    if (fact.verbs.verb < 0) return askSite(document, fact);
    const isLocated = /^(locate|situate)$/.test(tokenAt(fact.tree, fact.verbs.verb).lemma);
    if (!isLocated && fact.subject.entity?.type !== "person") return [];
    return fact.slots.flatMap((slot) => askLocated(document, fact, slot));
  });

/** "is located in the municipality of Tolm", "was born in the town of Tolm" */
function askLocated(document: Document, fact: Fact, slot: Slot): Candidate[] {
  const told =
    slot.markers.length === 1 && lower(fact.tree, slot.markers[0] ?? -1) === "in"
      ? toldPlace(document, fact.tree, slot.head)
      : null;
  if (told === null || slot.position !== "end" || slot.entity !== null) return [];
  return [ask(document, fact, slot, told, [])];
}

/** "is a village in the Dutch province of Tolm", said of the place that the article is on. */
function askSite(document: Document, fact: Fact): Candidate[] {
  const { tree, slots, subject, verbs } = fact;
  const slot = slots.find(({ role }) => role === "predicate");
  if (slot === undefined || subject.entity !== document.topic || subject.entity === null) return [];
  if (!sites.test(lower(tree, slot.head)) || verbs.finite === "past") return [];
  const inside = childrenBy(tree, slot.head, "nmod").find((c) =>
    childrenBy(tree, c, "case").some((k) => lower(tree, k) === "in"),
  );
  if (inside === undefined || !slot.tokens.includes(inside)) return [];
  const told = toldPlace(document, tree, inside) ?? namedPlace(document, tree, inside);
  if (told === null || !told.tokens.every((i) => slot.tokens.includes(i))) return [];
  const bare = { ...fact, slots: [slot] };
  return [ask(document, bare, slot, told, ["located"])];
}

const ask = (
  document: Document,
  fact: Fact,
  slot: Slot,
  { entity, words, tokens }: Told,
  behind: string[],
): Candidate =>
  askOpen(document, {
    form: "which",
    fact,
    slot,
    wh: `In which ${words}`,
    answerTokens: tokens,
    answer: "place",
    entity,
    compose: (wh) => askApart(document, fact, { slot, wh, words: behind }),
  });

/** "the Dutch province of Groningen": its class, with what tells it apart, and its name. */
function toldPlace(document: Document, tree: Tree, head: number): Told | null {
  const { owners } = document;
  if (!placeNouns.test(lower(tree, head))) return null;
  const children = (tree.children[head] ?? []).filter(
    (c) => !/^(det|case|punct)$/.test(tokenAt(tree, c).deprel),
  );
  const before = children.filter((c) => c < head);
  const [name, other] = children.filter((c) => c > head);
  const inside = namedBefore(document, tree, head);
  if (inside !== null) return inside;
  if (name === undefined || other !== undefined) return null;
  if (before.some((c) => tokenAt(tree, c).deprel !== "amod" || tokenAt(tree, c).xpos === "JJS"))
    return null;
  const entity = owners.get(`${tree.index}:${name}`) ?? null;
  const cases = childrenBy(tree, name, "case");
  if (entity === null || cases.length !== 1 || lower(tree, cases[0] ?? -1) !== "of") return null;
  const tokens = nameTokens(owners, tree, name, entity);
  const words = [...before, head].map((i) => tokenAt(tree, i).form).join(" ");
  // "Groningen" is a town as well: wrong options are provinces, or there are none.
  const classed = { ...entity, subtype: lower(tree, head) };
  return tokens === null ? null : { entity: classed, words, tokens };
}

/** "the North Hill neighborhood of Velmont": its class with the town, and the name before it. */
function namedBefore({ owners, reading }: Document, tree: Tree, head: number): Told | null {
  const all = subtree(tree, head).filter((i) => tokenAt(tree, i).deprel !== "case" || i > head);
  const before = all.filter((i) => i < head && lower(tree, i) !== "the");
  const town = childrenBy(tree, head, "nmod")[0] ?? -1;
  const behind = all.filter((i) => i > head && tokenAt(tree, i).form !== ",");
  // "the Dutch province of Groningen": no name before it.
  const isName = before.length > 0 && before.every((i) => tokenAt(tree, i).upos === "PROPN");
  const isRun = behind.every((i, k) => i === head + 1 + k) && behind.at(-1) === town;
  if (!isName || !isRun || lower(tree, head + 1) !== "of") return null;
  if (owners.get(placeAt(tree, town))?.type !== "place" || behind.length > 4) return null;
  const [first, last] = [tokenAt(tree, before[0] ?? -1), tokenAt(tree, before.at(-1) ?? -1)];
  const name = reading.text.slice(first.start, last.end);
  const entity: Entity = {
    type: "place",
    subtype: lower(tree, head),
    name,
    roles: [],
    confidence: 1,
    start: first.start,
    end: last.end,
    mentions: [],
  };
  const words = reading.text.slice(tokenAt(tree, head).start, tokenAt(tree, town).end);
  return { entity, words, tokens: before };
}

/** "a village in Tolm County", whose class the name tells. */
function namedPlace({ owners }: Document, tree: Tree, head: number): Told | null {
  const entity = owners.get(`${tree.index}:${head}`) ?? null;
  const words = entity === null ? null : classNounOf(entity);
  if (entity === null || words === null) return null;
  const tokens = nameTokens(owners, tree, head, entity);
  return tokens === null ? null : { entity, words, tokens };
}

/** The name's own tokens, when nothing but preposition and article stands with it. */
function nameTokens(
  owners: Document["owners"],
  tree: Tree,
  head: number,
  entity: Entity,
): number[] | null {
  const all = subtree(tree, head);
  const own = all.filter((i) => owners.get(`${tree.index}:${i}`) === entity);
  const isPlain = all.every(
    (i) => own.includes(i) || /^(case|det|punct)$/.test(tokenAt(tree, i).deprel),
  );
  return isPlain && own.length > 0 ? own : null;
}
