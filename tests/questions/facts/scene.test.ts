import { describe, expect, test } from "vitest";
import { createDocument, findFacts } from "../../../questions/facts/index.ts";
import { composeStatement } from "../../../questions/facts/statement.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const documentOf = (text: string, date = "2021-03-04") =>
  createDocument(reader.read(text), { title: "News", date });
const sceneOf = (text: string) => documentOf(text).scene?.clause ?? null;
const ledOf = (text: string) => {
  const document = documentOf(text);
  return findFacts(document)
    .facts.filter(({ lead }) => lead !== null)
    .map((fact) => composeStatement(document, fact).text);
};

const fire = "A fire destroyed the old theatre in Leeds on Monday, police said.";

describe("the scene of news", () => {
  test("is the opening up to its first comma, with the date told", () => {
    expect(sceneOf(fire)).toBe("a fire destroyed the old theatre in Leeds on March 1, 2021");
  });

  test("leaves out the counts that may be asked for, but not the measure of a time", () => {
    expect(sceneOf("Nine horses escaped from a farm near Leeds on Monday, police said.")).toBe(
      "horses escaped from a farm near Leeds on March 1, 2021",
    );
    expect(
      sceneOf("Workers in Leeds ended a strike of 11 weeks on Monday, the union said."),
    ).toContain("11 weeks");
  });

  test("is the cause where the opening tells one", () => {
    expect(
      sceneOf(
        "Four people were hurt on Monday after a wall of the old theatre in Leeds collapsed, police said.",
      ),
    ).toBe("a wall of the old theatre in Leeds collapsed");
  });

  test("tells the perfect in the past and what is to come as an announcement", () => {
    expect(sceneOf("A lost painting has been found in a cellar in Leeds, police said.")).toBe(
      "a lost painting was found in a cellar in Leeds",
    );
    expect(sceneOf("The city of Leeds will close two libraries in May.")).toMatch(
      /^it was announced in 2021 that the city of Leeds would close/,
    );
  });

  test("is nothing without a date, in a quotation, or under a negation", () => {
    expect(createDocument(reader.read(fire), { title: "News" }).scene).toBeNull();
    expect(sceneOf("“It is a sad day for Leeds,” the mayor said on Monday.")).toBeNull();
    expect(sceneOf("The council in Leeds did not close the theatre on Monday.")).toBeNull();
  });
});

describe("facts behind the scene", () => {
  test("the things of the scene, and who comes with it, need no introduction; others do", () => {
    const [first] = ledOf(`${fire} The mayor opened a fund for the victims.`);
    expect(first).toMatch(
      /^(When|After) a fire destroyed .*, the mayor opened a fund for the victims\.$/,
    );
    const document = documentOf(`${fire} The actors left through the gate.`);
    const facts = findFacts(document).facts.filter(({ lead }) => lead !== null);
    for (const fact of facts)
      expect(composeStatement(document, fact).faults).toContain("dangling_noun");
  });

  test("what answers the event comes after it, what held then is told with “When”", () => {
    expect(ledOf(`${fire} Mayor Ada Brandt apologised to the victims.`)[0]).toMatch(/^After /);
    expect(
      ledOf(
        "A wall of the theatre in Leeds fell down, police said. Mayor Ada Brandt apologised.",
      )[0],
    ).toMatch(/^In 2021, after a wall of the theatre in Leeds fell down, /);
    expect(ledOf(`${fire} Rosa Lind had locked the doors.`)[0]).toMatch(/^When /);
  });

  test("the perfect and the future are told in the past", () => {
    expect(ledOf(`${fire} The city of Leeds has opened an inquiry.`)[0]).toMatch(
      /the city of Leeds opened an inquiry\.$/i,
    );
    expect(ledOf(`${fire} A public inquiry will open in May.`)[0]).toMatch(
      /a public inquiry was to open in May\.$/,
    );
  });

  test("another year, an earlier day and somebody's past are no part of it", () => {
    expect(ledOf(`${fire} Ada Brandt bought the theatre in 1998.`)).toEqual([]);
    expect(ledOf(`${fire} Ada Brandt visited the theatre on February 20.`)).toEqual([]);
    expect(ledOf(`${fire} Ada Brandt grew up in Leeds.`)).toEqual([]);
  });
});
