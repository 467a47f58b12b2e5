import * as v from "valibot";
import * as schemas from "../../routes/classroom-schemas.ts";
import { asked } from "../../routes/result-schemas.ts";
import type { Description } from "../describe.ts";
import * as shapes from "../shapes/classrooms.ts";

const tag = "Classrooms";
const known = ["classroom_unknown", "too_many_guesses"] as const;
const ofTeacher = { tag, callers: ["workspace", "server_key"], scope: "write" } as const;
const taught = [...known, "quiz_unknown", "view_only", "owner_only"] as const;
const ofAnybody = { tag, callers: ["anybody"], scope: "attempts" } as const;
const ofPlayer = { tag, callers: ["classroom_player"], scope: null } as const;

export const createClassroom: Description = {
  ...ofTeacher,
  id: "createClassroom",
  summary: "Offer a published version to a group",
  body: schemas.newClassroom,
  bodyExample: { quizId: "qz_demo", title: "Class 7b", feedback: "at_end" },
  answers: { 201: { description: "The classroom.", shape: shapes.classroom } },
  problems: [...taught, "quiz_unpublished"],
};

export const listClassrooms: Description = {
  ...ofTeacher,
  id: "listClassrooms",
  summary: "The classrooms of a quiz",
  scope: "read",
  query: schemas.ofQuiz,
  answers: { 200: { description: "Newest first.", shape: shapes.classroomList } },
  problems: taught,
};

export const readClassroomSettings: Description = {
  ...ofTeacher,
  id: "readClassroomSettings",
  summary: "A classroom with its settings",
  scope: "read",
  answers: { 200: { description: "All of them.", shape: shapes.classroom } },
  problems: taught,
};

export const changeClassroom: Description = {
  ...ofTeacher,
  id: "changeClassroom",
  summary: "Change a classroom's settings",
  body: schemas.classroomPatch,
  bodyExample: { closesAt: "2026-12-01T15:00:00Z" },
  answers: { 200: { description: "The classroom as it is now.", shape: shapes.classroom } },
  problems: [...taught, "classroom_changed"],
};

const changed = { 200: { description: "The classroom as it is now.", shape: shapes.classroom } };

export const closeClassroom: Description = {
  ...ofTeacher,
  id: "closeClassroom",
  summary: "Close a classroom now",
  answers: changed,
  problems: taught,
};

export const reopenClassroom: Description = {
  ...ofTeacher,
  id: "reopenClassroom",
  summary: "Open a classroom again",
  answers: changed,
  problems: taught,
};

export const moveClassroom: Description = {
  ...ofTeacher,
  id: "moveClassroom",
  summary: "Move a classroom to the quiz's current version",
  answers: changed,
  problems: [...taught, "quiz_unpublished"],
};

export const deleteClassroom: Description = {
  ...ofTeacher,
  id: "deleteClassroom",
  summary: "Delete a classroom with all that was played in it, for good",
  answers: { 204: { description: "It is gone." } },
  problems: taught,
};

export const listPlayers: Description = {
  ...ofTeacher,
  id: "listPlayers",
  summary: "Everybody in a classroom",
  scope: "results",
  answers: { 200: { description: "By nickname.", shape: shapes.playerList } },
  problems: taught,
};

export const changePlayer: Description = {
  ...ofTeacher,
  id: "changePlayer",
  summary: "Give a player extra time",
  body: schemas.playerPatch,
  bodyExample: { extraSeconds: 600 },
  answers: { 200: { description: "The player as they are now.", shape: shapes.player } },
  problems: [...taught, "player_unknown"],
};

export const createDeviceCode: Description = {
  ...ofTeacher,
  id: "createDeviceCode",
  summary: "Let a player in on one more device",
  answers: { 201: { description: "A code, shown once.", shape: shapes.deviceCode } },
  problems: [...taught, "player_unknown"],
};

export const erasePlayerOfClassroom: Description = {
  ...ofTeacher,
  id: "erasePlayerOfClassroom",
  summary: "Erase a player of a classroom, for good",
  answers: { 204: { description: "Nothing is left of the player." } },
  problems: [...taught, "player_unknown"],
};

export const readClassroom: Description = {
  ...ofAnybody,
  id: "readClassroom",
  summary: "What everybody with the code may know of a classroom",
  answers: { 200: { description: "Neither questions nor names.", shape: shapes.publicClassroom } },
  problems: known,
};

export const joinClassroom: Description = {
  ...ofAnybody,
  id: "joinClassroom",
  summary: "Join a classroom with a nickname",
  body: schemas.newPlayer,
  bodyIsOptional: true,
  bodyExample: { nickname: "Ada" },
  answers: {
    201: { description: "The player, and the token to come back with.", shape: shapes.joined },
  },
  problems: [...known, "classroom_not_open", "classroom_closed", "classroom_full"],
};

export const enterByDevice: Description = {
  ...ofAnybody,
  id: "enterByDevice",
  summary: "Come in on a second device",
  body: schemas.newDevice,
  bodyExample: { nickname: "Ada", deviceCode: "H4PN8W" },
  answers: { 201: { description: "The player's token.", shape: shapes.joined } },
  problems: [...known, "device_code_wrong"],
};

export const listOwnAttempts: Description = {
  ...ofPlayer,
  id: "listOwnAttempts",
  summary: "A player's attempts in a classroom",
  answers: { 200: { description: "The first first.", shape: shapes.ownAttempts } },
  problems: [...known, "player_missing"],
};

export const startClassAttempt: Description = {
  ...ofPlayer,
  id: "startClassAttempt",
  summary: "Begin an attempt in a classroom, or go on with it",
  answers: {
    200: { description: "The attempt that goes on.", shape: shapes.classAttempt },
    201: { description: "A new attempt.", shape: shapes.classAttempt },
  },
  problems: [
    ...known,
    "player_missing",
    "classroom_not_open",
    "classroom_closed",
    "attempts_used_up",
    "attempt_unknown",
  ],
};

export const readResults: Description = {
  ...ofTeacher,
  id: "readResults",
  summary: "A classroom's results",
  description: "With `since`, only what is new since that cursor.",
  scope: "results",
  query: asked,
  answers: {
    200: {
      description: "Players by questions, and item analysis.",
      shape: v.union([shapes.results, shapes.resultNews]),
    },
  },
  problems: taught,
};

export const downloadResults: Description = {
  ...ofTeacher,
  id: "downloadResults",
  summary: "A classroom's results as CSV",
  scope: "results",
  answers: { 200: { description: "One row a player.", mediaType: "text/csv" } },
  problems: taught,
};

export const readPlayerReport: Description = {
  ...ofTeacher,
  id: "readPlayerReport",
  summary: "One player's report",
  scope: "results",
  answers: {
    200: { description: "Every question with key and proof.", shape: shapes.playerReport },
  },
  problems: [...taught, "player_unknown"],
};

export const readLeaderboard: Description = {
  tag,
  id: "readLeaderboard",
  summary: "Who has most points",
  description: "Off unless the teacher turned it on. For players, and for those who teach.",
  callers: ["classroom_player", "workspace", "server_key"],
  scope: "results",
  answers: { 200: { description: "By points alone.", shape: shapes.leaderboard } },
  problems: [...taught, "player_missing", "leaderboard_off"],
};
