import { expect, test } from "vitest";
import { askedOf } from "../../support/told.ts";

const asked = (text: string) => askedOf(text, { title: "News", date: "2021-03-04" });

test("an office with a clause added behind it is still its firm's, told by its town; one brought up by itself is not", () => {
  const opening = "The software company Orlandia will close its Leeds office, it said on Monday.";
  expect(asked(`${opening} The office, which opened in 2014, stands near the docks.`)).toMatch(
    /Orlandia's Leeds office/,
  );
  expect(
    asked(`${opening} Ada Lind has an office. The office, which opened in 2014, is small.`),
  ).not.toMatch(/Orlandia's Leeds office open/);
});

test("“this constituency” is the one that was named last, “the constituency” beside another may be either", () => {
  const opening = "Norland held an election for its council on Sunday, officials said.";
  const named = "Mina Falk won 84,121 votes in the Norham West constituency on Sunday.";
  expect(asked(`${opening} ${named} Olaf Lind was defeated in this constituency.`)).toMatch(
    /defeated in the Norham West constituency/,
  );
  const other = "Ida Brandt won a small constituency.";
  expect(
    asked(`${opening} ${named} ${other} Olaf Lind was defeated in the constituency.`),
  ).not.toMatch(/defeated in the Norham West constituency/);
});
