import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

/** Cleaned texts, one row for each distinct text. `id` is derived from the content hash, so it is unique by it. */
export const articles = sqliteTable("articles", {
  id: text("id").primaryKey(),
  title: text("title").notNull(),
  text: text("text").notNull(),
  sourceUrl: text("source_url"),
  /** The date that the text gives itself, `2023-06-18`. */
  dated: text("dated"),
  wordCount: integer("word_count").notNull(),
  sentenceCount: integer("sentence_count").notNull(),
  createdAt: integer("created_at").notNull(),
});

/** What a teacher owns. The token in the cookie is never stored, only its SHA-256. */
export const workspaces = sqliteTable("workspaces", {
  id: text("id").primaryKey(),
  tokenHash: text("token_hash").notNull(),
  createdAt: integer("created_at").notNull(),
});

export const quizzes = sqliteTable(
  "quizzes",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id),
    articleId: text("article_id")
      .notNull()
      .references(() => articles.id),
    title: text("title").notNull(),
    seed: text("seed").notNull(),
    visibility: text("visibility", { enum: ["private", "unlisted", "public"] })
      .notNull()
      .default("unlisted"),
    openPractice: integer("open_practice", { mode: "boolean" }).notNull().default(false),
    /** Cards of the draft, as JSON. */
    cards: text("cards").notNull(),
    /** The published snapshot that new attempts play; null for a draft never published. */
    versionId: text("version_id"),
    publishedAt: integer("published_at"),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [
    index("quizzes_listed").on(table.visibility, table.publishedAt, table.id),
    index("quizzes_owned").on(table.workspaceId, table.createdAt),
  ],
);

/** Questions of the draft. Publishing copies them into a version. */
export const questions = sqliteTable(
  "questions",
  {
    quizId: text("quiz_id")
      .notNull()
      .references(() => quizzes.id, { onDelete: "cascade" }),
    id: text("id").notNull(),
    position: integer("position").notNull(),
    isAccepted: integer("is_accepted", { mode: "boolean" }).notNull().default(false),
    /** A `Question` of the core, as JSON. */
    body: text("body").notNull(),
  },
  (table) => [primaryKey({ columns: [table.quizId, table.id] })],
);

/** Immutable published snapshots, named by the hash of their content. */
export const versions = sqliteTable(
  "versions",
  {
    id: text("id").primaryKey(),
    quizId: text("quiz_id").notNull(),
    /** A `VersionBody`, as JSON. */
    body: text("body").notNull(),
    createdAt: integer("created_at").notNull(),
    /** The version whose keys grade this one's attempts, since its owner accepted more answers. Never a chain. */
    correctedBy: text("corrected_by"),
  },
  (table) => [index("versions_corrected").on(table.correctedBy, table.createdAt)],
);

/**
 * One player playing one version. `id` is a random 46-bit integer and so the rowid itself; the index finds a
 * version's newest attempts. Two rows written when an attempt starts, none of them by an answer or a submission.
 */
export const attempts = sqliteTable(
  "attempts",
  {
    id: integer("id").primaryKey(),
    versionId: text("version_id").notNull(),
    player: text("player"),
    createdAt: integer("created_at").notNull(),
    submittedAt: integer("submitted_at"),
    points: real("points"),
    correct: integer("correct"),
  },
  (table) => [index("attempts_played").on(table.versionId, table.createdAt)],
);

/**
 * One given answer. `id` = attempt id × 64 + the question's place in the version, so that a response needs
 * no second index: one row written, found by key, and an attempt's responses are one range.
 */
export const responses = sqliteTable("responses", {
  id: integer("id").primaryKey(),
  answer: text("answer").notNull(),
  verdict: text("verdict", {
    enum: ["correct", "partly_correct", "prompt", "incorrect"],
  }).notNull(),
  credit: real("credit").notNull(),
  points: real("points").notNull(),
  rule: text("rule").notNull(),
  message: text("message").notNull(),
  graderVersion: integer("grader_version").notNull(),
  tries: integer("tries").notNull().default(1),
  answeredAt: integer("answered_at").notNull(),
});

/** One answer that an owner accepted after it had been played: what was corrected, and how much it changed. */
export const regrades = sqliteTable(
  "regrades",
  {
    id: text("id").primaryKey(),
    quizId: text("quiz_id").notNull(),
    questionId: text("question_id").notNull(),
    /** The version that was played, and the one whose key now grades its attempts. */
    versionId: text("version_id").notNull(),
    correctedVersionId: text("corrected_version_id").notNull(),
    /** As a player would type it. */
    answer: text("answer").notNull(),
    responsesChanged: integer("responses_changed").notNull().default(0),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    index("regrades_of_question").on(table.quizId, table.questionId, table.createdAt),
    // Of two requests that accept the same at once, one makes the record.
    uniqueIndex("regrades_once").on(table.versionId, table.correctedVersionId),
  ],
);

const verdict = (name: string) =>
  text(name, { enum: ["correct", "partly_correct", "prompt", "incorrect"] });

/** What a regrade changed: one row for each response, with what it was worth before and since. */
export const regradedResponses = sqliteTable(
  "regraded_responses",
  {
    regradeId: text("regrade_id").notNull(),
    responseId: integer("response_id").notNull(),
    oldVerdict: verdict("old_verdict").notNull(),
    oldCredit: real("old_credit").notNull(),
    oldPoints: real("old_points").notNull(),
    newVerdict: verdict("new_verdict").notNull(),
    newCredit: real("new_credit").notNull(),
    newPoints: real("new_points").notNull(),
    changedAt: integer("changed_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.regradeId, table.responseId] })],
);

/** The key that signs attempt tokens: one row, made at the first use. */
export const signingKeys = sqliteTable("signing_keys", {
  id: integer("id").primaryKey(),
  secret: text("secret").notNull(),
});
