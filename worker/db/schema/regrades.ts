import { index, integer, primaryKey, real, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A key that an owner corrected after it had been played: what was corrected, and how much it changed. */
export const regrades = sqliteTable(
  "regrades",
  {
    id: text("id").primaryKey(),
    quizId: text("quiz_id").notNull(),
    questionId: text("question_id").notNull(),
    /** The version that was played, and the one whose key now grades its attempts. */
    versionId: text("version_id").notNull(),
    correctedVersionId: text("corrected_version_id").notNull(),
    /** `accepted`: one more answer is right. `key`: another answer is right. */
    kind: text("kind", { enum: ["accepted", "key"] })
      .notNull()
      .default("accepted"),
    /** What is right now, as a player would type it or read it. */
    answer: text("answer").notNull(),
    /** What was right before another key took its place. */
    oldAnswer: text("old_answer"),
    /** Whether points stay that were given before the correction and are wrong by it. */
    keepsPoints: integer("keeps_points", { mode: "boolean" }).notNull().default(true),
    /** Responses whose credit changed, those of them that lost some, and those that kept theirs by grace. */
    responsesChanged: integer("responses_changed").notNull().default(0),
    responsesLowered: integer("responses_lowered").notNull().default(0),
    responsesKept: integer("responses_kept").notNull().default(0),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [index("regrades_of_question").on(table.quizId, table.questionId, table.createdAt)],
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
