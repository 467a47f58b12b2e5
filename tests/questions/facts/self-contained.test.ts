import { expect, test } from "vitest";
import { askWhy } from "../../../questions/ask/clause-keys/why.ts";
import { findAll, generate } from "../../../questions/generate.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";
import { askedOf } from "../support/told.ts";

const reader = loadEnglishReader();
const stemsOf = (text: string, title = "News") =>
  generate({ title, text, dateline: { date: "2016-02-08" } }, { count: 20, seed: "1" }, reader)
    .questions.map(({ stem }) => stem)
    .join("\n");

const asked = (text: string) => askedOf(text, { title: "News", date: "2016-02-08" });

const fire = "A fire destroyed the Norham Mill in Colbury on Sunday.";

test("“each year” compares with nothing, “each visitor” does", () => {
  expect(asked(`${fire} The Colbury Museum sells 4,000 lamps each year.`)).toMatch(/each year/);
  expect(asked(`${fire} Each visitor pays 4 euros to the Colbury Museum.`)).not.toMatch(
    /each visitor/i,
  );
});

test("a former partner is one by itself, “the former” is not", () => {
  expect(asked(`${fire} Rosa Lind sold the Colbury Museum to her former partner in 2009.`)).toMatch(
    /to her former partner/,
  );
  expect(asked(`${fire} Rosa Lind sold the Colbury Museum to the former in 2009.`)).not.toMatch(
    /to the former/,
  );
});

test("a Sunday newspaper comes out every week, a Sunday is a day", () => {
  const told = stemsOf(
    `${fire} Rosa Lind denied in February 2016 a report in a Sunday newspaper in Leeds.`,
  );
  expect(told).not.toMatch(/in a on|January/);
  expect(asked(`${fire} Rosa Lind denied a report in Leeds on Sunday.`)).toMatch(
    /February 7, 2016|7 February 2016/,
  );
});

test("“came from behind to win” says how it ended, “moved to win” why", () => {
  const whyOf = (text: string) => {
    const { found } = findAll(reader.read(text), { title: "News", date: "2016-02-08" });
    return askWhy(found).map(({ key }) => key);
  };
  expect(whyOf("Rosa Lind came from fourth place in Leeds to win the Norham Cup.")).toEqual([]);
  expect(whyOf("Rosa Lind moved to Leeds in 2016 to win the Norham Cup.")).toContain(
    "To win the Norham Cup",
  );
});

test("“any” of something said before asks nothing, “any books” stands", () => {
  expect(asked(`${fire} Rosa Lind seemed unlikely to need any in Leeds in 2014.`)).not.toMatch(
    /any/,
  );
  expect(
    asked(`${fire} Rosa Lind sells any book printed in Leeds before 1900 to Karl Voss.`),
  ).toMatch(/any book/);
});

test("“following” the fire leans on it, “the following fire” on what was told before", () => {
  const closed = "Rosa Lind closed the Colbury Museum";
  expect(asked(`${fire} ${closed} following a dispute over 2,000 lamps.`)).toMatch(/following a/);
  expect(asked(`${fire} ${closed} in the following month.`)).not.toMatch(/the following/);
});

test("both of two that stand before it are told", () => {
  const lost = (who: string) => asked(`${fire} ${who} both lost money with the Norham Mill.`);
  expect(lost("Rosa Lind and Karl Voss")).toMatch(/both lost money/);
  expect(lost("The towns")).not.toMatch(/both lost money/);
});
