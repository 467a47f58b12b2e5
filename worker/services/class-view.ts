import type { AttemptClaims } from "../attempt-token.ts";
import type { AttemptRow } from "../db/attempts.ts";
import { listOpenings } from "../db/class-attempts.ts";
import { type ClassroomRow, getClassroom } from "../db/classrooms.ts";
import type { Database } from "../db/connect.ts";
import { Problem } from "../problem.ts";
import { type AttemptRules, classroomRules } from "./attempt-rules.ts";
import { parseSettings } from "./classroom-settings.ts";
import { isoTime } from "./iso-time.ts";

type Limits = Pick<AttemptRow, "lateAfter" | "dueAt">;

/** How a classroom's attempt is shown: by which rules, which of its questions, and what is said of the class. */
export type ClassView = {
  rules: AttemptRules;
  /** Places of the questions that were shown; null when all may be. */
  opened: ReadonlySet<number> | null;
  fieldsOf: (attempt: Limits) => ReturnType<typeof toFields>;
};

/** The classroom's view of an attempt; null for an attempt outside of classrooms. */
export const findClassView = async (
  db: Database,
  { claims, now }: { claims: AttemptClaims; now: number },
): Promise<ClassView | null> => {
  if (claims.classroom === undefined) return null;
  const classroom = await getClassroom(db, claims.classroom);
  // Deleted with all that was in it: of its attempts nothing may be told.
  if (classroom === null) throw new Problem("attempt_unknown");
  const { questionSeconds } = parseSettings(classroom.settings);
  const openings = questionSeconds === null ? null : await listOpenings(db, claims.attempt);
  return {
    rules: classroomRules(classroom, now),
    opened: openings === null ? null : new Set(openings.keys()),
    fieldsOf: (attempt) => toFields(classroom, attempt, now),
  };
};

const toFields = (classroom: ClassroomRow, { lateAfter, dueAt }: Limits, now: number) => {
  const { feedback, questionSeconds } = parseSettings(classroom.settings);
  return {
    classroom: { code: classroom.code, title: classroom.title, feedback, questionSeconds },
    /** After `lateAfter` an answer is marked late, after `dueAt` refused; both by `serverTime`. */
    lateAfter: isoTime(lateAfter),
    dueAt: isoTime(dueAt),
    serverTime: isoTime(now),
  };
};
