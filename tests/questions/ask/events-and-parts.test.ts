import { expect, test } from "vitest";
import { askHowManyWithin } from "../../../questions/ask/amounts/how-many-within.ts";
import type { Form } from "../../../questions/ask/types.ts";
import { askRole } from "../../../questions/ask/wh/role.ts";
import { findAll } from "../../../questions/generate.ts";
import { createRandom } from "../../../questions/random.ts";
import { selectQuestions } from "../../../questions/select/index.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const foundIn = (title: string, text: string) => findAll(reader.read(text), { title }).found;

/** "stem → key" of every question without fault that the form makes of the text. */
const asked = (form: Form, title: string, text: string): string[] =>
  form(foundIn(title, text))
    .filter(({ faults }) => faults.length === 0)
    .map(({ stem, key }) => `${stem} → ${key}`);

/** "stem → key" of all that may be printed. */
const printed = (title: string, text: string): string[] =>
  selectQuestions(foundIn(title, text), { count: 50, kinds: null }, createRandom("1")).ranked.map(
    ({ question, candidate }) => `${question.stem} → ${candidate.key}`,
  );

const press = "The Tolm press is a machine for printing cards. ";
const flood = "The Great Tolm Flood was a disaster that struck the town of Tolm in 1911. ";
const voyage = "The Tolm Antarctic Expedition was a voyage led by Anna Falk. ";

test("the number inside a phrase behind a preposition is asked for", () => {
  expect(
    asked(askHowManyWithin, "Tolm press", `${press}The operator sits at a row of 90 keys.`),
  ).toEqual(["At a row of how many keys does the operator of the Tolm press sit? → 90"]);
  const amounts = `${press}It was sold after a wait of five and a half months with a bill of nine crowns.`;
  expect(asked(askHowManyWithin, "Tolm press", amounts)).toEqual([]);
});

test("what people suffered in a disaster is told with its name", () => {
  const killed = printed("Great Tolm Flood", `${flood}Nearly 1,800 people were killed.`);
  expect(killed).toContain("How many people were killed in the Great Tolm Flood? → Nearly 1,800");
  const before = printed("Great Tolm Flood", `${flood}Nearly 1,800 people were hired in 1850.`);
  expect(before.join("\n")).not.toContain("hired in the Great Tolm Flood");
  const later = printed("Great Tolm Flood", `${flood}In 1950 nearly 1,800 people were killed.`);
  expect(later.join("\n")).not.toContain("killed in the Great Tolm Flood");
});

test("whoever belongs to an expedition is told by it", () => {
  const told = (text: string) => printed("Tolm Antarctic Expedition", voyage + text);
  expect(told("The men suffered from scurvy and despair.")).toContain(
    "What did the men of the Tolm Antarctic Expedition suffer from? → Scurvy and despair",
  );
  expect(told("Some men of Leeds suffered from scurvy.").join("\n")).not.toContain("men of the");
  expect(
    asked(
      askRole,
      "Tolm Antarctic Expedition",
      `${voyage}The first mate was a young sailor, Ola Berg.`,
    ),
  ).toEqual(["Who was the first mate of the Tolm Antarctic Expedition? → Ola Berg"]);
  const rest = `${voyage}The rest of the party in Leeds was a young sailor, Ola Berg.`;
  expect(asked(askRole, "Tolm Antarctic Expedition", rest)).toEqual([]);
});

test("the walls of the town are not the castle's", () => {
  const castle = "Tolm Castle is a fortress in Leeds. ";
  const told = (text: string) => printed("Tolm Castle", castle + text).join("\n");
  expect(told("The outer walls were built of limestone in 1290.")).toContain(
    "outer walls of Tolm Castle",
  );
  expect(told("The town walls were built of limestone in 1290.")).not.toContain(
    "walls of Tolm Castle",
  );
});

