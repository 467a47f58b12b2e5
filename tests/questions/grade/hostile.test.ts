import { expect, test } from "vitest";
import { compileKey, gradeAnswer } from "../../../questions/grade/index.ts";
import { numeric, shortAnswer } from "./questions.ts";

const many = Array.from({ length: 100 }, (_, at) => `report number ${at} of the long commission`);

const keys = {
  name: compileKey(shortAnswer("George Washington Carver", { stem: "Who was it?" })),
  place: compileKey(shortAnswer("Paris", { stem: "What is the capital of France?" })),
  date: compileKey(shortAnswer("14 July 1789")),
  list: compileKey(shortAnswer("iron, copper, zinc, lead, gold, tin and silver")),
  many: compileKey(shortAnswer("first report", { accepted: many })),
  number: compileKey(numeric(10_000, "km")),
};

const hostile: Record<string, string> = {
  empty: "",
  spaces: " ".repeat(200),
  punctuation: "?!.,;:-()[]{}\"'",
  "100,000 characters": "a".repeat(100_000),
  "50,000 words": "a ".repeat(50_000),
  NUL: "Paris\u0000",
  "half a surrogate pair": "Paris \ud800",
  zalgo: `P${"\u0301".repeat(60)}aris`,
  "a forced direction": "\u202ePar\u202cis",
  constructor: "constructor",
  __proto__: "__proto__",
  "a million digits": "9".repeat(1_000_000),
  "250 digits": "9".repeat(250),
  "another script": "Париж",
  "ligatures that grow": "\ufdfa".repeat(256),
  "open brackets": "(".repeat(256),
  slashes: "1/2/".repeat(64),
  "a list without end": "a,".repeat(128),
  "and and and": "a and ".repeat(42),
  points: "a.".repeat(128),
  quotes: "\"'".repeat(128),
  "near misses": "reprot nubmer of the lnog comission ".repeat(7),
  "number words": "hundred ".repeat(32),
};

const runs = 20;

test.each(Object.entries(hostile))("%s is never right and never slow", (_, answer) => {
  for (const key of Object.values(keys)) {
    let least = Number.POSITIVE_INFINITY;
    for (let run = 0; run < runs; run += 1) {
      const before = process.cpuUsage();
      const grade = gradeAnswer(key, answer);
      const { user, system } = process.cpuUsage(before);
      least = Math.min(least, user + system);
      expect(grade.verdict).toBe("incorrect");
    }
    // A millisecond of CPU time; the least of some runs leaves out what compilers and collectors take.
    expect(least).toBeLessThan(1000);
  }
});
