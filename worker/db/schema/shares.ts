import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { quizzes } from "./quizzes.ts";
import { workspaces } from "./workspaces.ts";

/**
 * A link that lets somebody else at a quiz: `review` shows the draft to whoever has the link; `view` and `edit`
 * make whoever opens it a co-teacher of the quiz and its classrooms. Only the token's SHA-256 is kept.
 */
export const shares = sqliteTable(
  "shares",
  {
    id: text("id").primaryKey(),
    quizId: text("quiz_id")
      .notNull()
      .references(() => quizzes.id, { onDelete: "cascade" }),
    role: text("role", { enum: ["review", "view", "edit"] }).notNull(),
    tokenHash: text("token_hash").notNull(),
    /** For the owner to recognise it: "Ms Okafor". */
    label: text("label").notNull(),
    createdAt: integer("created_at").notNull(),
    revokedAt: integer("revoked_at"),
  },
  (table) => [index("shares_of_quiz").on(table.quizId, table.createdAt)],
);

/** A workspace that took an invitation up. It lasts as long as its share is not revoked. */
export const coTeachers = sqliteTable(
  "co_teachers",
  {
    quizId: text("quiz_id")
      .notNull()
      .references(() => quizzes.id, { onDelete: "cascade" }),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    shareId: text("share_id")
      .notNull()
      .references(() => shares.id, { onDelete: "cascade" }),
    joinedAt: integer("joined_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.quizId, table.workspaceId, table.shareId] }),
    index("co_teachers_of_workspace").on(table.workspaceId, table.joinedAt),
  ],
);
