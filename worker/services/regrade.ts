import { gradeAnswer, graderVersion, settlePrompt } from "../../questions/index.ts";
import type { FoundAttempt } from "../db/attempts.ts";
import type { Database } from "../db/connect.ts";
import { type AttemptCursor, listPlayed, type Raise, raiseResponses } from "../db/regrades.ts";
import { type ResponseRow, responsePlace } from "../db/responses.ts";
import { listCorrected } from "../db/versions.ts";
import type { VersionBody } from "./build-version.ts";
import { questionPoints } from "./present.ts";

/** Attempts read in one query. */
const attemptsPerPage = 2000;
/** Most versions of one line, the current one and those it corrects, that one request looks at. */
const maxVersions = 20;

/** How far a request went: every attempt, or the newest up to its bound. */
export type Walked = { attemptsRead: number; isComplete: boolean };

/**
 * Walks the attempts that a version's keys grade, the newest of each version first, page by page, up to `maxAttempts`.
 * `visit` gets each page; a question keeps its place in all versions of the line.
 */
export const walkPlayed = async (
  db: Database,
  given: { versionId: string; place: number; maxAttempts: number },
  visit: (rows: Awaited<ReturnType<typeof listPlayed>>) => Promise<void> | void,
): Promise<Walked> => {
  const { place, maxAttempts } = given;
  const line = await listCorrected(db, { id: given.versionId, limit: maxVersions });
  let attemptsRead = 0;
  for (const versionId of line) {
    let before: AttemptCursor | null = null;
    do {
      const limit = Math.min(attemptsPerPage, maxAttempts - attemptsRead);
      if (limit <= 0) return { attemptsRead, isComplete: false };
      const rows = await listPlayed(db, { versionId, place, before, limit });
      attemptsRead += rows.length;
      await visit(rows);
      before = rows.length === limit ? (rows.at(-1) ?? null) : null;
    } while (before !== null);
  }
  return { attemptsRead, isComplete: line.length < maxVersions };
};

/** Regrades the stored responses to one question by a corrected version, up to `maxAttempts` attempts. */
export const regradeQuestion = async (
  db: Database,
  given: {
    quizId: string;
    versionId: string;
    body: VersionBody;
    place: number;
    maxAttempts: number;
    now: number;
  },
): Promise<Walked> => {
  const { quizId, body, now } = given;
  return walkPlayed(db, given, async (rows) => {
    const raises = rows.flatMap(({ response }) => toRaise(body, response) ?? []);
    if (raises.length > 0) await raiseResponses(db, { quizId, raises, now });
  });
};

/** Regrades one attempt by the version that corrects its own; whether anything may have changed. */
export const regradeAttempt = async (
  db: Database,
  given: { quizId: string; body: VersionBody; found: FoundAttempt; now: number },
): Promise<boolean> => {
  const { quizId, body, found, now } = given;
  const raises = found.responses.flatMap((response) => toRaise(body, response) ?? []);
  if (raises.length === 0) return false;
  await raiseResponses(db, { quizId, raises, now });
  return true;
};

type Stored = Pick<ResponseRow, "id" | "answer" | "credit" | "tries">;

/**
 * What a stored response is worth by the corrected key, when that is more: accepting an answer never takes a point away.
 * A new prompt would come too late, since the proof may have been shown; it is settled.
 */
const toRaise = (body: VersionBody, response: Stored | null): Raise | null => {
  if (response === null || response.credit >= 1) return null;
  const place = responsePlace(response.id);
  const question = body.questions[place];
  const key = body.keys[place];
  if (question === undefined || key === undefined) return null;
  const grade = settlePrompt(gradeAnswer(key, JSON.parse(response.answer)), 1);
  if (grade.credit <= response.credit) return null;
  return {
    id: response.id,
    questionId: question.id,
    tries: response.tries,
    ...grade,
    points: grade.credit * questionPoints(question),
    graderVersion,
  };
};
