import "../support/count-work.ts";
import { expect, test } from "vitest";
import { compileKey, gradeAnswer } from "../../../questions/grade/index.ts";
import { hostileAnswers } from "../../support/hostile-answers.ts";
import { countWork } from "../support/count-work.ts";
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

/** Blocks of our code that one grading may run through, whatever the answer. `npm run bench` has the time. */
const mostWork = 200_000;

test.each(Object.entries(hostileAnswers))(
  "%s is never right and little work",
  async (_, answer) => {
    for (const key of Object.values(keys)) {
      let verdict = "";
      const work = await countWork(() => {
        verdict = gradeAnswer(key, answer).verdict;
      });
      expect(verdict).toBe("incorrect");
      expect(work).toBeLessThan(mostWork);
    }
  },
);
