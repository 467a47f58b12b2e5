import * as v from "valibot";
import { attempt, score } from "./attempts.ts";
import { answer, count, kind, moment, said, shownEvidence, verdict } from "./common.ts";
import { publicQuestion } from "./quizzes.ts";
import { figure, outerGroups, testFigures } from "./results.ts";

const when = v.nullable(moment);
const status = said("`not_open`, `open` or `closed`, by the server's clock.", "open");
const optionalCount = v.nullable(v.pipe(v.number(), v.integer()));
const feedback = v.picklist(["after_each", "at_end", "after_closing", "never"]);
const nicknames = v.picklist(["free", "listed", "generated"]);
const late = v.picklist(["refuse", "mark"]);

/** A classroom as everybody with its code sees it. */
export const publicClassroom = v.object({
  code: v.string(),
  title: v.string(),
  status,
  opensAt: when,
  closesAt: when,
  timeZone: v.string(),
  questionCount: count,
  attemptsAllowed: optionalCount,
  quizSeconds: optionalCount,
  questionSeconds: optionalCount,
  feedback,
  nicknames,
  hasLeaderboard: v.boolean(),
  late,
  serverTime: moment,
});

/** A classroom as its teachers see it. */
export const classroom = v.object({
  id: v.string(),
  code: said("Six characters without look-alikes.", "K7MQ2D"),
  quizId: v.string(),
  versionId: v.string(),
  newerVersionId: v.nullable(v.string()),
  title: v.string(),
  status,
  opensAt: when,
  closesAt: when,
  joinPath: v.string(),
  resultsPath: v.string(),
  timeZone: v.string(),
  attemptsAllowed: optionalCount,
  countedAttempt: v.picklist(["first", "best", "last"]),
  quizSeconds: optionalCount,
  questionSeconds: optionalCount,
  shuffleQuestions: v.boolean(),
  shuffleOptions: v.boolean(),
  feedback,
  passPercent: optionalCount,
  points: v.record(v.string(), v.number()),
  nicknames,
  late,
  graceSeconds: count,
  hasLeaderboard: v.boolean(),
  createdAt: moment,
  updatedAt: moment,
  serverTime: moment,
});

export const classroomList = v.object({ classrooms: v.array(classroom) });

export const player = v.object({
  id: v.string(),
  nickname: v.string(),
  joinedAt: when,
  extraSeconds: count,
});

export const playerList = v.object({ players: v.array(player) });

export const deviceCode = v.object({
  nickname: v.string(),
  deviceCode: v.string(),
  expiresAt: moment,
});

export const joined = v.object({
  id: v.string(),
  nickname: v.string(),
  token: said("The player comes back with it.", "p1.…"),
});

export const classAttempt = v.object({ token: v.string(), ...attempt.entries });

export const ownAttempts = v.object({
  attempts: v.array(
    v.object({
      id: v.string(),
      startedAt: moment,
      submittedAt: when,
      dueAt: when,
      /** Points and right answers, once they may be told. */
      points: v.optional(v.number()),
      correct: v.optional(count),
    }),
  ),
});

export const openedQuestion = v.object({ question: publicQuestion, dueAt: when });

const resultAnswer = v.object({
  questionId: v.string(),
  answer,
  text: v.string(),
  verdict,
  credit: v.number(),
  points: v.number(),
  isLate: v.boolean(),
  answeredAt: when,
});

const playerResult = v.object({
  id: v.string(),
  nickname: v.string(),
  state: v.picklist(["away", "joined", "playing", "finished"]),
  attemptId: v.nullable(v.string()),
  versionId: v.nullable(v.string()),
  attempts: count,
  score,
  isLate: v.boolean(),
  isOtherVersion: v.boolean(),
  startedAt: when,
  submittedAt: when,
  seconds: v.nullable(v.number()),
  answers: v.array(v.nullable(resultAnswer)),
});

const head = {
  code: v.string(),
  shownCode: v.string(),
  title: v.string(),
  quizId: v.string(),
  quizTitle: v.string(),
  versionId: v.string(),
  status,
  readAt: moment,
};

export const results = v.object({
  ...head,
  cursor: v.string(),
  pollSeconds: count,
  players: v.array(playerResult),
  questions: v.array(
    v.object({
      id: v.string(),
      kind,
      stem: v.string(),
      points: v.number(),
      key: v.string(),
      right: count,
      answered: count,
      players: count,
      facility: v.nullable(figure),
      pointBiserial: v.nullable(figure),
      upperLower: v.nullable(figure),
      groups: v.nullable(outerGroups),
      answers: v.array(v.object({ text: v.string(), players: count, isRight: v.boolean() })),
    }),
  ),
  test: testFigures,
  usualSeconds: v.nullable(v.number()),
});

/** What is new since a cursor. */
export const resultNews = v.object({
  cursor: v.string(),
  isOutdated: v.boolean(),
  counts: v.record(v.string(), v.number()),
  pollSeconds: count,
  players: v.array(playerResult),
});

export const playerReport = v.object({
  ...head,
  player: playerResult,
  passPercent: optionalCount,
  questions: v.array(
    v.object({
      id: v.string(),
      kind,
      stem: v.string(),
      key: v.string(),
      explanation: v.optional(v.string()),
      evidence: shownEvidence,
    }),
  ),
});

export const leaderboard = v.object({
  code: v.string(),
  title: v.string(),
  players: count,
  entries: v.array(
    v.object({ rank: count, nickname: v.string(), points: v.number(), isYou: v.boolean() }),
  ),
});
