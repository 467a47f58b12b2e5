import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { askWholeSentence } from "../../../questions/ask/index.ts";
import { toSentence } from "../../../questions/facts/writing/statement.ts";
import { headingOf, selectFrom } from "../../../questions/generate.ts";
import { generate, keyText, prepareArticle } from "../../../questions/index.ts";
import { createRandom } from "../../../questions/random.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const folder = "tests/fixtures/judged/articles/";
const files = ["tools/demo/article.txt", ...readdirSync(folder).map((name) => folder + name)];

test.each(files)(
  "in %s no question tells the answer to another one on the same sentence",
  (file) => {
    const article = prepareArticle(readFileSync(file, "utf8"));
    if (!article.ok) throw new Error(article.error.reason);
    const { questions } = generate(article.value, { count: 20, seed: "1" }, reader);
    expect(questions.length).toBeGreaterThan(0);
    for (const asker of questions) {
      if (asker.kind === "true_false") continue;
      for (const teller of questions) {
        if (teller === asker || teller.evidence.start !== asker.evidence.start) continue;
        expect(teller.stem.toLowerCase()).not.toContain(keyText(asker).toLowerCase());
      }
    }
  },
);

test("what stands before a semicolon is a statement of its own", () => {
  const text =
    "Rosa Lind opened the old tide mill of Marlow in the spring of 1912; it closed again in 1950.";
  const { found } = selectFrom(reader.read(text), headingOf({ title: "", text }), {
    count: 5,
    seed: "1",
  });
  const stems = askWholeSentence(found, createRandom("1")).map(({ stem }) => stem);
  expect(stems).toContain("Rosa Lind opened the old tide mill of Marlow in the spring of 1912.");
  expect(stems.join()).not.toContain("1950");
});

test("a statement that ends in an abbreviation has one full stop", () => {
  expect(toSentence("the mill closed at 7 p.m.")).toBe("The mill closed at 7 p.m.");
  expect(toSentence("the mill closed at noon")).toBe("The mill closed at noon.");
});
