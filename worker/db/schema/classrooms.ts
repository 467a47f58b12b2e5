import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { quizzes } from "./quizzes.ts";

/** One published version offered to a group. It stays on its version until a teacher moves it. */
export const classrooms = sqliteTable(
  "classrooms",
  {
    id: text("id").primaryKey(),
    /** Six characters without look-alikes, upper case: `K7MQ2D`. */
    code: text("code").notNull(),
    quizId: text("quiz_id")
      .notNull()
      .references(() => quizzes.id),
    versionId: text("version_id").notNull(),
    title: text("title").notNull(),
    /** Null: open at once, and until it is closed by hand. */
    opensAt: integer("opens_at"),
    closesAt: integer("closes_at"),
    /** `ClassroomSettings`, as JSON. */
    settings: text("settings").notNull(),
    createdAt: integer("created_at").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (table) => [
    uniqueIndex("classrooms_code").on(table.code),
    index("classrooms_of_quiz").on(table.quizId, table.createdAt),
    index("classrooms_of_version").on(table.versionId),
    // Those that close by themselves, for the message that tells it.
    index("classrooms_closing").on(table.closesAt).where(sql`closes_at IS NOT NULL`),
  ],
);

/** A nickname in a classroom. A name from a teacher's list has a row before anybody has taken it. */
export const players = sqliteTable(
  "players",
  {
    /** A random 46-bit number, as of attempts. */
    id: integer("id").primaryKey(),
    classroomId: text("classroom_id")
      .notNull()
      .references(() => classrooms.id, { onDelete: "cascade" }),
    nickname: text("nickname").notNull(),
    /** The nickname as it is compared: case, accents, spaces and look-alike letters folded. */
    nicknameKey: text("nickname_key").notNull(),
    /** Null while nobody has taken a name of the teacher's list. */
    joinedAt: integer("joined_at"),
    /** Time on top of every limit, in seconds. */
    extraSeconds: integer("extra_seconds").notNull().default(0),
    /** SHA-256 of the code that lets a second device in, once, until it expires. */
    deviceCodeHash: text("device_code_hash"),
    deviceCodeExpiresAt: integer("device_code_expires_at"),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [uniqueIndex("players_nickname").on(table.classroomId, table.nicknameKey)],
);

/** When a question with a time limit was first shown to an attempt. `id` is the response's. */
export const questionOpenings = sqliteTable("question_openings", {
  id: integer("id").primaryKey(),
  openedAt: integer("opened_at").notNull(),
});

/** Failed tries at class codes from one address in one minute. The address is kept as a keyed hash, for an hour. */
export const codeGuesses = sqliteTable(
  "code_guesses",
  {
    /** `hash:minute` */
    id: text("id").primaryKey(),
    failures: integer("failures").notNull(),
    createdAt: integer("created_at").notNull(),
  },
  (table) => [index("code_guesses_old").on(table.createdAt)],
);
