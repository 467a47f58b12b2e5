import type { Question } from "../../questions/index.ts";
import type { Database } from "../db/connect.ts";
import { type Correction, storeCorrection } from "../db/corrections.ts";
import type { QuizRow } from "../db/quizzes.ts";
import { getVersion } from "../db/versions.ts";
import { newId } from "../ids.ts";
import { Problem } from "../problem.ts";
import { type VersionBody, versionId, withQuestion } from "./build-version.ts";
import { loadVersion, noteCorrection } from "./load-version.ts";
import { regradeQuestion, type Walked } from "./regrade.ts";

/** Most attempts that one request regrades: ten pages, under D1's 50 queries a request. Older ones when they are read. */
const maxRegraded = 20_000;

/** A question in the version whose keys grade now. */
export type Played = { id: string; body: VersionBody; place: number; question: Question };

/**
 * A question as a quiz's current version has it, or the one that `wanted` names (a classroom's), or the version that
 * corrects that; null when it is not in there. `version_unknown` for a version of no quiz or another.
 */
export const findPlayed = async (
  db: Database,
  quiz: QuizRow | null,
  questionId: string,
  wanted?: string,
): Promise<Played | null> => {
  const id = wanted === undefined ? (quiz?.versionId ?? null) : await findHead(db, quiz, wanted);
  const body = id === null ? null : await loadVersion(db, id);
  const place = body?.questions.findIndex((question) => question.id === questionId) ?? -1;
  const question = body?.questions[place];
  if (id === null || body === null || question === undefined) return null;
  return { id, body, place, question };
};

const findHead = async (db: Database, quiz: QuizRow | null, id: string): Promise<string> => {
  const row = await getVersion(db, id);
  if (row === null || row.quizId !== quiz?.id) throw new Problem("version_unknown");
  noteCorrection(id, row.correctedBy);
  return row.correctedBy ?? id;
};

/** Puts a corrected question in the place of the played one; false when another correction came first. */
export const storeInPlay = async (
  db: Database,
  { id, body, place }: Played,
  corrected: Question,
  record: Omit<Correction, "playedId" | "corrected" | "regradeId" | "questionId">,
): Promise<boolean> => {
  const json = JSON.stringify(withQuestion(body, place, corrected));
  const next = { id: await versionId(json), body: json };
  const isStored = await storeCorrection(db, {
    ...record,
    questionId: corrected.id,
    playedId: id,
    corrected: next,
    regradeId: newId("rg"),
  });
  if (isStored) {
    noteCorrection(id, next.id);
    noteCorrection(next.id, null);
  }
  return isStored;
};

/** Regrades the stored responses to a played question by the key that it has now. */
export const regradePlayed = (
  db: Database,
  { id, body, place }: Played,
  { quizId, withRight, now }: { quizId: string; withRight: boolean; now: number },
): Promise<Walked> =>
  regradeQuestion(db, {
    quizId,
    versionId: id,
    body,
    place,
    maxAttempts: maxRegraded,
    withRight,
    now,
  });
