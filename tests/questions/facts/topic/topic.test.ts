import { describe, expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { generate } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const topicOf = (title: string, text: string) => createDocument(reader.read(text), { title }).topic;
const stemsOf = (title: string, text: string) =>
  generate({ title, text }, { count: 30, seed: "1" }, reader).questions.map(({ stem }) => stem);

const brandt = `Ada Maria Brandt (3 May 1902 – 7 June 1987) was a Dutch engineer. Brandt was born in Utrecht, the daughter of Karl Brandt, a baker.
She moved to Lisbon in 1931. In 1953 she founded the Tolm Museum. Brandt retired in 1970.`;

describe("an article on a person", () => {
  test("the long name and the bare surname are the person of the headline", () => {
    const topic = topicOf("Ada Brandt", brandt);
    expect(topic?.name).toBe("Ada Brandt");
    expect(topic?.mentions.length).toBeGreaterThanOrEqual(3);
  });

  test("open pronouns of her gender are hers, unless another woman stands in reach", () => {
    const document = createDocument(reader.read(brandt), { title: "Ada Brandt" });
    expect(document.mentions.get("2:0")?.entity).toBe(document.topic);
    const other = `Ada Brandt was a Dutch engineer. Rosa Lind opened a school in Porto. She moved to Lisbon in 1931.`;
    const shared = createDocument(reader.read(other), { title: "Ada Brandt" });
    expect(shared.mentions.get("2:0")?.entity).not.toBe(shared.topic);
  });

  test("years of birth and death are asked from the bracket, a doubtful one is not", () => {
    const stems = stemsOf("Ada Brandt", brandt);
    expect(stems).toContain("In which year was Ada Brandt born?");
    expect(stems).toContain("In which year did Ada Brandt die?");
    const doubtful = brandt.replace("3 May 1902", "c. 1902");
    expect(stemsOf("Ada Brandt", doubtful).join()).not.toMatch(/which year was Ada Brandt born/);
    const title = "Ada Maria Brandt, Countess of Tolm (née Lind; 3 May 1902";
    const titled = brandt.replace("Ada Maria Brandt (3 May 1902", title);
    expect(stemsOf("Ada Brandt", titled)).toContain("In which year was Ada Brandt born?");
    const hers = "Ada Maria Brandt, daughter of Karl Brandt (3 May 1902";
    const fathers = brandt.replace("Ada Maria Brandt (3 May 1902", hers);
    expect(stemsOf("Ada Brandt", fathers).join()).not.toMatch(/which year was Ada Brandt born/);
  });
});

describe("an article on a thing", () => {
  const kite = `The Tolm kite is a large kite made in Porto. It is flown in May. The frame consists of nine bamboo rods.
The British banned the kites in 1887. The island of Tolm has nine villages. A rope costs 40 euros.`;

  test("the thing is a topic of its own, and “it” is the thing", () => {
    const document = createDocument(reader.read(kite), { title: "Tolm kite" });
    expect(document.topic?.name).toBe("Tolm kite");
    expect(document.mentions.get("1:0")?.entity).toBe(document.topic);
  });

  test("its parts and its kind are told by its name; what the text brings up itself is not", () => {
    const stems = stemsOf("Tolm kite", kite).join("\n");
    expect(stems).toMatch(/the frame of the Tolm kite/i);
    expect(stems).not.toMatch(/(rope|island) of the Tolm kite/i);
  });

  test("a bracket in the title is no part of the name", () => {
    const felt = "Felt is a dense cloth that is made from wool. People have used felt for hats.";
    expect(topicOf("Felt (cloth)", felt)?.name).toBe("felt");
  });

  test("the year of a beginning is asked", () => {
    const text = `The Tolm Observatory is an institute in Lisbon. Founded in 1891, it measures the sea. Founded by monks, the abbey near it is older.`;
    expect(stemsOf("Tolm Observatory", text)).toContain(
      "In which year was the Tolm Observatory founded?",
    );
  });
});
