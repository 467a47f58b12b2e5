import { describe, expect, it } from "vitest";
import { generate } from "../../../questions/generate.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";
import { askedOf, toldOf } from "../support/told.ts";

const reader = loadEnglishReader();

describe("things told by what stands beside them", () => {
  it("a census is told by its year, a bare one is not", () => {
    const told = (census: string) =>
      toldOf(`Velmont is a town in Westmark. Velmont had 14,736 people at the ${census}.`, {
        title: "Velmont",
      });
    expect(told("2011 census")).toContain("at the 2011 census");
    expect(told("census")).not.toContain("at the census");
  });

  it("who did it is asked by what he is called, known to be a person or not", () => {
    const asked = (doer: string) =>
      askedOf(`The use of the tolm in Sorral is mentioned by ${doer}, who saw it in 1911.`, {
        title: "Tolm",
      });
    expect(asked("the Greek historian Herodotus")).toContain("Which Greek historian mentions");
    expect(asked("the Scottish engineer Duncan Rae")).toContain("Which Scottish engineer mentions");
    expect(asked("Duncan Rae")).toContain("Who mentions");
  });

  it("a word for the thing is not the thing", () => {
    const told = toldOf(
      "The tolm is a counting tool. The word tolm is old. A poem took the word from Latin in 1387.",
      { title: "Tolm" },
    );
    expect(told).not.toMatch(/took the tolm/);
  });

  it("what is recent is told of no day", () => {
    const told = (cars: string) =>
      toldOf(`Tolm Motors is a maker of cars. One of its ${cars} was named after Ida Falk.`, {
        title: "Tolm Motors",
      });
    expect(told("recent cars")).not.toContain("recent");
    expect(told("red cars")).toContain("Tolm Motors's red cars");
  });
});

it("a contest that is held again and again places no year of its history", () => {
  const stems = generate(
    {
      title: "Rowing World Cup",
      text: "The Rowing World Cup is a contest of rowing crews from many countries, which is held in a different city in every fourth year. Sorral was admitted to full rank in 1889. The crews of Velmark and Sorral rowed against each other for many years before that, and many people came to see them on the banks of the river.",
    },
    { count: 20, seed: "1" },
    reader,
  ).questions.map(({ stem }) => stem);
  expect(stems.join("\n")).not.toMatch(/1889 in the Rowing|rank in the Rowing/);
});

describe("nouns that need no other", () => {
  const told = (text: string) =>
    toldOf(`Velmont is a town in Westmark. ${text}`, { title: "Velmont" });

  it("an industry is told by what it makes", () => {
    expect(told("For years the tin industry was a mainstay of Velmont.")).toContain(
      "the tin industry was a mainstay",
    );
    expect(told("For years the industry was a mainstay of Velmont.")).not.toContain("mainstay");
  });

  it("a weekday within a name is no day", () => {
    expect(askedOf("A national Sunday League was formed in 1969.", { title: "" })).toContain(
      "In which year was a national Sunday League formed?",
    );
    expect(told("A league was formed in Velmont on Sunday.")).not.toContain("Sunday");
  });

  it("a battle has its battlefield", () => {
    expect(
      toldOf(
        "The Battle of Orla was fought in 1654 near Lindvik. The battlefield is located in Velmark.",
        { title: "Battle of Orla" },
      ),
    ).toContain("The battlefield of the Battle of Orla is located in Velmark.");
  });
});
