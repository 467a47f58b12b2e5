import { expect, test } from "vitest";
import { askComplement } from "../../../../questions/ask/clause-keys/complement.ts";
import { askContent } from "../../../../questions/ask/clause-keys/content.ts";
import { askToDo } from "../../../../questions/ask/clause-keys/to-do.ts";
import { askWhy } from "../../../../questions/ask/clause-keys/why.ts";
import type { Form } from "../../../../questions/ask/types.ts";
import { askCalled } from "../../../../questions/ask/wh/called.ts";
import { askDoer } from "../../../../questions/ask/wh/doer.ts";
import { askBound } from "../../../../questions/ask/wh/stranded.ts";
import { askWho } from "../../../../questions/ask/wh/who.ts";
import { findAll } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** "stem → key" of every question without fault that the form makes of the text. */
const asked = (form: Form, text: string): string[] =>
  form(findAll(reader.read(text), { title: "" }).found)
    .filter(({ faults }) => faults.length === 0)
    .map(({ stem, key }) => `${stem} → ${key}`);

test("what was ruled or found is asked for; a person's claim only with its occasion", () => {
  expect(
    asked(
      askContent,
      "In 1921 the Supreme Court of Norland ruled that Tolm Castle belonged to Ida Falk, a judgment upheld in Oslo the next year.",
    ),
  ).toEqual([
    "What did the Supreme Court of Norland rule in 1921? → That Tolm Castle belonged to Ida Falk",
  ]);
  const claim = "Ida Falk claimed that the map of Lake Orrin was a forgery.";
  expect(asked(askContent, claim)).toEqual([]);
  expect(asked(askContent, `In 1921 ${claim}`)).toEqual([
    "What did Ida Falk claim in 1921? → That the map of Lake Orrin was a forgery",
  ]);
  expect(asked(askContent, "In 1921 Ida Falk said that the map of Lake Orrin was old.")).toEqual(
    [],
  );
});

test("what somebody promised or was told to do; not how something seemed", () => {
  expect(
    asked(
      askToDo,
      "Norland's parliament promised to repair the harbour wall at Tolm within two years.",
    ),
  ).toEqual([
    "What did Norland's parliament promise to do? → Repair the harbour wall at Tolm within two years",
  ]);
  expect(
    asked(askToDo, "The residents of Tolm were advised not to drink water from the River Ask."),
  ).toEqual([
    "What were the residents of Tolm advised not to do? → Drink water from the River Ask",
  ]);
  expect(asked(askToDo, "Norland's parliament seemed to repair the harbour wall at Tolm.")).toEqual(
    [],
  );
  expect(asked(askToDo, "Ida Falk declined to comment on the repair.")).toEqual([]);
});

test("what is only begun is asked with its time, which stands in front", () => {
  expect(asked(askToDo, "In 1934 Ida Falk began to study the mosses of Lake Orrin.")).toEqual([
    "In 1934, what did Ida Falk begin to do? → Study the mosses of Lake Orrin",
  ]);
  expect(asked(askToDo, "Ida Falk began to study the mosses of Lake Orrin.")).toEqual([]);
});

test("a cause in front or behind a comma is asked for; what only goes on at the time is none", () => {
  expect(
    asked(askWhy, "As the University of Tolm had no laboratory, Ida Falk worked in her kitchen."),
  ).toEqual([
    "Why did Ida Falk work in her kitchen? → Because the University of Tolm had no laboratory",
  ]);
  expect(asked(askWhy, "As the snow melted, Ida Falk worked in her kitchen.")).toEqual([]);
  expect(
    asked(askWhy, "Paper was made at Tolm, since the water of the River Ask contains little iron."),
  ).toEqual([
    "Why was paper made at Tolm? → Because the water of the River Ask contains little iron",
  ]);
  expect(
    asked(askWhy, "Paper has been made at Tolm since the water of the River Ask was cleaned."),
  ).toEqual([]);
  expect(asked(askWhy, "Repairs at Tolm Castle were halted for lack of funds.")).toEqual([
    "Why were repairs at Tolm Castle halted? → For lack of funds",
  ]);
});

test("a purpose follows at once, a result behind a comma", () => {
  expect(
    asked(askWhy, "The roof of Tolm Castle is coated with wax so that it does not leak."),
  ).toEqual(["Why is the roof of Tolm Castle coated with wax? → So that it does not leak"]);
  expect(
    asked(askWhy, "The roof of Tolm Castle is of glass, so that the stars can be seen."),
  ).toEqual([]);
});

test("the cause of the second of two deeds is none of the first's; a call to do something is no purpose", () => {
  expect(
    asked(
      askWhy,
      "Ida Falk entered the University of Tolm in 1923 but sold her books because Norland had closed it.",
    ).filter((text) => text.includes("enter")),
  ).toEqual([]);
  expect(asked(askWhy, "Norland's parliament rejected calls to close Tolm Castle.")).toEqual([]);
  expect(asked(askWhy, "Norland's parliament used its vote to close Tolm Castle.")).toEqual([]);
});

test("a pronoun of the key may point at what the question names, and at nothing else", () => {
  expect(asked(askWhy, "Tolm Castle was closed to visitors because its roof leaked.")).toEqual([
    "Why was Tolm Castle closed to visitors? → Because its roof leaked",
  ]);
  expect(asked(askWhy, "Tolm Castle was closed to tourism because they broke the roof.")).toEqual(
    [],
  );
});

