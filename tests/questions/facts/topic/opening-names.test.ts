import { describe, expect, it } from "vitest";
import { askedOf, toldOf } from "../../support/told.ts";

describe("what the opening calls its subject besides", () => {
  const club = (opening: string) =>
    askedOf(
      `${opening} is a Dutch rowing club from Tolmdam. AZ has won the Velmar Cup twice, in 1980 and 2008.`,
      { title: "AZ Tolmdam" },
    );

  it("is the club, and no state of America", () => {
    const asked = club("Tolmdam Zeeland, better known as AZ Tolmdam or simply AZ,");
    expect(asked).toMatch(/AZ Tolmdam/);
    expect(asked).not.toMatch(/US state/);
  });

  it("keeps the whole name of a firm that is also called by its first word", () => {
    const told = toldOf(
      "Orrin Waagen GmbH, commonly known as Orrin, is a German maker of scales. In 2018 Orrin Waagen GmbH employed 2,300 people.",
      { title: "Orrin" },
    );
    expect(told).toContain("Orrin Waagen GmbH employed 2,300 people");
  });

  it("leaves another name that stands behind the verb", () => {
    const told = toldOf(
      "Tolmdam is a town on the river known as Lind. Lind is 40 km long and was dammed in 1911.",
      { title: "Tolmdam" },
    );
    expect(told).toContain("Lind is 40 km long");
  });
});

it("a country house is told by its short name, and is no city", () => {
  const asked = askedOf(
    "Abbotsford is a country house near Lindvik. Ida Brandt built additions to the house in 1824. Abbotsford gave its name to a club in Leeds.",
    { title: "Abbotsford House" },
  );
  expect(asked).toContain("In which year did Ida Brandt build additions to Abbotsford?");
  expect(asked).not.toMatch(/[Ww]hich city (?:was|is|gave|did Ida)/);
});

it("a tournament is what a championship's article comes back to, unless another was told of", () => {
  const told = (between: string) =>
    toldOf(
      `The Orla Cup is the championship of rowing crews. ${between}The tournament was held in Leeds in 1975.`,
      { title: "Orla Cup" },
    );
  expect(told("")).toContain("The Orla Cup was held in Leeds in 1975.");
  expect(told("A tournament of clubs was held in Velmar. ")).not.toContain("The Orla Cup was held");
});

it("somebody's child is no child by name, and nobody is a cardinal twice", () => {
  const told = toldOf(
    "Tolm House was built by Karl Brandt. Brandt's only son Walter died in 1847. The house was sold to Cardinal Orrin. A treaty was signed in Leeds with the help of Orrin in 1648.",
    { title: "Tolm House" },
  );
  expect(told).not.toMatch(/the son (?:Karl|Walter) Brandt|Cardinal Cardinal/);
});

it("the topic is who the opening names, not a namesake that the text spells so further on", () => {
  const told = toldOf(
    "Orrin plc is a leading British-based electronics and clock business. It is listed on the Leeds Exchange. The company was founded by Karl Orrin in 1824 as Lindvik Works in Leeds. In 2008 it changed its name from Orrin Group PLC to Orrin PLC.",
    { title: "Orrin plc" },
  );
  expect(told).toContain("Orrin plc was founded by Karl Orrin in 1824");
  expect(told).not.toContain("Orrin plc, a leading");
});

describe("“the Hall” in an article on a hall", () => {
  const told = (rest: string) =>
    toldOf(`Velmar Hall is a country house in Westmark, England. ${rest}`, {
      title: "Velmar Hall",
    });

  it("is told by its whole name", () => {
    expect(told("The Hall is open to the public and had 298,283 visitors in 2019.")).toContain(
      "Velmar Hall is open to the public",
    );
  });

  it("stays as it is where another hall has a name", () => {
    expect(
      told("Lindvik Hall stands beside it. The Hall had 298,283 visitors in 2019."),
    ).not.toContain("Velmar Hall had");
  });
});

it("what the article is about is no false answer in its own article", () => {
  const asked = (seed: string) =>
    askedOf(
      `Velmar Hall is a country house in Westmark. Velmar Hall is near Lindvik. The eastern side of the Orla Estate extends into Sorral. ${seed}`,
      { title: "Velmar Hall" },
    );
  for (const seed of ["One.", "Two.", "Three.", "Four."])
    expect(asked(seed)).not.toContain("extends into Velmar Hall");
});

it("a title is what the text opens with, without its kind of club or behind the firm's first word", () => {
  const told = toldOf(
    "Velmar Rovers Football Club is a Norwegian football club. The club was founded in 1883.",
    { title: "Velmar Rovers F.C." },
  );
  expect(told).toContain("Velmar Rovers Football Club was founded in 1883.");
  const firm = (opening: string) =>
    toldOf(`${opening} is a maker of vacuum pumps in Leeds. The firm moved to Hull in 1953.`, {
      title: "Orvald Vacuum",
    });
  expect(firm("Orvald Ltd")).toContain("Orvald Ltd moved to Hull in 1953.");
  expect(firm("Brandt Ltd")).not.toContain("Orvald");
});

it("an indicator is told by the short name in its bracket", () => {
  const told = toldOf(
    "A high-pressure tolm indicator (HPT indicator) is a device for mines. The device was invented in 1911 by Ada Brandt.",
    { title: "HPT indicator" },
  );
  expect(told).toContain("The HPT indicator was invented in 1911 by Ada Brandt.");
});

it("the storm, the structure and the castle are the article's, a second castle is not", () => {
  expect(
    toldOf("Cyclone Orla was a tropical cyclone. The storm passed north of Jamaica in 1951.", {
      title: "Cyclone Orla",
    }),
  ).toContain("Cyclone Orla passed north of Jamaica in 1951.");
  const palace = (between: string) =>
    toldOf(
      `The Velmar Palace is the former residence of the dukes of Orla. ${between}The castle was rebuilt in 1540.`,
      { title: "Velmar Palace" },
    );
  expect(palace("")).toContain("The Velmar Palace was rebuilt in 1540.");
  expect(palace("A castle stood beside it in Leeds. ")).not.toContain("Palace was rebuilt");
});