test("what is often called something is asked for its name", () => {
  const town = "Tolm is a town in Portugal. ";
  expect(
    printed("Tolm", `${town}It is often called the opal capital of Europe.`).join("\n"),
  ).toMatch(/often called/);
  expect(
    printed("Tolm", `${town}It often suffered from the floods of the Douro.`).join("\n"),
  ).not.toContain("often suffered");
});

const tolm = "The tolm antelope is a hoofed mammal of the steppes of Tolmia. ";
const askedOfTolm = (text: string) => printed("Tolm antelope", tolm + text);

test("animals are counted by their own name, with the time that the sentence begins with", () => {
  const died =
    "In May 2015 more than 200,000 tolms died within three weeks in northern Kazakhstan.";
  const text = `The tolm sleeps by day. Many tolms live in herds. ${died}`;
  expect(askedOfTolm(text)).toContain(
    "How many tolm antelopes died within three weeks in northern Kazakhstan in May 2015? → More than 200,000",
  );
  const year = "In Kazakhstan tolms died in 2015.";
  expect(askedOfTolm(`${tolm}${year}`).join("\n")).not.toContain("How many tolm");
});

test("who did it to the article's thing is asked for in four words", () => {
  const invented = printed("Tolm press", `${press}Ola Berg invented the Tolm press in Bergen.`);
  expect(invented.join("\n")).toContain("Who invented the Tolm press in Bergen? → Ola Berg");
  const short = printed("Tolm press", `${press}It was invented by Ola Berg.`);
  expect(short).toContain("Who invented the Tolm press? → Ola Berg");
  const open = printed("Tolm press", `${press}The Tolm press prints cards.`);
  expect(open.join("\n")).not.toContain("What does the Tolm press print?");
});

test("a pupil of somebody is no class of people", () => {
  const by = (who: string) =>
    printed("Tolm press", `${press}It was invented in 1843 by Ola Berg, ${who}.`).join("\n");
  expect(by("a pupil of Falk")).not.toContain("Which pupil");
  expect(by("a Danish engineer")).toContain("Which Danish engineer invented the Tolm press");
});

test("two things in a few words are what did it, three are a list", () => {
  const by = (agents: string) =>
    printed("Tolm press", `${press}It was displaced by ${agents}.`).join("\n");
  expect(by("photographic and digital methods")).toContain(
    "What displaced the Tolm press? → Photographic and digital methods",
  );
  expect(by("photographic, electric and digital methods")).not.toContain("What displaced");
});

test("the decade until which something lasted is asked for", () => {
  const until = (time: string) =>
    printed("Tolm press", `${press}It remained in general use until ${time}.`).join("\n");
  expect(until("the 1970s")).toContain(
    "Until which decade did the Tolm press remain in general use? → The 1970s",
  );
  expect(until("the war")).not.toContain("Until which");
});

test("a ship told by a noun is introduced as one told by its name", () => {
  const ship = "Led by Anna Falk, it sailed in the Vesla, a former whaling ship. ";
  const told = printed(
    "Tolm Antarctic Expedition",
    `The Tolm Antarctic Expedition was a voyage. ${ship}Ola Berg joined the ship in Lisbon in May 1897.`,
  ).join("\n");
  expect(told).toContain("the Vesla, the ship of the Tolm Antarctic Expedition,");
  expect(told).not.toContain("the the");
});

test("a ship whose disaster the article is about places a question as well", () => {
  const tierOf = (title: string, text: string, stem: string) =>
    selectQuestions(
      foundIn(title, text),
      { count: 50, kinds: null },
      createRandom("1"),
    ).ranked.find(({ question }) => question.stem === stem)?.tier;
  const disaster = "The Vesla disaster occurred on 6 May 1907 near Bergen. ";
  const fact = "The Vesla was filled with coal because Ola Berg refused to sell oil.";
  expect(tierOf("Vesla disaster", disaster + fact, "Why was the Vesla filled with coal?")).toBe(0);
  const place = "The Bergen disaster occurred on 6 May 1907 in Norway. Bergen is filled with rain.";
  expect(tierOf("Bergen disaster", place, "What is Bergen filled with?")).not.toBe(0);
});
