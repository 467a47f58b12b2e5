import { expect, test } from "vitest";
import { askedOf } from "../../support/told.ts";

const asked = (text: string) =>
  askedOf(`Edmund Holm was given a medal in Lindvik on Tuesday.\n\n${text}`, {
    title: "Holm given medal",
    date: "2012-05-19",
  });

test("a story that goes on to another year has no month of the news in front", () => {
  expect(
    asked("Holm smuggled cars into Velden. He paid Ada Brandt in bribes from 1995 to 1999."),
  ).not.toMatch(/In May 2012, .*(?:smuggle|cars)/);
  expect(asked("Holm smuggled cars into Velden. He paid Ada Brandt in bribes.")).toMatch(
    /In May 2012, .*smuggle/,
  );
});

test("an aside on somebody is of any time", () => {
  const stems = asked(
    "Ada Brandt is the granddaughter of Orm Tolm, who was the last king of Tasmia.",
  );
  expect(stems).toMatch(/last king of Tasmia/);
  expect(stems).not.toMatch(/In May 2012, .*last king/);
});

test("until an hour of the day is no time before the news", () => {
  expect(asked("Ada Brandt closed the port of Velden until 3:30 pm.")).toMatch(
    /In May 2012, .*close/,
  );
  expect(asked("Ada Brandt closed the port of Velden until then.")).not.toMatch(
    /In May 2012, .*close/,
  );
});

test("what somebody said would come, or had been, is of the month in which he said so", () => {
  expect(asked("Ada Brandt said that the port of Velden would reopen.")).toMatch(
    /In May 2012, who said that the port of Velden would reopen/,
  );
  expect(asked("Ada Brandt said in 2001 that the port of Velden would reopen.")).not.toMatch(
    /In May 2012/,
  );
});

test("a year within a name, and what somebody's words tell, is no time of the sentence", () => {
  const cup = (year: string) =>
    asked(`Ada Brandt, a host of the ${year}, opened the port of Velden.`);
  expect(cup("2014 Norham Cup")).toMatch(/In May 2012, .*open/);
  expect(cup("Norham Cup of 2014")).not.toMatch(/In May 2012, .*open/);
  expect(asked('Ada Brandt called Velden "a town of past glory".')).toMatch(/In May 2012, .*call/);
});

test("a verdict is of the news, what was found is not", () => {
  expect(asked("Ada Brandt was found guilty of arson in Velden.")).toMatch(
    /In May 2012, .*found guilty/,
  );
  expect(asked("Ada Brandt was found asleep in Velden.")).not.toMatch(/In May 2012, .*found/);
});

test("what befell in another year is not told in the month of the news, however it is taken up", () => {
  const killed = (of: string) =>
    asked(
      `Ada Brandt spoke of the bombing ${of}.\n\nThe bombing of the Orla train from Velden to Tolm killed nine people.`,
    );
  expect(killed("of 1988")).not.toMatch(/In May 2012, .*bombing/);
  expect(killed("of Velden")).toMatch(/In May 2012, .*bombing/);
});
