import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What one user of the Open Trivia DB shape has been asked, so that no question comes twice. Dead after 6 idle hours. */
export const triviaSessions = sqliteTable(
  "trivia_sessions",
  {
    /** SHA-256 of the token. */
    tokenHash: text("token_hash").primaryKey(),
    /** Hashes of the questions that were given, as a JSON list. */
    given: text("given").notNull(),
    /** Counts the draws: of two at once, one draws again. */
    revision: integer("revision").notNull().default(0),
    usedAt: integer("used_at").notNull(),
  },
  (table) => [index("trivia_sessions_idle").on(table.usedAt)],
);
