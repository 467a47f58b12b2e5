import { expect, test } from "vitest";
import { toldOf } from "../../support/told.ts";

const told = (title: string, text: string) => toldOf(text, { title });

test("a club is its name alone too, which the reader may take for somebody", () => {
  const text =
    "AC Velmina is a football club in Leeds, England. Velmina won the Tolm Cup in 1961. Velmina lost the final in 1962. Velmina moved to Hill Park in 1970.";
  const statements = told("AC Velmina", text);
  expect(statements).toContain("AC Velmina won the Tolm Cup in 1961.");
  expect(statements).toContain("AC Velmina moved to Hill Park in 1970.");
});

test("a person's name is nobody else's, nor is a town's", () => {
  const text =
    "AC Velmina is a club in Leeds. Orn Velmina founded it in 1901. Velmina sold a house in 1905. Velmina died in Leeds in 1910.";
  expect(told("AC Velmina", text)).not.toMatch(/AC Velmina (sold|died)/);
});

test("“the club” of an article on one is not the last one named further back", () => {
  const text = (last: string) =>
    `AC Velmina is a football club in Leeds, England. AC Velmina lost the final of 1962 against Tolm Rovers in Porto. ${last} Since 1970 the club has played at Hill Park.`;
  expect(told("AC Velmina", text("It rained in Leeds."))).toMatch(
    /AC Velmina has played at Hill Park/,
  );
  expect(told("AC Velmina", text("Tolm Rovers is a club in Porto."))).not.toMatch(
    /AC Velmina has played at Hill Park/,
  );
});
