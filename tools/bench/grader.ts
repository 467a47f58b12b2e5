import { compileKey, gradeAnswer, type Question } from "../../questions/index.ts";
import { hostileAnswers } from "../../tests/support/hostile-answers.ts";
import { createPeer } from "../grader-peer.ts";
import { median } from "./load.ts";
import type { BenchLine } from "./serving.ts";

const rounds = 15;
const passes = 40;

type Sheet = { stem: string; key: string; answers: readonly string[] };

/** Answers as players type them: right, misspelt, shortened, dressed up, and wrong. */
const sheets: readonly Sheet[] = [
  {
    stem: "Who built the mill?",
    key: "Thomas Pell",
    answers: ["pell", "Thomas Pel", "Tom Pell", "James Pell", "it was Thomas Pell"],
  },
  {
    stem: "How long is the canal?",
    key: "42.5 km",
    answers: ["42.5", "42500 m", "42.5 miles", "forty-two", "about 42.5 km"],
  },
  {
    stem: "When did the line open?",
    key: "3 May 1871",
    answers: ["May 3, 1871", "1871", "3 May 1817", "3rd of May 1871"],
  },
  {
    stem: "Which two towns does it join?",
    key: "Marlow and Harbury",
    answers: ["Harbury, Marlow", "Marlow", "Marlow and Oxford"],
  },
  {
    stem: "What did the council reject?",
    key: "a new harbour",
    answers: ["new harbor", "harbour", "an old harbour", "the new harbuor"],
  },
];

const questionOf = ({ stem, key }: Sheet): Question => ({
  id: "q",
  kind: "short_answer",
  stem,
  key,
  evidence: { start: 0, end: 0, text: "" },
  difficulty: 1,
});

/** Graded answers a second with the keys compiled, and the same answers by npm's qb-answer-checker; in alternation. */
export const benchGrading = async (): Promise<BenchLine> => {
  const peer = await createPeer();
  const keys = sheets.map((sheet) => ({ sheet, compiled: compileKey(questionOf(sheet)) }));
  const count = passes * sheets.reduce((sum, { answers }) => sum + answers.length, 0);
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    for (let pass = 0; pass < passes; pass += 1) {
      for (const { sheet, compiled } of keys)
        for (const answer of sheet.answers) gradeAnswer(compiled, answer);
    }
    const middle = performance.now();
    for (let pass = 0; pass < passes; pass += 1) {
      for (const { sheet } of keys) for (const answer of sheet.answers) peer([sheet.key], answer);
    }
    const end = performance.now();
    if (round < 3) continue;
    ours.push((count * 1000) / (middle - start));
    theirs.push((count * 1000) / (end - middle));
  }
  return {
    what: "grade typed answers",
    ours: median(ours),
    floor: median(theirs),
    unit: "answers/s",
    against: "qb-answer-checker grading the same answers",
  };
};

/** CPU time of the hostile answer that takes longest, as the mean of many gradings: the clock's steps are coarse. */
export const benchHostile = (): BenchLine => {
  const keys = sheets.map((sheet) => compileKey(questionOf(sheet)));
  const times = 50;
  const costs = Object.values(hostileAnswers).map((answer) => {
    const before = process.threadCpuUsage();
    for (let i = 0; i < times; i += 1) for (const key of keys) gradeAnswer(key, answer);
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000 / times / keys.length;
  });
  return {
    what: "grade the worst of the hostile answers",
    ours: Math.max(...costs),
    floor: 1,
    unit: "ms",
    against: "the millisecond of CPU time that an answer may take",
  };
};
