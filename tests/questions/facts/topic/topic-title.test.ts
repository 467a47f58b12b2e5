import { describe, expect, test } from "vitest";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { generate } from "../../../../questions/index.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const documentOf = (title: string, text: string) => createDocument(reader.read(text), { title });
const topicOf = (title: string, text: string) => documentOf(title, text).topic?.name;

function statementsOf(title: string, text: string): string {
  const document = documentOf(title, text);
  return findFacts(document)
    .facts.map((fact) => composeStatement(document, fact))
    .filter(({ faults }) => faults.length === 0)
    .map(({ text }) => text)
    .join("\n");
}

describe("the topic of an article", () => {
  test("on a kind is the kind, also where it speaks of many", () => {
    const shrikes = "Shrikes are birds of open country. They feed on large insects.";
    expect(statementsOf("Shrike", shrikes)).toContain("Shrikes feed on large insects.");
    expect(statementsOf("Shrike", `${shrikes} The bill is hooked.`)).toContain(
      "The bill of shrikes is hooked.",
    );
    expect(documentOf("Shrike", "Shrike hunters are people of the hills.").topicThing).toBeNull();
  });

  test("is one of them where the text speaks of one further on", () => {
    const text = "Lyres are a family of stringed instruments. In summer the lyre is tuned low.";
    expect(statementsOf("Lyre", `${text} Its strings are made of gut.`)).toContain(
      "The lyre's strings are made of gut.",
    );
  });

  test("is counted as the text counts it, whatever other name holds its plural", () => {
    const plural = (rest: string) =>
      documentOf("Tolmite", `Tolmite is a species of the sea. ${rest}`).topicThing?.plural;
    expect(plural("Mega Tolmites X was a game. Tolmite are blue in May.")).toBe("tolmite");
    expect(plural("Most tolmites are blue in May.")).toBe("tolmites");
  });

  test("may have an adjective before it in the first sentence", () => {
    const ferret = "The domestic ferret is a small mammal. It sleeps by day.";
    expect(statementsOf("Ferret", ferret)).toContain("The ferret sleeps by day.");
    const other = "The town of Ferret is a small place. It lies on a river.";
    expect(documentOf("Ferret", other).topicThing).toBeNull();
  });

  test("is the part of the title that the text uses", () => {
    const yucca = "Yucca is a genus of plants. Gardens grew yucca early. The yucca flowers in May.";
    expect(topicOf("Yucca: A Plant of Dry Hills", yucca)).toBe("yucca");
    expect(topicOf("The Moon Lily - Yucca", yucca)).toBe("yucca");
    const street = "Millgate is a quarter of Leeds. Millgate has two parks.";
    expect(topicOf("Millgate, Leeds", street)).toBe("Millgate");
    expect(topicOf("Gardens: What Grew There", yucca)).toBeUndefined();
    expect(topicOf("History of the yucca", yucca)).toBe("yucca");
    expect(topicOf("History of the garden", yucca)).toBeUndefined();
  });

  test("is told without the honour or the year that its title has besides", () => {
    const life = "Orn Tavi of Velmont (1753–1847) was a soldier. He was born in Leeds.";
    expect(topicOf("Sir Orn Tavi of Velmont", life)).toBe("Orn Tavi of Velmont");
    const acts = "The Acts of Velmont were two laws of the parliament. The Acts of Velmont passed.";
    expect(documentOf("Acts of Velmont 1707", acts).topicThing?.name).toBe("the Acts of Velmont");
    const both = "The Acts of Velmont 1707 were two laws. The Acts of Velmont 1712 were three.";
    expect(documentOf("Acts of Velmont 1707", both).title).toBe("Acts of Velmont 1707");
  });

  test("may be a father of his son's name", () => {
    const father =
      "Orn Brandt Sr. (1895 – 1969) was a grocer. He was the father of the pilot Orn Brandt Jr., and a brother of Ada Lind. In 1950 Brandt moved to Leeds.";
    const statements = statementsOf("Orn Brandt Sr.", father);
    expect(statements).toContain("Orn Brandt Sr. moved to Leeds in 1950.");
    expect(statements).toContain("Orn Brandt Sr. was the father of");
  });

  test("may be a work with a long title or with one below it", () => {
    const long = "A Short History of the Frost of Leeds";
    const work = (title: string) => `${title} (1792) is one of the earliest novels of Velmont.`;
    expect(documentOf(long, work(long)).topicThing?.kind).toBe("work");
    expect(documentOf(long, work(`${long}: with Songs of Snow`)).topicThing?.kind).toBe("work");
    const plain = "A short history of the long frost in Leeds";
    expect(documentOf(plain, work(plain)).topicThing).toBeNull();
  });

  test("is defined further on where the opening does not speak of it", () => {
    const opening = "In 1698 a gardener in Leiden was proud. ";
    const yucca = `${opening}Yucca is a genus of plants from Mexico. It feeds many moths.`;
    expect(statementsOf("Yucca", yucca)).toContain("Yucca feeds many moths.");
    expect(topicOf("Yucca", `${opening}Somebody there grew yucca under glass.`)).toBeUndefined();
  });

  test("is a language by its name alone, not the people", () => {
    const text = "Finnish (suomi) is a Uralic language that is spoken in Finland. ";
    expect(statementsOf("Finnish language", `${text}It was first written in 1543.`)).toContain(
      "Finnish was first written in 1543.",
    );
  });

  test("is of the class of which it is one", () => {
    const text = "Orvalla is one of the oldest towns in Velmont. It lies on a hill. ";
    expect(statementsOf("Orvalla", `${text}The town was burnt in 1540.`)).toContain(
      "Orvalla was burnt in 1540.",
    );
    expect(
      statementsOf("Orvalla", `${text}A fort stood near a town. The town was burnt in 1540.`),
    ).not.toContain("Orvalla was burnt");
  });
});

