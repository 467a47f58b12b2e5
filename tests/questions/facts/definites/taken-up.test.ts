import { expect, test } from "vitest";
import { askedOf } from "../../support/told.ts";

const asked = (text: string) => askedOf(text, { title: "Pilot buried", date: "2021-03-04" });

const buried =
  "Ivo Brandt, who was convicted of the Leeds bombing of 1988, has been buried in Porto. He died on Monday.";

test("a wider word takes up what the opening names; a second one of the sort leaves it open", () => {
  const denied = "Brandt had denied responsibility for the attack in a letter to Ada Lind.";
  expect(asked(`${buried} ${denied}`)).toMatch(/responsibility for the Leeds bombing/);
  const other = "A raid in Porto killed nine people.";
  expect(asked(`${buried} ${other} ${denied}`)).not.toMatch(/responsibility for the Leeds bombing/);
  expect(asked(`${buried} ${denied.replace("attack", "delay")}`)).not.toMatch(/for the Leeds/);
});

test("the work of somebody is no picture that the text shows", () => {
  const shown =
    "The work of the Tolm Telescope was praised in Leeds on Monday. The object in the picture lies near Porto.";
  expect(asked(shown)).not.toMatch(/object in the work/);
});

test("a country's new prime minister is told by it, a party's new leader is not", () => {
  const named = (office: string) =>
    askedOf(
      `The Egyptian cabinet resigned on Monday. The council in Cairo announced Ada Lind as the new ${office}.`,
      { title: "Egyptian cabinet resigns", date: "2021-03-04" },
    );
  expect(named("prime minister")).toMatch(/as Egypt's new prime minister/);
  expect(named("party leader")).not.toMatch(/Egypt's new party leader/);
});

test("what somebody has consistently done was done by the month of the news, not in it", () => {
  const told = (deed: string) =>
    askedOf(`Ivo Brandt was buried in Porto. Ada Lind has ${deed} the theft of the Tolm Cup.`, {
      title: "Pilot buried",
      date: "2021-03-04",
    });
  expect(told("consistently condemned")).toMatch(/By March 2021, Ada Lind had consistently cond/);
  expect(told("denied")).toMatch(/By March 2021, Ada Lind had denied/);
  expect(told("condemned")).toMatch(/In March 2021, Ada Lind condemned/);
});
