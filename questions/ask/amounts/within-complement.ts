import { isOfOpening } from "../../facts/news/of-opening.ts";
import { childrenBy, isUnder, lower, subtree, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot, Tree } from "../../facts/types.ts";
import { realise } from "../../facts/writing/realise.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { askApart } from "../wording/compose.ts";
import { parseAmount } from "./amounts.ts";

/**
 * "How much money did a court order the firm to pay to …?", "How many jobs did the firm say that it would cut?": in the opening
 * of news, what somebody is to do, or says of himself, with an amount as its object.
 */
export const askWithinComplement: Form = ({ document, facts }) =>
  facts
    .filter((fact) => isOfOpening(document, fact))
    .flatMap((fact) =>
      fact.slots.flatMap((slot): Candidate[] => {
        const amount = amountIn(fact.tree, slot);
        return amount === null ? [] : [askAmount(document, fact, slot, amount)];
      }),
    );

type Amount = { number: number; told: number[]; noun: number[]; isMoney: boolean };

/** The number of the object of "to pay …" or "that it would cut …", and what is counted. */
function amountIn(tree: Tree, { role, head, tokens, markers, position }: Slot): Amount | null {
  if (!/^(complement|reason)$/.test(role) || position !== "end") return null;
  const isToDo = lower(tree, markers[0] ?? -1) === "to" || lower(tree, head - 1) === "to";
  const isSaid = childrenBy(tree, head, "nsubj").some((i) =>
    /^(it|they|he|she)$/.test(lower(tree, i)),
  );
  if (!isToDo && !isSaid) return null;
  const object = childrenBy(tree, head, "obj").find((i) => i > head) ?? -1;
  const whole = subtree(tree, object).filter((i) => tokens.includes(i));
  const isMoney = isCurrency(tree, object);
  // "cut 310 of its 840 jobs"
  const isShare = tokenAt(tree, object).upos === "NUM" && lower(tree, object + 1) === "of";
  const number = isMoney
    ? (whole.find((i) => tokenAt(tree, i).upos === "NUM") ?? -1)
    : isShare
      ? object
      : (childrenBy(tree, object, "nummod")[0] ?? -1);
  if (number < 0 || tokenAt(tree, number + 1).form === "-" || whole[0] === undefined) return null;
  if (childrenBy(tree, object, "conj", "det", "nmod:poss").length > 0) return null;
  // "pay 48 million dollars | to the farmers": the sum ends with its unit.
  const end = isMoney
    ? Math.max(object, ...whole.filter((i) => /^(NUM|SYM)$/.test(tokenAt(tree, i).upos)))
    : number;
  const told = whole.filter((i) => i <= end);
  return { number, told, noun: isMoney ? [] : whole.filter((i) => i > end), isMoney };
}

const isCurrency = (tree: Tree, i: number): boolean =>
  /\$|£|€|¥/.test(tokenAt(tree, i).form) ||
  /^(dollar|pound|euro|yen|franc|rupee|crown|peso|yuan|leva|krone|krona)s?$/.test(
    tokenAt(tree, i).lemma,
  );

/** "that it would cut 310 jobs | and withdraw from Spain": what follows is another deed. */
const isOfOther = (tree: Tree, { head }: Slot, i: number): boolean =>
  childrenBy(tree, head, "conj").some((other) => i === other || isUnder(tree, i, other));

function askAmount(document: Document, fact: Fact, slot: Slot, amount: Amount): Candidate {
  const { tree } = fact;
  const { told, noun, isMoney } = amount;
  const counted = realise(document, tree, noun, { isOpening: true });
  const written = told.map((i) => tokenAt(tree, i).form).join(" ");
  const value = isMoney ? null : parseAmount(written);
  const unit = tokenAt(tree, noun[0] ?? -1).form;
  const isShort = noun.length <= 8;
  return askOpen(document, {
    form: isMoney ? "how_much" : "how_many",
    fact,
    slot,
    wh: isMoney ? "How much money" : `How many ${counted.text}`,
    answerTokens: told,
    answer: isMoney ? "money" : "count",
    entity: null,
    faults: [...counted.faults, ...(isShort ? [] : ["long_stem"])],
    ...(value === null ? {} : { shape: { type: "number", value, unit } }),
    compose: (wh) =>
      askApart(document, fact, {
        slot,
        wh,
        words: slot.tokens.filter(
          (i) => !told.includes(i) && !noun.includes(i) && !isOfOther(tree, slot, i),
        ),
      }),
  });
}