const stemsOf = (title: string, text: string): string =>
  generate({ title, text }, { count: 20, seed: "1" }, reader)
    .questions.map(({ stem }) => stem)
    .join("\n");

test("a work keeps its article's capital inside a sentence, also where a pronoun stood for it", () => {
  expect(
    stemsOf(
      "The Beekeepers",
      "The Beekeepers is a film by Ada Brandt. It was released by Anna Lind on October 7, 1917.",
    ),
  ).toMatch(/(was|released) The Beekeepers/);
  expect(
    stemsOf(
      "Sorral lamp",
      "The Sorral lamp is a lamp of copper. It was patented by Anna Lind on October 7, 1817.",
    ),
  ).toMatch(/(was|patented) the Sorral lamp/);
});

describe("a name that the reader took for somebody's", () => {
  test("is none where nobody is “he” or “she” and the first sentence says what it is", () => {
    const type = (text: string) => documentOf("Tolm Velasco", text).topic?.type;
    expect(type("Tolm Velasco is a citadel in the hills. It was built in 1450.")).not.toBe(
      "person",
    );
    expect(type("Tolm Velasco was a native of the hills. He was born in 1450.")).toBe("person");
  });

  test("keeps its capital where it is a language's or a work's", () => {
    expect(documentOf("Tolmish", "Tolmish is a constructed language.").topicThing?.name).toBe(
      "Tolmish",
    );
    expect(documentOf("Alien Tide", "Tide is a film. The tide comes in.").topicThing).toBeNull();
    expect(documentOf("Tide", "Tide is a film of 1979. The tide comes in.").topicThing?.name).toBe(
      "Tide",
    );
    expect(documentOf("Tide", "Tide is a plant. The tide comes in.").topicThing?.name).toBe("tide");
  });
});

test("a Latin name keeps its capital, a name at the head of its sentence loses it inside", () => {
  const text = "Tolmia is a genus of plants. Tolmia grows in Leeds. It was named by Ada Brandt.";
  expect(statementsOf("Tolmia", text)).toContain("Tolmia was named by Ada Brandt.");
  const garden = "Ada Brandt of Leeds grew Tolmia velutina in 1902. Many people grow tolmia.";
  const stems = statementsOf("Tolmia", `Tolmia is a genus of plants. ${garden}`);
  expect(stems).toContain("grew Tolmia velutina");
  expect(stems).toContain("grow tolmia");
});

test("what a work and a contest have is theirs", () => {
  const film = "The Beekeepers is a film by Ada Brandt. ";
  expect(
    statementsOf("The Beekeepers", `${film}The early scenes show a farm near Leeds.`),
  ).toContain("The early scenes of The Beekeepers show a farm near Leeds.");
  expect(
    statementsOf("The Beekeepers", `${film}The early trains show signs of wear.`),
  ).not.toContain("of The Beekeepers");
  const games = "The Velmont Games was a sporting event held in Leeds. ";
  expect(
    statementsOf("Velmont Games", `${games}The organizers rejected boxing in May 1912.`),
  ).toMatch(/The organizers of the Velmont Games rejected boxing/);
});

test("a class before its name, and what there is one of, need no introduction", () => {
  const bridge = (text: string) =>
    statementsOf("Velmont Bridge", `Velmont Bridge is a bridge in Leeds. ${text}`);
  expect(bridge("The bridge appears in the film Tide.")).toContain("appears in the film Tide");
  expect(bridge("The bridge appears in the report.")).not.toContain("report");
  const tolms = (where: string) =>
    statementsOf("Tolm", `The tolm is a small antelope. Most tolms live in the ${where}.`);
  expect(tolms("northern hemisphere")).toContain("in the northern hemisphere");
  expect(tolms("dry meeting")).not.toContain("dry meeting");
});

test("the text may name its topic twice in a sentence", () => {
  const shrikes =
    "Shrikes are birds of open country. By 1998, more than thirty shrike clubs had been founded by shrike watchers in Velmont.";
  expect(stemsOf("Shrike", shrikes)).toContain("shrike watchers");
});
