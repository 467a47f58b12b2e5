import { listPlayedVersions, reweighResponses } from "../db/class-attempts.ts";
import {
  type ClassroomPatch,
  type ClassroomRow,
  getClassroom,
  updateClassroom,
} from "../db/classrooms.ts";
import type { Database } from "../db/connect.ts";
import { listListedNames, replaceListedNames } from "../db/players.ts";
import type { QuizRow } from "../db/quizzes.ts";
import { Problem } from "../problem.ts";
import { refuseTooMany, toListed } from "./class-list.ts";
import { type ClassroomSettings, parseSettings, pointsOf } from "./classroom-settings.ts";
import { type ClassroomInput, checkOrder } from "./classrooms.ts";
import { loadVersion } from "./load-version.ts";
import { toTeacherClassroom } from "./present-classroom.ts";

type Held = { classroom: ClassroomRow; quiz: QuizRow; now: number };

/**
 * Changes what is given. New points count for answers that are there, new times for attempts that go on. `seen` is the
 * change that the client has seen last: `classroom_changed` when another came since, unless all is stored already.
 */
export const changeClassroom = async (
  db: Database,
  {
    classroom,
    input,
    seen,
    now,
  }: Omit<Held, "quiz"> & { input: ClassroomInput; seen: number | null },
): Promise<ClassroomRow> => {
  const listed = input.names === undefined ? null : toListed(input.names);
  if (seen !== null && seen !== classroom.updatedAt) {
    if (!(await isStored(db, classroom, input))) throw new Problem("classroom_changed");
    return classroom;
  }
  if (listed !== null) await refuseTooMany(db, classroom.id, listed);
  const before = parseSettings(classroom.settings);
  const plan = (row: ClassroomRow) => {
    // What the client has seen is no longer there: the first write has won.
    if (seen !== null && row.updatedAt !== seen) throw new Problem("classroom_changed");
    const patch = patchOf(row, input);
    checkOrder({ ...row, ...patch });
    return patch;
  };
  const changed = await updateByPlan(db, { classroom, now }, plan);
  if (listed !== null) {
    await replaceListedNames(db, { classroomId: classroom.id, names: listed, now });
  }
  const after = parseSettings(changed.settings);
  if (JSON.stringify(before.points) !== JSON.stringify(after.points)) {
    await reweigh(db, classroom.id, after);
  }
  return changed;
};

const patchOf = (row: ClassroomRow, input: ClassroomInput): ClassroomPatch => {
  const { title, opensAt, closesAt, names: _, ...settings } = input;
  return {
    ...(title === undefined ? {} : { title }),
    ...(opensAt === undefined ? {} : { opensAt }),
    ...(closesAt === undefined ? {} : { closesAt }),
    settings: JSON.stringify({ ...parseSettings(row.settings), ...settings }),
  };
};

/** Whether a classroom is as the input wants it, so that the input may be the same one, sent again. */
const isStored = async (
  db: Database,
  row: ClassroomRow,
  input: ClassroomInput,
): Promise<boolean> => {
  const { settings, ...patch } = patchOf(row, input);
  if (JSON.stringify(parseSettings(row.settings)) !== settings) return false;
  if (JSON.stringify({ ...row, ...patch }) !== JSON.stringify(row)) return false;
  if (input.names === undefined) return true;
  const names = await listListedNames(db, row.id);
  return JSON.stringify(names.sort()) === JSON.stringify([...input.names].sort());
};

const mostTries = 5;

/** Changes a classroom by what `plan` makes of it as it stands; it is asked again when another request was faster. */
const updateByPlan = async (
  db: Database,
  { classroom, now }: Pick<Held, "classroom" | "now">,
  plan: (row: ClassroomRow) => ClassroomPatch,
): Promise<ClassroomRow> => {
  let row: ClassroomRow | null = classroom;
  for (let tries = 0; tries < mostTries && row !== null; tries++) {
    const changed = await updateClassroom(db, { row, patch: plan(row), now });
    if (changed !== null) return changed;
    row = await getClassroom(db, classroom.id);
  }
  throw new Problem(row === null ? "classroom_unknown" : "classroom_changed");
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
  const changed = await updateByPlan(db, { classroom, now }, ({ opensAt, closesAt }) =>
    closesAt !== null && closesAt <= now
      ? {}
      : { closesAt: now, opensAt: opensAt !== null && opensAt >= now ? null : opensAt },
  );
  return toTeacherClassroom(changed, { quiz, now });
};

/** Opens a classroom again at this moment, until it is closed by hand. */
export const reopenClassroom = async (db: Database, { classroom, quiz, now }: Held) => {
  const open = { closesAt: null, opensAt: null };
  const changed = await updateByPlan(db, { classroom, now }, () => open);
  return toTeacherClassroom(changed, { quiz, now });
};

/** Moves a classroom to the quiz's current version: attempts that begin from now on play it. */
export const moveClassroom = async (db: Database, { classroom, quiz, now }: Held) => {
  const { versionId } = quiz;
  if (versionId === null) throw new Problem("quiz_unpublished");
  const changed = await updateByPlan(db, { classroom, now }, () => ({ versionId }));
  return toTeacherClassroom(changed, { quiz, now });
};
