import { expect, test } from "vitest";
import { generate } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";
import { askedOf } from "../../support/told.ts";

const reader = loadEnglishReader();
const life = "Ada Brandt (3 May 1901 – 4 June 1987) was a Norwegian dancer.";
const heading = { title: "Ada Brandt" };
const asked = (text: string) => askedOf(`${life} ${text}`, heading);

test.each([
  ["She was buried in the Tolm Monastery next to her mother.", "In which monastery was"],
  ["In 1920 she sang at the Ringtheater with a choir.", "At which theatre did"],
  ["She was a major benefactor of Varne College.", "Of which college was Ada Brandt a"],
  ["She was a fellow of the Tolm Institute for the Humanities.", "Of which institute was"],
])("%s asks for the name by its class", (text, stem) => {
  expect(asked(text)).toContain(stem);
});

test("a college that is called a church is asked for as none", () => {
  expect(asked("She studied Latin at Christ Church in 1920.")).not.toContain("which church");
});

test("the class that the question names may stand in its answer, another word of it may not", () => {
  const printed = (text: string) =>
    generate({ title: "Ada Brandt", text: `${life} ${text}` }, { count: 20, seed: "1" }, reader)
      .questions.map(({ stem }) => stem)
      .join("\n");
  expect(printed("She was buried in the Tolm Monastery next to her mother.")).toContain(
    "In which monastery was Ada Brandt buried",
  );
  expect(printed("She gave the land of Tolm to the Tolm Monastery in 1950.")).not.toContain(
    "which monastery",
  );
});

test.each([
  ["During the First World War, she danced in Oslo for a year.", "During which war"],
  ["After World War II, she taught at the Tolm Institute.", "After which war"],
])("%s asks for the war, with its ordinal or number as its name", (text, stem) => {
  expect(asked(text)).toContain(stem);
});

test("a war that was spent somewhere is no answer", () => {
  expect(asked("She spent the Second World War in Oslo with a friend.")).not.toContain("hich war");
});

test("a town with its land behind it is asked for as a town, what somebody based there is not", () => {
  expect(asked("She moved to Cambridge, England, in 1920.")).toContain(
    "To which city did Ada Brandt move in 1920?",
  );
  expect(
    askedOf("Ada Brandt was a Norwegian dancer based in Cambridge, England.", heading),
  ).not.toContain("which city");
});
