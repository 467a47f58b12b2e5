import { expect, test } from "vitest";
import { askAll } from "../../../../questions/ask/index.ts";
import { findAll } from "../../../../questions/generate.ts";
import { createRandom } from "../../../../questions/random.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const asked = (text: string) => {
  const { found } = findAll(reader.read(text), { title: "News", date: "2021-03-04" });
  return askAll(found, createRandom("1")).filter(({ faults }) => faults.length === 0);
};

test("a result of two numbers is one answer", () => {
  const candidates = asked(
    "The motion against Mayor Olive Strand of Penbury was carried by 22 votes to 17.",
  );
  const vote = candidates.find(({ stem }) => /^By what vote /.test(stem));
  expect(vote?.stem).toMatch(
    /^By what vote was the motion against Mayor Olive Strand of Penbury carried/,
  );
  expect(vote?.key).toBe("22 votes to 17");
  expect(vote?.accepted).toEqual(["22 to 17", "22–17"]);
  expect(candidates.map(({ stem }) => stem).join("\n")).not.toMatch(/how many votes/i);
});

test("a number alone is asked for by itself, and nothing but a vote is decided by one", () => {
  const stems = asked("The council of Penbury missed the target by 22 votes on Monday.").map(
    ({ stem }) => stem,
  );
  expect(stems.join("\n")).not.toMatch(/what vote/);
  const grown = asked("The harbour of Penbury grew by 22 metres to 170 on Monday.");
  expect(grown.map(({ stem }) => stem).join("\n")).not.toMatch(/what vote/);
});

test("two things that came together do not go to the front as one", () => {
  const stems = (text: string) =>
    asked(text)
      .map(({ stem }) => stem)
      .join("\n");
  expect(stems("The harbour of Penbury opened with 22 cranes and a lighthouse.")).not.toMatch(
    /with how many cranes/i,
  );
  expect(stems("The harbour of Penbury opened with 22 cranes.")).toMatch(/with how many cranes/i);
});
