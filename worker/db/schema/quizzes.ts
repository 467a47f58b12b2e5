import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { articles } from "./articles.ts";
import { workspaces } from "./workspaces.ts";

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
    /** Open Trivia DB's number for its subject, 9 to 32; null counts as 9, general knowledge. */
    triviaCategory: integer("trivia_category"),
    /** Cards of the draft, as JSON. */
    cards: text("cards").notNull(),
    /** The published snapshot that new attempts play; null for a draft never published. */
    versionId: text("version_id"),
    publishedAt: integer("published_at"),
    /** Of the published snapshot, so that a list of quizzes reads one row for each. */
    publishedTitle: text("published_title"),
    questionCount: integer("question_count"),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
    /** Counts the changes of the draft, so that nobody overwrites what they have not seen. */
    revision: integer("revision").notNull().default(1),
  },
  (table) => [
    index("quizzes_listed").on(table.visibility, table.publishedAt, table.id),
    index("quizzes_owned").on(table.workspaceId, table.createdAt),
    index("quizzes_of_article").on(table.articleId),
    // Ids are random: a walk from a random id is a random pick.
    index("quizzes_open").on(table.visibility, table.id).where(sql`open_practice = 1`),
    index("quizzes_open_newest").on(table.publishedAt).where(sql`open_practice = 1`),
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
    /** The draft's revision that this question was last changed in; moving it about changes it not. */
    revision: integer("revision").notNull().default(1),
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
    /** The version whose keys grade this one's attempts, since its owner corrected a key. Never a chain. */
    correctedBy: text("corrected_by"),
  },
  (table) => [
    index("versions_corrected").on(table.correctedBy, table.createdAt),
    index("versions_of_quiz").on(table.quizId, table.createdAt),
  ],
);

/** What a change of a draft replaced, so that it can be undone. The newest ones of each quiz are kept. */
export const draftChanges = sqliteTable(
  "draft_changes",
  {
    quizId: text("quiz_id")
      .notNull()
      .references(() => quizzes.id, { onDelete: "cascade" }),
    /** The draft's revision after the change. */
    revision: integer("revision").notNull(),
    /** A `ChangeNote`: what was done, and the `DraftEdit` that takes it back, as JSON. */
    before: text("before").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.quizId, table.revision] })],
);
