import { newClassCode } from "../class-code.ts";
import { listPlayedVersions, reweighResponses } from "../db/class-attempts.ts";
import {
  type ClassroomRow,
  insertClassroom,
  listClassrooms,
  updateClassroom,
} from "../db/classrooms.ts";
import type { Database } from "../db/connect.ts";
import { eraseClassroom } from "../db/erase.ts";
import { replaceListedNames } from "../db/players.ts";
import type { QuizRow } from "../db/quizzes.ts";
import { newAttemptNumber, newId } from "../ids.ts";
import { Problem } from "../problem.ts";
import {
  type ClassroomSettings,
  defaultSettings,
  parseSettings,
  pointsOf,
} from "./classroom-settings.ts";
import { isoTime } from "./classroom-time.ts";
import { loadVersion } from "./load-version.ts";
import { checkNickname, nicknameKey } from "./nickname.ts";
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
  const listed = names === undefined ? [] : toListed(names);
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

const checkOrder = ({ opensAt, closesAt }: Pick<ClassroomRow, "opensAt" | "closesAt">): void => {
  if (opensAt === null || closesAt === null || opensAt < closesAt) return;
  const message = `Closing must come after opening, ${isoTime(opensAt)}.`;
  throw new Problem("invalid_request", [{ field: "closesAt", message }]);
};

const toListed = (names: readonly string[]) =>
  names.map((typed, i) => {
    const { name, error } = checkNickname(typed);
    if (name === null) {
      throw new Problem("invalid_request", [
        { field: `names.${i}`, message: `Name ${i + 1}: ${error}` },
      ]);
    }
    return { id: newAttemptNumber(), name, key: nicknameKey(name) };
  });

/** A quiz's classrooms, the newest first. */
export const listQuizClassrooms = async (db: Database, quiz: QuizRow, now: number) => {
  const rows = await listClassrooms(db, quiz.id);
  return { classrooms: rows.map((row) => toTeacherClassroom(row, { quiz, now })) };
};

type Held = { classroom: ClassroomRow; quiz: QuizRow; now: number };

/** Changes what is given. New points count for answers that are there, new times for attempts that go on. */
export const changeClassroom = async (
  db: Database,
  { classroom, quiz, input, now }: Held & { input: ClassroomInput },
) => {
  const { title, opensAt, closesAt, names, ...settings } = input;
  const before = parseSettings(classroom.settings);
  const after = { ...before, ...settings };
  const patch = {
    ...(title === undefined ? {} : { title }),
    ...(opensAt === undefined ? {} : { opensAt }),
    ...(closesAt === undefined ? {} : { closesAt }),
    settings: JSON.stringify(after),
  };
  const changed = { ...classroom, ...patch, updatedAt: now };
  checkOrder(changed);
  const listed = names === undefined ? null : toListed(names);
  await updateClassroom(db, { row: classroom, patch, now });
  if (listed !== null) {
    await replaceListedNames(db, { classroomId: classroom.id, names: listed, now });
  }
  if (JSON.stringify(before.points) !== JSON.stringify(after.points)) {
    await reweigh(db, classroom.id, after);
  }
  return toTeacherClassroom(changed, { quiz, now });
};

const reweigh = async (db: Database, classroomId: string, settings: ClassroomSettings) => {
  for (const versionId of await listPlayedVersions(db, classroomId)) {
    const body = await loadVersion(db, versionId);
    const pointsByPlace = body?.questions.map(({ id }) => pointsOf(settings, id)) ?? [];
    await reweighResponses(db, { classroomId, versionId, pointsByPlace });
  }
};

/** Closes a classroom at this moment. One that is closed already stays as it is. */
export const closeClassroom = async (db: Database, { classroom, quiz, now }: Held) => {
  const isClosed = classroom.closesAt !== null && classroom.closesAt <= now;
  const opensAt = classroom.opensAt !== null && classroom.opensAt >= now ? null : classroom.opensAt;
  const patch = isClosed ? {} : { closesAt: now, opensAt };
  await updateClassroom(db, { row: classroom, patch, now });
  return toTeacherClassroom({ ...classroom, ...patch, updatedAt: now }, { quiz, now });
};

/** Opens a classroom again at this moment, until it is closed by hand. */
export const reopenClassroom = async (db: Database, { classroom, quiz, now }: Held) => {
  const patch = { closesAt: null, opensAt: null };
  await updateClassroom(db, { row: classroom, patch, now });
  return toTeacherClassroom({ ...classroom, ...patch, updatedAt: now }, { quiz, now });
};

/** Moves a classroom to the quiz's current version: attempts that begin from now on play it. */
export const moveClassroom = async (db: Database, { classroom, quiz, now }: Held) => {
  if (quiz.versionId === null) throw new Problem("quiz_unpublished");
  const patch = { versionId: quiz.versionId };
  await updateClassroom(db, { row: classroom, patch, now });
  return toTeacherClassroom({ ...classroom, ...patch, updatedAt: now }, { quiz, now });
};

/** Deletes a classroom for good, with everything of it. */
export const removeClassroom = (db: Database, classroom: ClassroomRow): Promise<boolean> =>
  eraseClassroom(db, classroom.id);
