import { describe, expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { generate } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const read = (title: string, text: string) => createDocument(reader.read(text), { title });
const stemsOf = (title: string, text: string) =>
  generate({ title, text }, { count: 30, seed: "1" }, reader).questions.map(({ stem }) => stem);

describe("the class under which an article comes back to its topic", () => {
  const town = `Velmont-sur-Orne is a town and commune in the department of Lot in France. The town is known for its glass market.
The commune had 3,120 inhabitants in 2015.`;

  test("“the town” is the topic that the first sentence calls a town", () => {
    expect(stemsOf("Velmont-sur-Orne", town).join("\n")).toMatch(
      /Velmont-sur-Orne is known for its glass market/,
    );
  });

  test("another town near by keeps “the town” open", () => {
    const other = town.replace("The town is", "A town on the coast had burned down. The town is");
    const document = read("Velmont-sur-Orne", other);
    expect(document.mentions.get("2:0")?.entity).not.toBe(document.topic);
  });

  test("“the firm” takes up a manufacturer, “the building” an exchange", () => {
    const firm = `Anders & Holm was a manufacturer of clocks. The firm was founded in Bergen in 1902. The building was sold in 1960.`;
    const document = read("Anders & Holm", firm);
    expect(document.mentions.get("1:0")?.entity).toBe(document.topic);
    expect(document.mentions.get("2:0")?.entity).not.toBe(document.topic);
  });
});

describe("the noun that is the topic's own", () => {
  const bridge = "Velmont Bridge is a bridge over the Orne. ";
  const ownerOf = (title: string, text: string, place: string) => {
    const document = read(title, text);
    return document.mentions.get(place)?.entity === document.topic;
  };

  test("is not rivalled by one that only may stand for it, nor by any and every one", () => {
    const crossing = `${bridge}A border crossing was opened there. The bridge was closed in 1961.`;
    expect(ownerOf("Velmont Bridge", crossing, "2:0")).toBe(true);
    const any = `${bridge}It has more arches than any bridge in Westmark. The bridge was closed in 1961.`;
    expect(ownerOf("Velmont Bridge", any, "2:0")).toBe(true);
    const other = `${bridge}A wooden bridge had stood there. The bridge was closed in 1961.`;
    expect(ownerOf("Velmont Bridge", other, "2:0")).toBe(false);
  });

  test("is the topic though the text spells its name in two ways", () => {
    const empire =
      "The Velmont Empire was a power in the east. The Velmontine Empire had four capitals. ";
    expect(ownerOf("Velmont Empire", `${empire}In 317 the empire fell apart.`, "2:2")).toBe(true);
  });

  test("is that of those of which it is one", () => {
    const town = "Orvalla is one of the oldest towns in Velmont. It lies on a hill. ";
    expect(ownerOf("Orvalla", `${town}The town was burnt in 1540.`, "2:0")).toBe(true);
    expect(ownerOf("Orvalla", `${town}The fort was burnt in 1540.`, "2:0")).toBe(false);
  });
});

describe("pronouns of the topic", () => {
  test("a subject goes on behind what is said of it in front", () => {
    const isTopic = (rest: string) => {
      const document = read("Tolm Guild", `The Tolm Guild is a society of smiths. ${rest}`);
      const it = document.trees[1]?.tokens.findIndex(({ form }) => form === "it") ?? -1;
      return document.mentions.get(`1:${it}`)?.entity === document.topic;
    };
    expect(isTopic("Called the Velmont Guild in 1902, it became the Tolm Guild in 1961.")).toBe(
      true,
    );
    expect(isTopic("When the Velmont Guild was founded in 1902, it became a rival.")).toBe(false);
  });

  test("a subject goes on with the topic behind a phrase with other names", () => {
    const text = `The Tolm Flying Service is a charity in Lisbon. Based at Evora, it operates five aircraft.`;
    const document = read("Tolm Flying Service", text);
    const it = document.trees[1]?.tokens.findIndex(({ form }) => form === "it");
    expect(document.mentions.get(`1:${it}`)?.entity).toBe(document.topic);
  });

  test("the “it” of “it was found that” is nobody's; that of “it was found in May” is", () => {
    const text = (rest: string) =>
      `The Tolm Bell is a bell in Lisbon. The bell hung in a tower. It was found ${rest}.`;
    expect(stemsOf("Tolm Bell", text("that the rope holds a ton of lead")).join("\n")).not.toMatch(
      /bell was found that/i,
    );
    expect(
      stemsOf("Tolm Bell", text("by a survey that of the ropes half are sound")).join("\n"),
    ).not.toMatch(/bell was found by/i);
    expect(stemsOf("Tolm Bell", text("in the river Orne in May 1902")).join("\n")).toMatch(
      /Tolm Bell (was )?found/i,
    );
  });

  test("a man does not stand in the way of “she”, a woman does", () => {
    const text = (name: string) =>
      `Ada Brandt (1872 – 1957) was an engineer. The architect ${name} owned a house in Porto. In 1896 she moved to Paris.`;
    const owner = (name: string) => {
      const document = read("Ada Brandt", text(name));
      return document.mentions.get("2:2")?.entity === document.topic;
    };
    expect(owner("Bernard Lind")).toBe(true);
    expect(owner("Barbara Lind")).toBe(false);
  });
});

describe("the names of the topic", () => {
  test("a mountain is called by its own word too", () => {
    const text = `Mount Orvalla is a volcano in Tasmia. Orvalla is young in geological terms.`;
    expect(stemsOf("Mount Orvalla", text).join("\n")).toMatch(/Mount Orvalla is young/);
  });

  test("a thing called after somebody leaves them a person; “the” before the bare name does not", () => {
    const text = (rest: string) =>
      `Ilka Brandt was a clockmaker. She is known for ${rest}. Brandt died in 1961.`;
    expect(read("Ilka Brandt", text("the Brandt escapement")).topic?.type).toBe("person");
    expect(read("Ilka Brandt", text("the Ilka Brandt, a ship")).topic?.type).not.toBe("person");
  });

  test("a firm in full, not the family of its name", () => {
    const text = `Brandt Waagen GmbH is a manufacturer of scales in Ulm. Ilka Brandt founded it in 1874.`;
    expect(read("Brandt", text).topic?.name).toBe("Brandt Waagen GmbH");
  });
});

describe("the day of an event", () => {
  const flood = (first: string) =>
    `${first} on Wednesday, May 8, 1907, in the harbor of Lisbon, when a tank burst and released oil into the streets.`;

  test("an encyclopedia that begins with its title is no news of that day", () => {
    expect(read("Lisbon Oil Flood", flood("The Lisbon Oil Flood occurred")).date).toBeNull();
    expect(read("Oil floods Lisbon", flood("Eleven people died")).date?.year).toBe(1907);
  });

  test("the date behind a weekday is kept, and is the key without it", () => {
    const text = flood("The Lisbon Oil Flood occurred");
    const { questions } = generate(
      { title: "Lisbon Oil Flood", text },
      { count: 30, seed: "1" },
      reader,
    );
    expect(questions.map(({ stem }) => stem).join("\n")).not.toMatch(/on Wednesday in/);
    const asked = questions.find(({ stem }) => /what date/.test(stem));
    if (asked?.kind !== "multiple_choice") throw new Error("no choice of dates");
    expect(asked.options.find(({ id }) => id === asked.key)?.text).toBe("May 8, 1907");
  });
});

test("whose grandfather somebody was is told in the past of its story", () => {
  const text = `Ada Brandt (1872 – 1957) was an engineer. The house depended on her maternal grandfather, Albert Lind, a trader.`;
  const stems = stemsOf("Ada Brandt", text).join("\n");
  expect(stems).not.toMatch(/Who is Ada Brandt's/);
});
