import { expect, test } from "vitest";
import { mendAppositions } from "../../../../questions/facts/trees/mend-appositions.ts";
import { mendClauses } from "../../../../questions/facts/trees/mend-clauses.ts";
import { mendSharing } from "../../../../questions/facts/trees/mend-sharing.ts";
import type { Token } from "../../../../questions/read/types.ts";
import { tokensOf } from "../../../support/tokens.ts";

const share = (tokens: Token[]): void => mendSharing(tokens, []);

const mended = (text: string, mend: (tokens: Token[]) => void = share): string => {
  const tokens = tokensOf(text);
  mend(tokens);
  return tokens
    .map(({ form, xpos, deprel, head }) => `${form}/${xpos}/${deprel}/${head}`)
    .join(" ");
};

const banished =
  "Lind/lind/PROPN/NNP/2/nsubj:pass was/be/AUX/VBD/2/aux:pass banished/banish/VERB/VBN/-1/root and/and/CCONJ/CC/4/cc";

test("“was banished and executed”: both were done to him; what he may do himself he did", () => {
  expect(mended(`${banished} executed/execute/VERB/VBD/2/conj`)).toContain("executed/VBN/conj/2");
  expect(mended(`${banished} returned/return/VERB/VBD/2/conj`)).toContain("returned/VBD/conj/2");
  expect(
    mended(`${banished} arrested/arrest/VERB/VBD/2/conj thieves/thief/NOUN/NNS/4/obj`),
  ).toContain("arrested/VBD/conj/2");
});

const beat =
  "Norland/norland/PROPN/NNP/1/nsubj beat/beat/VERB/VBD/-1/root Velmar/velmar/PROPN/NNP/1/obj in/in/ADP/IN/4/case Tolm/tolm/PROPN/NNP/1/obl and/and/CCONJ/CC/6/cc Orlandia/orlandia/PROPN/NNP/4/conj";

test("“beat Velmar in Tolm and Orlandia lost”: the name right before the verb is its subject", () => {
  const told = mended(`${beat} lost/lose/VERB/VBD/1/conj`);
  expect(told).toContain("and/CC/cc/7 Orlandia/NNP/nsubj/7");
  expect(mended(`${beat} and/and/CCONJ/CC/8/cc rested/rest/VERB/VBD/1/conj`)).toContain(
    "Orlandia/NNP/conj/4",
  );
});

test("“He and three others were fined”: three are the others", () => {
  const told = mended(
    "He/he/PRON/PRP/5/nsubj:pass and/and/CCONJ/CC/2/cc three/three/NUM/CD/0/conj others/other/NOUN/NNS/0/conj were/be/AUX/VBD/5/aux:pass fined/fine/VERB/VBN/-1/root",
  );
  expect(told).toContain("and/CC/cc/3 three/CD/nummod/3 others/NNS/conj/0");
});

const asked =
  "Lind/lind/PROPN/NNP/2/nsubj:pass was/be/AUX/VBD/2/aux:pass asked/ask/VERB/VBN/-1/root to/to/PART/TO/4/mark leave/leave/VERB/VB/2/xcomp by/by/ADP/IN/7/case";

test("“was asked to leave by the mayor”: who asked; not by which road", () => {
  expect(mended(`${asked} the/the/DET/DT/7/det mayor/mayor/NOUN/NN/4/obl`)).toContain(
    "mayor/NN/obl:agent/2",
  );
  expect(mended(`${asked} the/the/DET/DT/7/det road/road/NOUN/NN/4/obl`)).toContain(
    "road/NN/obl/4",
  );
});

test("“after talks with Ada Lind, the premier, Ivo Brandt spoke”: of two subjects the first explains her", () => {
  const names =
    "With/with/ADP/IN/1/case Ada/ada/PROPN/NNP/8/obl Lind/lind/PROPN/NNP/1/flat ,/,/PUNCT/,/1/punct the/the/DET/DT/5/det premier/premier/NOUN/NN/8/nsubj ,/,/PUNCT/,/5/punct";
  const told = mended(
    `${names} Brandt/brandt/PROPN/NNP/8/nsubj spoke/speak/VERB/VBD/-1/root`,
    (tokens) => mendAppositions(tokens, []),
  );
  expect(told).toContain("premier/NN/appos/1");
  const alone = mended(
    `${names} yesterday/yesterday/NOUN/NN/8/obl spoke/speak/VERB/VBD/-1/root`,
    (tokens) => mendAppositions(tokens, []),
  );
  expect(alone).toContain("premier/NN/nsubj/8");
});

test("“loyal to Lind in Tolm, the main seaport”: the seaport is Tolm; a cleric would be Lind", () => {
  const loyal =
    "loyal/loyal/ADJ/JJ/-1/root to/to/ADP/IN/2/case Lind/lind/PROPN/NNP/0/obl in/in/ADP/IN/4/case Tolm/tolm/PROPN/NNP/2/nmod ,/,/PUNCT/,/7/punct the/the/DET/DT/7/det";
  const names = [
    { first: 2, end: 3, isPerson: true },
    { first: 4, end: 5 },
  ];
  const explain = (tokens: Token[]) => mendAppositions(tokens, names);
  expect(mended(`${loyal} seaport/seaport/NOUN/NN/2/appos`, explain)).toContain(
    "seaport/NN/appos/4",
  );
  expect(mended(`${loyal} cleric/cleric/NOUN/NN/2/appos`, explain)).toContain("cleric/NN/appos/2");
});

test("“It is alleged to have lost money” stands for something, “it is said that” for nothing", () => {
  const it = "It/it/PRON/PRP/2/expl is/be/AUX/VBZ/2/aux:pass alleged/allege/VERB/VBN/-1/root";
  const lost = `${it} to/to/PART/TO/4/mark lose/lose/VERB/VB/2/xcomp money/money/NOUN/NN/4/obj`;
  expect(mended(lost, mendClauses)).toContain("It/PRP/nsubj:pass/2");
  const that = `${it} that/that/SCONJ/IN/5/mark it/it/PRON/PRP/5/nsubj lost/lose/VERB/VBD/2/ccomp`;
  expect(mended(that, mendClauses)).toContain("It/PRP/expl/2");
});

test("“portrayed Mick Lind on the series Tolm”: where he did so; a town's part stays with it", () => {
  const portrayed =
    "Brandt/brandt/PROPN/NNP/1/nsubj portrayed/portray/VERB/VBD/-1/root Lind/lind/PROPN/NNP/1/obj on/on/ADP/IN/4/case Tolm/tolm/PROPN/NNP/2/nmod";
  const free = (isPerson: boolean) =>
    mended(portrayed, (tokens) => mendSharing(tokens, [{ first: 2, end: 3, isPerson }]));
  expect(free(true)).toContain("Tolm/NNP/obl/1");
  expect(free(false)).toContain("Tolm/NNP/nmod/2");
});
