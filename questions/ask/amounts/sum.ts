import { childrenBy, lower, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { askSlot } from "../wording/compose.ts";

/** "How large a reward was offered?", "At how much was it valued?", "How much is it worth?", "How far may they travel?" */
export const askSum: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    fact.negated
      ? []
      : fact.slots.flatMap((slot) => [
          ...askSumOf(document, fact, slot),
          ...askEstimate(document, fact, slot),
          ...askWorth(document, fact, slot),
          ...askFar(document, fact, slot),
        ]),
  );

const sums =
  /^(prize|bonus|fine|fee|grant|loan|sum|reward|budget|salary|pension|debt|loss|profit|surplus|deficit|subsidy|donation|deposit|ransom|dividend|bounty|bribe|majority|lead)$/;

const money =
  /^([$£€¥]|dollars?|euros?|pounds?|francs?|kroner|kronor|crowns?|yen|leva|rupees?|US\$)$/i;

const hasMoney = ({ tree }: Fact, tokens: number[]): boolean =>
  tokens.some((i) => money.test(tokenAt(tree, i).form)) &&
  tokens.some((i) => tokenAt(tree, i).upos === "NUM");

/** "offered a reward of 250,000 euros | for information": the sum is asked by its noun, and the rest stays. */
function askSumOf(document: Document, fact: Fact, slot: Slot): Candidate[] {
  const { tree } = fact;
  const { head, tokens, role, markers } = slot;
  if (role !== "object" || markers.length > 0 || !sums.test(lower(tree, head))) return [];
  if (!/^an?$/.test(lower(tree, tokens[0] ?? -1))) return [];
  const amount = childrenBy(tree, head, "nmod").find((c) =>
    childrenBy(tree, c, "case").some((k) => k === head + 1 && lower(tree, k) === "of"),
  );
  if (amount === undefined) return [];
  const key = amountFrom(fact, head + 2, tokens);
  const last = key.at(-1) ?? head;
  if (!hasMoney(fact, key) || last < amount || key.length > 6) return [];
  const before = tokens.filter((i) => i > (tokens[0] ?? -1) && i < head);
  if (before.some((i) => tokenAt(tree, i).upos !== "ADJ")) return [];
  // "a modest surplus": how large it was is what is asked.
  const kept = before.filter((i) =>
    /^(annual|yearly|monthly|weekly|daily|first|initial|pre-tax)$/.test(lower(tree, i)),
  );
  const words = [...kept, head].map((i) => tokenAt(tree, i).form).join(" ");
  // "a bonus of $50,000 | offered for a third victory" would be read as another verb of the question.
  const behind = tokens.filter((i) => i > last);
  const rest = tokenAt(tree, behind[0] ?? -1).upos === "ADP" ? behind : [];
  const tail: Slot = { ...slot, role: "oblique", tokens: rest, markers: rest.slice(0, 1) };
  const told = rest.length === 0 ? fact : { ...fact, slots: [...fact.slots, tail] };
  return [
    askOpen(document, {
      form: "how_much",
      fact,
      slot,
      wh: `How large ${/^[aeio]/.test(words) ? "an" : "a"} ${words}`,
      answerTokens: key,
      answer: "money",
      entity: null,
      compose: (wh) => askSlot(document, told, slot, wh),
    }),
  ];
}

/** "about $ 50,000 | offered for a third victory" */
function amountFrom({ tree }: Fact, first: number, tokens: number[]): number[] {
  const key: number[] = [];
  for (let i = first; tokens.includes(i); i++) {
    const isPart =
      tokenAt(tree, i).upos === "NUM" ||
      money.test(tokenAt(tree, i).form) ||
      /^(about|around|some|nearly|almost|roughly|up|to|more|less|than|over|at|least|us|c|a|nz)$/.test(
        lower(tree, i),
      );
    if (!isPart) break;
    key.push(i);
  }
  return key;
}

/** "was valued at €610 million", "put the number of starters at 18,400" */
function askEstimate(document: Document, fact: Fact, slot: Slot): Candidate[] {
  const { tree, verbs } = fact;
  const { tokens, markers, head } = slot;
  if (!/^(estimate|put|value|price|insure)$/.test(tokenAt(tree, verbs.verb).lemma)) return [];
  if (lower(tree, markers[0] ?? -1) !== "at" || markers.length !== 1 || tokens.length > 7)
    return [];
  const isCount = tokenAt(tree, head).upos === "NUM" && tokens.length <= 4;
  if (!hasMoney(fact, tokens) && !isCount) return [];
  const wh = hasMoney(fact, tokens) ? "At how much" : "At what figure";
  const answer = hasMoney(fact, tokens) ? ("money" as const) : ("count" as const);
  return [askOpen(document, { form: "how_much", fact, slot, wh, answer, entity: null })];
}

/** "is worth 10,000 euros": the adjective stays behind. */
function askWorth(document: Document, fact: Fact, slot: Slot): Candidate[] {
  const { tree, verbs } = fact;
  if (lower(tree, verbs.head) !== "worth" || verbs.verb >= 0) return [];
  const isSum = /^(object|oblique)$/.test(slot.role) && slot.tokens[0] === verbs.head + 1;
  if (!isSum || !hasMoney(fact, slot.tokens) || slot.tokens.length > 6) return [];
  return [
    askOpen(document, {
      form: "how_much",
      fact,
      slot,
      wh: "How much",
      answerTokens: slot.tokens,
      answer: "money",
      entity: null,
    }),
  ];
}

/** "may travel several hundred kilometres between their pastures" */
function askFar(document: Document, fact: Fact, slot: Slot): Candidate[] {
  const { tree, verbs } = fact;
  const verb = tokenAt(tree, verbs.verb).lemma;
  if (!/^(travel|walk|march|migrate|swim|fly|drive|row|sail|fall|drift|hike|ride)$/.test(verb))
    return [];
  const isLength = /^(kilomet(re|er)s?|miles?|met(re|er)s?|feet|km)$/.test(lower(tree, slot.head));
  const { role, markers, position, tokens } = slot;
  if (!isLength || !/^(object|oblique)$/.test(role) || markers.length > 0) return [];
  if (position !== "end" || tokens.length > 5 || tokens.at(-1) !== slot.head) return [];
  return [
    askOpen(document, {
      form: "how_much",
      fact,
      slot,
      wh: "How far",
      answer: "quantity",
      entity: null,
    }),
  ];
}
