import { sql } from "drizzle-orm";
import { index, integer, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

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
    /** Of a classroom's attempts only, from here on. */
    classroomId: text("classroom_id"),
    playerId: integer("player_id"),
    /** After this an answer is marked late, and after `due_at` refused. Null: never. */
    lateAfter: integer("late_after"),
    dueAt: integer("due_at"),
    /** When the latest answer came, so that live results read only what is new. */
    answeredAt: integer("answered_at"),
    /** SHA-256 of an app's workspace and its own key for the player. Null outside the API. */
    playerKey: text("player_key"),
  },
  (table) => [
    index("attempts_played").on(table.versionId, table.createdAt),
    index("attempts_of_player_key")
      .on(table.playerKey, table.createdAt, table.id)
      .where(sql`player_key IS NOT NULL`),
    // Partial, so that an attempt outside a classroom writes no row for it.
    index("attempts_of_classroom")
      .on(table.classroomId, table.playerId, table.createdAt)
      .where(sql`classroom_id IS NOT NULL`),
  ],
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

/** The key that signs attempt tokens: one row, made at the first use. */
export const signingKeys = sqliteTable("signing_keys", {
  id: integer("id").primaryKey(),
  secret: text("secret").notNull(),
});
