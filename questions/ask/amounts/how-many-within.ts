import { childrenBy, isUnder, lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { realise } from "../../facts/writing/realise.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { parseAmount } from "./amounts.ts";

/** "At a keyboard of how many keys does the operator sit?": a number inside the phrase behind a preposition. */
export const askHowManyWithin: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    fact.slots.flatMap((slot) => {
      const found = countWithin(fact, slot);
      return found === null ? [] : [askCount(document, fact, slot, found)];
    }),
  );

type Within = { number: number; hedge: number[]; before: number[]; rest: number[] };

/** The number of a plural behind "of", with what stands before and behind it; null for none. */
function countWithin({ tree }: Fact, slot: Slot): Within | null {
  const { head, markers, role, tokens, entity } = slot;
  if (!/^(oblique|place)$/.test(role) || markers.length !== 1 || entity !== null) return null;
  const isOne = tokenAt(tree, head).xpos === "NN";
  const counted = childrenBy(tree, head, "nmod").filter(
    (c) => tokenAt(tree, c).xpos === "NNS" && tokens.includes(c),
  );
  const [noun] = counted;
  if (!isOne || noun === undefined || counted.length > 1) return null;
  const of = childrenBy(tree, noun, "case")[0] ?? -1;
  const number = childrenBy(tree, noun, "nummod")[0] ?? -1;
  if (lower(tree, of) !== "of" || number < of || tokenAt(tree, number + 1).form === "-")
    return null;
  if (/^(1\d|20)\d\d$|^one$/i.test(tokenAt(tree, number).form)) return null;
  if (tokenAt(tree, number - 1).form === "-" || tokens.at(-1) !== noun) return null;
  // "five and a half months", "with a depth of nine metres": how much, not how many.
  if (lower(tree, number + 1) === "and" || lower(tree, markers[0] ?? -1) === "with") return null;
  const hedge = tokens.filter((i) => i > of && i <= number);
  const isPlain = hedge.every(
    (i) => isUnder(tree, i, number) && !/^(to|between|and|or|each)$/.test(lower(tree, i)),
  );
  if (!isPlain) return null;
  return {
    number,
    hedge,
    before: tokens.filter((i) => i <= of),
    rest: tokens.filter((i) => i > number),
  };
}

function askCount(document: Document, fact: Fact, slot: Slot, found: Within): Candidate {
  const { tree } = fact;
  const lead = realise(document, tree, found.before);
  const counted = realise(document, tree, found.rest);
  const written = found.hedge.map((i) => tokenAt(tree, i).form).join(" ");
  const value = parseAmount(written);
  const candidate = askOpen(document, {
    form: "how_many",
    fact,
    slot,
    wh: `${capital(lead.text)} how many ${counted.text}`,
    answerTokens: found.hedge,
    answer: "count",
    faults: [...lead.faults, ...counted.faults],
    ...(value === null
      ? {}
      : { shape: { type: "number", value, unit: tokenAt(tree, slot.tokens.at(-1) ?? -1).form } }),
  });
  return { ...candidate, entity: null, isTopic: false };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
