import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** Challenges that a passkey has answered, until they would have expired anyway: each counts once. */
export const usedChallenges = sqliteTable(
  "used_challenges",
  {
    /** The challenge's random part. */
    id: text("id").primaryKey(),
    expiresAt: integer("expires_at").notNull(),
  },
  (table) => [index("used_challenges_old").on(table.expiresAt)],
);
