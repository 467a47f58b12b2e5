import { describe, expect, test } from "vitest";
import { askedOf } from "../../support/told.ts";

const asked = (text: string) => askedOf(text, { title: "Norland win again", date: "2016-06-18" });

describe("the match that a report tells", () => {
  const opening = "Norland and Sorral won their matches in Colbury on Friday evening.";
  const played =
    "Norland faced Tasmia at the Colbury Stadium. Ostravia faced Velmont at the Norham Arena.";

  test("“the match” is the one told last, with its month", () => {
    expect(asked(`${opening} ${played} Five players were booked in the match.`)).toMatch(
      /booked in the match between Ostravia and Velmont in June 2016/,
    );
  });

  test("“the second half” is a part of it; of no match told it is not", () => {
    const half = "In the second half, Ida Falk was booked for a foul.";
    expect(asked(`${opening} Norland faced Tasmia at the Colbury Stadium. ${half}`)).toMatch(
      /In the second half of the match between Norland and Tasmia in June 2016/,
    );
    expect(asked(`${opening} ${half}`)).not.toMatch(/second half of/);
  });

  test("two in one sentence may either be it, and one that came before is not", () => {
    const both = "Norland beat Tasmia 1–0 and Ostravia faced Velmont at the Norham Arena.";
    expect(asked(`${both} Five players were booked in the match.`)).not.toMatch(/match between/);
    const before = "Norland had beaten Tasmia in May.";
    expect(asked(`${opening} ${before} Five players were booked in the match.`)).not.toMatch(
      /match between/,
    );
  });

  test("“the game” that somebody learned is the sport", () => {
    const faced = "Norland faced Tasmia at the Colbury Stadium.";
    expect(asked(`${opening} ${faced} Ida Falk scored early in the game.`)).toMatch(
      /early in the match between Norland and Tasmia/,
    );
    expect(asked(`${opening} ${faced} Ida Falk learned the game in Colbury.`)).not.toMatch(
      /learn(?:ed)? the match between/,
    );
  });

  test("of several, no place says which", () => {
    const unread = "Sorral beat Ostravia 2–0.";
    expect(
      asked(`${opening} ${played} ${unread} Five players were booked in the match.`),
    ).not.toMatch(/booked in the match (?:between|in)/);
  });
});

test("a town that gave a club its name is the team there, and a town elsewhere", () => {
  const opening = "Norham FC faced Real Leeds at the Colbury Stadium on Friday evening.";
  const lacking = "Leeds played without Ida Falk in the match.";
  expect(asked(`${opening} ${lacking}`)).not.toMatch(/which city/i);
  expect(asked(`${opening} Leeds hosts a large fair.`)).not.toMatch(/Which team hosts/);
});
