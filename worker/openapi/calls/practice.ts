import * as schemas from "../../routes/practice-schemas.ts";
import { page } from "../../routes/schemas.ts";
import type { Description } from "../describe.ts";
import * as shapes from "../shapes/practice.ts";

export const gradeSheet: Description = {
  id: "gradeSheet",
  tag: "Grading",
  summary: "Grade a whole sheet, storing nothing",
  description:
    "For a version of a quiz of one's own, or of one that is open for practice and in no classroom.",
  callers: ["anybody", "workspace", "server_key", "browser_key"],
  scope: "grade",
  body: schemas.sheet,
  bodyExample: {
    versionId: "ver_Xq3v8m2q4r6t1w5y7z9a0b",
    answers: [{ questionId: "q1", answer: "a" }],
  },
  answers: { 200: { description: "Verdicts, keys and proofs.", shape: shapes.gradedSheet } },
  problems: ["version_unknown"],
};

export const randomQuestions: Description = {
  id: "randomQuestions",
  tag: "Practice",
  summary: "Random questions for practice",
  description:
    "Of public quizzes that their owners opened for practice, or of the one that `quiz` names, while no classroom uses them. With `answers=true` they come with key and proof.",
  callers: ["anybody", "workspace", "server_key", "browser_key"],
  scope: "read",
  query: schemas.randomQuestions,
  answers: { 200: { description: "Each once, in random order.", shape: shapes.randomQuestions } },
  problems: ["quiz_unknown", "question_none_left"],
};

const playerKey = {
  "Player-Key": {
    description: "Your own key for the player: 16 to 200 characters that nobody can guess.",
    required: true,
  },
} as const;

const ofPlayer = {
  callers: ["server_key", "browser_key"],
  headers: playerKey,
  problems: ["key_missing", "player_key_invalid"],
} as const;

export const listAttempts: Description = {
  ...ofPlayer,
  id: "listAttempts",
  tag: "Attempts",
  summary: "The attempts of a player key, newest first",
  description: "Those that were started with this workspace's keys and this `playerKey`.",
  scope: "attempts",
  query: schemas.attemptsPage,
  answers: { 200: { description: "One page.", shape: shapes.playerAttempts } },
};

export const exportPlayer: Description = {
  ...ofPlayer,
  id: "exportPlayer",
  tag: "Players",
  summary: "All that is kept of a player",
  scope: "attempts",
  query: schemas.attemptsPage,
  answers: { 200: { description: "One page.", shape: shapes.playerExport } },
};

export const erasePlayer: Description = {
  ...ofPlayer,
  id: "erasePlayer",
  tag: "Players",
  summary: "Erase all that is kept of a player",
  description: "For good: attempts and answers. A second time erases nothing.",
  scope: "attempts",
  answers: { 200: { description: "What was erased.", shape: shapes.playerErased } },
};

export const eraseAttempt: Description = {
  id: "eraseAttempt",
  tag: "Attempts",
  summary: "Erase an attempt and its answers, for good",
  callers: ["player"],
  scope: null,
  answers: { 204: { description: "It is gone." } },
  problems: ["attempt_unknown"],
};

export const listOwnQuizzes: Description = {
  id: "listOwnQuizzes",
  tag: "Quizzes",
  summary: "The workspace's quizzes, newest first",
  callers: ["workspace", "server_key"],
  scope: "read",
  query: page,
  answers: { 200: { description: "One page.", shape: shapes.ownQuizzes } },
  problems: ["workspace_missing"],
};

export const readHealth: Description = {
  id: "readHealth",
  tag: "Service",
  summary: "Whether the service and its database answer",
  callers: ["anybody"],
  scope: "read",
  answers: { 200: { description: "Both do.", shape: shapes.health } },
  problems: ["database_unreachable"],
};
