import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** What a teacher owns. The token in the cookie is never stored, only its SHA-256. */
export const workspaces = sqliteTable("workspaces", {
  id: text("id").primaryKey(),
  tokenHash: text("token_hash").notNull(),
  createdAt: integer("created_at").notNull(),
});

/** A browser that has a workspace open. The token in its cookie is never stored, only its SHA-256. */
export const sessions = sqliteTable(
  "sessions",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull(),
    /** The browser's family and system, for the owner to recognise it: "Firefox on Windows". */
    label: text("label").notNull(),
    createdAt: integer("created_at").notNull(),
    /** To the day, so that being read costs a row a day at most. */
    seenAt: integer("seen_at").notNull(),
  },
  (table) => [index("sessions_of_workspace").on(table.workspaceId, table.createdAt)],
);

/** A WebAuthn credential that opens a workspace. `id` is the credential's, base64url. */
export const passkeys = sqliteTable(
  "passkeys",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    /** COSE public key, base64url. */
    publicKey: text("public_key").notNull(),
    counter: integer("counter").notNull(),
    /** As the authenticator names them, a JSON list. */
    transports: text("transports").notNull(),
    label: text("label").notNull(),
    createdAt: integer("created_at").notNull(),
    usedAt: integer("used_at"),
  },
  (table) => [index("passkeys_of_workspace").on(table.workspaceId, table.createdAt)],
);
