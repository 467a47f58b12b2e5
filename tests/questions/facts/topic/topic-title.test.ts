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

test("the text may name its topic twice in a sentence", () => {
  const shrikes =
    "Shrikes are birds of open country. By 1998, more than thirty shrike clubs had been founded by shrike watchers in Velmont.";
  expect(stemsOf("Shrike", shrikes)).toContain("shrike watchers");
});
