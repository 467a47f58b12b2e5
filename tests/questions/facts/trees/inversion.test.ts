import { describe, expect, test } from "vitest";
import { createDocument, findFacts } from "../../../../questions/facts/index.ts";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** Every fact of the text as a statement that stands alone. */
function statementsOf(title: string, text: string): string {
  const document = createDocument(reader.read(text), { title });
  return findFacts(document)
    .facts.map((fact) => composeStatement(document, fact))
    .filter(({ faults }) => faults.length === 0)
    .map(({ text }) => text)
    .join("\n");
}

const lamp = "The Tolm lamp is a lamp for use in mines. ";
const ofLamp = (text: string) => statementsOf("Tolm lamp", lamp + text);

describe("a place in front of the verb and the subject behind it", () => {
  test("are told the right way round", () => {
    expect(ofLamp("Inside the slider is a steel spring.")).toContain(
      "A steel spring is inside the slider of the Tolm lamp.",
    );
    expect(ofLamp("Below ground is a taproot.")).toContain("A taproot is below ground.");
  });

  test("but a sentence that only begins with a preposition is left alone", () => {
    expect(ofLamp("During the war Leeds was a large port.")).not.toContain("port was");
    expect(ofLamp("In Leeds the lamp was a great success.")).not.toContain("success was");
  });

  test("a negation in front is not told without its order", () => {
    expect(ofLamp("Not until 1850 was it generally known in Leeds.")).not.toContain("1850");
    expect(ofLamp("By 1850 it was generally known in Leeds.")).toContain("1850");
  });
});

describe("clauses that were passed over", () => {
  test("the one behind a semicolon is a statement of its own", () => {
    const text = "It is the only lamp in Leeds; a copy was sold in Porto in 1816.";
    expect(ofLamp(text)).toContain("A copy was sold in Porto in 1816.");
    const aside = "It was sold in Porto, they say, in 1816.";
    expect(ofLamp(aside)).not.toContain("They say");
  });

  test("the one behind an aside on a person goes on with the main subject", () => {
    const text =
      "It was described in 1816 by Anna Falk, who had lived in Porto, and was sold in Leeds in 1820.";
    expect(ofLamp(text)).toContain("The Tolm lamp was sold in Leeds in 1820.");
    const open = "It was described by a woman who had lived in Porto and was born in Leeds.";
    expect(ofLamp(open)).not.toContain("lamp was born");
  });

  test("“best known for” tells of what the sentence is on", () => {
    const newt =
      "The marbled newt (Tolmia vulgaris) is an amphibian of the marshes of Tolmia, best known for its long, flat tail.";
    expect(statementsOf("Marbled newt", newt)).toContain(
      "The marbled newt is best known for its long, flat tail.",
    );
    const other =
      "The marbled newt is an amphibian of a region known for its marshes in northern Tolmia.";
    expect(statementsOf("Marbled newt", other)).not.toContain("newt is known for");
  });

  test("what is said of a noun beside a name is said of the name", () => {
    expect(
      ofLamp("Anna Falk sailed in the Vesla, a whaling ship, which sank in the Tolm Sea."),
    ).toContain("The Vesla, a whaling ship, sank in the Tolm Sea.");
  });
});

describe("a finite verb behind an infinitive", () => {
  test("goes on with the main verb", () => {
    const text = "Ola Berg stayed in Leeds to warn the miners and was praised in Porto in 1816.";
    expect(ofLamp(text)).toContain("Ola Berg was praised in Porto in 1816.");
    expect(ofLamp(text)).not.toContain("to warn the miners and was");
  });

  test("but another infinitive does not", () => {
    expect(ofLamp("Ola Berg stayed in Leeds to light and repair lamps.")).not.toContain(
      "Berg repair",
    );
  });
});

describe("what the reader tears or joins", () => {
  test("a state of two words stays whole, or goes whole", () => {
    const text =
      "The Tolm fair took place on 6 May 1937 at Lakefield, New Jersey, where it rained.";
    expect(statementsOf("", text)).not.toMatch(/Lakefield Jersey/);
  });

  test("two subjects of one verb make no statement", () => {
    const text =
      "The captain of the barge's crew, Ola Berg, first suspected fire, but no sign of it was ever found.";
    expect(ofLamp(text)).not.toContain("ever found");
    expect(ofLamp("The captain of the barge was never found in Leeds.")).not.toContain("first");
  });

  test("a subject that is read as a measure of time leaves no clause", () => {
    const text =
      "A wooden house was raised in 1808, and from it a gangway later led to the rising tower.";
    expect(ofLamp(text)).not.toMatch(/house (later )?led/);
    expect(ofLamp("The Tolm lamp was moved a mile inland in 1808.")).toContain("a mile inland");
  });

  test("half of what is combined is nothing", () => {
    expect(
      ofLamp("The Tolm lamp combines an open flame, fed by oil, with a glass chimney."),
    ).not.toMatch(/combines an open flame\./);
    expect(ofLamp("The Tolm lamp combines a flame and a chimney.")).toContain(
      "combines a flame and a chimney",
    );
  });
});

describe("definite nouns that need no owner, and some that do", () => {
  test("a side is that of what it is said of", () => {
    expect(ofLamp("The Tolm lamp has a small hook at the top.")).toContain("hook at the top");
    expect(ofLamp("In 1816 Ola Berg repaired the side.")).toBe(
      "The Tolm lamp is a lamp for use in mines.",
    );
  });

  test("the first factory in a country is the first one of something", () => {
    expect(ofLamp("The first large factory in Denmark was founded in 1816.")).not.toContain(
      "factory in Denmark was founded",
    );
    expect(ofLamp("The first railway in Denmark was opened in 1847.")).toContain(
      "The first railway in Denmark was opened in 1847.",
    );
  });
});
