import { expect, test } from "vitest";
import { askedOf } from "../../support/told.ts";

const asked = (text: string) => askedOf(text, { title: "Orla Mill" });

test("a range is one time, whatever the tree makes of it", () => {
  expect(asked("The east wing of Orla Mill was added in 1956–1957 by Ada Brandt.")).not.toMatch(
    /in 1956 1957|added 1957|_____ 1957|1956 _____/,
  );
  expect(asked("The east wing of Orla Mill was added in 1956 by Ada Brandt.")).toMatch(
    /was the east wing of Orla Mill added|Orla Mill was added in _____/,
  );
});

test("the years of a life in brackets are no time of the clause", () => {
  const text = (life: string) =>
    `Orm (sometimes Urm, born Ormele) (${life}) was a High Chief in the ancient Tasmian tradition and served the Kingdom of Tasmia as royal governor of the island of Velden.`;
  const stems = askedOf(text("before 1785 – after December 1829"), { title: "Orm" });
  expect(stems).toMatch(/Orm was a High Chief/);
  expect(stems).not.toMatch(/Orm after December/);
});

test("nothing is asked of two years with one verb, nor of the first of several", () => {
  const two = asked("In 1765 George Brandt became a pastor at Velden and, in 1767 at Lindvik.");
  expect(two).not.toMatch(/in 1767 at|_____ at Lindvik/);
  const many = asked(
    "On May 11, 2011, 2012, 2013 and 2014 Brandt Dance Theatre presented ninety dancers in Lindvik.",
  );
  expect(many).not.toMatch(/present/);
  expect(
    asked("On May 11, 2011, Brandt Dance Theatre presented ninety dancers in Lindvik."),
  ).toMatch(/present/);
});

test("the only film that was produced till then may have been produced longer", () => {
  const film = (which: string) =>
    asked(`The Velden-Pan by Ada Brandt was ${which} black and white film produced until 2012.`);
  expect(film("the only")).not.toMatch(/^Until which year was the Velden-Pan/m);
  expect(film("a")).toMatch(/^Until which year was the Velden-Pan/m);
});
