import * as schemas from "../../routes/schemas.ts";
import type { Description } from "../describe.ts";
import * as shapes from "../shapes/quizzes.ts";

const ofOwner = { tag: "Quizzes", callers: ["workspace", "server_key"], scope: "write" } as const;
const edited = ["quiz_unknown", "view_only", "draft_changed", "invalid_request"] as const;

export const suggestQuestions: Description = {
  ...ofOwner,
  id: "suggestQuestions",
  summary: "Other questions about a passage of the article",
  query: schemas.passage,
  answers: {
    200: { description: "At most a few.", shape: shapes.suggestions },
  },
  problems: edited,
};

export const undoChange: Description = {
  ...ofOwner,
  id: "undoChange",
  summary: "Take the latest change of a draft back",
  answers: {
    200: { description: "What was undone.", shape: shapes.undone },
  },
  problems: edited,
};

export const listVersions: Description = {
  ...ofOwner,
  id: "listVersions",
  summary: "The published versions of a quiz",
  scope: "read",
  answers: {
    200: { description: "Newest first.", shape: shapes.versions },
  },
  problems: ["quiz_unknown"],
};

export const readVersion: Description = {
  ...ofOwner,
  id: "readVersion",
  summary: "One published version with its keys",
  scope: "read",
  answers: { 200: { description: "The version.", shape: shapes.versionWithKeys } },
  problems: ["quiz_unknown", "version_unknown"],
};

export const restoreVersion: Description = {
  ...ofOwner,
  id: "restoreVersion",
  summary: "Make a draft of a published version again",
  answers: { 200: { description: "The draft as it is now.", shape: shapes.draft } },
  problems: [...edited, "version_unknown"],
};
