import { newClassCode } from "../class-code.ts";
import { type ClassroomRow, insertClassroom, listClassrooms } from "../db/classrooms.ts";
import type { Database } from "../db/connect.ts";
import { eraseClassroom } from "../db/erase.ts";
import { replaceListedNames } from "../db/players.ts";
import type { QuizRow } from "../db/quizzes.ts";
import { newId } from "../ids.ts";
import { Problem } from "../problem.ts";
import { toListed } from "./class-list.ts";
import { type ClassroomSettings, defaultSettings } from "./classroom-settings.ts";
import { isoTime } from "./iso-time.ts";
import { toTeacherClassroom } from "./present-classroom.ts";

/** What a teacher says of a classroom. Times are milliseconds since 1970; what is not given has its default, or stays. */
export type ClassroomInput = Partial<ClassroomSettings> & {
  title?: string;
  opensAt?: number | null;
  closesAt?: number | null;
  /** The names of the teacher's list. */
  names?: readonly string[];
};

/** Offers the published version of a quiz to a group, under a new code. The quiz becomes private. */
export const createClassroom = async (
  db: Database,
  { quiz, input, now }: { quiz: QuizRow; input: ClassroomInput; now: number },
) => {
  if (quiz.versionId === null) throw new Problem("quiz_unpublished");
  const { title, opensAt, closesAt, names, ...settings } = input;
  const row = {
    id: newId("cl"),
    quizId: quiz.id,
    versionId: quiz.versionId,
    title: title ?? quiz.title,
    opensAt: opensAt ?? null,
    closesAt: closesAt ?? null,
    settings: JSON.stringify({ ...defaultSettings, ...settings }),
    createdAt: now,
    updatedAt: now,
  };
  checkOrder(row);
  const listed = toListed(names ?? []);
  const stored = await storeWithCode(db, row);
  if (listed.length > 0) {
    await replaceListedNames(db, { classroomId: row.id, names: listed, now });
  }
  return toTeacherClassroom(stored, { quiz: { ...quiz, visibility: "private" }, now });
};

const storeWithCode = async (
  db: Database,
  row: Omit<ClassroomRow, "code">,
): Promise<ClassroomRow> => {
  for (;;) {
    const coded = { ...row, code: newClassCode() };
    if (await insertClassroom(db, coded)) return coded;
  }
};

/** `invalid_request` when closing comes before opening. */
export const checkOrder = ({
  opensAt,
  closesAt,
}: Pick<ClassroomRow, "opensAt" | "closesAt">): void => {
  if (opensAt === null || closesAt === null || opensAt < closesAt) return;
  const message = `Closing must come after opening, ${isoTime(opensAt)}.`;
  throw new Problem("invalid_request", [{ field: "closesAt", message }]);
};

/** A quiz's classrooms, the newest first. */
export const listQuizClassrooms = async (db: Database, quiz: QuizRow, now: number) => {
  const rows = await listClassrooms(db, quiz.id);
  return { classrooms: rows.map((row) => toTeacherClassroom(row, { quiz, now })) };
};

/** Deletes a classroom for good, with everything of it. */
export const removeClassroom = (db: Database, classroom: ClassroomRow): Promise<boolean> =>
  eraseClassroom(db, classroom.id);
