import { expect, test } from "vitest";
import { generate } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";
import { askedOf } from "../../support/told.ts";

const reader = loadEnglishReader();
const life = "Ada Brandt (3 May 1901 – 4 June 1987) was a Norwegian dancer.";
const asked = (text: string) => askedOf(`${life} ${text}`, { title: "Ada Brandt" });

test.each([
  ["She taught piano at the Tolm Conservatory from 1930.", "Which instrument did Ada Brandt teach"],
  ["Brandt studied law in Leeds.", "Which subject did Ada Brandt study in Leeds?"],
  ["She died of pneumonia in Leeds.", "Of which illness did Ada Brandt die in Leeds?"],
])("%s is asked by its class", (text, stem) => {
  expect(asked(text)).toContain(stem);
});

test.each([
  "She taught children in Leeds.",
  "She studied law and physics in Leeds.",
  "She did not study law in Leeds.",
  "She played the part of a piano in Leeds.",
  "The law was studied in Leeds.",
])("%s is not", (text) => {
  expect(asked(text)).not.toMatch(/[Ww]hich (instrument|subject|illness|sport)/);
});

test("wrong options are of the class, and none that the article speaks of", () => {
  const text = `${life} She taught piano at the Tolm Conservatory from 1930. A violin hung above her desk.`;
  const { questions } = generate(
    { title: "Ada Brandt", text },
    { count: 20, seed: "1", kinds: ["multiple_choice"] },
    reader,
  );
  const question = questions.find(({ stem }) => stem.startsWith("Which instrument"));
  const options = question !== undefined && "options" in question ? question.options : [];
  expect(options.map((option) => ("text" in option ? option.text : ""))).toContain("Piano");
  expect(options).toHaveLength(4);
  expect(JSON.stringify(options)).not.toMatch(/violin/i);
});
