import { describe, expect, test } from "vitest";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const documentOf = (text: string, title: string) =>
  createDocument(reader.read(text), { title, date: "2016-09-06" });
const eventOf = (text: string, title: string) => documentOf(text, title).setting?.full ?? null;
const statementsOf = (text: string, title: string) => {
  const document = documentOf(text, title);
  return findFacts(document)
    .facts.map((fact) => composeStatement(document, fact))
    .filter(({ faults }) => faults.length === 0)
    .map((statement) => statement.text);
};

const title = "Turnout falls in Norham Bay council election";
const election = "The Norham Bay council election was held on Sunday.";

describe("the named event of the news", () => {
  test("is told with its year", () => {
    expect(eventOf(election, title)).toBe("the 2016 Norham Bay council election");
  });

  test("is told with a year of its own, or with its number alone", () => {
    const bowl = "Colbury beat Leeds 9–2 in Norham Bowl 14 on Sunday.";
    expect(eventOf(bowl, "Norham Bowl 14: Colbury beat Leeds")).toBe("Norham Bowl 14");
    const draw = "Rosa Lind led the draw for the 2018 Norham World Cup on Sunday.";
    expect(eventOf(draw, "Lind leads World Cup draw")).toMatch(/^the 2018 /);
  });

  test("ends in its year where the headline calls it so, and lies behind its year", () => {
    const expo = "Rosa Lind won a medal at Norham Expo 2016 on Sunday.";
    expect(eventOf(expo, "Norham Expo 2016, day 4: two medals")).toBe("Norham Expo 2016");
    expect(eventOf(expo, "Two medals in Norham") ?? "").not.toBe("Norham Expo 2016");
    const games = "Curling continued at the 2014 Norham Winter Games on Sunday.";
    const document = documentOf(games, "Curling enters third day at Norham Winter Games");
    expect(document.setting?.where).toBe("at the 2014 Norham Winter Games");
  });

  test("but is none where the headline does not speak of it, or the opening names no place of it", () => {
    expect(eventOf(election, "Rain falls in the north") ?? "").not.toContain("election");
    expect(eventOf("An election was held on Sunday.", "Turnout falls in election")).toBeNull();
  });

  test("leads what is done in it, and nothing else", () => {
    const text = `${election} Rosa Lind won a seat. Ada Brandt bought a boat.`;
    const told = statementsOf(text, title);
    expect(told).toContain("In the 2016 Norham Bay council election, Rosa Lind won a seat.");
    expect(told.join()).not.toMatch(/election, Ada Brandt bought/);
  });

  test("is what its parts are of, and the vote", () => {
    const text = `${election} The result surprised Rosa Lind. The vote began in Leeds in May 2016.`;
    const told = statementsOf(text, title).join("\n");
    expect(told).toContain("The result of the 2016 Norham Bay council election surprised");
    expect(told).toContain("The Norham Bay council election began in Leeds");
    expect(told).not.toMatch(/In September 2016, the result/);
  });

  test("has no year beside another time", () => {
    const text = `${election} Some 900 people attended the event last year.`;
    expect(statementsOf(text, title).join("\n")).toContain(
      "900 people attended the Norham Bay council election",
    );
  });
});

describe("areas that the text goes through", () => {
  const west = "In the Hill Park district, Ada Brandt won 900 votes.";
  const east = "In the Lake Side district, Rosa Lind won 700 votes.";

  test("the one named last is meant when it is near", () => {
    const told = statementsOf(
      `${election} ${west} ${east} Karl Voss won 80 votes in this district.`,
      title,
    );
    expect(told.join("\n")).toContain("Karl Voss won 80 votes in the Lake Side district");
  });

  test("not when another was told since, whose words make no name", () => {
    const other = "In the Orm (Second) functional district, Ida Falk received 500 votes.";
    const told = statementsOf(
      `${election} ${west} ${east} ${other} Karl Voss won 80 votes in this district.`,
      title,
    );
    expect(told.join("\n")).not.toMatch(/80 votes in the (?:Lake|Hill)/);
  });

  test("the month follows the phrase in front, where it is a place", () => {
    expect(statementsOf(`${election} ${west}`, title)).toContain(
      "In the Hill Park district in September 2016, Ada Brandt won 900 votes.",
    );
    const half = "In the second half, Ada Brandt won 900 votes.";
    expect(statementsOf(`${election} ${half}`, title).join()).not.toContain("half in September");
  });

  test("not when it is far", () => {
    const far = "Rain fell in Leeds. Prices rose. Ships left. Boats came. Trams ran. Bells rang.";
    const told = statementsOf(
      `${election} ${west} ${east} ${far} Karl Voss won 80 votes in the district.`,
      title,
    );
    expect(told.join("\n")).not.toContain("80 votes in the Lake");
  });
});
