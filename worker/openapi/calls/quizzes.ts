import * as v from "valibot";
import * as schemas from "../../routes/schemas.ts";
import type { Description } from "../describe.ts";
import { startedAttempt } from "../shapes/attempts.ts";
import * as shapes from "../shapes/quizzes.ts";

export const listQuizzes: Description = {
  id: "listQuizzes",
  tag: "Quizzes",
  summary: "Published quizzes, newest first",
  description:
    "Pages hold still when quizzes are published meanwhile: a cursor is a place, not a number.",
  callers: ["anybody", "workspace", "server_key", "browser_key"],
  scope: "read",
  query: schemas.page,
  answers: {
    200: { description: "One page.", shape: shapes.quizPage },
    304: { description: "You have it: the ETag is the same." },
  },
};

export const createQuiz: Description = {
  id: "createQuiz",
  tag: "Quizzes",
  summary: "Make a draft from an article",
  description: "Without a workspace one is made, whose token is in the answer, once.",
  callers: ["anybody", "workspace", "server_key"],
  scope: "write",
  body: schemas.newQuiz,
  bodyExample: { articleId: "art_Xq3v8m2q4r6t1w5y7z9a0b", count: 10, seed: "1" },
  answers: { 201: { description: "The draft, with keys and proofs.", shape: shapes.newDraft } },
  problems: ["article_unknown", "no_questions"],
};

export const readQuiz: Description = {
  id: "readQuiz",
  tag: "Quizzes",
  summary: "One quiz",
  description:
    "A published quiz without keys; for those who may edit it, the draft with keys and proofs.",
  callers: ["anybody", "workspace", "server_key", "browser_key"],
  scope: "read",
  answers: {
    200: {
      description: "The public form, or the draft.",
      shape: v.union([shapes.publicQuiz, shapes.draft]),
    },
    304: { description: "You have it: the ETag is the same." },
  },
  problems: ["quiz_unknown"],
};

const ofOwner = { tag: "Quizzes", callers: ["workspace", "server_key"], scope: "write" } as const;

export const changeQuiz: Description = {
  ...ofOwner,
  id: "changeQuiz",
  summary: "Change a draft: title, order, and who may play",
  body: schemas.quizPatch,
  bodyExample: { title: "Tide mills", visibility: "public" },
  answers: { 200: { description: "The draft as it is now.", shape: shapes.draft } },
  problems: ["draft_changed", "invalid_request", "quiz_unknown", "view_only", "owner_only"],
};

const questionExample = {
  kind: "true_false",
  stem: "Thomas Pell built the mill.",
  key: true,
  evidence: { start: 0, end: 40 },
};

export const addQuestion: Description = {
  ...ofOwner,
  id: "addQuestion",
  summary: "Add a question to a draft",
  body: schemas.questionInput,
  bodyExample: questionExample,
  answers: { 201: { description: "The question with its id.", shape: shapes.draftQuestion } },
  problems: ["draft_changed", "invalid_request", "quiz_unknown", "quiz_full", "view_only"],
};

export const replaceQuestion: Description = {
  ...ofOwner,
  id: "replaceQuestion",
  summary: "Replace a question of a draft",
  body: schemas.questionInput,
  bodyExample: questionExample,
  answers: { 200: { description: "The question as it is now.", shape: shapes.draftQuestion } },
  problems: ["draft_changed", "invalid_request", "quiz_unknown", "question_unknown", "view_only"],
};

export const removeQuestion: Description = {
  ...ofOwner,
  id: "removeQuestion",
  summary: "Throw a question out of a draft",
  answers: { 204: { description: "It is gone." } },
  problems: ["draft_changed", "invalid_request", "quiz_unknown", "question_unknown", "view_only"],
};

export const publishQuiz: Description = {
  ...ofOwner,
  id: "publishQuiz",
  summary: "Publish a draft as an immutable version",
  body: schemas.publication,
  bodyIsOptional: true,
  bodyExample: { visibility: "unlisted" },
  answers: {
    201: { description: "The version that is played from now on.", shape: shapes.published },
  },
  problems: [
    "draft_changed",
    "invalid_request",
    "quiz_unknown",
    "quiz_empty",
    "article_unknown",
    "view_only",
    "owner_only",
  ],
};

export const startAttempt: Description = {
  id: "startAttempt",
  tag: "Attempts",
  summary: "Start an attempt on a published quiz",
  description: "The questions come shuffled and without keys. The token answers them.",
  callers: ["anybody", "server_key", "browser_key"],
  scope: "attempts",
  body: schemas.newAttempt,
  bodyIsOptional: true,
  bodyExample: { player: "Ada" },
  answers: { 201: { description: "The attempt has begun.", shape: startedAttempt } },
  problems: ["quiz_unknown", "quiz_in_class", "key_missing", "player_key_invalid"],
};

export const readCards: Description = {
  id: "readCards",
  tag: "Practice",
  summary: "Flashcards of a quiz",
  description: "For its owner, for open practice, and for a player of it who has submitted.",
  callers: ["anybody", "workspace", "server_key", "browser_key", "player"],
  scope: "read",
  answers: { 200: { description: "The cards.", shape: shapes.cards } },
  problems: ["quiz_unknown", "cards_locked", "quiz_in_class"],
};

export const deleteQuiz: Description = {
  ...ofOwner,
  id: "deleteQuiz",
  summary: "Delete a quiz, for good",
  description: "With its versions, and all that was played of them.",
  answers: { 204: { description: "It is gone." } },
  problems: ["quiz_unknown", "quiz_has_classrooms", "view_only", "owner_only"],
};
