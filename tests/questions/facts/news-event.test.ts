import { describe, expect, test } from "vitest";
import { createDocument } from "../../../questions/facts/index.ts";
import { findEvent } from "../../../questions/facts/news-event.ts";
import { generate } from "../../../questions/generate.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const eventOf = (text: string) =>
  findEvent(createDocument(reader.read(text), { title: "News", date: "2021-03-04" }))?.text ?? null;
const stemsOf = (text: string) =>
  generate(
    { title: "News", text, dateline: { date: "2021-03-04" } },
    { count: 20, seed: "1" },
    reader,
  ).questions.map(({ stem }) => stem);

describe("the event of the news", () => {
  test.each([
    [
      "its day gives way to the month",
      "A wooden bridge over the Aske collapsed in the town of Penbury on Monday.",
      "a wooden bridge over the Aske collapsed in the town of Penbury in March 2021",
    ],
    [
      "what happened stands behind “when”",
      "Two miners died on Monday when a tunnel near Lisbon collapsed.",
      "a tunnel near Lisbon collapsed in March 2021",
    ],
    [
      "a plan is told as it was announced",
      "The company Orla Foods will close its factory in Porto, it said on Monday.",
      "it was announced in March 2021 that Orla Foods would close its factory in Porto",
    ],
    ["a doubtful one is none", "A tram reportedly hit a lorry near Lisbon on Monday.", null],
    ["one that names nothing is none", "A tram hit a lorry on Monday.", null],
    ["a negated one is none", "The tram did not hit the lorry near Lisbon on Monday.", null],
  ])("%s", (_, text, event) => {
    expect(eventOf(text)).toBe(event);
  });
});

describe("a question behind the event", () => {
  const bridge = "A wooden bridge over the Aske collapsed in the town of Penbury on Monday.";

  test("what people did about it is asked with “after”, and the noun of the event is known", () => {
    const stems = stemsOf(`${bridge} Olive Strand opened a fund for the bridge.`);
    expect(stems.join(" ")).toMatch(
      /After a wooden bridge over the Aske .* in March 2021, .*a fund for the bridge/,
    );
  });

  test("what had been before does not follow it", () => {
    const stems = stemsOf(`${bridge} Olive Strand had opened a fund for the poor.`).join(" ");
    expect(stems).not.toMatch(/After .* fund/);
    const dated = stemsOf(`${bridge} Olive Strand opened a fund for the poor in 1994.`).join(" ");
    expect(dated).not.toMatch(/(After|When) .* fund/);
  });
});
