import { givenAnswer } from "../../routes/schemas.ts";
import type { Description } from "../describe.ts";
import * as shapes from "../shapes/attempts.ts";
import { openedQuestion } from "../shapes/classrooms.ts";

const ofPlayer = { tag: "Attempts", callers: ["player"], scope: null } as const;

export const readAttempt: Description = {
  ...ofPlayer,
  id: "readAttempt",
  summary: "An attempt as it stands",
  description:
    "Its questions and what was answered; the score and every proof once it is submitted.",
  answers: { 200: { description: "The attempt.", shape: shapes.attempt } },
  problems: ["attempt_unknown"],
};

export const giveAnswer: Description = {
  ...ofPlayer,
  id: "giveAnswer",
  summary: "Answer a question",
  description:
    "Grades the answer and stores it. The same answer again gives the same verdict; another one is refused, unless the verdict was `prompt`.",
  body: givenAnswer,
  bodyExample: { answer: "a" },
  answers: { 200: { description: "Verdict, key and proof.", shape: shapes.gradedAnswer } },
  problems: [
    "attempt_unknown",
    "question_unknown",
    "attempt_expired",
    "attempt_submitted",
    "answer_already_given",
    "question_not_open",
    "time_up",
  ],
};

export const openQuestion: Description = {
  ...ofPlayer,
  id: "openQuestion",
  summary: "Show a question of an attempt",
  description: "Where questions have a time limit, its time begins when it is shown first.",
  answers: {
    200: { description: "The question, and when its time is up.", shape: openedQuestion },
  },
  problems: ["attempt_unknown", "question_unknown"],
};

export const submitAttempt: Description = {
  ...ofPlayer,
  id: "submitAttempt",
  summary: "Hand an attempt in",
  description: "Its answers are final from now on. Submitting again gives the same result.",
  answers: { 200: { description: "The score, verdicts and proofs.", shape: shapes.attempt } },
  problems: ["attempt_unknown"],
};
