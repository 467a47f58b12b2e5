import { expect, test } from "vitest";
import { askDoer } from "../../../../questions/ask/wh/doer.ts";
import { askWhat } from "../../../../questions/ask/wh/what.ts";
import { askWhich } from "../../../../questions/ask/wh/which.ts";
import { askWho } from "../../../../questions/ask/wh/who.ts";
import { findAll } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const forms = [askWhich, askWho, askWhat, askDoer];
const asked = (text: string): string[] => {
  const { found } = findAll(reader.read(text), { title: "Colbury" });
  return forms.flatMap((form) => form(found).map(({ stem, key }) => `${stem} ${key}`));
};

test("a body is asked for by the noun that stands before its name", () => {
  const left = "Ida Lund left Stone Harrow in August 2004.";
  const told = asked(`Long Tide is the second album by the Danish band Stone Harrow. ${left}`);
  expect(told).toContain("Which band did Ida Lund leave in August 2004? Stone Harrow");
  const bare = asked(`Long Tide is the second album by Stone Harrow. ${left}`);
  expect(bare.join()).not.toMatch(/Which band|organi[sz]ation/);
});

test("who defeats is a team, a house of parliament is a body", () => {
  expect(asked("In 2016, the Leeds Rangers defeated the York Wolves in Bath.")).toContain(
    "Which team defeated the York Wolves in Bath in 2016? The Leeds Rangers",
  );
  expect(asked("The council asked the Norland Parliament for a pier in 1831.").join()).not.toMatch(
    /organi[sz]ation/,
  );
});

test("a town that scores is a team, one that builds a town", () => {
  const city = "The city of Leeds lies in Yorkshire.";
  expect(asked(`${city} Leeds beat Bradford with a late kick in May 2016.`).join()).toMatch(
    /Which team beat Bradford/,
  );
  expect(asked(`${city} Leeds built a new bridge over the Aire in May 2016.`).join()).toMatch(
    /Which city built a new bridge/,
  );
});

test("the noun of the class is no part of the name that is asked for", () => {
  expect(asked("Diego Brandt founded the city of San Felipe in 1525.")).toContain(
    "Which city did Diego Brandt found in 1525? San Felipe",
  );
});

test("whoever rules or fights is asked for by “who”, a court that judges is not", () => {
  const doer = (by: string) => asked(`Colbury Castle was destroyed in 1241 by ${by}.`).join();
  expect(doer("the counts of Velmont")).toMatch(/Who destroyed Colbury Castle in 1241\?/);
  expect(doer("Allied forces")).toMatch(/Who destroyed/);
  expect(doer("a storm from the sea")).toMatch(/What destroyed/);
  expect(doer("a court")).not.toMatch(/Who destroyed/);
});
