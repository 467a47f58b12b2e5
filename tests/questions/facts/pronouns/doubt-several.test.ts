import { expect, test } from "vitest";
import { toldOf } from "../../support/told.ts";

const told = (text: string): string => toldOf(text, { title: "News", date: "2016-09-06" });

test("a pronoun is none of several riders who were named together", () => {
  expect(
    told(
      "Two riders, the Italian Davide Lorenzi and the Dutchman Sjoerd Bakkum, were dropped in Leeds. He bought a house in Porto.",
    ),
  ).not.toContain("Davide Lorenzi bought");
  expect(
    told(
      "One rider, the Italian Davide Lorenzi, was dropped in Leeds. He bought a house in Porto.",
    ),
  ).toContain("Davide Lorenzi bought a house in Porto");
});

test("“the Norham Museum itself” stands for nothing else, “itself” alone does", () => {
  expect(told("Rosa Lind painted the Norham Museum itself in Leeds in 2014.")).toContain(
    "Museum itself",
  );
  expect(told("Rosa Lind painted itself in Leeds in 2014.")).not.toContain("itself");
});
