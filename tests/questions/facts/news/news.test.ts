import { describe, expect, test } from "vitest";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const documentOf = (text: string, { title = "News", date = "2021-03-04" } = {}) =>
  createDocument(reader.read(text), { title, date });
const thingOf = (text: string, noun: string) =>
  documentOf(text).news?.things.get(noun)?.phrase ?? null;
const statementsOf = (text: string, heading = {}) => {
  const document = documentOf(text, heading);
  return findFacts(document)
    .facts.map((fact) => composeStatement(document, fact))
    .filter(({ faults }) => faults.length === 0)
    .map((statement) => statement.text);
};
const ledOf = (text: string) => {
  const document = documentOf(text);
  return findFacts(document)
    .facts.filter(({ lead }) => lead !== null)
    .map((fact) => composeStatement(document, fact).text);
};

const fire = "A fire destroyed the old theatre in Leeds on Monday, police said.";
const ownFire = "A fire destroyed the old theatre in Leeds on Monday.";
const ferry = "A passenger ferry ran onto rocks near the island of Vis on Monday, police said.";

describe("the things of the news", () => {
  test("a subject is told by what it did, with the month of the news", () => {
    expect(thingOf(ferry, "ferry")).toBe(
      "the passenger ferry that ran onto rocks near the island of Vis in March 2021",
    );
  });

  test("an object is told by what was done to it", () => {
    expect(thingOf("The council of Leeds rejected a bill on Monday.", "bill")).toBe(
      "the bill that the council of Leeds rejected in March 2021",
    );
  });

  test("what stands behind a preposition is told by who left it, without their number", () => {
    const horses = "Nine horses escaped from a lorry on Monday near the town of Leeds in England.";
    const rest = " The lorry was old. Police in Leeds closed a road.";
    expect(thingOf(horses + rest, "lorry")).toMatch(/^the lorry from which horses escaped /);
    expect(thingOf("Nine horses slept in a lorry on Monday near Leeds.", "lorry")).toBeNull();
  });

  test("the object behind nothing but verbs is told by them; an object of two is not", () => {
    expect(thingOf("The Leeds Museum is to begin issuing passes for visitors.", "pass")).toBe(
      "the passes that the Leeds Museum was to begin issuing in March 2021",
    );
    expect(thingOf("The Leeds Museum does not sell passes to visitors.", "pass")).toBeNull();
  });

  test("girls are who the opening calls teenagers of a nation, as one group", () => {
    const group = "A group of Dutch teenagers was awarded a medal on Monday.";
    expect(thingOf(group, "girl")).toBe(
      "the group of Dutch teenagers that was awarded a medal in March 2021",
    );
    expect(thingOf("A group of teenagers was awarded a medal on Monday.", "girl")).toBeNull();
  });

  test("counts stay out of it, so that they can be asked for", () => {
    expect(thingOf("Nine horses escaped from a farm near Leeds on Monday.", "horse")).toBe(
      "the horses that escaped from a farm near Leeds in March 2021",
    );
  });

  test("a thing that is soon called by a name goes by it", () => {
    const text = `${ferry} The Sveta Lucija, a 62-metre vessel, had left Split at noon.`;
    expect(thingOf(text, "ferry")).toBe("the passenger ferry Sveta Lucija");
    const island = `${ferry} The Sveta Lucija, a 62-metre rock, had no lighthouse.`;
    expect(thingOf(island, "ferry")).not.toMatch(/Lucija/);
  });

  test("a wider word is the same thing, and the crew is the vehicle's own", () => {
    expect(statementsOf(`${ferry} The ship carried a cargo of timber.`)).toContain(
      "The passenger ferry that ran onto rocks near the island of Vis in March 2021 carried a cargo of timber.",
    );
    expect(statementsOf(`${ferry} The captain was questioned for seven hours.`)).toContain(
      "The captain of the passenger ferry that ran onto rocks near the island of Vis in March 2021 was questioned for seven hours.",
    );
  });

  test("not another of the same noun, nothing of an opening that names nobody, nothing without a date", () => {
    const other = `${ferry} A second ferry came to help. The ferry carried a doctor.`;
    for (const text of statementsOf(other))
      expect(text).not.toContain("rocks near the island of Vis in March 2021 carried");
    expect(thingOf("A ferry ran onto rocks on Monday, police said.", "ferry")).toBeNull();
    expect(createDocument(reader.read(ferry), { title: "News" }).news).toBeNull();
  });
});

