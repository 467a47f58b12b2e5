import { describe, expect, test } from "vitest";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const told = (text: string) => {
  const document = createDocument(reader.read(text), { title: "News", date: "2021-03-04" });
  return findFacts(document)
    .facts.map((fact) => composeStatement(document, fact))
    .filter(({ faults }) => faults.length === 0)
    .map((statement) => statement.text)
    .join("\n");
};

const bridge = "A footbridge over the River Tolm collapsed on Monday.";

test("victims are a collapse's own behind it, members are not", () => {
  expect(told(`${bridge} Rosa Lind apologised to the victims.`)).toContain(
    "After a footbridge over the River Tolm collapsed in March 2021, Rosa Lind apologised to the victims.",
  );
  expect(told(`${bridge} Rosa Lind apologised to the members.`)).not.toContain("the members");
});

test("but not where the text has brought up others since", () => {
  expect(
    told(`${bridge} Victims of a robbery met in Porto. Rosa Lind apologised to the victims.`),
  ).not.toContain("to the victims.");
});

test("a sentence is a court's, not a footbridge's", () => {
  const court = "A court in Leeds sentenced Karl Voss to nine years in prison on Monday.";
  expect(told(`${court} Ada Brandt criticised the sentence.`)).toMatch(
    /Karl Voss .*in March 2021, Ada Brandt criticised the sentence/,
  );
  expect(told(`${bridge} Ada Brandt criticised the sentence.`)).not.toContain("the sentence");
});

describe("who is on board", () => {
  const train = "A freight train left the rails near Penbury on Monday.";

  test("an engineer is the derailed train's, a baker is nobody's", () => {
    expect(told(`${train} The engineer was taken to a hospital in Lisbon.`)).toContain(
      "the engineer was taken to a hospital in Lisbon",
    );
    expect(told(`${train} The baker was taken to a hospital in Lisbon.`)).not.toContain(
      "the baker",
    );
  });

  test("a ruling on a ferry has no crew", () => {
    const ruling = "A court in Leeds ruled on Monday that a ferry broke the law near Norholm.";
    expect(told(`${ruling} The crew was taken to a hospital in Lisbon.`)).not.toContain("the crew");
  });
});

test("a circumstance that stands on nothing does not keep a fact from its event", () => {
  const storm = "A storm swept through the town of Penbury on Monday.";
  expect(
    told(`${storm} Gusts of 137 kilometers an hour were recorded before its mast fell.`),
  ).toContain(
    "When a storm swept through the town of Penbury in March 2021, gusts of 137 kilometers an hour were recorded.",
  );
});
