import type { ClassroomRow } from "../db/classrooms.ts";
import type { PlayerRow } from "../db/players.ts";
import type { QuizRow } from "../db/quizzes.ts";
import { playerId } from "../ids.ts";
import type { VersionBody } from "./build-version.ts";
import { parseSettings } from "./classroom-settings.ts";
import { classroomStatus } from "./classroom-time.ts";
import { isoTime } from "./iso-time.ts";

/** A classroom as everybody with its code sees it. Nothing of its questions, and nobody's name. */
export const toPublicClassroom = (
  row: ClassroomRow,
  { body, now }: { body: VersionBody | null; now: number },
) => {
  const settings = parseSettings(row.settings);
  return {
    code: row.code,
    title: row.title,
    status: classroomStatus(row, now),
    opensAt: isoTime(row.opensAt),
    closesAt: isoTime(row.closesAt),
    timeZone: settings.timeZone,
    questionCount: body?.questions.length ?? 0,
    attemptsAllowed: settings.attemptsAllowed,
    quizSeconds: settings.quizSeconds,
    questionSeconds: settings.questionSeconds,
    feedback: settings.feedback,
    nicknames: settings.nicknames,
    hasLeaderboard: settings.hasLeaderboard,
    late: settings.late,
    serverTime: isoTime(now),
  };
};

/** A classroom as its teachers see it: every setting. */
export const toTeacherClassroom = (
  row: ClassroomRow,
  { quiz, now }: { quiz: QuizRow; now: number },
) => ({
  id: row.id,
  code: row.code,
  quizId: row.quizId,
  versionId: row.versionId,
  /** The quiz was published anew since: the classroom stays on its version until it is moved. */
  newerVersionId: quiz.versionId === row.versionId ? null : quiz.versionId,
  title: row.title,
  status: classroomStatus(row, now),
  opensAt: isoTime(row.opensAt),
  closesAt: isoTime(row.closesAt),
  joinPath: `/c/${row.code}`,
  resultsPath: `/c/${row.code}/results`,
  ...parseSettings(row.settings),
  createdAt: isoTime(row.createdAt),
  updatedAt: isoTime(row.updatedAt),
  serverTime: isoTime(now),
});

/** A player as the teachers see them. */
export const toTeacherPlayer = (row: PlayerRow) => ({
  id: playerId(row.id),
  nickname: row.nickname,
  joinedAt: isoTime(row.joinedAt),
  extraSeconds: row.extraSeconds,
});
