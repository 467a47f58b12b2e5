import { isPlainLand } from "../../facts/places/countries.ts";
import { childrenBy, placeAt, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { composeStatement } from "../../facts/writing/statement.ts";
import type { Entity } from "../../read/types.ts";
import { hasOtherAmount } from "../amounts/glued-amounts.ts";
import { isNamingAll } from "../amounts/named-counts.ts";
import { factFaults } from "../faults/fact-faults.ts";
import { isOneOfManyPlaces } from "../faults/many-places.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { gap } from "./falsify.ts";
import { isPoorGap } from "./gap-hints.ts";
import { isHalf } from "./half-gaps.ts";
import { goesOn } from "./sentence-gaps.ts";

const clozeKinds = new Set([
  "year",
  "place",
  "organisation",
  "person",
  "count",
  "percent",
  "money",
  "quantity",
]);

/** The statement with one gap for a name, a number or a telling noun, never in its first two words. */
export const askCloze: Form = (found) => {
  const asked: Candidate[] = [];
  for (const fact of found.facts) {
    if (factFaults(found.document, fact, null).length > 0) continue;
    for (const slot of fact.slots) {
      if (
        !clozeKinds.has(slot.answer) ||
        !["object", "place", "time", "oblique", "agent"].includes(slot.role)
      )
        continue;
      if (slot.answer === "count" && isNamingAll(fact, slot)) continue;
      if (isOneOfManyPlaces(found.document, fact, slot) || hasOtherAmount(fact, slot)) continue;
      if (slot.entity !== null && isPlainLand(found.document, slot.entity, fact.tree.index))
        continue;
      const tokens = gapTokens(found.document, fact, slot);
      if (tokens === null || factFaults(found.document, fact, slot).length > 0) continue;
      const change = new Map<number, string | null>(tokens.map((token) => [token, null]));
      change.set(tokens[0] ?? -1, gap);
      const statement = composeStatement(found.document, fact, change);
      const candidate = askOpen(found.document, {
        form: "cloze",
        shape: { type: "cloze" },
        fact,
        slot,
        wh: "",
        answerTokens: tokens,
        compose: () => statement,
      });
      const { stem, key, faults } = candidate;
      if (faults.length > 0) continue;
      if (!stem.includes(gap)) faults.push("lost_gap");
      if (statement.words < 7) faults.push("short_statement");
      if (isEarly(stem)) faults.push("early_gap");
      if (isHalf(stem)) faults.push("half_a_range");
      if (isPoorGap(stem, { key, isPerson: slot.answer === "person" })) faults.push("poor_gap");
      asked.push({ ...candidate, key: tokenText(fact, tokens, key) });
    }
  }
  return asked;
};

/** The name, the number or the head noun with its compound; null when it is not one run of words. */
function gapTokens(document: Document, fact: Fact, slot: Slot): number[] | null {
  const { tree } = fact;
  const inner = slot.tokens.filter((token) => !slot.markers.includes(token));
  if (
    slot.answer === "year" &&
    slot.markers.some((i) => tokenAt(tree, i).form.toLowerCase() !== "in")
  )
    return null;
  if (slot.answer === "year" || slot.entity !== null) {
    const name = inner.filter(
      (i) =>
        !["DET", "PUNCT", "ADV", "ADP"].includes(tokenAt(tree, i).upos) &&
        (slot.entity === null || isOfEntity(document, fact, i, slot.entity)) &&
        tokenAt(tree, i).form !== "worth",
    );
    // "the university" of a name told elsewhere is no gap.
    if (
      slot.entity !== null &&
      !name.some((i) => /^(PROPN|NUM|SYM)$|^NNP/.test(tokenAt(tree, i).upos))
    )
      return null;
    const isName = name.every((i) => !["CCONJ", "PRON"].includes(tokenAt(tree, i).upos));
    return isName && isRun(name) && name.length <= 5 && !isInsideName(fact, name) ? name : null;
  }
  if (slot.answer !== "count" && !isAmount.test(slot.answer)) return null;
  const head = tokenAt(tree, slot.head);
  if (head.upos !== "NOUN" || head.form.length < 4) return null;
  const numbers = inner.filter(
    (i) => tokenAt(tree, i).upos === "NUM" && tokenAt(tree, i).head === slot.head,
  );
  if (slot.answer === "count") {
    const [number] = numbers;
    if (number === undefined || numbers.length > 1) return null;
    // "60 million": the whole of the number.
    const parts = [...childrenBy(tree, number, "compound"), number];
    return isRun(parts) ? parts : null;
  }
  return [slot.head];
}

/** A common noun that a name might have been is no gap: "in jazz, film _____ and dance". */
const isAmount = /^(percent|money|quantity|year)$/;

/** "Odense | of pneumonia": only the words of the name itself. An amount takes its noun along. */
const isOfEntity = (document: Document, { tree }: Fact, i: number, entity: Entity): boolean =>
  !["person", "place", "organisation", "event", "unknown"].includes(entity.type) ||
  document.owners.get(placeAt(tree, i)) === entity;

/** "the North | Cornwall District": the rest of the name would stand beside the gap. */
const isInsideName = ({ tree }: Fact, name: number[]): boolean =>
  [(name[0] ?? 0) - 1, (name.at(-1) ?? 0) + 1].some(
    (i) =>
      (tokenAt(tree, i).upos === "PROPN" && /^[A-Z]/.test(tokenAt(tree, i).form)) ||
      (i > 0 && /^(New|North|South|East|West|Saint|St\.?)$/.test(tokenAt(tree, i).form)) ||
      (i < (name[0] ?? 0) && /^(1\d|20)\d\d$/.test(tokenAt(tree, i).form)),
  ) || goesOn(tree, (name[0] ?? 0) - 1, (name.at(-1) ?? 0) + 1);

const isRun = (tokens: number[]): boolean =>
  tokens.length > 0 && (tokens.at(-1) ?? 0) - (tokens[0] ?? 0) === tokens.length - 1;

const isEarly = (text: string): boolean =>
  text
    .split(" ")
    .slice(0, 2)
    .some((word) => word.includes(gap));

/** A common noun is typed in lower case. */
const tokenText = (fact: Fact, tokens: number[], key: string): string => {
  const first = tokenAt(fact.tree, tokens[0] ?? -1);
  return tokens.length === 1 && first.upos !== "PROPN" ? first.form : key;
};
