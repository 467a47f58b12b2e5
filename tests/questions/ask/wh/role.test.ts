import { expect, test } from "vitest";
import { askRole } from "../../../../questions/ask/wh/role.ts";
import { findAll } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** The fit role questions of a text, as news of March 2016 or without a date. */
const roles = (text: string, date: string | null = "2016-03-04"): string[] =>
  askRole(findAll(reader.read(text), { title: "News", ...(date === null ? {} : { date }) }).found)
    .filter(({ faults }) => faults.length === 0)
    .map(({ stem }) => stem);

test("news asks for who held an office of a body, with its month", () => {
  expect(roles("Ada Brandt, the director of the Orla Museum, wept in Lisbon.")).toEqual([
    "Who was the director of the Orla Museum in March 2016?",
  ]);
  expect(roles("Ada Brandt, the first member of the Orla Academy, wept in Lisbon.")).toEqual([
    "Who was the first member of the Orla Academy in March 2016?",
  ]);
});

test("a voice, a lawyer and one of several hold no office; without a date the role is held for good", () => {
  const voice = "Ada Brandt, the voice of Captain Orla, wept in Lisbon.";
  expect(roles(voice.replace("Captain Orla", "the Orla Puppet Show"))).toEqual([]);
  expect(roles("Ada Brandt, Karl Holt's lawyer, wept in Lisbon.")).toEqual([]);
  expect(roles("Ada Brandt, the assistant director of the Orla Museum, wept in Lisbon.")).toEqual(
    [],
  );
  expect(roles("Ada Brandt is the voice of the Orla Puppet Show in Lisbon.", null)).toHaveLength(1);
});

test("what somebody was then is not held on the day of the news", () => {
  expect(roles("Ada Brandt, then the director of the Orla Museum, wept in Lisbon.")).toEqual([]);
});

test("who is told of in another year did not hold the office on the day of the news", () => {
  const wed = (when: string) =>
    roles(`Karl Holt came home ${when}. He wed Ada Brandt, the director of the Orla Museum.`);
  expect(wed("in 1994")).toEqual([]);
  expect(wed("with friends")).toEqual(["Who was the director of the Orla Museum in March 2016?"]);
  expect(
    roles("Ada Brandt, the director of the Orla Museum, said that it had lost money in 1994."),
  ).toHaveLength(1);
});

test("who is of somebody's family is asked for without a year", () => {
  expect(
    roles("Karl Holt and Ada Brandt's father, Jon Brandt, wept in Lisbon.").join(),
  ).not.toMatch(/and Ada|2016/);
  expect(roles("Ada Brandt's father, Jon Brandt, weeps in Lisbon.")).toEqual([
    "Who is Ada Brandt's father?",
  ]);
});

test("a deputy leader is not asked for as the leader", () => {
  const asked = (role: string) =>
    roles(
      `The released men included Anders Holm, the younger brother of the Orla Front's ${role}, Karl Holm, who heads the network in Velden.`,
    );
  expect(asked("deputy leader")).not.toContain("Who was the Orla Front's leader in March 2016?");
  expect(asked("leader")).toContain("Who was the Orla Front's leader in March 2016?");
});

test("one of several children is not asked for, the only or the eldest one is", () => {
  const daughter = "Ada Brandt's daughter, Rosa Lind, wept in Lisbon.";
  expect(roles(daughter).join()).toMatch(/^Who (is|was) Ada Brandt.s daughter\?$/);
  expect(roles(`${daughter} Brandt had four children.`)).toEqual([]);
  expect(
    roles("Ada Brandt's eldest daughter, Rosa Lind, wept in Lisbon. Brandt had four children."),
  ).toHaveLength(1);
});

test("a country's own minister is asked for by the country", () => {
  expect(roles("Ada Brandt, Norway's acting prime minister, resigned on Monday.")).toEqual([
    "Who was Norway's acting prime minister in March 2016?",
  ]);
  expect(roles("Ada Brandt, the acting manager, wept in Lisbon.")).toEqual([]);
});
