import { answerForm, keyText, type Question } from "../../questions/index.ts";
import type { Database } from "../db/connect.ts";
import { endGrace, listLineRegrades, type RegradeRow } from "../db/corrections.ts";
import { listQuestions } from "../db/questions.ts";
import { getQuiz } from "../db/quizzes.ts";
import { Problem } from "../problem.ts";
import { type KeyCorrection, questionInput } from "../routes/schemas.ts";
import { check } from "../valid.ts";
import { isTyped } from "./accepted-question.ts";
import { changeDraft, questionOf } from "./change-draft.ts";
import { findPlayed, type Played, regradePlayed, storeInPlay } from "./played-question.ts";
import { toQuestion } from "./question-input.ts";
import { isSameQuestion } from "./same-question.ts";

/** How often a request starts anew when others change the same quiz. */
const maxRaces = 5;

type Correcting = {
  quizId: string;
  questionId: string;
  correction: KeyCorrection;
  now: number;
};

/**
 * Sets another key for a published question, with its proof, explanation and rules where they are given: in the version
 * that is played, as its next one, and in the draft. Stored responses are regraded: those that are right now are raised,
 * and those that are wrong now keep their points, unless `keepPoints` is false. Correcting again to the same key changes
 * nothing, goes on where a request was cut off, and with `keepPoints: false` takes back what was let stand.
 * Refuses with `question_unknown`, `version_unknown`, or `invalid_request` with the field.
 */
export const correctKey = async (db: Database, correcting: Correcting) => {
  for (let tries = 0; tries < maxRaces; tries++) {
    const played = await requirePlayed(db, correcting);
    const corrected = withKey(played, correcting.correction);
    if (await correctInPlay(db, correcting, played, corrected)) {
      await correctInDraft(db, correcting, played.body.article.text);
      return regradeCorrected(db, correcting);
    }
  }
  throw new Problem("draft_changed");
};

const requirePlayed = async (
  db: Database,
  { quizId, questionId, correction }: Correcting,
): Promise<Played> => {
  const quiz = await getQuiz(db, quizId);
  const played = await findPlayed(db, quiz, questionId, correction.versionId);
  if (played !== null) return played;
  const rows = await listQuestions(db, quizId);
  if (!rows.some(({ id }) => id === questionId)) throw new Problem("question_unknown");
  throw new Problem("invalid_request", [
    { field: "key", message: "This question is not published: edit it in the draft." },
  ]);
};

/** The question with what is corrected, checked as if its author had written it so. */
const withKey = ({ question, body }: Played, correction: KeyCorrection): Question =>
  applyCorrection(question, correction, body.article.text);

const applyCorrection = (
  question: Question,
  { key, evidence, explanation, grading }: KeyCorrection,
  articleText: string,
): Question => {
  const { id, ...rest } = question;
  const span = evidence ?? { start: rest.evidence.start, end: rest.evidence.end };
  const given = {
    ...rest,
    key,
    evidence: span,
    ...(explanation === undefined ? {} : { explanation }),
    ...(grading === undefined ? {} : { grading }),
  };
  return withRightKey(toQuestion(id, check(questionInput, given), articleText));
};

/** What is right now is no longer among what is never right, or not enough. */
const withRightKey = (question: Question): Question => {
  const { prompt, reject, ...rest } = question.grading ?? {};
  if (!isTyped(question) || (prompt === undefined && reject === undefined)) return question;
  const form = answerForm(question.key);
  const others = (texts: readonly string[]) => texts.filter((text) => answerForm(text) !== form);
  const grading = {
    ...rest,
    ...(prompt === undefined ? {} : { prompt: others(prompt) }),
    ...(reject === undefined ? {} : { reject: others(reject) }),
  };
  return { ...question, grading };
};

const correctInPlay = async (
  db: Database,
  { quizId, correction, now }: Correcting,
  played: Played,
  corrected: Question,
): Promise<boolean> => {
  if (isSameQuestion(corrected, played.question)) return true;
  return storeInPlay(db, played, corrected, {
    quizId,
    kind: "key",
    answer: keyText(corrected),
    oldAnswer: keyText(played.question),
    keepsPoints: correction.keepPoints,
    now,
  });
};

/** The draft's question may be another one by now: where the key does not fit it, it stays as it is. */
const correctInDraft = (
  db: Database,
  { quizId, questionId, correction, now }: Correcting,
  articleText: string,
) =>
  changeDraft(db, { quizId, seen: null, now }, ({ rows }) => {
    const name = "correct_key" as const;
    const row = rows.find(({ id }) => id === questionId);
    const corrected = row && tryCorrection(questionOf(row), correction, articleText);
    if (row === undefined || corrected == null) return { edit: null, name, result: null };
    const { id, position, isAccepted } = row;
    const put = [{ id, position, isAccepted, body: JSON.stringify(corrected) }];
    const edit = isSameQuestion(corrected, questionOf(row)) ? null : { put };
    return { edit, name, questionId, result: null };
  });

const tryCorrection = (
  question: Question,
  correction: KeyCorrection,
  articleText: string,
): Question | null => {
  try {
    return applyCorrection(question, correction, articleText);
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 422) return null;
    throw problem;
  }
};

const regradeCorrected = async (db: Database, correcting: Correcting) => {
  const { quizId, questionId, correction, now } = correcting;
  const played = await requirePlayed(db, correcting);
  const line = { quizId, versionId: played.id, questionIds: [questionId] };
  const findRecord = async (): Promise<RegradeRow | null> =>
    (await listLineRegrades(db, line)).find(({ kind }) => kind === "key") ?? null;
  const record = await findRecord();
  if (record?.keepsPoints && !correction.keepPoints) await endGrace(db, record.id);
  const walked =
    record === null
      ? { attemptsRead: 0, isComplete: true }
      : await regradePlayed(db, played, { quizId, withRight: true, now });
  const done = await findRecord();
  return {
    questionId,
    versionId: played.id,
    key: keyText(played.question),
    keyBefore: done?.oldAnswer ?? null,
    keepPoints: done?.keepsPoints ?? correction.keepPoints,
    responsesChanged: done?.responsesChanged ?? 0,
    responsesLowered: done?.responsesLowered ?? 0,
    responsesKept: done?.responsesKept ?? 0,
    ...walked,
  };
};
