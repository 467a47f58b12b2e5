import {
  answerShapeError,
  type Grade,
  gradeAnswer,
  graderVersion,
  type Question,
  settlePrompt,
} from "../../questions/index.ts";
import {
  type AttemptClaims,
  importSigningKey,
  signAttempt,
  verifyAttempt,
} from "../attempt-token.ts";
import { type FoundAttempt, getAttempt, insertAttempt, submitAttempt } from "../db/attempts.ts";
import type { Database } from "../db/connect.ts";
import { getQuiz } from "../db/quizzes.ts";
import { recordResponse, responseId, type Worth } from "../db/responses.ts";
import { getOrCreateSecret } from "../db/signing-keys.ts";
import { attemptId, attemptNumber, newAttemptNumber, newId } from "../ids.ts";
import { Problem } from "../problem.ts";
import { toGraded, toResult } from "./attempt-result.ts";
import type { VersionBody } from "./build-version.ts";
import { loadVersion, noteCorrection } from "./load-version.ts";
import { questionPoints, shuffleQuestions } from "./present.ts";
import { regradeAttempt } from "./regrade.ts";

const attemptSeconds = 7 * 86_400;

let signingKey: Promise<CryptoKey> | null = null;

/** The key is kept for the life of the isolate; a failed load is tried again at the next request. */
const loadSigningKey = (db: Database): Promise<CryptoKey> => {
  signingKey ??= getOrCreateSecret(db, newId("sk") + newId("sk"))
    .then(importSigningKey)
    .catch((cause: unknown) => {
      signingKey = null;
      throw cause;
    });
  return signingKey;
};

/** Starts an attempt on the quiz's current version. */
export const startAttempt = async (
  db: Database,
  given: { quizId: string; player: string | null; playerKey?: string | null; now: number },
) => {
  const { quizId, player, playerKey = null, now } = given;
  const quiz = await getQuiz(db, quizId);
  if (quiz?.versionId == null || quiz.visibility === "private") throw new Problem("quiz_unknown");
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
  const place = body.questions.findIndex(({ id }) => id === given.questionId);
  const question = body.questions[place];
  const key = body.keys[place];
  if (question === undefined || key === undefined) throw new Problem("question_unknown");
  const misfit = answerShapeError(key, given.answer);
  if (misfit !== null) throw new Problem("invalid_request", [answerAdvice(misfit)]);
  const grade = gradeAnswer(key, given.answer);
  const answer = JSON.stringify(given.answer);
  const row = {
    ...worthOf(grade, question),
    id: responseId(claims.attempt, place),
    answer,
    rule: grade.rule,
    graderVersion,
    tries: 1,
    answeredAt: now,
  };
  const settled = worthOf(settlePrompt(grade, 1), question);
  const recorded = await recordResponse(db, claims.attempt, row, settled);
  if (recorded.state === "no_attempt") throw new Problem("attempt_unknown");
  if (recorded.state === "submitted") throw new Problem("attempt_submitted");
  if (recorded.response.answer !== answer) throw new Problem("answer_already_given");
  return toGraded(body, recorded.response);
};

const worthOf = ({ verdict, credit, message }: Grade, question: Question): Worth => ({
  verdict,
  credit,
  points: credit * questionPoints(question),
  message,
});

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
 * knew of it are regraded first: at the latest here, before a score is shown.
 */
const showAttempt = async (db: Database, { claims, found, now }: Showing) => {
  if (found === null) throw new Problem("attempt_unknown");
  noteCorrection(found.attempt.versionId, found.correctedBy);
  const body = await requireVersion(db, claims.version);
  const isChanged =
    found.correctedBy !== null &&
    (await regradeAttempt(db, { quizId: claims.quiz, body, found, now }));
  const current = isChanged ? await getAttempt(db, claims.attempt) : found;
  return toResult(body, claims, current ?? found);
};

/** The body that grades a version, or `attempt_unknown`. */
export const requireVersion = async (db: Database, id: string): Promise<VersionBody> => {
  const body = await loadVersion(db, id);
  if (body === null) throw new Problem("attempt_unknown");
  return body;
};

/** What to tell about an answer that does not fit its question. */
export const answerAdvice = (error: NonNullable<ReturnType<typeof answerShapeError>>) => {
  switch (error.reason) {
    case "answer_wrong_type":
      return { field: "answer", message: `This question takes: ${error.expected}.` };
    case "answer_too_long":
      return { field: "answer", message: `Use at most ${error.max} characters.` };
    case "option_unknown":
      return { field: "answer", message: "Send ids of this question's options." };
    case "option_repeated":
      return { field: "answer", message: "Send each option once." };
  }
};
