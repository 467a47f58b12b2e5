import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { workspaces } from "./workspaces.ts";

/** A key of a learning app. Shown once; only its SHA-256 is kept. */
export const apiKeys = sqliteTable(
  "api_keys",
  {
    /** The visible beginning of the key, by which it is found: `fd_sk_` or `fd_pk_` and ten characters. */
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    /** `browser` keys may be read by anybody, so they open nothing of the workspace. */
    kind: text("kind", { enum: ["browser", "server"] }).notNull(),
    keyHash: text("key_hash").notNull(),
    /** For the owner to recognise it. */
    label: text("label").notNull(),
    /** What it may do, a JSON list. */
    scopes: text("scopes").notNull(),
    /** Origins of pages that may use a browser key, a JSON list. Empty: any. */
    origins: text("origins").notNull(),
    createdAt: integer("created_at").notNull(),
    /** Null: never. A key that was rotated expires a day later. */
    expiresAt: integer("expires_at"),
    revokedAt: integer("revoked_at"),
    /** To the hour, so that being used costs a row an hour at most. */
    usedAt: integer("used_at"),
  },
  (table) => [index("api_keys_of_workspace").on(table.workspaceId, table.createdAt)],
);

/** How often a key was used on a day, counted in bunches. */
export const keyUsage = sqliteTable(
  "key_usage",
  {
    keyId: text("key_id")
      .notNull()
      .references(() => apiKeys.id, { onDelete: "cascade" }),
    /** Days since 1970, UTC. */
    day: integer("day").notNull(),
    requests: integer("requests").notNull(),
    /** Of these, answered with 4xx or 5xx. */
    errors: integer("errors").notNull(),
  },
  (table) => [primaryKey({ columns: [table.keyId, table.day] })],
);

/** What a POST with an Idempotency-Key was answered, for 24 hours. */
export const idempotencyRecords = sqliteTable(
  "idempotency_records",
  {
    /** SHA-256 of who sent it, and of the client's key. */
    id: text("id").primaryKey(),
    /** SHA-256 of method, path and body. */
    fingerprint: text("fingerprint").notNull(),
    /** Null while the request is being answered. */
    status: integer("status"),
    /** Headers and body as JSON, encrypted under the client's key, since answers hold tokens that we keep nowhere. */
    answer: text("answer"),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [index("idempotency_records_old").on(table.createdAt)],
);

/** The articles that a workspace has put in or made a quiz of: only it may read them whole. */
export const workspaceArticles = sqliteTable(
  "workspace_articles",
  {
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    articleId: text("article_id").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.articleId] }),
    index("workspace_articles_of_article").on(table.articleId),
  ],
);

/** Where a workspace wants to hear of what happens. */
export const webhooks = sqliteTable(
  "webhooks",
  {
    id: text("id").primaryKey(),
    workspaceId: text("workspace_id")
      .notNull()
      .references(() => workspaces.id, { onDelete: "cascade" }),
    url: text("url").notNull(),
    /** `attempt.submitted`, `classroom.closed`: a JSON list. */
    events: text("events").notNull(),
    /** Signs the deliveries, so it is kept as it is: `whsec_` and base64. */
    secret: text("secret").notNull(),
    /** The one before it, which signs too until it expires. */
    oldSecret: text("old_secret"),
    oldSecretExpiresAt: integer("old_secret_expires_at"),
    createdAt: integer("created_at").notNull(),
    /** When it was switched off: by its owner, or because nothing arrived for days. */
    disabledAt: integer("disabled_at"),
    disabledReason: text("disabled_reason", { enum: ["owner", "failing", "gone"] }),
  },
  (table) => [index("webhooks_of_workspace").on(table.workspaceId, table.createdAt)],
);

/** One message to one webhook, with how its sending stands. */
export const webhookDeliveries = sqliteTable(
  "webhook_deliveries",
  {
    /** `msg_…`: the receiver knows a repeated message by it. */
    id: text("id").primaryKey(),
    webhookId: text("webhook_id")
      .notNull()
      .references(() => webhooks.id, { onDelete: "cascade" }),
    event: text("event").notNull(),
    /** The body as it is sent. */
    payload: text("payload").notNull(),
    status: text("status", { enum: ["pending", "delivered", "failed"] }).notNull(),
    tries: integer("tries").notNull().default(0),
    /** When it is tried again; null once it is over. */
    nextTryAt: integer("next_try_at"),
    /** What the receiver said last: an HTTP status, or 0 when there was no answer. */
    lastStatus: integer("last_status"),
    lastError: text("last_error"),
    createdAt: integer("created_at").notNull(),
    deliveredAt: integer("delivered_at"),
  },
  (table) => [
    index("webhook_deliveries_of_webhook").on(table.webhookId, table.createdAt),
    // For forgetting them after a month.
    index("webhook_deliveries_old").on(table.createdAt),
    // Partial, so that a delivery that is over costs nothing to look past.
    index("webhook_deliveries_due").on(table.nextTryAt).where(sql`next_try_at IS NOT NULL`),
  ],
);

/** A session of the Open Trivia DB shape: it never gives the same question twice. */
export const openTriviaTokens = sqliteTable(
  "open_trivia_tokens",
  {
    /** SHA-256 of the token, which has 64 hexadecimal digits. */
    id: text("id").primaryKey(),
    /** Hashes of the questions that were given, a JSON list. */
    given: text("given").notNull(),
    /** It dies after six idle hours. */
    usedAt: integer("used_at").notNull(),
  },
  (table) => [index("open_trivia_tokens_old").on(table.usedAt)],
);
