import { expect, test } from "vitest";
import { composeStatement } from "../../../../questions/facts/writing/statement.ts";
import { findAll } from "../../../../questions/generate.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();

/** Whether a statement of the sentence compares with something that was said before. */
const compares = (text: string): boolean => {
  const { document, facts } = findAll(reader.read(text), { title: "Lindvik" }).found;
  expect(facts.length).toBeGreaterThan(0);
  return facts.some((fact) => composeStatement(document, fact).faults.includes("comparison"));
};

test.each([
  [
    "Ada Brandt opposed same-sex marriage in Lindvik.",
    "Ada Brandt opposed the same marriage in Lindvik.",
  ],
  [
    "Ada Brandt married Karl Holt in the same church as Joel Tamm.",
    "Ada Brandt married Karl Holt in the same church.",
  ],
  [
    "Ada Brandt lived with her older sister in Lindvik.",
    "Ada Brandt lived with her older friend in Lindvik.",
  ],
  ["Ada Brandt beat all other runners in Lindvik.", "Ada Brandt beat other runners in Lindvik."],
  [
    "Ada Brandt left Lindvik in 1960 following a quarrel with Karl Holt.",
    "Ada Brandt left Lindvik with the following friends.",
  ],
])("%s: told beside it; %s: with what was said before", (told, untold) => {
  expect(compares(told)).toBe(false);
  expect(compares(untold)).toBe(true);
});

test("a span of months before the news ends on no day", () => {
  const isTimed = (text: string): boolean => {
    const { document, facts } = findAll(reader.read(text), { title: "Lindvik" }).found;
    return facts.every(
      (fact) => !composeStatement(document, fact).faults.includes("relative_time"),
    );
  };
  expect(isTimed("Ada Brandt said that the past six months had been hard for Lindvik.")).toBe(
    false,
  );
  expect(isTimed("Ada Brandt said that the six months had been hard for Lindvik.")).toBe(true);
});

test("a distance needs the place it is counted from", () => {
  const faultsOf = (text: string): string => {
    const { document, facts } = findAll(reader.read(text), { title: "Lindvik" }).found;
    return facts.flatMap((fact) => composeStatement(document, fact).faults).join();
  };
  expect(faultsOf("Ada Brandt landed at a point 90 miles (145 km) southwest of Lisbon.")).toBe(
    "dangling_noun",
  );
  expect(faultsOf("Ada Brandt landed 90 miles southwest of Lisbon.")).toBe("");
});

test("a matter of the news and an office in capitals point at what was told before", () => {
  const dangles = (sentence: string): boolean => {
    const text = `Karl Holt opened a mill in Lindvik.\n\n${sentence}`;
    const heading = { title: "Mill opens", date: "2012-05-19" };
    const { document, facts } = findAll(reader.read(text), heading).found;
    return facts.some((fact) => composeStatement(document, fact).faults.includes("dangling_noun"));
  };
  expect(dangles("Ada Brandt praised the reform agenda.")).toBe(true);
  expect(dangles("Ada Brandt praised the ozone layer.")).toBe(false);
  expect(dangles("Ada Brandt praised the President.")).toBe(true);
  expect(dangles("Ada Brandt praised the President of Tasmia.")).toBe(false);
});
