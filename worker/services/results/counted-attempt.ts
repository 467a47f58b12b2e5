import type { ResultAttempt } from "../../db/results.ts";
import type { ClassroomSettings } from "../classroom-settings.ts";

/** Whether an attempt is over: handed in, or no answer is taken any more. */
export const isOver = ({ submittedAt, dueAt }: ResultAttempt, now: number): boolean =>
  submittedAt !== null || (dueAt !== null && now >= dueAt);

/** Whether an answer came after the time was up, though it was taken. */
export const isLate = ({ lateAfter, answeredAt }: ResultAttempt): boolean =>
  lateAfter !== null && answeredAt !== null && answeredAt >= lateAfter;

/**
 * The attempt of a player that counts: by the setting, the first, best or last of those that are over; while none is,
 * the one that is being played. Of equally good ones the first. Null for somebody who has not begun.
 * @param attempts one player's, the first first
 * @param pointsOf an attempt's points; asked of attempts that are over only
 */
export const pickCounted = (
  attempts: readonly ResultAttempt[],
  given: {
    counted: ClassroomSettings["countedAttempt"];
    now: number;
    pointsOf: (attempt: ResultAttempt) => number;
  },
): ResultAttempt | null => {
  const over = attempts.filter((attempt) => isOver(attempt, given.now));
  const [first] = over;
  if (first === undefined) return attempts.at(-1) ?? null;
  if (given.counted === "first") return first;
  if (given.counted === "last") return over.at(-1) ?? first;
  return over.reduce((best, next) => (given.pointsOf(next) > given.pointsOf(best) ? next : best));
};

/** How long an attempt took up to its end, or its latest answer while it goes on. Milliseconds; null before the first. */
export const takenMs = ({ createdAt, submittedAt, answeredAt, dueAt }: ResultAttempt) => {
  // Handing in long after the last moment takes no time of the player's.
  const handedIn =
    submittedAt === null || dueAt === null ? submittedAt : Math.min(submittedAt, dueAt);
  const end = handedIn ?? answeredAt;
  return end === null ? null : Math.max(0, end - createdAt);
};
