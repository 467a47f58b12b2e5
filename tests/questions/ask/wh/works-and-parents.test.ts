import { expect, test } from "vitest";
import { askAll } from "../../../../questions/ask/index.ts";
import { findAll, generate } from "../../../../questions/generate.ts";
import { createRandom } from "../../../../questions/random.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const life = "Ida Brandt (3 May 1901 – 4 June 1987) was a Dutch writer who designed bridges.";
const asked = (text: string) => {
  const { found } = findAll(reader.read(`${life} ${text}`), { title: "Ida Brandt" });
  return askAll(found, createRandom("1"))
    .filter(({ faults, shape }) => faults.length === 0 && shape.type === "open")
    .map(({ stem, key }) => `${stem} ${key}`);
};
const printed = (text: string) =>
  generate(
    { title: "Ida Brandt", text: `${life} ${text}` },
    { count: 20, seed: "1" },
    reader,
  ).questions.map(({ stem }) => stem);

test("a work is asked for by the noun before its title, two works are not", () => {
  expect(asked("She published the novel Winter Harbour in 1928.").join("\n")).toContain(
    "Which novel did Ida Brandt publish in 1928? Winter Harbour",
  );
  expect(asked("She wrote the play Small Hours with Karl Lind.").join("\n")).toContain(
    "Which play did Ida Brandt write with Karl Lind? Small Hours",
  );
  expect(asked("She wrote the play and Small Hours with Karl Lind.").join("\n")).not.toContain(
    "Which play",
  );
});

test("parents are asked for where both are named", () => {
  expect(
    asked(
      "She was the third of four children of Olaf Brandt, a baker, and his wife Inge Moe. She wrote in her garden.",
    ),
  ).toContain("Who were Ida Brandt's parents? Olaf Brandt and Inge Moe");
  expect(asked("She was born to Olaf and Inge (née Moe) Brandt in Porto.")).toContain(
    "Who were Ida Brandt's parents? Olaf and Inge Brandt",
  );
  expect(asked("She was the third of four children of Olaf Brandt.").join("\n")).not.toContain(
    "parents",
  );
});

test("where somebody died is asked though the sentence says “there”", () => {
  expect(asked("She moved to Bergen in 1950 and died there.").join("\n")).toContain(
    "In which city did Ida Brandt die?",
  );
});

test("where somebody was born is asked without the house", () => {
  const told = asked(
    "She was born in Leeds, England, in the house that now holds the Tolm Archive.",
  );
  expect(told.join("\n")).toContain("Where was Ida Brandt born? Leeds, England");
});

test("a father may share the name, and was one", () => {
  expect(asked("Her father, Olaf Brandt, had been a baker in Porto.").join("\n")).toContain(
    "Who was Ida Brandt's father?",
  );
});

test("a clause torn from “by the time” and a title cut at its full stop are not printed", () => {
  const told = printed(
    "By the time Brandt was five years old the Canal was complete. She made her debut in Tolm Se.. in 1928 with her brother.",
  ).join("\n");
  expect(told).not.toMatch(/By the time|Se\. in/);
});

test("the university is that of the last one named, or nobody's", () => {
  const told = (school: string) =>
    printed(
      `In 1920 she entered the University of Manitoba. ${school} She earned a doctorate in physics from the university in 1926.`,
    ).join("\n");
  expect(told("Brandt worked hard.")).toContain("from the University of Manitoba");
  expect(told("She went on to Tolm College in Leeds.")).not.toContain(
    "doctorate in physics from the University of Manitoba",
  );
});

test("a birth is asked without its day, a wedding with it", () => {
  const told = asked("She was born on 3 May 1901 in Leeds. She married Olaf Moe in Leeds in 1925.");
  expect(told.join("\n")).toContain("In which city was Ida Brandt born? Leeds");
  expect(told.join("\n")).toContain("In which city did Ida Brandt marry Olaf Moe in 1925? Leeds");
});

test("a quarter is asked for by its class and town, a nation before the class is no name", () => {
  expect(asked("She grew up in the North End neighborhood of Leeds.").join("\n")).toContain(
    "In which neighborhood of Leeds did Ida Brandt grow up? North End",
  );
  expect(asked("She grew up in the Dutch province of Groningen.").join("\n")).not.toContain(
    "of Groningen did",
  );
});

test("a clause before a semicolon is none of its pronoun's", () => {
  const told = printed(
    "She lived until 1987; her son Ole and her grandson Per each played in the Tolm Orchestra.",
  ).join("\n");
  expect(told).not.toMatch(/was lived|lived until 1987 played/);
});
