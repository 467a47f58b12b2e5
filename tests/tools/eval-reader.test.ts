import { describe, expect, it } from "vitest";
import { joinDocuments, parseConllu, parseIob2 } from "../../tools/eval-reader/conllu.ts";
import { evaluateNames, spansOf } from "../../tools/eval-reader/names.ts";
import { evaluateRaw } from "../../tools/eval-reader/raw.ts";
import { evaluateTrees } from "../../tools/eval-reader/trees.ts";
import { createTripleCounter, findTriples } from "../../tools/eval-reader/triples.ts";
import { loadEnglishReader } from "../../tools/reader/load.ts";

const reader = loadEnglishReader();

const row = (...columns: string[]): string => columns.join("\t");

const conllu = [
  "# newdoc id = a",
  "# newpar",
  "# text = The cook didn't burn the soup.",
  row("1", "The", "the", "DET", "DT", "_", "2", "det", "_", "_"),
  row("2", "cook", "cook", "NOUN", "NN", "_", "5", "nsubj", "_", "_"),
  row("3-4", "didn't", "_", "_", "_", "_", "_", "_", "_", "_"),
  row("3", "did", "do", "AUX", "VBD", "_", "5", "aux", "_", "_"),
  row("4", "n't", "not", "PART", "RB", "_", "5", "advmod", "_", "_"),
  row("5", "burn", "burn", "VERB", "VB", "_", "0", "root", "_", "_"),
  row("6", "the", "the", "DET", "DT", "_", "7", "det", "_", "_"),
  row("7", "soup", "soup", "NOUN", "NN", "_", "5", "obj", "_", "_"),
  row("8", ".", ".", "PUNCT", ".", "_", "5", "punct", "_", "_"),
  "",
  "# text = It rained.",
  row("1", "It", "it", "PRON", "PRP", "_", "2", "expl", "_", "_"),
  row("2", "rained", "rain", "VERB", "VBD", "_", "0", "root", "_", "_"),
  row("3", ".", ".", "PUNCT", ".", "_", "2", "punct", "_", "_"),
  "",
];

describe("reading gold files", () => {
  it("finds each token in its sentence's text and skips multiword rows", () => {
    const [first] = parseConllu(conllu);
    expect(first?.spans.slice(1, 4)).toEqual([
      { form: "cook", start: 4, end: 8 },
      { form: "did", start: 9, end: 12 },
      { form: "n't", start: 12, end: 15 },
    ]);
    expect(first?.tokens[1]).toEqual({
      form: "cook",
      upos: "NOUN",
      xpos: "NN",
      head: 4,
      deprel: "nsubj",
    });
  });

  it("rebuilds a text that is not given", () => {
    const [sentence] = parseIob2([row("1", "Rome", "B-LOC"), row("2", "fell", "O")]);
    expect(sentence?.text).toBe("Rome fell");
    expect(sentence?.labels).toEqual(["B-LOC", "O"]);
  });

  it("joins the sentences of a document", () => {
    const [document] = joinDocuments(parseConllu(conllu));
    expect(document?.text).toBe("The cook didn't burn the soup. It rained.");
    expect(document?.sentences[1]?.spans[0]).toEqual({ form: "It", start: 31, end: 33 });
  });
});

