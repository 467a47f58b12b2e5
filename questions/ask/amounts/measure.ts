import { childrenBy, hasChild, lower, subtree, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Slot } from "../../facts/types.ts";
import { realise } from "../../facts/writing/realise.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { askSlot, askTurned } from "../wording/compose.ts";
import { type AgeRequest, composeAge } from "./age.ts";

/** "How long is the canal?", "How far west of the port does it lie?", "At what age did she die?": measures by their own words. */
export const askMeasure: Form = ({ document, facts }) =>
  facts.flatMap((fact) =>
    [askDimension, askWeight, askDistance, askLongAgo, askMeasuredNoun, askSize].flatMap(
      (ask): Candidate[] => ask(document, fact, facts) ?? [],
    ),
  );

type Asked = Candidate[] | null;

const isAmount = ({ answer }: Slot): boolean => /^(quantity|count|duration|money)$/.test(answer);

/** "about 22 metres | long": the adjective goes to the front. */
function askDimension(document: Document, fact: Fact, facts: Fact[]): Asked {
  const { tree, verbs } = fact;
  const predicate = fact.slots.find(({ role }) => role === "predicate");
  const word = lower(tree, verbs.head);
  if (predicate?.tokens.length !== 1 || !/^(long|wide|high|tall|deep|thick|old)$/.test(word))
    return null;
  const measure = fact.slots.find(
    (slot) => isAmount(slot) && slot.tokens.at(-1) === verbs.head - 1 && slot.markers.length === 0,
  );
  if (measure === undefined) return null;
  const bare = { ...fact, slots: fact.slots.filter((slot) => slot !== predicate) };
  if (word === "old" && fact.subject.entity?.type === "person")
    return askAge(document, { fact: bare, measure, facts });
  const compose = (wh: string) => askSlot(document, bare, measure, wh);
  return [ask(document, { fact, slot: measure, wh: `How ${word}`, compose })];
}

/** "was nine years old": asked with the occasion, and not at all without one. */
function askAge(document: Document, request: AgeRequest): Asked {
  const { fact, measure } = request;
  const compose = composeAge(document, request);
  if (compose === null) return null;
  const plain = (wh: string) => askSlot(document, fact, measure, wh);
  return [
    ask(document, {
      fact,
      slot: measure,
      wh: "How old",
      compose: compose === "plain" ? plain : compose,
    }),
  ];
}

/** "weighs 3 kg", "cost 19 million dollars", "covers 418 square kilometres". */
function askWeight(document: Document, fact: Fact): Asked {
  const { tree, verbs } = fact;
  const prompts: Record<string, string> = {
    weigh: "How much",
    cost: "How much",
    cover: "How large an area",
    occupy: "How large an area",
  };
  const verb = tokenAt(tree, verbs.verb).lemma;
  const wh = prompts[verb];
  if (wh === undefined || verbs.passive) return null;
  const measure = fact.slots.find(
    (slot) => isAmount(slot) && slot.markers.length === 0 && /^(object|oblique)$/.test(slot.role),
  );
  if (measure === undefined || measure.tokens.length > 7) return null;
  const isArea = measure.tokens.some((i) => /^(square|hectares?|acres?|km²)$/.test(lower(tree, i)));
  return isArea === /area/.test(wh) ? [ask(document, { fact, slot: measure, wh })] : null;
}

/** "lies roughly 420 kilometres | west of the port". */
function askDistance(document: Document, fact: Fact): Asked {
  const { tree } = fact;
  const asked = fact.slots.flatMap((slot): Candidate[] => {
    const isDirection = /^((north|south)?-?(east|west)|north|south|upstream|downstream)$/.test(
      lower(tree, slot.head),
    );
    if (!isDirection) return [];
    const measure = childrenBy(tree, slot.head, "obl", "nummod", "nmod").find(
      (c) => c < slot.head && hasChild(tree, c, "nummod") && !hasChild(tree, c, "case"),
    );
    if (measure === undefined || slot.position !== "end") return [];
    const amount = subtree(tree, measure).concat(
      childrenBy(tree, slot.head, "advmod").filter((c) => c < slot.head),
    );
    const key = slot.tokens.filter((i) => i < slot.head);
    const rest = slot.tokens.filter((i) => i >= slot.head);
    // "from which town?": a direction alone is measured from nowhere.
    if (rest.length < 3 || fact.verbs.verb < 0 || key.some((i) => !amount.includes(i))) return [];
    const { text, faults } = realise(document, tree, rest);
    return [ask(document, { fact, slot, wh: `How far ${text}`, answerTokens: key, faults })];
  });
  return asked.length > 0 ? asked : null;
}

