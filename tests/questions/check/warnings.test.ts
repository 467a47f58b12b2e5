import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findWarnings, generate, prepareArticle, type Question } from "../../../questions/index.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const sentences = {
  wheel: "Engineers from Bristol rebuilt the water wheel in 2017.",
  weight: "The wheel weighs fourteen tonnes and cost 2.5 million pounds.",
  pell: "The mill was built in 1764 by Thomas Pell, a grain merchant from Exeter.",
  sold: "He sold flour, bread and malt to the Royal Navy until 1790.",
};
const text = Object.values(sentences).join(" ");
const article = { title: "Harbour town opens its tide mill", text };

const proofOf = (name: keyof typeof sentences) => {
  const start = text.indexOf(sentences[name]);
  return { start, end: start + sentences[name].length, text: sentences[name] };
};

const base = { id: "q1", difficulty: 3 };
const options = (...texts: string[]) =>
  texts.map((option, i) => ({ id: "abcd"[i] ?? "", text: option }));

const choice = (change: object = {}): Question => ({
  ...base,
  kind: "multiple_choice",
  stem: "Who built the tide mill in 1764?",
  options: options("Thomas Pell", "Helen Archer", "Anna Keller", "Lervik Steel"),
  key: "a",
  evidence: proofOf("pell"),
  ...change,
});

const codes = (question: Question, others: Question[] = []) =>
  findWarnings(question, article, others).map(({ code }) => code);

describe("an edit that breaks grounding is named, and its near miss is not", () => {
  test.each<[string, Question, string[]]>([
    ["nothing to say", choice(), []],
    ["a key from nowhere", choice({ key: "b" }), ["key_not_in_article"]],
    ["another sentence", choice({ evidence: proofOf("wheel") }), ["key_elsewhere"]],
    [
      "the man that a pronoun stands for",
      choice({ stem: "Who sold flour to the Royal Navy?", evidence: proofOf("sold") }),
      [],
    ],
    [
      "a number in words",
      {
        ...base,
        kind: "numeric",
        stem: "How many tonnes does the wheel weigh?",
        key: 14,
        evidence: proofOf("weight"),
      },
      [],
    ],
    [
      "a number with its scale",
      {
        ...base,
        kind: "numeric",
        stem: "How many pounds did the wheel cost?",
        key: 2_500_000,
        evidence: proofOf("weight"),
      },
      [],
    ],
    [
      "another number",
      {
        ...base,
        kind: "numeric",
        stem: "How many tonnes does the wheel weigh?",
        key: 15,
        evidence: proofOf("weight"),
      },
      ["key_not_in_article"],
    ],
    [
      "a number from another sentence",
      {
        ...base,
        kind: "numeric",
        stem: "In which year was the wheel rebuilt?",
        key: 1764,
        evidence: proofOf("weight"),
      },
      ["key_elsewhere"],
    ],
    [
      "another form of the word",
      {
        ...base,
        kind: "short_answer",
        stem: "Which trade had the builder from Exeter?",
        key: "merchants",
        evidence: proofOf("pell"),
      },
      [],
    ],
    [
      "a right answer of several that is not there",
      {
        ...base,
        kind: "multiple_select",
        stem: "What did he sell to the Royal Navy?",
        options: options("flour", "bread", "cheese", "oil"),
        key: ["a", "b", "c"],
        evidence: proofOf("sold"),
      },
      ["option_not_in_evidence"],
    ],
    [
      "a true statement of somebody unknown",
      {
        ...base,
        kind: "true_false",
        stem: "The mill was built by Anna Keller.",
        key: true,
        evidence: proofOf("pell"),
      },
      ["statement_not_in_article"],
    ],
    [
      "the month of the dateline",
      {
        ...base,
        kind: "true_false",
        stem: "In July 2019, engineers from Bristol rebuilt the water wheel.",
        key: true,
        evidence: proofOf("wheel"),
      },
      [],
    ],
    [
      "a false one",
      {
        ...base,
        kind: "true_false",
        stem: "The mill was built by Anna Keller.",
        key: false,
        evidence: proofOf("pell"),
      },
      [],
    ],
    [
      "a proof of something else",
      {
        ...base,
        kind: "short_answer",
        stem: "Which navy bought flour and bread?",
        key: "Pell",
        evidence: proofOf("pell"),
      },
      ["evidence_off_topic"],
    ],
    [
      "a proof without words",
      choice({ evidence: { start: 9, end: 10, text: " " } }),
      ["evidence_empty"],
    ],
  ])("%s", (_name, question, expected) => {
    expect(codes(question)).toEqual(expected);
  });
});

describe("flaws of item writing", () => {
  test.each<[string, Question, string]>([
    [
      "the key in the stem",
      choice({ stem: "Which mill did Thomas Pell build in 1764?" }),
      "key_in_stem",
    ],
    [
      "a negative stem",
      choice({ stem: "Who did not build the tide mill in 1764?" }),
      "negative_stem",
    ],
    ["a short stem", choice({ stem: "Who built it?" }), "short_stem"],
    [
      "two options alike",
      choice({ options: options("Thomas Pell", "the Thomas Pell", "A", "B") }),
      "same_options",
    ],
    [
      "all of the above",
      choice({ options: options("Thomas Pell", "A", "B", "All of the above") }),
      "catch_all_option",
    ],
    [
      "an option that stands out",
      choice({
        options: options(
          "Thomas Pell",
          "A",
          "B",
          "A grain merchant whose name nobody in Exeter knew",
        ),
      }),
      "option_stands_out",
    ],
    [
      "a pronoun as key",
      {
        ...base,
        kind: "short_answer",
        stem: "Who was it that built the tide mill?",
        key: "he",
        evidence: proofOf("sold"),
      },
      "key_is_pronoun",
    ],
  ])("%s", (_name, question, code) => {
    expect(codes(question)).toContain(code);
  });
});

test("clashes with other questions are named", () => {
  const teller: Question = {
    ...base,
    id: "q2",
    kind: "numeric",
    stem: "In which year was the mill built by Thomas Pell?",
    key: 1764,
    evidence: proofOf("pell"),
  };
  expect(codes(choice({ stem: "Who built the tide mill by the harbour?" }), [teller])).toEqual([
    "answer_given_elsewhere",
  ]);
  expect(codes(choice(), [choice({ id: "q3" })])).toEqual(["asked_twice"]);
  expect(codes(choice(), [{ ...teller, stem: "When was the mill built?" }])).toEqual([]);
});

test("an option's warning says which option it is", () => {
  const question = choice({ options: options("Thomas Pell", "A", "None of these", "B") });
  expect(findWarnings(question, article)).toEqual([
    { code: "catch_all_option", field: "options", option: "c" },
  ]);
});

test("our own questions are hardly ever warned about", { timeout: 180_000 }, () => {
  const reader = loadEnglishReader();
  const folder = new URL("../../fixtures/judged/articles/", import.meta.url);
  let asked = 0;
  let warned = 0;
  for (const file of readdirSync(folder)) {
    const prepared = prepareArticle(readFileSync(new URL(file, folder), "utf8"));
    if (!prepared.ok) throw new Error(file);
    const { questions } = generate(prepared.value, { count: 10, seed: "1" }, reader);
    for (const question of questions) {
      const others = questions.filter((other) => other !== question);
      asked += 1;
      warned += findWarnings(question, prepared.value, others).length > 0 ? 1 : 0;
    }
  }
  expect(asked).toBeGreaterThan(100);
  expect(warned / asked).toBeLessThan(0.03);
});
