import { describe, expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/index.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";
import { askedOf } from "../../support/told.ts";

const reader = loadEnglishReader();
const namesOf = (text: string) =>
  createDocument(reader.read(text), { title: "News", date: "2021-03-04" }).reading.entities.map(
    ({ name }) => name,
  );

describe("names that the reader cuts in two", () => {
  test("a town before “International Airport” is part of the name; a country before it is not", () => {
    const delayed = "More than 40 flights were delayed on Monday at";
    expect(namesOf(`${delayed} San Francisco International Airport.`)).toContain(
      "San Francisco International Airport",
    );
    expect(namesOf("The film won a U.S. National Book Award.")).not.toContain(
      "U.S. National Book Award",
    );
  });

  test("“the airport” is called by its whole name", () => {
    const text =
      "A strike began at San Francisco International Airport on Monday. Over 330 flights were cancelled at the airport.";
    expect(askedOf(text, { title: "News", date: "2021-03-04" })).toMatch(
      /cancelled at San Francisco International Airport/,
    );
  });

  test("in news a firm is the same firm where nothing calls it one", () => {
    const names = namesOf(
      "A judge fined the mining company Orlandia on Monday. Orlandia denied it. Shares in Orlandia fell.",
    );
    expect(names.filter((name) => name === "Orlandia")).toHaveLength(1);
  });
});
