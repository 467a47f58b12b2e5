import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

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
export const versions = sqliteTable("versions", {
  id: text("id").primaryKey(),
  quizId: text("quiz_id").notNull(),
  /** A `VersionBody`, as JSON. */
  body: text("body").notNull(),
  createdAt: integer("created_at").notNull(),
});

/**
 * One player playing one version. `id` is a random 46-bit integer and so the rowid itself: one B-tree,
 * one row written for each attempt.
 */
export const attempts = sqliteTable("attempts", {
  id: integer("id").primaryKey(),
  versionId: text("version_id").notNull(),
  player: text("player"),
  createdAt: integer("created_at").notNull(),
  submittedAt: integer("submitted_at"),
  points: real("points"),
  correct: integer("correct"),
});

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

/** The key that signs attempt tokens: one row, made at the first use. */
export const signingKeys = sqliteTable("signing_keys", {
  id: integer("id").primaryKey(),
  secret: text("secret").notNull(),
});
