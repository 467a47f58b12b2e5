import { expect, test } from "vitest";
import { mendClauses } from "../../../../questions/facts/trees/mend-clauses.ts";
import { tokensOf } from "../../../support/tokens.ts";

const mended = (text: string): string => {
  const tokens = tokensOf(text);
  mendClauses(tokens);
  return tokens.map(({ form, deprel }) => `${form}/${deprel}`).join(" ");
};

const won = "Lind/PROPN/NNP/1/nsubj won/VERB/VBD/-1/root";

test("“won after the champion fell”: the champion fell, and not the winner after him", () => {
  const told = mended(
    `${won} after/ADP/IN/4/case the/DET/DT/4/det champion/NOUN/NN/5/obl fell/VERB/VBD/1/conj`,
  );
  expect(told).toContain("champion/nsubj fell/advcl");
  expect(told).toContain("after/mark");
});

test("“won and after the race fell”: with a link of its own the verb keeps its subject", () => {
  expect(
    mended(
      `${won} and/CCONJ/CC/6/cc after/ADP/IN/5/case the/DET/DT/5/det race/NOUN/NN/6/obl fell/VERB/VBD/1/conj`,
    ),
  ).toContain("race/obl fell/conj");
});