describe("facts in the month of the news", () => {
  test("a past without a time of its own is told with the month; the perfect becomes a past", () => {
    const vague = "Fires have destroyed several theatres, police said on Monday.";
    expect(ledOf(`${vague} The city of Leeds has opened an inquiry.`)).toContain(
      "In March 2021, the city of Leeds opened an inquiry.",
    );
  });

  test("not behind what the opening tells, which may have nothing to do with it", () => {
    expect(ledOf(`${ownFire} The city of Leeds has opened an inquiry.`)).toEqual([
      "In March 2021, the city of Leeds opened an inquiry.",
    ]);
  });

  test("not with a day or year of its own, not what had come before, not somebody's past", () => {
    expect(ledOf(`${fire} Ada Brandt bought the theatre in 1998.`)).toEqual([]);
    expect(ledOf(`${fire} Ada Brandt visited Leeds on Tuesday.`)).toEqual([]);
    expect(ledOf(`${fire} Ada Brandt visited Leeds in mid-February.`)).toEqual([]);
    expect(ledOf(`${fire} Rosa Lind had locked the doors.`)).toEqual([]);
    expect(ledOf(`${fire} Ada Brandt grew up in Leeds.`)).toEqual([]);
  });

  test("not in a paragraph that has told of another year", () => {
    const text = `${fire}\n\nThe theatre was built in 1904. Ada Brandt painted its ceiling.`;
    expect(ledOf(text)).toEqual([]);
    expect(ledOf(`${fire}\n\nAda Brandt painted a picture of Leeds.`)).not.toEqual([]);
  });

  test("a contest with a name of its own stands in place of the month", () => {
    const text =
      "Ada Brandt won the Tour of the Andes on Monday. Rosa Lind, the favourite, finished second.";
    const document = documentOf(text, { title: "Brandt wins Tour of the Andes" });
    for (const { lead } of findFacts(document).facts)
      if (lead !== null) expect(lead).toMatch(/^In (the 2021 Tour of the Andes|March 2021)$/);
  });
});

describe("what a country or a town has one of", () => {
  test("is the country's own where the news names one country", () => {
    const text =
      "Farmers in Ghana ended a strike on Monday. The government promised to lower the price of seed.";
    expect(statementsOf(text).join("\n")).toContain("Ghana's government promised");
  });

  test("is nobody's where the opening names two", () => {
    const text =
      "Ghana and Togo ended a dispute on Monday. The government promised to lower the price of seed.";
    expect(statementsOf(text).join("\n")).not.toContain("'s government");
  });
});

describe("the country of the news", () => {
  const raised = "The government promised to lower the price of seed.";

  test("is the headline's, whatever else the opening names", () => {
    const text = `Farmers in Ghana fed 40 guests from Togo and Benin on Monday. Rain fell. ${raised}`;
    const told = statementsOf(text, { title: "Ghanaian farmers feed guests" }).join("\n");
    expect(told).toContain("Ghana's government promised");
    expect(statementsOf(text, { title: "Farmers feed guests" }).join("\n")).not.toContain(
      "'s government",
    );
  });

  test("has one government, whatever others had that the text names by the way", () => {
    const text = `Farmers in Ghana ended a strike on Monday. The Mensah government had raised a tax in 1998. ${raised}`;
    expect(statementsOf(text).join("\n")).toContain("Ghana's government promised");
    const own = `Farmers in Ghana ended a strike on Monday. The Ghana government had raised a tax in 1998. ${raised}`;
    expect(statementsOf(own).join("\n")).toContain("The Ghana government promised");
  });

  test("but not right behind talk of another", () => {
    const text = `Farmers in Ghana ended a strike on Monday. Togo sent seed to the farmers. ${raised}`;
    expect(statementsOf(text).join("\n")).not.toContain("Ghana's government");
  });
});

describe("a firm in the headline", () => {
  test("owns its bare name, though its founder has it too", () => {
    const text =
      "The last piano left the Zeltner factory in Saxony on Monday. Zeltner sold 1,120 pianos last year. Friedrich August Zeltner, a carpenter, founded the firm in 1873.";
    const document = documentOf(text, { title: "Zeltner plays its last note" });
    const names = document.reading.entities.map(({ name, type }) => `${name}: ${type}`);
    expect(names).toContain("Zeltner: organisation");
    expect(names).toContain("Friedrich August Zeltner: person");
  });

  test("a person whom the text gives in full first keeps the surname", () => {
    const text = "Ada Zeltner resigned on Monday. Zeltner had been mayor of Leeds since 2010.";
    const document = documentOf(text, { title: "Zeltner resigns" });
    expect(document.reading.entities.some(({ name }) => name === "Zeltner")).toBe(false);
  });
});
