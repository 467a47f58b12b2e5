import { type AttemptClaims, signAttempt, verifyAttempt } from "../attempt-token.ts";
import { type FoundAttempt, getAttempt, insertAttempt, submitAttempt } from "../db/attempts.ts";
import type { Database } from "../db/connect.ts";
import { getQuiz } from "../db/quizzes.ts";
import { recordResponse } from "../db/responses.ts";
import { attemptId, attemptNumber, newAttemptNumber } from "../ids.ts";
import { Problem } from "../problem.ts";
import { toGraded, toResult } from "./attempt-result.ts";
import { plainRules } from "./attempt-rules.ts";
import type { VersionBody } from "./build-version.ts";
import { answerInClass } from "./class-answers.ts";
import { findClassView } from "./class-view.ts";
import { gradeGiven } from "./grade-given.ts";
import { refuseHeld } from "./held-quiz.ts";
import { loadVersion, noteCorrection } from "./load-version.ts";
import { shuffleQuestions } from "./present.ts";
import { regradeAttempt } from "./regrade.ts";
import { loadSigningKey } from "./signing-key.ts";

export { answerAdvice } from "./grade-given.ts";

/** How long a token lets its bearer answer. */
export const attemptSeconds = 7 * 86_400;

/** Starts an attempt on the quiz's current version. */
export const startAttempt = async (
  db: Database,
  given: { quizId: string; player: string | null; playerKey?: string | null; now: number },
) => {
  const { quizId, player, playerKey = null, now } = given;
  const quiz = await getQuiz(db, quizId);
  if (quiz?.versionId == null || quiz.visibility === "private") throw new Problem("quiz_unknown");
  await refuseHeld(db, { quizId, now });
  const body = await loadVersion(db, quiz.versionId);
  if (body === null) throw new Problem("quiz_unknown");
  const number = await storeAttempt(db, { versionId: quiz.versionId, player, playerKey, now });
  const expires = Math.floor(now / 1000) + attemptSeconds;
  const claims = { attempt: number, version: quiz.versionId, quiz: quizId, expires };
  return {
    id: attemptId(number),
    token: await signAttempt(await loadSigningKey(db), claims),
    quizId,
    title: body.title,
    versionId: quiz.versionId,
    expiresAt: new Date(expires * 1000).toISOString(),
    questions: shuffleQuestions(body, number),
  };
};

const storeAttempt = async (
  db: Database,
  row: { versionId: string; player: string | null; playerKey: string | null; now: number },
): Promise<number> => {
  const { now, ...kept } = row;
  for (;;) {
    const id = newAttemptNumber();
    if (await insertAttempt(db, { id, ...kept, createdAt: now })) return id;
  }
};

/** The claims of any token that we signed, or null. */
export const readClaims = async (db: Database, token: string): Promise<AttemptClaims | null> =>
  verifyAttempt(await loadSigningKey(db), token);

/** The claims of a token, when it is ours and of this attempt; otherwise `attempt_unknown` or `token_…`. */
export const checkToken = async (
  db: Database,
  { id, token }: { id: string; token: string | null },
): Promise<AttemptClaims> => {
  const number = attemptNumber(id);
  if (number === null) throw new Problem("attempt_unknown");
  if (token === null) throw new Problem("token_missing");
  const claims = await readClaims(db, token);
  if (claims === null || claims.attempt !== number) throw new Problem("token_invalid");
  return claims;
};

/** Grades one answer and stores it. The same answer again gives the same verdict and changes nothing. */
export const answerQuestion = async (
  db: Database,
  given: { claims: AttemptClaims; questionId: string; answer: unknown; now: number },
) => {
  const { claims, now } = given;
  if (now / 1000 > claims.expires) throw new Problem("attempt_expired");
  const body = await requireVersion(db, claims.version);
  const graded = gradeGiven(body, given);
  if (claims.classroom !== undefined) return answerInClass(db, { claims, graded, now });
  const { row, settled } = graded;
  const recorded = await recordResponse(db, claims.attempt, row, settled);
  if (recorded.state === "no_attempt") throw new Problem("attempt_unknown");
  if (recorded.state === "submitted") throw new Problem("attempt_submitted");
  if (recorded.response.answer !== row.answer) throw new Problem("answer_already_given");
  return toGraded(body, recorded.response);
};

/** Closes the attempt and returns its result. Submitting again returns the same. */
export const finishAttempt = async (db: Database, claims: AttemptClaims, now: number) => {
  const found = await submitAttempt(db, { id: claims.attempt, now });
  return showAttempt(db, { claims, found, now });
};

/** An attempt as it stands: its questions, what was answered, and the score once it is submitted. */
export const readAttempt = async (db: Database, claims: AttemptClaims, now: number) => {
  const found = await getAttempt(db, claims.attempt);
  return showAttempt(db, { claims, found, now });
};

type Showing = { claims: AttemptClaims; found: FoundAttempt | null; now: number };

/**
 * What an attempt's player sees. When its key has been corrected meanwhile, answers that were graded before this isolate
 * knew of it are regraded first: at the latest here, before a score is shown. An attempt whose time is up is closed.
 */
const showAttempt = async (db: Database, { claims, found, now }: Showing) => {
  if (found === null) throw new Problem("attempt_unknown");
  const { attempt } = found;
  if (attempt.submittedAt === null && attempt.dueAt !== null && now >= attempt.dueAt) {
    return showAttempt(db, {
      claims,
      found: await submitAttempt(db, { id: attempt.id, now }),
      now,
    });
  }
  noteCorrection(attempt.versionId, found.correctedBy);
  const body = await requireVersion(db, claims.version);
  const isChanged =
    found.correctedBy !== null &&
    (await regradeAttempt(db, { quizId: claims.quiz, body, found, now }));
  const current = isChanged ? await getAttempt(db, claims.attempt) : found;
  const view = await findClassView(db, { claims, now });
  const shown = { claims, found: current ?? found, rules: view?.rules ?? plainRules };
  const result = toResult(body, { ...shown, opened: view?.opened ?? null });
  return view === null ? result : { ...result, ...view.fieldsOf(attempt) };
};

/** The body that grades a version, or `attempt_unknown`. */
export const requireVersion = async (db: Database, id: string): Promise<VersionBody> => {
  const body = await loadVersion(db, id);
  if (body === null) throw new Problem("attempt_unknown");
  return body;
};
