import { describe, expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { generate } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const stemsOf = (title: string, text: string) =>
  generate({ title, text }, { count: 30, seed: "1" }, reader)
    .questions.map(({ stem }) => stem)
    .join("\n");

describe("what the topic has of its own", () => {
  const opening = "Velmont Abbey is a ruined abbey in Westmark.";

  test("a part is told by the topic, behind its own words", () => {
    const stems = stemsOf(
      "Velmont Abbey",
      `${opening} The nave was completed in 1133. The central tower was rebuilt in 1402 by Henrik Daal.`,
    );
    expect(stems).toMatch(/the nave of Velmont Abbey/i);
    expect(stems).toMatch(/the central tower of Velmont Abbey/i);
  });

  test("a noun that the article has brought up for something else stays open", () => {
    const stems = stemsOf(
      "Velmont Abbey",
      `${opening} A tower stood in Ansted. The tower was rebuilt in 1402 by Henrik Daal.`,
    );
    expect(stems).not.toMatch(/the tower of Velmont Abbey/i);
  });

  test("what no abbey has is not the abbey's", () => {
    const stems = stemsOf(
      "Velmont Abbey",
      `${opening} The donkey was sold in 1402 to Henrik Daal.`,
    );
    expect(stems).not.toMatch(/donkey of Velmont Abbey/i);
  });

  test("work and traffic go on at the topic, but not where they say at what", () => {
    const canal = "The Orne Canal is a canal in Westmark.";
    expect(
      stemsOf("Orne Canal", `${canal} Construction was halted in 1830 by the army of Tasmia.`),
    ).toMatch(/construction of the Orne Canal/i);
    expect(
      stemsOf("Orne Canal", `${canal} Construction of a railway was halted in 1830 in Tasmia.`),
    ).not.toMatch(/construction of the Orne Canal/i);
  });

  test("named once, the topic is not named again", () => {
    const stems = stemsOf(
      "Velmont Abbey",
      `${opening} Velmont Abbey was burned down after the roof had been hit by lightning in 1402.`,
    );
    expect(stems).toMatch(/Velmont Abbey/);
    expect(stems).not.toMatch(/Velmont Abbey.*roof of Velmont Abbey/i);
  });
});

test("things happen in a town, not “on” a bridge", () => {
  const told = (name: string, kind: string) =>
    stemsOf(
      name,
      `${name} is a ${kind} in Tasmia. A terrible storm killed eleven sailors in 1402.`,
    );
  expect(told("Velmont", "town")).toMatch(/in Velmont/);
  expect(told("Velmont Bridge", "bridge")).not.toMatch(/^On (the )?Velmont Bridge/m);
});

test("a distance that is left out takes along what it counts from", () => {
  const stems = stemsOf(
    "Mount Orvalla",
    "Mount Orvalla is a volcano in Tasmia. The Orvalla Institute was set up in 1961 at Port Hill, 14 kilometres from the crater.",
  );
  expect(stems).not.toMatch(/Hill from the crater/);
});

test("a word of the predicate is no part of its own: “cubic” in “214 cubic metres”", () => {
  const { questions } = generate(
    {
      title: "Orne River",
      text: "The Orne River is a river in Tasmia. The mean discharge near the mouth is 214 cubic metres per second.",
    },
    { count: 30, seed: "1" },
    reader,
  );
  expect(questions.map(({ stem }) => stem).join("\n")).not.toMatch(/214 _____/);
});

describe("a station and what it has", () => {
  const onStation = (text: string) =>
    stemsOf("Velmont Station", `Velmont Station is a railway station in Tasmia. ${text}`);

  test("a part with a word of its own is the station's, one of something else is not", () => {
    expect(onStation("The glass roof was destroyed by bombs in 1943.")).toMatch(
      /glass roof of Velmont Station/,
    );
    expect(onStation("The roof of Anders Mill was destroyed by bombs in 1943.")).not.toMatch(
      /of Velmont Station/,
    );
  });

  test("“it” behind a part is the part, but not behind somebody's doing something with it", () => {
    expect(
      onStation("The glass roof was destroyed by bombs. It was replaced with concrete in 1949."),
    ).toMatch(/was the glass roof of Velmont Station replaced/);
    expect(
      onStation("A storm destroyed the glass roof. It was replaced with concrete in 1949."),
    ).not.toMatch(/was the glass roof of Velmont Station replaced/);
  });
});

describe("a side of what lies somewhere", () => {
  const onIsle = (text: string) =>
    stemsOf("Tolm Forest", `Tolm Forest is a forest in Westmark. ${text}`);

  test("is the topic's where it says which side", () => {
    expect(onIsle("The northern part was mapped in 1902 by Henrik Daal.")).toMatch(
      /the northern part of Tolm Forest/i,
    );
    expect(onIsle("The stormy part was mapped in 1902 by Henrik Daal.")).not.toMatch(
      /part of Tolm Forest/i,
    );
  });

  test("is not “it” in the next sentence", () => {
    expect(
      onIsle("The northern part was mapped in 1902. It was photographed in 1910 by Henrik Daal."),
    ).not.toMatch(/northern part of Tolm Forest (was )?photographed/i);
  });
});

test("a surname that looks like a noun at the head of its sentence is its one bearer's", () => {
  const bearer = (founders: string) => {
    const text = `Tolm Cycles was a manufacturer of bicycles. It was founded in 1887 by ${founders}. Finch left in 1901 after a quarrel over the price of tyres.`;
    const document = createDocument(reader.read(text), { title: "Tolm Cycles" });
    return document.mentions.get("2:0")?.entity.name ?? null;
  };
  expect(bearer("the banker Edwin Finch")).toBe("Edwin Finch");
  expect(bearer("the banker Edwin Finch and his brother Oskar Finch")).not.toBe("Edwin Finch");
});