test("a preposition that belongs to the verb stays behind it; with another verb it is a circumstance", () => {
  expect(asked(askBound, "The walls of Tolm Castle were coated with white lime.")).toEqual([
    "What were the walls of Tolm Castle coated with? → White lime",
  ]);
  expect(asked(askBound, "The walls of Tolm Castle were sold with white lime.")).toEqual([]);
  expect(asked(askBound, "Ida Falk was accused of stealing a clock.")).toEqual([
    "What was Ida Falk accused of? → Stealing a clock",
  ]);
  expect(asked(askBound, "Ida Falk was accused of a grave charge.")).toEqual([]);
  expect(
    asked(askBound, "In 1921, Ida Falk was looking for arrows and other hunting equipment."),
  ).toEqual(["In 1921, what was Ida Falk looking for? → Arrows and other hunting equipment"]);
});

test("a name or nature that the verb says of its subject; not a prize, nor one name of two", () => {
  expect(asked(askCalled, "Tolm is often called the pearl of the north.")).toEqual([
    "What is Tolm often called? → The pearl of the north",
  ]);
  expect(asked(askCalled, "The layer at Tolm Castle proved to be reindeer dung.")).toEqual([
    "What did the layer at Tolm Castle prove to be? → Reindeer dung",
  ]);
  expect(asked(askCalled, "Ida Falk was named best actress.")).toEqual([]);
  expect(
    asked(askCalled, "Tolm Castle was declared a national monument in 1988.").filter((text) =>
      text.endsWith("1988"),
    ),
  ).toEqual([]);
});

test("a person is asked for by the class beside the name; one that is past is left out", () => {
  const letters = "published the letters of Ida Falk in 1921.";
  expect(asked(askWho, `Alfred Holm, a barrister, ${letters}`)).toEqual([
    "Which barrister published the letters of Ida Falk in 1921? → Alfred Holm",
  ]);
  expect(asked(askWho, `Alfred Holm, a former barrister, ${letters}`)).toEqual([
    "Who published the letters of Ida Falk in 1921? → Alfred Holm",
  ]);
  expect(
    asked(
      askDoer,
      "The tower at Tolm was designed by Olaf Brandt, a Swedish-born electrical engineer.",
    ),
  ).toEqual(["Which Swedish-born electrical engineer designed the tower at Tolm? → Olaf Brandt"]);
});

test("a key too long to be typed loses the circumstances at its end, and nothing that it lists", () => {
  expect(
    asked(
      askToDo,
      "The residents of Tolm were advised not to draw any water from the River Ask or its canals until further tests had been made by the university.",
    ),
  ).toEqual([
    "What were the residents of Tolm advised not to do? → Draw any water from the River Ask or its canals",
  ]);
  expect(
    asked(
      askToDo,
      "In 1921 Norland's parliament decided to sell Tolm Castle and the new harbour and every ship that had been built in Lisbon before the war.",
    ),
  ).toEqual([]);
});

test("who is reached is not who reaches; what the question tells already is no answer", () => {
  expect(asked(askWhy, "Teams from Lisbon worked at Tolm Castle to reach them.")).toEqual([]);
  expect(
    asked(
      askWhy,
      "Teams from Lisbon left Tolm Castle because the noise of the River Ask frightened them.",
    ),
  ).toEqual([
    "Why did teams from Lisbon leave Tolm Castle? → Because the noise of the River Ask frightened them",
  ]);
  const confirmed = "In May 1921 Ida Falk confirmed that";
  expect(asked(askContent, `${confirmed} Falk was confirmed in Lisbon.`)).toEqual([]);
  expect(asked(askContent, `${confirmed} the River Ask had flooded Lisbon.`)).toEqual([
    "What did Ida Falk confirm in May 1921? → That the River Ask had flooded Lisbon",
  ]);
});

test("which hotel is asked for by its class, and not within the deed", () => {
  expect(asked(askToDo, "Ida Falk was chosen to restore the Fairmont Hotel in Lisbon.")).toEqual(
    [],
  );
  expect(asked(askToDo, "Ida Falk was chosen to restore old maps in Lisbon.")).toEqual([
    "What was Ida Falk chosen to do? → Restore old maps in Lisbon",
  ]);
});

test("what somebody joined as is a role; what one is seen as is none", () => {
  expect(asked(askComplement, "Ida Falk joined the Belgica in Lisbon as surgeon.")).toEqual([
    "In what role did Ida Falk join the Belgica in Lisbon? → Surgeon",
  ]);
  expect(asked(askComplement, "Ida Falk saw the Belgica in Lisbon as surgeon.")).toEqual([]);
});

test("what somebody was employed or licensed to do is no reason, nor how far something was extended", () => {
  const why = (text: string) => asked(askWhy, text).join(" ");
  expect(
    why(
      "Edmund Holm immediately employed Ada Brandt in Velden in 1869 to carve the decorated stonework.",
    ),
  ).toBe("");
  expect(why("On 4 March 1629 Edmund Holm obtained a licence in Velden to run two mails.")).toBe(
    "",
  );
  expect(why("Edmund Holm expanded his mail in 1633 to include the north of Velden.")).toBe("");
  expect(why("Edmund Holm left Velden in 1869 to study law in Lindvik.")).toMatch(/To study law/);
});

test("what comes of a meeting is no purpose", () => {
  expect(asked(askWhy, "The Orla and the Tolm join to form the Lind near Velmar.")).toEqual([]);
  expect(
    asked(askWhy, "Ida Falk and Jens Tolm joined the Orla Guild to learn bookbinding in 1921."),
  ).not.toEqual([]);
});
