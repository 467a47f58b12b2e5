import { describe, expect, test } from "vitest";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { capitalise, composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const documentOf = (title: string, text: string) => createDocument(reader.read(text), { title });
const thingOf = (title: string, text: string) => documentOf(title, text).topicThing;

/** Every fact of the text as a statement that stands alone. */
function statementsOf(title: string, text: string): string {
  const document = documentOf(title, text);
  return findFacts(document)
    .facts.map((fact) => composeStatement(document, fact))
    .filter(({ faults }) => faults.length === 0)
    .map(({ text }) => text)
    .join("\n");
}

describe("the first sentence names the article's thing", () => {
  test("without the class noun of the title, where it says the class itself", () => {
    const text = "The Orlotype is a printing machine with ninety keys. It was patented in 1891.";
    expect(thingOf("Orlotype machine", text)?.name).toBe("the Orlotype");
    expect(statementsOf("Orlotype machine", text)).toContain("The Orlotype was patented in 1891.");
    const called = `${text} In 1890 Anna Falk praised the machine.`;
    expect(statementsOf("Orlotype machine", called)).toContain("praised the Orlotype");
    const other = "The Orlotype is a town in Portugal. It was founded in 1891.";
    expect(thingOf("Orlotype machine", other)).toBeNull();
  });

  test("with an aside between it and the verb", () => {
    const text =
      "The snap button, called a popper in Ireland, is a device for closing shirts. It was patented in 1886.";
    expect(thingOf("Snap button", text)?.name).toBe("the snap button");
    expect(statementsOf("Snap button", text)).toContain("The snap button was patented in 1886.");
    const museum = "The snap button museum, a brick hall, is a building in Leeds.";
    expect(thingOf("Snap button", museum)).toBeNull();
  });

  test("behind the field that it belongs to, with its own last word for its class", () => {
    const text =
      "In geometry, the seven circle theorem states that certain lines meet. It was published in 1974.";
    expect(thingOf("Seven circle theorem", text)?.kind).toBe("concept");
    expect(statementsOf("Seven circle theorem", text)).toContain(
      "The seven circle theorem was published in 1974.",
    );
    const news = "In spring, the town council states that roads are safe. It was elected in 1974.";
    expect(thingOf("Town council", news)?.kind ?? null).toBeNull();
  });
});

describe("a short name of the article's thing", () => {
  const tolm = "The tolm antelope is a hoofed mammal of the steppes. ";

  test("is written in full where it is named first", () => {
    const text = `${tolm}The tolm has been close to extinction. Many tolms live in Kazakhstan.`;
    expect(statementsOf("Tolm antelope", text)).toContain("The tolm antelope has been close");
    expect(statementsOf("Tolm antelope", text)).toContain("Many tolm antelopes live in Kazakhstan");
  });

  test("is known where the reader does not know it, at the head of a sentence", () => {
    const saiga = "The saiga antelope is a hoofed mammal of the steppes. The saiga sleeps by day. ";
    const text = `${saiga}Many saigas live in herds. Saigas graze in the dry valleys of Tolmia.`;
    expect(statementsOf("Saiga antelope", text)).toContain("Saiga antelopes graze in the dry");
  });

  test("is no word of another name, and nobody's surname", () => {
    const once = `${tolm}The tolm herder has lived in Kazakhstan.`;
    expect(thingOf("Tolm antelope", once)?.short).toBe("");
    const lamp =
      "The Tolm lamp is a lamp for use in mines. It was invented by Humphry Tolm. Tolm died in 1829. Later Tolm was praised.";
    expect(thingOf("Tolm lamp", lamp)?.short).toBe("");
  });
});

describe("names that the reader cuts or joins", () => {
  test("a surname with its particle is the person's, also at the head of a sentence", () => {
    const text = `The Tolm Expedition was led by Adrien de Lorme, a lieutenant. De Lorme raised money in 1897.`;
    expect(statementsOf("Tolm Expedition", text)).toContain("Adrien de Lorme");
    const two = `${text} Paul de Lorme, a doctor, joined in 1898. De Lorme died in 1899.`;
    expect(statementsOf("Tolm Expedition", two)).not.toMatch(/(Adrien|Paul) de Lorme.* died/);
  });

  test("a ship and the species that is named after it are two", () => {
    const text = `Anna Falk sailed in the Tolmica, a Danish ship, in 1897. The Tolmica reached Leeds in May. A fly was named Tolmica antarctica in 1900. The Tolmica sank in 1915.`;
    const names = documentOf("Anna Falk", text).reading.entities.map(({ name }) => name);
    expect(names).toContain("Tolmica");
    expect(names).toContain("Tolmica antarctica");
    const fly = `Tolmica antarctica is a fly. The fly Tolmica antarctica was found in 1900.`;
    const own = documentOf("", fly).reading.entities.map(({ name }) => name);
    expect(own).not.toContain("Tolmica");
  });

  test("a name keeps the small letters behind a capital with an accent", () => {
    expect(capitalise("Émile Danvers died.")).toBe("Émile Danvers died.");
    expect(capitalise("émigrés came.")).toBe("Émigrés came.");
  });
});

describe("what the article's thing went by and was led by", () => {
  const voyage =
    "The Tolm Antarctic Expedition was a Danish voyage to the ice. Led by Adrien Lorme, it sailed in the Vesla, a former whaling ship. ";
  const told = (text: string) => statementsOf("Tolm Antarctic Expedition", voyage + text);

  test("stand with it where it is not named", () => {
    expect(told("The Vesla left Bergen on 16 August 1897.")).toContain(
      "The Vesla, the ship of the Tolm Antarctic Expedition, left Bergen",
    );
    expect(told("Lorme died in Bergen in 1934.")).toContain(
      "Adrien Lorme, the leader of the Tolm Antarctic Expedition, died",
    );
  });

  test("“the ship” is the one that the article names, unless another was brought up", () => {
    expect(told("A doctor joined the ship in Lisbon in May 1897.")).toContain("joined the Vesla");
    expect(told("A Norwegian ship met it. A doctor joined the ship in Lisbon.")).not.toContain(
      "joined the Vesla",
    );
  });
});

describe("words that compare", () => {
  test("need nothing before them where the phrase or the verb has both sides", () => {
    expect(statementsOf("", "Anna Falk sold coal, iron or other heavy goods in 1990.")).toContain(
      "other heavy goods",
    );
    expect(statementsOf("", "Anna Falk bought a former mill in Leeds in 1990.")).toContain(
      "former",
    );
    expect(statementsOf("", "In winter the coat of the Tolm fox grows thicker.")).toContain(
      "thicker",
    );
  });

  test("and do where they have not", () => {
    expect(statementsOf("", "Other heavy goods were sold in Leeds in 1990.")).toBe("");
    expect(statementsOf("", "The former lives in Leeds in a mill.")).toBe("");
    expect(statementsOf("", "In 1990 Anna Falk bought a larger coat in Leeds.")).toBe("");
  });
});
