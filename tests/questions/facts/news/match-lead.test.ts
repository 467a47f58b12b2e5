import { describe, expect, test } from "vitest";
import { askedOf, toldOf } from "../../support/told.ts";

const heading = { title: "Norland win again", date: "2016-06-18" };
const asked = (text: string) => askedOf(text, heading);
const told = (text: string) => toldOf(text, heading);

const opening = "Norland and Sorral won their matches in Colbury on Friday evening.";
const played = "Norland faced Tasmia at the Colbury Stadium.";

describe("what is done in a match", () => {
  test("is told behind it, and what is done beside it is not", () => {
    const plays = told(
      `${opening} ${played} Rosa Lind replaced Ida Falk. Ida Falk praised the crowd of Colbury.`,
    );
    expect(plays).toMatch(
      /In the match between Norland and Tasmia in June 2016, Rosa Lind replaced Ida Falk\./,
    );
    expect(plays).not.toMatch(/match .*praised/);
  });

  test("needs no match in front where it speaks of one", () => {
    expect(told(`${opening} ${played} Ida Falk was booked early in the match.`)).not.toMatch(
      /match .* match/,
    );
  });

  test("what two did in two matches has one answer in each", () => {
    const both = `${opening} ${played} Ida Falk won the Norham award. Ostravia faced Velmont at the Norham Arena. Rosa Lind won the Norham award.`;
    expect(asked(both)).toMatch(/between Norland and Tasmia .* who won the Norham award/);
    expect(asked(both)).toMatch(/between Ostravia and Velmont .* who won the Norham award/);
  });

  test("a side that is the answer is left out of it", () => {
    const kept = asked(`${opening} ${played} Norland had five shots on target.`);
    expect(kept).toMatch(/In the match against Tasmia in June 2016, which .* had five shots/);
    expect(kept).not.toMatch(/In the match between Norland .*, which .* had five shots/);
  });

  test("how somebody moved is not told, and a thing that was met is no match", () => {
    const moved = "Ida Falk stuck out a palm. Ida Falk met the ball. Rosa Lind replaced Ida Falk.";
    const plays = told(`${opening} ${played} ${moved}`);
    expect(plays).not.toMatch(/In the match .* stuck/);
    expect(plays).toMatch(/between Norland and Tasmia in June 2016, Rosa Lind replaced/);
  });
});

test("a side has its article, and the clock of a match with two sides is a time", () => {
  const faced = "Norland faced Czech Republic at the Colbury Stadium.";
  const half = "In the second half, Ida Falk was booked for a foul.";
  expect(asked(`${opening} ${faced} ${half}`)).toMatch(/Norland and the Czech Republic in June/);
});

describe("a match is brought up", () => {
  const play = "Rosa Lind replaced Ida Falk.";
  test("by the line above it, which tells its score", () => {
    expect(told(`${opening}\n\nGroup B: Norland 2–1 Tasmia\n\n${play}`)).toMatch(
      /In the match between Norland and Tasmia in June 2016, Rosa/,
    );
    expect(told(`${opening}\n\nGroup B: Norland and Tasmia\n\n${play}`)).not.toMatch(
      /In the match/,
    );
  });

  test("by the opening, as one between two", () => {
    const between = "A match between Norland and Tasmia was won by Karl Voss on Friday.";
    expect(told(`${between} ${play}`)).toMatch(/In the match between Norland and Tasmia .* Rosa/);
    expect(told(`A treaty between Norland and Tasmia was signed. ${play}`)).not.toMatch(
      /In the (?:match|game)/,
    );
  });
});
