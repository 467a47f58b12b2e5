import { describe, expect, test } from "vitest";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { findEvent } from "../../../../questions/facts/news/news-event.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { generate } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const eventOf = (text: string) =>
  findEvent(createDocument(reader.read(text), { title: "News", date: "2021-03-04" }))?.text ?? null;
const stemsOf = (text: string) =>
  generate(
    { title: "News", text, dateline: { date: "2021-03-04" } },
    { count: 20, seed: "1" },
    reader,
  ).questions.map(({ stem }) => stem);

const toldOf = (text: string) => {
  const document = createDocument(reader.read(text), { title: "News", date: "2021-03-04" });
  return findFacts(document)
    .facts.map((fact) => composeStatement(document, fact).text)
    .join("\n");
};

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
    [
      "a ruling is dated before what it says",
      "The High Court in Leeds ruled on Monday that a firm broke the law when it sold the harbour of Penbury.",
      "the High Court in Leeds ruled in March 2021 that a firm broke the law when it sold the harbour of Penbury",
    ],
    [
      "a reader that takes it for a garden path leaves the author's words",
      "A fire that started in a paint store destroyed one of the oldest mills in the town of Penbury early on Monday, officials said.",
      "a fire that started in a paint store destroyed one of the oldest mills in the town of Penbury in March 2021",
    ],
    [
      "a role between commas is whole",
      "Norway's transport minister, Ida Falk, resigned on Monday.",
      "Ida Falk, Norway's transport minister, resigned in March 2021",
    ],
    [
      "nobody is told by a pronoun",
      "On Monday, after they were found near Lisbon, they slept.",
      null,
    ],
    ["a doubtful one is none", "A tram reportedly hit a lorry near Lisbon on Monday.", null],
    ["one that names nothing is none", "A tram hit a lorry on Monday.", null],
    ["a negated one is none", "The tram did not hit the lorry near Lisbon on Monday.", null],
  ])("%s", (_, text, event) => {
    expect(eventOf(text)).toBe(event);
  });
});

test("an event that names nothing is put where the headline has it", () => {
  const titled = (title: string) =>
    findEvent(
      createDocument(reader.read("Thirty-one cars of a freight train left the rails on Monday."), {
        title,
        date: "2021-03-04",
        place: "PENBURY, Ohio",
      }),
    )?.text ?? null;
  expect(titled("Train leaves rails near Penbury; two hurt")).toBe(
    "thirty-one cars of a freight train left the rails near Penbury in March 2021",
  );
  expect(titled("Train leaves rails near Norholm; two hurt")).toBe(null);
});

describe("a question behind the event", () => {
  const bridge = "A wooden bridge over the Aske collapsed in the town of Penbury on Monday.";

  test("what people did about it is asked with “after”, and the noun of the event is known", () => {
    const stems = stemsOf(`${bridge} Rosa Strand opened a fund for the bridge.`);
    expect(stems.join(" ")).toMatch(
      /After a wooden bridge over the Aske .* in March 2021, .*a fund for the bridge/,
    );
  });

  test("what somebody said would come of it is asked with who said so", () => {
    expect(toldOf(`${bridge} Rosa Strand said that a new bridge would cost 40,000 euros.`)).toMatch(
      /After a wooden bridge .*, according to Rosa Strand, /,
    );
    const before = toldOf(`${bridge} Rosa Strand said that the beams had rotted.`);
    expect(before).not.toMatch(/After .* according to Rosa Strand/);
  });

  test("an offer of those days follows it, with how far it reaches", () => {
    expect(toldOf(`${bridge} Rosa Strand has offered the victims 40,000 euros.`)).toMatch(
      /After a wooden bridge .*, Rosa Strand offered the victims 40,000 euros/,
    );
    expect(
      toldOf(`${bridge} Rosa Strand promised to feed 40 families until the end of May.`),
    ).toMatch(/After a wooden bridge .*until the end of May/);
    expect(toldOf(`${bridge} Rosa Strand has fed 40 families.`)).not.toMatch(/After .* families/);
  });

  test("nothing goes on in the course of a ruling, but people answer it", () => {
    const ruling =
      "A court in Leeds ruled on Monday that the firm Orla Foods must repair the harbour of Penbury.";
    const moved = toldOf(`${ruling} The last ferry from Norholm was moved to 8 p.m.`);
    expect(moved).not.toMatch(/When a court in Leeds .* ferry/);
    expect(toldOf(`${ruling} Ada Brandt criticised the ruling.`)).toMatch(
      /After a court in Leeds ruled .*criticised the ruling/,
    );
  });

  test("what had been before does not follow it", () => {
    const stems = stemsOf(`${bridge} Rosa Strand had opened a fund for the poor.`).join(" ");
    expect(stems).not.toMatch(/After .* fund/);
    const dated = stemsOf(`${bridge} Rosa Strand opened a fund for the poor in 1994.`).join(" ");
    expect(dated).not.toMatch(/(After|When) .* fund/);
  });
});
