import { describe, expect, it, test } from "vitest";
import { find, listed } from "./support.ts";

const kinds = ["date", "time", "duration", "money", "percent", "quantity", "ordinal"];

describe("dates, times and amounts", () => {
  test.each([
    ["The treaty was signed on 7 May 1998 in the old town hall.", ["date 7 May 1998"]],
    [
      "The treaty was signed on Friday, May 8, 1998, at noon.",
      ["date Friday, May 8, 1998", "time noon"],
    ],
    ["She moved there in March and left in 2004.", ["date March", "date 2004"]],
    ["You may march on if the police let you.", []],
    [
      "Two weeks ago the bridge was closed for three days.",
      ["date Two weeks ago", "duration three days"],
    ],
    ["Prices rose in the 1990s and again last year.", ["date 1990s", "date last year"]],
    ["The castle was built in the 14th century.", ["date 14th century"]],
    ["The match starts at 7:30 p.m. tomorrow.", ["time 7:30 p.m.", "date tomorrow"]],
    ["After a 6-hour meeting the vote was held.", ["duration 6-hour"]],
    ["An 18-year-old student found the coin.", ["duration 18-year-old"]],
    [
      "The city paid $2.5 million and 300,000 euros.",
      ["money $2.5 million", "money 300,000 euros"],
    ],
    [
      "Sales fell by 12.5% in one region and twenty percent in another.",
      ["percent 12.5%", "quantity one", "percent twenty percent"],
    ],
    [
      "The wall is 240 square metres large and 15 km away.",
      ["quantity 240 square metres", "quantity 15 km"],
    ],
    ["About two hundred and fifty people came.", ["quantity two hundred and fifty"]],
    ["Hundreds of thousands of people were on the streets.", ["quantity Hundreds of thousands"]],
    ["He finished third, and his brother 21st.", ["ordinal third", "ordinal 21st"]],
    ["She finished second and he came first.", ["ordinal second", "ordinal first"]],
    ["The pump moves ten metres a second.", ["quantity ten metres"]],
    ["A second goal fell when they first met.", ["ordinal second"]],
    ["No one of them knew it.", []],
  ])("%s", (text, expected) => {
    expect(listed(find(text), ...kinds)).toEqual(expected);
  });

  it("names the finer kind", () => {
    const { entities } = find("On Monday, 3 June 2019, the 1990s came back.");
    expect(entities.filter(({ type }) => type === "date").map(({ subtype }) => subtype)).toEqual([
      "full_date",
      "decade",
    ]);
  });
});
