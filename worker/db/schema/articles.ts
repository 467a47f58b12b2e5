import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

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
