import fc from "fast-check";
import { expect, test } from "vitest";
import { generate } from "../../questions/generate.ts";
import type { Reader } from "../../questions/read/types.ts";
import { loadEnglishReader } from "../../tools/reader/load.ts";

const reader: Reader = loadEnglishReader();
const options = { count: 12, seed: "1" };
const ask = (text: string, title = "") => generate({ title, text }, options, reader);

const article = `Ada Brandt was a Dutch engineer who was born in Utrecht in 1902. In 1931 Brandt moved to Lisbon to study geology.
She founded the Tolm Museum in 1953. The museum was opened by the Portuguese painter Rosa Lind in 1955. Brandt collected 430 minerals in six years.
The Tolm Museum now owns more than 62,000 stones. Karl Holt said that the museum may move to Porto in 2030.
Holt did not say that the museum would close. If the museum moves, Lisbon will lose 40 jobs. Brandt died in Lisbon in 1987.`;

test("the same article, options and seed give the same bytes", () => {
  expect(JSON.stringify(ask(article, "Ada Brandt"))).toBe(
    JSON.stringify(ask(article, "Ada Brandt")),
  );
});

test("every question and card carries its proof, word for word", () => {
  const { questions, cards } = ask(article, "Ada Brandt");
  expect(questions.length).toBeGreaterThanOrEqual(5);
  for (const { evidence } of [...questions, ...cards])
    expect(article.slice(evidence.start, evidence.end)).toBe(evidence.text);
});

test("what was not said, and what only may happen, is never stated as a fact", () => {
  const { questions } = generate(
    { title: "Ada Brandt", text: article },
    { count: 50, seed: "1" },
    reader,
  );
  for (const question of questions) {
    if (question.kind !== "true_false" || !question.key) continue;
    expect(question.stem).not.toMatch(/museum would close/);
    if (/move to Porto/.test(question.stem)) expect(question.stem).toMatch(/may/);
    if (/lose 40 jobs/.test(question.stem)) expect(question.stem).toMatch(/If /i);
  }
});

test.each([
  ["a list", "Apples\nPears\nPlums\n\n- flour\n- 200 g sugar\n- two eggs\n"],
  [
    "a recipe",
    "Heat the oven. Mix the flour with the sugar. Add two eggs. Bake for 40 minutes and serve hot with cream.",
  ],
  [
    "code",
    "const x = 1;\nfunction f(a) { return a + x; }\nfor (let i = 0; i < 9; i++) console.log(f(i));",
  ],
  [
    "a poem",
    "O rose, thou art thick\nwith the sleep of the lawn,\nand nobody told thee\nthat evening is gone.",
  ],
  ["all quotation", "“I will go,” she said. “You will not,” he said. “We shall see,” she said."],
  ["an interview", "Q: Why did you come? A: Because I wanted to. Q: And now? A: Now I stay."],
  ["a table", "Year | Ships | Tons\n1950 | 12 | 400\n1960 | 31 | 900\n1970 | 44 | 1,200"],
  ["shouting", "THE KING IS DEAD. LONG LIVE THE KING. ALL ROADS ARE CLOSED."],
])("gives at most a question or two for %s, and says why", (_, text) => {
  const { questions, skipped } = ask(text);
  expect(questions.length).toBeLessThanOrEqual(2);
  expect(skipped.length + questions.length).toBeGreaterThan(0);
});

test("the same paragraph twice asks nothing twice", () => {
  const { questions } = ask(`${article}\n\n${article}`, "Ada Brandt");
  const stems = questions.map(({ kind, stem }) => `${kind} ${stem}`);
  expect(new Set(stems).size).toBe(stems.length);
});

test("any text is answered, in bounds", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          "The",
          "Ada",
          "1953",
          "won",
          "because",
          ",",
          ".",
          "“",
          ")",
          "it",
          "of",
          "was",
          "é",
          "😀",
          "\n",
        ),
      ),
      (words) => {
        const { questions } = ask(words.join(" "));
        expect(questions.length).toBeLessThanOrEqual(options.count);
      },
    ),
    { numRuns: 200 },
  );
});

/** Each took minutes or never ended: a name in capitals, and sentences of numbers without end. */
test.each([
  ["capitals", "VELMAR ORLA TOLMSUND GLOBAL HOLDINGS PLC is a Dutch maker of fast cars."],
  ["numbers", `The town sold ${"1,".repeat(30_000)} stones.`],
  ["amounts", `The town sold ${"1,000 ".repeat(10_000)} stones.`],
])("a text made of %s is answered like any other", (_, sentence) => {
  const { questions } = ask(`${sentence} ${article}`, "Ada Brandt");
  expect(questions.length).toBeGreaterThan(0);
});
