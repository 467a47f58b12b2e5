import { listClassroomsOf } from "../db/classrooms.ts";
import type { Database } from "../db/connect.ts";
import { listOwnQuizzes } from "../db/quizzes.ts";
import { classroomStatus } from "./classroom-time.ts";
import { readSharedQuizzes } from "./shares.ts";

const mostClasses = 30;

/** A workspace's own quizzes, those of others that it is let at, and the newest classes of both. */
export const readMine = async (
  db: Database,
  { workspaceId, now }: { workspaceId: string; now: number },
) => {
  const [quizzes, shared] = await Promise.all([
    listOwnQuizzes(db, workspaceId),
    readSharedQuizzes(db, workspaceId),
  ]);
  const quizIds = [...quizzes, ...shared].map(({ id }) => id);
  const rows = await listClassroomsOf(db, { quizIds, most: mostClasses });
  const classrooms = rows.map(({ code, title, ...times }) => ({
    code,
    title,
    status: classroomStatus(times, now),
  }));
  return { quizzes, shared, classrooms };
};
