import { expect, it } from "vitest";
import { askedOf, toldOf } from "../../support/told.ts";

it("tells a competition of three words by all of them where the text leaves the first out", () => {
  const told = toldOf(
    "The Rowing World Cup is a contest of rowing crews. The World Cup was held in Leeds in June 1975.",
    { title: "Rowing World Cup" },
  );
  expect(told).toContain("The Rowing World Cup was held in Leeds in June 1975.");
});

it("gives “it is also called” behind “its name” to the thing, other clauses to neither", () => {
  const told = (last: string) =>
    toldOf(`The tolm is a small mammal. Its name means "hill mouse" in Swedish. ${last}`, {
      title: "Tolm",
    });
  expect(told("It is also called the Brandt mouse.")).toMatch(/The tolm is .*called the Brandt/);
  expect(told("It comes from Ida Brandt.")).not.toContain("The tolm comes");
});

it("asks for planets, languages and exchanges as what they are, for a town of a planet's name as before", () => {
  const asked = askedOf(
    "Tolma is a moon of Jupiter, the planet's third. Tolma orbits Jupiter at a distance of 300,000 km. Astronomers found it in 1911. The moons of Jupiter are many.",
    { title: "Tolma" },
  );
  expect(asked).toContain("The moons of which planet are many?");
  expect(
    askedOf("The Tolma Road is a road in Florida. It reaches Jupiter in the north of the county.", {
      title: "Tolma Road",
    }),
  ).not.toContain("planet");
  expect(
    askedOf("Tolmin is a drug. The oldest descriptions of tolmin are found in Sanskrit.", {
      title: "Tolmin",
    }),
  ).toContain("In which language are the oldest descriptions of tolmin found?");
});
