import { acceptedAnswer, givenAnswer, keyCorrection } from "../../routes/schemas.ts";
import type { Description } from "../describe.ts";
import * as shapes from "../shapes/grading.ts";

const ofOwner = { tag: "Grading", callers: ["workspace", "server_key"] } as const;
const problems = ["quiz_unknown", "question_unknown"] as const;

export const tryAnswer: Description = {
  ...ofOwner,
  id: "tryAnswer",
  summary: "Grade an answer to a draft's question, storing nothing",
  scope: "write",
  body: givenAnswer,
  bodyExample: { answer: "thomas pel" },
  answers: { 200: { description: "How it would be graded.", shape: shapes.tried } },
  problems,
};

export const listRejected: Description = {
  ...ofOwner,
  id: "listRejected",
  summary: "What players answered and did not get right",
  scope: "results",
  answers: { 200: { description: "The commonest first.", shape: shapes.rejected } },
  problems,
};

export const acceptAnswer: Description = {
  ...ofOwner,
  id: "acceptAnswer",
  summary: "Accept an answer for all who gave it",
  description:
    "In the draft and in the version that is played. Scores are corrected, and only upwards.",
  scope: "write",
  body: acceptedAnswer,
  bodyExample: { answer: "T. Pell" },
  answers: { 200: { description: "What it changed.", shape: shapes.acceptance } },
  problems: [...problems, "draft_changed", "version_unknown", "view_only"],
};

export const correctKey: Description = {
  ...ofOwner,
  id: "correctKey",
  summary: "Correct the key of a published question, for all who answered",
  scope: "write",
  body: keyCorrection,
  bodyExample: { key: "Thomas Pell", keepPoints: true },
  answers: { 200: { description: "What it changed.", shape: shapes.correction } },
  problems: [...problems, "draft_changed", "version_unknown", "view_only"],
};

export const listRegrades: Description = {
  ...ofOwner,
  id: "listRegrades",
  summary: "What accepting answers changed",
  scope: "results",
  answers: { 200: { description: "The newest first.", shape: shapes.regrades } },
  problems,
};
