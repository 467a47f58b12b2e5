import { expect, test } from "vitest";
import { mendVerbs, predicateNoun } from "../../../../questions/facts/trees/mend-verbs.ts";
import { tokensOf } from "../../../support/tokens.ts";

const mended = (text: string, names: { first: number; end: number }[] = []): string => {
  const tokens = tokensOf(text);
  mendVerbs(tokens, names);
  return tokens
    .map(({ form, xpos, head, deprel }) => `${form}/${xpos}/${head}/${deprel}`)
    .join(" ");
};

test("a plural noun with a subject is a verb, one with an article is none", () => {
  expect(
    mended("Its/PRON/PRP$/1/nmod:poss depth/NOUN/NN/2/nsubj ranges/NOUN/NNS/-1/root"),
  ).toContain("ranges/VBZ");
  expect(mended("It/PRON/PRP/2/nsubj the/DET/DT/2/det ranges/NOUN/NNS/-1/root")).toContain(
    "ranges/NNS",
  );
});

test("a participle with an active subject is a past tense, one with an auxiliary is not", () => {
  expect(mended("They/PRON/PRP/1/nsubj reported/VERB/VBN/-1/root")).toContain("reported/VBD");
  expect(mended("They/PRON/PRP/2/nsubj had/AUX/VBD/2/aux reported/VERB/VBN/-1/root")).toContain(
    "reported/VBN",
  );
});

test("a name that hangs loose before a verb without subject is its subject", () => {
  const text = "tolmite/ADV/RB/1/advmod occurs/VERB/VBZ/-1/root rarely/ADV/RB/1/advmod";
  expect(mended(text, [{ first: 0, end: 1 }])).toContain("tolmite/NNP/1/nsubj");
  expect(mended(text)).toContain("tolmite/RB/1/advmod");
  const other = "tolmite/ADV/RB/2/advmod it/PRON/PRP/2/nsubj occurs/VERB/VBZ/-1/root";
  expect(mended(other, [{ first: 0, end: 1 }])).toContain("tolmite/RB/2/advmod");
});

test("“is a shrub native to …” says that it is a shrub", () => {
  const text =
    "It/PRON/PRP/4/nsubj is/AUX/VBZ/4/cop a/DET/DT/3/det shrub/NOUN/NN/4/compound native/ADJ/JJ/-1/root";
  expect(predicateNoun(tokensOf(text))).toEqual({ root: 4, noun: 3 });
  expect(mended(text)).toContain("shrub/NN/-1/root native/JJ/3/amod");
  const plain = "It/PRON/PRP/3/nsubj is/AUX/VBZ/3/cop sky/NOUN/NN/3/compound blue/ADJ/JJ/-1/root";
  expect(predicateNoun(tokensOf(plain))).toBeNull();
});

test("the clause with the subject is the main one behind an opening participle", () => {
  const text =
    "Signed/VERB/VBD/-1/root there/ADV/RB/0/advmod ,/PUNCT/,/0/punct it/PRON/PRP/4/nsubj lapsed/VERB/VBD/0/ccomp";
  expect(mended(text)).toContain("lapsed/VBD/-1/root");
  expect(mended(text)).toContain("Signed/VBN/4/advcl");
  const order = text.replace("it/PRON/PRP/4/nsubj", "then/ADV/RB/4/advmod");
  expect(mended(order)).toContain("Signed/VBD/-1/root");
});

test("a phrase that opens the sentence is not the subject's, one behind it is", () => {
  const text =
    "In/ADP/IN/2/case the/DET/DT/3/det 1680s/NOUN/NNS/3/compound Merian/PROPN/NNP/4/nsubj left/VERB/VBD/-1/root";
  expect(mended(text)).toContain("the/DT/2/det 1680s/NNS/4/obl Merian/NNP/4/nsubj");
  const own = "The/DET/DT/1/det house/NOUN/NN/3/nsubj there/ADV/RB/1/advmod fell/VERB/VBD/-1/root";
  expect(mended(own)).toContain("there/RB/1/advmod");
});

test("an “it” that announces no clause stands for something", () => {
  const text = "It/PRON/PRP/3/expl was/AUX/VBD/3/cop a/DET/DT/3/det lamp/NOUN/NN/-1/root";
  expect(mended(text)).toContain("It/PRP/3/nsubj");
  const cleft = `${text} that/SCONJ/IN/5/mark shone/VERB/VBD/3/ccomp`;
  expect(mended(cleft)).toContain("It/PRP/3/expl");
});

test("“is to sail” is planned, “the aim is to sail” says what the aim is", () => {
  const plan = (noun: string) =>
    mended(
      `The/DET/DT/1/det ${noun}/NOUN/NN/4/nsubj:outer is/AUX/VBZ/4/cop to/PART/TO/4/mark sail/VERB/VB/-1/root`,
    );
  expect(plan("ferry")).toContain("ferry/NN/4/nsubj is/VBZ/4/aux");
  expect(plan("aim")).toContain("aim/NN/4/nsubj:outer is/VBZ/4/cop");
});
