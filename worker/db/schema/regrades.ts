import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";

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
