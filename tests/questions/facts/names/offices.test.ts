import { describe, expect, test } from "vitest";
import { askAll } from "../../../../questions/ask/index.ts";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { findAll, generate } from "../../../../questions/generate.ts";
import { createRandom } from "../../../../questions/random.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const place = "PENBURY, Norway";
const told = (text: string) => {
  const document = createDocument(reader.read(text), { title: "News", date: "2021-03-04", place });
  return findFacts(document)
    .facts.map((fact) => composeStatement(document, fact))
    .flatMap(({ text: statement, faults }) => (faults.length === 0 ? [statement] : []))
    .join("\n");
};
const stemsOf = (text: string) =>
  generate(
    { title: "News", text, dateline: { date: "2021-03-04", place } },
    { count: 20, seed: "1" },
    reader,
  )
    .questions.map(({ stem, evidence }) => `${stem} (${evidence.text})`)
    .join("\n");

/** What may be asked, whether or not a short quiz takes it. */
const askedOf = (text: string, dateline: object = { place }) => {
  const { found } = findAll(reader.read(text), { title: "News", date: "2021-03-04", ...dateline });
  return askAll(found, createRandom("1")).map(({ stem }) => stem);
};

const storm = "A violent storm swept through the south of the country on Monday.";

describe("offices of the place that the news plays in", () => {
  test("a minister and a service are the country's, unless another country or a state is spoken of", () => {
    expect(told(`${storm} The interior minister visited 40 farms on Monday.`)).toContain(
      "Norway's interior minister visited 40 farms",
    );
    expect(
      told(`${storm} The national weather service praised nine farmers of Norholm on Monday.`),
    ).toContain("Norway's national weather service praised");
    expect(
      told(`${storm} It crossed into Sweden. The interior minister visited a school on Monday.`),
    ).not.toMatch(/Norway's interior minister/);
    expect(
      told(`${storm} The state government paid 40 firms that the economy ministry had named.`),
    ).not.toMatch(/Norway's economy ministry/);
  });

  test("a state's commission is told by the state of the dateline", () => {
    const american = (text: string, land: string) => {
      const document = createDocument(reader.read(text), {
        title: "News",
        date: "2021-03-04",
        place: `PENBURY, ${land}`,
      });
      return findFacts(document)
        .facts.map((fact) => composeStatement(document, fact).text)
        .join("\n");
    };
    const review = "The state ethics commission cleared Mayor Olive Strand of Penbury on Monday.";
    expect(american(review, "Ohio")).toContain("Ohio's ethics commission cleared");
    expect(american(review, "Norway")).not.toContain("Norway's ethics commission");
  });

  test("a paper that is named after the town is not the town", () => {
    const paper = "The Penbury Falls Register, a weekly, praised Olive Strand on Monday.";
    expect(
      createDocument(reader.read(`${paper} Ida Falk left Penbury Falls.`), {
        title: "News",
        date: "2021-03-04",
        place: "PENBURY FALLS, Ohio",
      }).fullNames.get("Penbury Falls"),
    ).toBe(undefined);
  });

  test("a council is the town's where the text names the town", () => {
    const council = "The city council gave 40,000 euros to nine schools on Monday.";
    expect(told(`${storm} It cut off Penbury. ${council}`)).toContain(
      "The Penbury city council gave 40,000 euros",
    );
    expect(told(`${storm} ${council}`)).not.toContain("Penbury");
  });

  test("“the town” is the dateline's, but not beside another one", () => {
    expect(told(`${storm} It cut off Penbury. Firemen left the town on foot.`)).toContain(
      "left Penbury on foot",
    );
    expect(
      told(`${storm} It cut off Penbury. Firemen of Mill Street left the town on foot.`),
    ).toContain("left Penbury on foot");
    expect(told(`${storm} It cut off Penbury and Aldbeck. Firemen left the town.`)).not.toMatch(
      /left (Penbury|Aldbeck)/,
    );
  });
});

describe("what somebody is the head of", () => {
  test("a mayor is the town's, and is asked for", () => {
    const mayor = "The mayor, Rosa Strand, said that nobody had slept.";
    expect(stemsOf(`${storm} It cut off Penbury for two days. ${mayor}`)).toContain(
      "Who was the mayor of Penbury in March 2021?",
    );
    expect(stemsOf(`${storm} ${mayor}`)).not.toMatch(/Who was the mayor/);
  });

  test("its leader is the leader of the body that the sentence before is about", () => {
    const leader =
      "Its leader, Olive Strand, told reporters that the rocks near Norholm were safe.";
    expect(told(`${storm} A team of six geologists arrived from Oslo. ${leader}`)).toContain(
      "Olive Strand, the leader of a team of six geologists,",
    );
    expect(told(`${storm} A long night of repairs followed. ${leader}`)).not.toMatch(/the leader/);
  });

  test("a bare spokesman is told by his name alone, a fire chief says of what he is", () => {
    const said = "praised the farmers of Norholm.";
    expect(told(`${storm} A spokesman, Karl Voss, ${said}`)).not.toContain("the spokesman");
    expect(told(`${storm} The fire chief, Karl Voss, ${said}`)).toContain("fire chief Karl Voss");
  });

  test("the president of a council explains himself, and is no council", () => {
    const text = `${storm} The president of the city council, Karl Voss, left on Monday. Ida Falk asked the council to pay.`;
    expect(told(text)).not.toContain("asked Karl Voss");
  });
});

test("a minister is the country's in which the news plays", () => {
  const vote = "Prime Minister Ida Falk was removed from office on Monday.";
  const minister = "The finance minister, Karl Voss, warned the farmers of Norholm.";
  expect(askedOf(`${vote} ${minister}`)).toContain(
    "Who was Norway's finance minister in March 2021?",
  );
  expect(askedOf(`${vote} ${minister}`, {}).join("\n")).not.toMatch(/Norway's finance minister/);
  expect(
    stemsOf(`${vote} ${minister.replace("The finance minister", "A tall singer")}`),
  ).not.toMatch(/who was (the|a) tall/);
});
