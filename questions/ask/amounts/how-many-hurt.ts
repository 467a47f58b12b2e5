import { isOfOpening } from "../../facts/news/of-opening.ts";
import { childrenBy, lower, subtree, tokenAt } from "../../facts/trees/tree.ts";
import type { Document, Fact, Tree } from "../../facts/types.ts";
import { type Realised, realise, type Unit } from "../../facts/writing/realise.ts";
import { around, measured, tenseOf, verbTokens, verbUnits } from "../../facts/writing/statement.ts";
import { askOpen } from "../open-question.ts";
import type { Candidate, Form } from "../types.ts";
import { parseAmount } from "./amounts.ts";

/** What became of people, told behind the news itself: "…, killing two people and forcing 46 others from their homes." */
const became: Readonly<Record<string, string>> = {
  kill: "killed",
  injure: "injured",
  wound: "wounded",
  force: "forced",
  strand: "stranded",
  displace: "displaced",
  hospitalise: "hospitalised",
  hospitalize: "hospitalized",
};

/** "How many people were injured when a ferry ran aground on a reef off the island of Vis on October 7, 2018?" */
export const askHowManyHurt: Form = ({ document, facts }) =>
  facts
    .filter((fact) => isOfOpening(document, fact) && isPlainPast(fact))
    .flatMap((fact) => harmsOf(fact.tree).flatMap((harm) => askHarm(document, fact, harm)));

const isPlainPast = ({ structure, verbs, negated, modality, claim, lead }: Fact): boolean =>
  structure === "main" &&
  verbs.finite === "past" &&
  !negated &&
  modality === null &&
  claim === null &&
  lead === null;

/** The participles behind the last comma of the main clause, each with its object. */
function harmsOf(tree: Tree): { verb: number; people: number }[] {
  const behind = tree.tokens.flatMap(({ xpos, lemma }, i) =>
    xpos === "VBG" && i > tree.root && became[lemma] !== undefined ? [i] : [],
  );
  return behind.flatMap((verb) => {
    const { deprel, head } = tokenAt(tree, verb);
    const isFirst = /^(advcl|acl)$/.test(deprel) && lower(tree, verb - 1) === ",";
    const isNext = deprel === "conj" && tokenAt(tree, head).xpos === "VBG";
    const people = childrenBy(tree, verb, "obj")[0] ?? -1;
    return (isFirst || isNext) && people > verb ? [{ verb, people }] : [];
  });
}

function askHarm(
  document: Document,
  fact: Fact,
  { verb, people }: { verb: number; people: number },
): Candidate[] {
  const { tree } = fact;
  const number = childrenBy(tree, people, "nummod")[0] ?? -1;
  const phrase = subtree(tree, people);
  const told = phrase.filter((i) => i <= number);
  const noun = phrase.filter((i) => i > number);
  if (number < 0 || tokenAt(tree, people).xpos !== "NNS" || noun.length > 3) return [];
  if (childrenBy(tree, people, "conj", "det").length > 0) return [];
  // "forcing 46 people | from their homes": without where it says too little.
  const rest = tokenAt(tree, verb).lemma === "force" ? restOf(tree, verb, people) : [];
  if (rest === null) return [];
  const written = told.map((i) => tokenAt(tree, i).form).join(" ");
  const value = parseAmount(written);
  return [
    askOpen(document, {
      form: "how_many",
      fact,
      slot: fact.subject,
      wh: "How many",
      answerTokens: told,
      answer: "count",
      entity: null,
      ...(value === null
        ? {}
        : { shape: { type: "number", value, unit: tokenAt(tree, people).form } }),
      compose: (wh) =>
        measured(
          fact,
          asked(document, fact, [
            wh,
            ...noun,
            `were ${became[tokenAt(tree, verb).lemma]}`,
            ...rest,
          ]),
        ),
    }),
  ];
}

/** The short phrase that ends what people were forced to; null for none. */
function restOf(tree: Tree, verb: number, people: number): number[] | null {
  const last = subtree(tree, people).at(-1) ?? people;
  const part = childrenBy(tree, verb, "obl", "xcomp").find((i) => i > last) ?? -1;
  const rest = subtree(tree, part).filter((i) => i > last);
  return part < 0 || rest.length > 6 || rest[0] !== last + 1 ? null : rest;
}

/** The question, and behind "when" the news itself. */
function asked(document: Document, fact: Fact, what: Unit[]): Realised {
  const { front, end } = around(fact, null);
  const units: Unit[] = [
    ...what,
    "when",
    ...fact.subject.tokens,
    ...verbUnits(fact, verbTokens(fact, null)),
    ...end,
    ...front.flatMap(({ tokens }) => tokens),
  ];
  const written = realise(document, fact.tree, units, { ...tenseOf(fact), isOpening: true });
  return { ...written, text: `${written.text}?` };
}
