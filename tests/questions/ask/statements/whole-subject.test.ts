import { expect, test } from "vitest";
import { askWholeSentence } from "../../../../questions/ask/index.ts";
import { findAll } from "../../../../questions/generate.ts";
import { createRandom } from "../../../../questions/random.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const asked = (text: string, date?: string): string[] => {
  const { found } = findAll(reader.read(text), {
    title: "News from the coast",
    ...(date === undefined ? {} : { date }),
  });
  return askWholeSentence(found, createRandom("1"))
    .filter(({ shape }) => /^(open|number)$/.test(shape.type))
    .map(({ stem, key, faults }) => `${stem} ${key}${faults.join()}`);
};

test("an aside behind the name goes, and tells which one is asked for", () => {
  expect(
    asked(
      "Brandt Motors, the Norwegian tractor company whose blue machines are known all over Europe, agreed on Monday to be bought by Lindqvist of Sweden for 40 million euros.",
      "2019-03-06",
    ),
  ).toEqual([
    "Which Norwegian tractor company agreed on March 4, 2019, to be bought by Lindqvist of Sweden for 40 million euros? Brandt Motors",
  ]);
  expect(
    asked(
      "Ada Brandt, a nurse who had never before run farther than a mile, won the Lindvik Marathon in Norway on Sunday in two hours and 31 minutes.",
      "2019-03-06",
    ),
  ).toEqual([
    "Who won the Lindvik Marathon in Norway on March 3, 2019, in two hours and 31 minutes? Ada Brandt",
  ]);
});

test("the words in front of a name say what is asked for", () => {
  expect(
    asked(
      "Norwegian rally driver Ada Brandt won the Lindvik Rally on Sunday after a final stage that heavy rain had delayed for three hours.",
      "2019-03-06",
    ),
  ).toEqual([
    "Which Norwegian rally driver won the Lindvik Rally on March 3, 2019, after a final stage that heavy rain had delayed for three hours? Ada Brandt",
  ]);
  // Whose husband, the question would have to say.
  expect(
    asked(
      "Her husband Ivo Brandt won the Lindvik Rally on Sunday after a final stage that heavy rain had delayed for three hours.",
      "2019-03-06",
    ).join(),
  ).not.toContain("Which husband");
});

test("two who did it are not one", () => {
  expect(
    asked(
      "Ada Brandt and her brother Karl won the sailing race round the islands of Lindvik in Norway on Sunday in two hours and 31 minutes.",
      "2019-03-06",
    ).filter((text) => /^Who/.test(text)),
  ).toEqual([]);
});

test("of two numbers the first is asked for, with what is told of both", () => {
  expect(
    asked(
      "At least three people were killed and 47 injured late on Thursday when a passenger ferry carrying 212 people ran onto rocks near the island of Lind, off the coast of Norway.",
      "2019-03-09",
    ),
  ).toEqual([
    "How many people were killed on March 7, 2019, when a passenger ferry carrying 212 people ran onto rocks near the island of Lind, off the coast of Norway? At least three",
  ]);
});

test("a second clause with an end of its own goes as a whole", () => {
  expect(
    asked(
      "Norway counted about 1.9 million wild geese near the coast in 2023, and in December of 2023 the Goose Council changed the status of the species from endangered to safe.",
    ),
  ).toEqual(["Which country counted about 1.9 million wild geese near the coast in 2023? Norway"]);
});

test("some two of many are no answer behind the opening", () => {
  const opening =
    "The council of Lindvik in Norway voted on Tuesday to close the old harbour to large cruise ships.";
  const count = (subject: string) =>
    asked(
      `${opening} ${subject} were added to the plan by the engineers of the Norwegian port authority.`,
      "2019-03-06",
    ).filter((text) => text.includes("How many") || text.includes("how many"));
  expect(count("Three fishermen")).toEqual([]);
  expect(count("Three new breakwaters")).toEqual([
    expect.stringMatching(/ow many new breakwaters .* Three$/),
  ]);
});

test("what the news tells without a time gets its month", () => {
  const opening =
    "The council of Lindvik in Norway voted on Tuesday to close the old harbour to large cruise ships.";
  expect(
    asked(
      `${opening} The harbour captain Ada Brandt criticised the mayor Jon Dahl in a letter to the newspaper Lindvik Posten.`,
      "2019-03-06",
    ),
  ).toContain(
    "In March 2019, which harbour captain criticised the mayor Jon Dahl in a letter to the newspaper Lindvik Posten? Ada Brandt",
  );
});

test("what only the aside names is not pointed at without it", () => {
  const island = "Brandt Motors, a Norwegian company that was full of rats for years,";
  expect(
    asked(
      `${island} was declared free of them on Saturday by two inspectors of the port.`,
      "2019-03-06",
    ),
  ).toEqual([]);
  expect(
    asked(
      `${island} was declared bankrupt on Saturday by two inspectors of the port.`,
      "2019-03-06",
    ),
  ).toEqual([
    "Which Norwegian company was declared bankrupt on March 2, 2019, by two inspectors of the port? Brandt Motors",
  ]);
});

test("who is told of as it is nobody", () => {
  const news = (name: string, pronoun: string) =>
    asked(
      `${name} announced on Saturday that ${pronoun} would end the sponsorship of a cycling team in Norway. Ada Brandt was sad.`,
      "2019-03-06",
    );
  expect(news("Ada Brandt", "she").join()).toContain("Who announced on March 2, 2019, that she");
  expect(news("Ada Brandt", "it").join()).not.toContain("Who announced");
});

test("the time in front stays there, and a year from now is written out", () => {
  const text = (time: string) =>
    `The council of Lindvik in Norway voted on Monday to close the harbour. ${time}, 84 cases of theft from the Orla community were reported to human-rights organisation Unia.`;
  expect(asked(text("Last year"), "2019-03-20").join("\n")).toMatch(
    /^In 2018, how many cases of theft/m,
  );
  expect(asked(text("Last week"), "2019-03-20").join("\n")).toMatch(
    /^In March 2019, how many cases/m,
  );
  expect(asked(text("Last week"), "2019-03-06").join("\n")).not.toMatch(/how many/);
  expect(asked(text("Last fall"), "2019-03-20").join("\n")).not.toMatch(/how many/);
});