describe("triples", () => {
  const node = (head: number, deprel: string, arcProbability = 1, relationProbability = 1) => ({
    head,
    deprel,
    arcProbability,
    relationProbability,
  });

  it("join the subject and the object of one verb", () => {
    const tree = [node(1, "nsubj", 0.9), node(-1, "root"), node(1, "obj", 0.5, 0.5)];
    expect(findTriples([...tree, node(1, "obl")])).toEqual([{ key: "0 1 2", certainty: 0.25 }]);
  });

  it("leave out passive subjects and objects of other verbs", () => {
    expect(findTriples([node(1, "nsubj:pass"), node(-1, "root"), node(1, "obj")])).toEqual([]);
    expect(
      findTriples([node(1, "nsubj"), node(-1, "root"), node(3, "obj"), node(1, "xcomp")]),
    ).toEqual([]);
  });

  it("are right only when all three tokens are, and the surer half is judged by itself", () => {
    const counter = createTripleCounter();
    const gold = [node(1, "nsubj"), node(-1, "root"), node(1, "obj")];
    counter.add(gold, gold);
    counter.add(gold, [node(1, "nsubj", 0.3), node(-1, "root"), node(1, "obl")]);
    counter.add(
      [node(1, "nsubj"), node(-1, "root"), node(1, "obl")],
      [node(1, "nsubj", 0.2), node(-1, "root"), node(1, "obj", 0.2)],
    );
    const all = { p: 50, r: 50, f1: 50 };
    expect(counter.result()).toMatchObject({ all, surerHalf: 100, gold: 2 });
  });

  it("do not count when the head or the relation of one part is too unsure", () => {
    const gold = [node(1, "nsubj"), node(-1, "root"), node(1, "obj")];
    const counter = createTripleCounter();
    counter.add(gold, [node(1, "nsubj", 0.6, 0.7), node(-1, "root"), node(1, "obj")]);
    counter.add(gold, [node(1, "nsubj"), node(-1, "root"), node(1, "obj", 0.6, 0.6)]);
    const all = { p: 100, r: 100, f1: 100 };
    expect(counter.result()).toMatchObject({ p: 100, r: 50, all, gold: 2 });
  });
});

describe("figures", () => {
  it("count a tree that differs in one relation", () => {
    const { words, uas, las, upos, triples, relations } = evaluateTrees(
      reader,
      parseConllu(conllu),
    );
    expect({ words, uas, upos }).toEqual({ words: 11, uas: 100, upos: 100 });
    // The gold tree calls the weather's "it" an expletive; the reader, like its treebanks, a subject.
    expect(las).toBe(90.91);
    expect(relations.expl).toEqual({ p: 0, r: 0, f1: 0, gold: 1 });
    const every = { p: 100, r: 100, f1: 100 };
    expect(triples).toEqual({ ...every, all: every, surerHalf: 100, gold: 1 });
  });

  it("are whole where raw text is cut as the gold is", () => {
    const { tokens, sentences } = evaluateRaw(reader, parseConllu(conllu));
    expect(tokens.f1).toBe(100);
    expect(sentences).toEqual({ p: 100, r: 100, f1: 100, gold: 2, errors: 0 });
  });

  it("see a sentence end that the gold lacks", () => {
    const merged = conllu.map((line) => (line.startsWith("# newdoc") ? "# newdoc id = b" : line));
    const twice = evaluateRaw(reader, parseConllu([...conllu, ...merged]));
    expect(twice.sentences.gold).toBe(4);
    const one = parseConllu([
      "# text = Stop. Go.",
      ...["Stop", ".", "Go", "."].map((form, i) =>
        row(
          `${i + 1}`,
          form,
          "_",
          "X",
          "X",
          "_",
          i === 0 ? "0" : "1",
          i === 0 ? "root" : "dep",
          "_",
          "_",
        ),
      ),
      "",
    ]);
    expect(evaluateRaw(reader, one).sentences).toEqual({ p: 0, r: 0, f1: 0, gold: 1, errors: 1 });
  });

  it("tell names by span and type", () => {
    expect(spansOf(["B-PER", "I-PER", "O", "I-LOC", "B-LOC", "I-ORG"])).toEqual([
      { first: 0, end: 2, type: "PER" },
      { first: 3, end: 4, type: "LOC" },
      { first: 4, end: 5, type: "LOC" },
      { first: 5, end: 6, type: "ORG" },
    ]);
    const words = ["John", "Smith", "flew", "to", "Paris", "yesterday", "."];
    const labels = ["B-PER", "I-PER", "O", "O", "B-LOC", "O", "O"];
    const gold = parseIob2(words.map((form, i) => row(`${i + 1}`, form, labels[i] ?? "O")));
    const { networkNames } = evaluateNames(reader, gold);
    expect(networkNames.PER).toEqual({ p: 100, r: 100, f1: 100, gold: 1 });
    expect(networkNames.LOC).toEqual({ p: 100, r: 100, f1: 100, gold: 1 });
  });
});
