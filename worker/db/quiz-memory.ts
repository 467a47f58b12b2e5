import type { quizzes } from "./schema.ts";

type QuizRow = typeof quizzes.$inferSelect;

/** How old a remembered row may be, and how many an isolate holds. */
const trustMs = 10_000;
const maxHeld = 5000;
const held = new Map<string, { row: QuizRow; until: number }>();

/** The row as it was remembered at most ten seconds ago; null when it is not. */
export const recallQuiz = (id: string, now: number): QuizRow | null => {
  const known = held.get(id);
  return known !== undefined && known.until > now ? known.row : null;
};

export const rememberQuiz = (row: QuizRow, now: number): void => {
  if (held.size >= maxHeld) held.clear();
  held.set(row.id, { row, until: now + trustMs });
};

/** Forgets a quiz that was changed, in this isolate. Whatever changes a quiz or its classrooms calls it. */
export const forgetQuiz = (id: string): void => {
  held.delete(id);
};
