import { Problem } from "../problem.ts";

/** Whether D1 answers with our tables in it, and how long it took in milliseconds. Refuses with `database_unreachable`. */
export const checkHealth = async (database: D1Database) => {
  const start = performance.now();
  try {
    await database.prepare("SELECT id FROM quizzes LIMIT 1").first();
  } catch (cause) {
    console.error(JSON.stringify({ event: "database_unreachable", cause: String(cause) }));
    throw new Problem("database_unreachable");
  }
  const ms = Math.round((performance.now() - start) * 100) / 100;
  return { status: "ok" as const, database: { status: "ok" as const, ms } };
};
