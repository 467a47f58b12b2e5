import { expect, test } from "vitest";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { generate } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** What may be said of the facts of news of March 4, 2021, with the faults of each. */
const said = (text: string, title = "News") => {
  const document = createDocument(reader.read(text), { title, date: "2021-03-04" });
  return findFacts(document).facts.map((fact) => {
    const { text: stem, faults } = composeStatement(document, fact);
    return { stem, faults: [...faults] };
  });
};
const fit = (text: string, title?: string): string =>
  said(text, title)
    .filter(({ faults }) => faults.length === 0)
    .map(({ stem }) => stem)
    .join("\n");

const fire = "A fire destroyed the Norham Mill in Colbury, New Zealand, on Monday.";

test.each([
  [
    "helicopters sent from somewhere went somewhere",
    "Helicopters sent from Leeds were held up by fog.",
    "Helicopters sent from Leeds to Colbury were held up by fog.",
  ],
  [
    "who was inside was inside something",
    "Nine members of the Colbury Choir were inside.",
    "Nine members of the Colbury Choir were inside the Norham Mill.",
  ],
  [
    "a claim is for something",
    "The Leeds Law Society said that Karl Voss would oppose a claim.",
    "The Leeds Law Society said that Karl Voss would oppose a claim for compensation.",
  ],
  [
    "an analysis is of something",
    "Chemical analysis ruled out Iceland.",
    "Chemical analysis of the Colbury dust ruled out Iceland.",
  ],
  [
    "a sudden halt was told of before",
    "The sudden halt threw Karl Voss into the Tolm River.",
    "The sudden halt of the Leeds Express threw Karl Voss into the Tolm River.",
  ],
])("%s", (_, open, told) => {
  expect(fit(`${fire} ${open}`)).not.toContain(open);
  expect(fit(`${fire} ${told}`)).toContain(told);
});

test("“the man who died” is one of many, “the man who died in Leeds” is not", () => {
  const sister = "Rosa Lind was a sister of the man who died";
  expect(fit(`${fire} ${sister}.`)).not.toContain(sister);
  expect(fit(`${fire} ${sister} in Leeds.`)).toContain(`${sister} in Leeds`);
});

test("“when she returned” goes, “when she returned to Leeds” stays", () => {
  const told = (when: string) =>
    fit(`${fire} Rosa Lind is a painter. When she ${when}, she sold a picture to Karl Voss.`);
  expect(told("returned")).not.toContain("returned");
  expect(told("returned to Leeds")).toContain("returned to Leeds");
});

test("a court of every country is told by the one in which the news plays", () => {
  const text = (court: string) =>
    `A farmer who had set fire to a mill in Colbury was freed on Monday by the ${court}.`;
  const stems = (court: string) =>
    generate(
      {
        title: "News",
        text: text(court),
        dateline: { date: "2021-03-04", place: "COLBURY, New Zealand" },
      },
      { count: 20, seed: "1" },
      reader,
    )
      // A gap is read with its key.
      .questions.map(({ stem, key }) => stem.replace("_____", String(key)))
      .join("\n");
  expect(stems("Court of Appeal")).toContain("New Zealand's Court of Appeal");
  expect(stems("Colbury District Court")).not.toContain("New Zealand's");
});

test("“on Monday of 22 counts” is a day, “Monday the 22nd” a date of its own", () => {
  expect(
    fit(`${fire} Karl Voss was convicted on Tuesday of 22 counts of theft in Leeds.`),
  ).toContain("on March 2, 2021, of 22 counts");
  expect(fit(`${fire} Karl Voss was convicted on Tuesday, 2 March 2021, in Leeds.`)).not.toMatch(
    /March 2, 2021,? 2/,
  );
});

test("the land behind a town's name has no mayor", () => {
  const roles = (place: string) =>
    generate(
      {
        title: "Ontario mill burns",
        text: `A mill in ${place}, Canada, burned down on Monday. Ontario has few mills. The mayor, Karl Voss, thanked Rosa Lind on Tuesday. Mills in Ontario are old.`,
        dateline: { date: "2021-03-04" },
      },
      { count: 20, seed: "1" },
      reader,
    )
      .questions.map(({ stem }) => stem)
      .join("\n");
  expect(roles("Norham Falls, Ontario")).not.toContain("mayor of Ontario");
});

test("a word at the head of its sentence that the text has without its capital is no town", () => {
  const named = (trace: string) => {
    const seen = "Sulphur from the same year had been seen in snow from Norway.";
    const document = createDocument(reader.read(`${seen} A trace of ${trace} was left.`), {
      title: "News",
    });
    return document.owners.get("0:0")?.name;
  };
  expect(named("sulphur")).toBeUndefined();
  expect(named("iron")).toBe("Sulphur");
});

test("the only cableway of the town from which the news comes is told by the town", () => {
  const told = (before: string) => {
    const text = `A spruce fell across a valley road on Monday, and nine skiers were hurt. ${before}The cableway will stay closed for a year.`;
    const document = createDocument(reader.read(text), {
      title: "News",
      date: "2021-03-04",
      place: "SANKT OLAN, Austria",
    });
    return findFacts(document).facts.map((fact) => composeStatement(document, fact).text);
  };
  const closed = "As of March 2021, the cableway in Sankt Olan was to stay closed for a year.";
  expect(told("")).toContain(closed);
  expect(told("Karl Voss owns a cableway in Italy. ")).not.toContain(closed);
});