/** "had a population of 8,914", "reached a length of 3 metres". */
function askSize(document: Document, fact: Fact): Asked {
  const { tree, verbs } = fact;
  if (!/^(have|reach|attain|cover)$/.test(tokenAt(tree, verbs.verb).lemma)) return null;
  const object = fact.slots.find(({ role, markers }) => role === "object" && markers.length === 0);
  const noun = object === undefined ? "" : lower(tree, object.head);
  if (
    object === undefined ||
    !/^(population|length|height|depth|area|capacity|diameter|wingspan|width|output)$/.test(noun)
  )
    return null;
  const amount = childrenBy(tree, object.head, "nmod")[0] ?? -1;
  const cases = childrenBy(tree, amount, "case");
  const key = object.tokens.filter((i) => i > (cases.at(-1) ?? amount));
  const before = object.tokens.filter((i) => i < (cases[0] ?? amount));
  const isPlain = before.every((i) => /^(DET|NOUN)$/.test(tokenAt(tree, i).upos));
  if (cases.length !== 1 || lower(tree, cases[0] ?? -1) !== "of" || !isPlain) return null;
  if (!isNumbered(tree, key) || key.length > 6) return null;
  const had = { ...fact, slots: fact.slots.filter((slot) => slot !== object) };
  const turned = ["What", fact.verbs.finite === "past" ? "was" : "is", `the ${noun} of`];
  const compose = () => askTurned(document, had, object, turned);
  // "What population did Tolm have?" is asked by nobody.
  const plain = isPlainHave(fact) ? { compose } : {};
  return [ask(document, { fact, slot: object, wh: `What ${noun}`, answerTokens: key, ...plain })];
}

/** "has", "had": no "may have had", no "had reached". */
const isPlainHave = ({ tree, verbs }: Fact): boolean =>
  tokenAt(tree, verbs.verb).lemma === "have" && verbs.auxiliaries.length === 0;

/** "about 14,000 years ago"; what is fewer years ago was so when the article was written. */
function askLongAgo(document: Document, fact: Fact): Asked {
  const { tree } = fact;
  const time = fact.slots.find(
    ({ head, tokens }) =>
      lower(tree, head) === "ago" &&
      tokens.some((i) => /^(\d+,\d{3}|million|billion|thousand)$/.test(lower(tree, i))),
  );
  if (time === undefined || fact.verbs.finite !== "past") return null;
  return [ask(document, { fact, slot: time, wh: "How long ago", answerTokens: time.tokens })];
}

const measured =
  /^(age|depth|height|distance|speed|temperature|altitude|elevation|length|price|rate|cost)$/;

/** "at the age of 77", "from a distance of 34 kilometres": the noun is asked with its preposition. */
function askMeasuredNoun(document: Document, fact: Fact): Asked {
  const { tree } = fact;
  const asked = fact.slots.flatMap((slot): Candidate[] => {
    const noun = lower(tree, slot.head);
    if (!measured.test(noun) || slot.markers.length !== 1) return [];
    const bare = noun === "age" ? childrenBy(tree, slot.head, "nummod")[0] : undefined;
    const amount = bare ?? childrenBy(tree, slot.head, "nmod")[0] ?? -1;
    const isMeasured =
      bare === slot.head + 1 ||
      (lower(tree, amount - childrenBefore(tree, amount)) === "of" &&
        tokenAt(tree, amount).upos !== "PROPN");
    const key = subtree(tree, amount).filter(
      (i) =>
        i <= amount && slot.tokens.includes(i) && !childrenBy(tree, amount, "case").includes(i),
    );
    const last = key.at(-1) ?? -1;
    const rest = slot.tokens.filter((i) => i > last);
    const isApart = rest.length === 0 || tokenAt(tree, rest[0] ?? -1).upos === "ADP";
    if (!isMeasured || !isApart || !isNumbered(tree, key) || key.length > 6) return [];
    // "her debut at the age of 22": whose age?
    if (noun === "age" && fact.subject.entity?.type !== "person") return [];
    const preposition = lower(tree, slot.markers[0] ?? -1);
    if (!/^(at|from|to)$/.test(preposition)) return [];
    const wh = `${preposition.charAt(0).toUpperCase()}${preposition.slice(1)} what ${noun}`;
    // "at the age of nine | in 1828": either time tells the other.
    const told =
      noun === "age"
        ? { ...fact, slots: fact.slots.filter((s) => !/^(year|date|month)$/.test(s.answer)) }
        : fact;
    const compose = (words: string) => askSlot(document, withTail(told, slot, rest), slot, words);
    return [ask(document, { fact, slot, wh, answerTokens: key, compose })];
  });
  return asked.length > 0 ? asked : null;
}

/** The fact with what follows the amount as a part of its own ("at an altitude of 712 metres | on a spur of granite"). */
const withTail = (fact: Fact, slot: Slot, rest: number[]): Fact =>
  rest.length === 0
    ? fact
    : {
        ...fact,
        slots: [
          ...fact.slots,
          { ...slot, tokens: rest, markers: rest.slice(0, 1), head: rest.at(-1) ?? slot.head },
        ],
      };

/** How far before its head the phrase begins. */
const childrenBefore = (tree: Fact["tree"], i: number): number => i - (subtree(tree, i)[0] ?? i);

const isNumbered = (tree: Fact["tree"], tokens: number[]): boolean =>
  tokens.some((i) => tokenAt(tree, i).upos === "NUM");

type Request = {
  fact: Fact;
  slot: Slot;
  wh: string;
  answerTokens?: number[];
  faults?: string[];
  compose?: Parameters<typeof askOpen>[1]["compose"];
};

const ask = (document: Document, { compose, ...request }: Request): Candidate => ({
  ...askOpen(document, {
    form: "how_much",
    answer: "quantity",
    ...request,
    ...(compose === undefined ? {} : { compose }),
  }),
  entity: null,
});
