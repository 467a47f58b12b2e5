import { expect, test } from "vitest";
import {
  mendGardenPaths,
  mendLinkedClauses,
} from "../../../../questions/facts/trees/garden-paths.ts";
import { mendAppositions } from "../../../../questions/facts/trees/mend-appositions.ts";
import type { Token } from "../../../../questions/read/types.ts";
import { tokensOf } from "../../../support/tokens.ts";

const mended = (text: string, mend: (tokens: Token[]) => void): string => {
  const tokens = tokensOf(text);
  mend(tokens);
  return tokens.map(({ form, deprel }) => `${form}/${deprel}`).join(" ");
};

const trials = "Trials/trial/NOUN/NNS/1/nsubj carried/carry/VERB/VBD/-1/root out/out/ADP/RP/1/prt";
const inAside =
  ",/,/PUNCT/,/6/punct in/in/ADP/IN/5/case which/which/PRON/WDT/6/obl failed/fail/VERB/VBD/1/acl:relcl ,/,/PUNCT/,/6/punct";

test("“Trials carried out, in which …, gave results”: the trials gave them", () => {
  const told = mended(
    `${trials} ${inAside} gave/give/VERB/VBD/1/advcl results/result/NOUN/NNS/8/obj`,
    mendGardenPaths,
  );
  expect(told).toContain("Trials/nsubj carried/acl");
  expect(told).toContain("gave/root");
});

test("“An oak weighed down by snow fell”: a doer makes a participle", () => {
  const told = mended(
    "Oaks/oak/NOUN/NNS/1/nsubj weighed/weigh/VERB/VBD/-1/root by/by/ADP/IN/3/case snow/snow/NOUN/NN/1/obl toppled/topple/VERB/VBN/1/advcl",
    mendGardenPaths,
  );
  expect(told).toContain("weighed/acl");
  expect(told).toContain("toppled/root");
});

test("“Lind carried the cup, filled with tea”: what has its object is no participle", () => {
  const told = mended(
    "Lind/lind/PROPN/NNP/1/nsubj carried/carry/VERB/VBD/-1/root cups/cup/NOUN/NNS/1/obj filled/fill/VERB/VBN/1/advcl",
    mendGardenPaths,
  );
  expect(told).toContain("carried/root");
});

test("“Lind worked, helped by nobody”: a participle behind a plain comma stays one", () => {
  const told = mended(
    "Lind/lind/PROPN/NNP/1/nsubj worked/work/VERB/VBD/-1/root ,/,/PUNCT/,/3/punct helped/help/VERB/VBN/1/advcl",
    mendGardenPaths,
  );
  expect(told).toContain("worked/root");
});

const stopped = "Ferries/ferry/NOUN/NNS/1/nsubj stopped/stop/VERB/VBD/-1/root";

test("“stopped after talks on pay broke down”: the talks broke down", () => {
  const told = mended(
    `${stopped} after/after/SCONJ/IN/3/case talks/talk/NOUN/NNS/1/obl on/on/ADP/IN/5/case pay/pay/NOUN/NN/3/nmod broke/break/VERB/VBN/1/advcl down/down/ADP/RP/6/prt`,
    mendLinkedClauses,
  );
  expect(told).toContain("after/mark talks/nsubj");
});

test("“stopped after talks, beaten”: a comma parts the noun from the participle", () => {
  const told = mended(
    `${stopped} after/after/SCONJ/IN/3/case talks/talk/NOUN/NNS/1/obl ,/,/PUNCT/,/5/punct beaten/beat/VERB/VBN/1/advcl`,
    mendLinkedClauses,
  );
  expect(told).toContain("talks/obl");
});

test("“pointed out that nine jars dated from 1930”: said is the clause, and not the jars", () => {
  const told = mended(
    "Lind/lind/PROPN/NNP/1/nsubj noted/note/VERB/VBD/-1/root that/that/SCONJ/IN/1/mark jars/jar/NOUN/NNS/1/obj dated/date/VERB/VBN/3/acl",
    mendLinkedClauses,
  );
  expect(told).toContain("jars/nsubj dated/ccomp");
});

test("“noted jars dated 1930”: without a “that” they are what was noted", () => {
  const told = mended(
    "Lind/lind/PROPN/NNP/1/nsubj noted/note/VERB/VBD/-1/root jars/jar/NOUN/NNS/1/obj dated/date/VERB/VBN/2/acl",
    mendLinkedClauses,
  );
  expect(told).toContain("jars/obj dated/acl");
});

const apart =
  ",/,/PUNCT/,/0/punct a/a/DET/DT/3/det ferry/ferry/NOUN/NN/5/nsubj ,/,/PUNCT/,/3/punct sank/sink/VERB/VBD/-1/root";
const named = (text: string) =>
  mended(text, (tokens) => mendAppositions(tokens, [{ first: 0, end: 1 }]));

test("“Orvala, a ferry, sank”: the name is the subject that the noun explains", () => {
  expect(named(`Orvala/orvala/PROPN/NNP/5/discourse ${apart}`)).toContain("Orvala/nsubj");
});

test("“Nearby, a ferry, …”: what is said of the verb stays with it", () => {
  expect(named(`Yesterday/yesterday/NOUN/NN/5/obl ${apart}`)).toContain("ferry/nsubj");
});
