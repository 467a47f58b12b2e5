import {
  answerShapeError,
  gradeAnswer,
  keyText,
  messageText,
  type Question,
} from "../../questions/index.ts";
import type { Database } from "../db/connect.ts";
import { getQuiz, getRecentQuiz } from "../db/quizzes.ts";
import { type FieldError, Problem } from "../problem.ts";
import type { Actor } from "./actor.ts";
import { answerAdvice } from "./attempts.ts";
import type { VersionBody } from "./build-version.ts";
import { isOpenPractice } from "./held-quiz.ts";
import { loadVersion } from "./load-version.ts";
import { questionPoints, type ShownEvidence, showEvidence } from "./present.ts";

export type Sheet = {
  versionId: string;
  answers: readonly { questionId: string; answer: unknown }[];
};

/**
 * Grades a whole sheet and stores nothing, for the quiz's owner or for open practice. Warm, it needs no query for the
 * owner; for anybody else D1 is asked each time whether the quiz is open, since a classroom closes it at once.
 * Refuses with `version_unknown`, or `invalid_request` that names each answer that does not fit.
 */
export const gradeSheet = async (
  db: Database,
  { sheet, actor, now }: { sheet: Sheet; actor: Actor | null; now: number },
) => {
  const body = await loadVersion(db, sheet.versionId);
  if (body === null || !(await mayGrade(db, { body, actor, now }))) {
    throw new Problem("version_unknown");
  }
  const places = new Map(body.questions.map(({ id }, place) => [id, place]));
  const errors: FieldError[] = [];
  const answers = sheet.answers.flatMap((given, i) => {
    const graded = gradeOne(body, places.get(given.questionId), given.answer);
    if ("misfit" in graded) {
      errors.push({ ...graded.misfit, field: `answers.${i}.${graded.misfit.field}` });
      return [];
    }
    return [graded];
  });
  if (errors.length > 0) throw new Problem("invalid_request", errors.slice(0, 20));
  return { versionId: sheet.versionId, answers, score: toScore(body, answers) };
};

const mayGrade = async (
  db: Database,
  { body, actor, now }: { body: VersionBody; actor: Actor | null; now: number },
): Promise<boolean> => {
  if (actor !== null) {
    const known = await getRecentQuiz(db, body.quizId, now);
    if (known?.workspaceId === actor.workspaceId) return true;
  }
  const quiz = await getQuiz(db, body.quizId);
  return quiz !== null && (await isOpenPractice(db, { quiz, now }));
};

const gradeOne = (body: VersionBody, place: number | undefined, answer: unknown) => {
  const question = place === undefined ? undefined : body.questions[place];
  const key = place === undefined ? undefined : body.keys[place];
  if (question === undefined || key === undefined) {
    return {
      misfit: { field: "questionId", message: "There is no such question in the version." },
    };
  }
  const misfit = answerShapeError(key, answer);
  if (misfit !== null) return { misfit: answerAdvice(misfit) };
  const { verdict, credit, message } = gradeAnswer(key, answer);
  return {
    questionId: question.id,
    verdict,
    credit,
    points: credit * questionPoints(question),
    message: messageText(message),
    // A prompt asks once more, so it keeps its key, as in an attempt.
    ...(verdict === "prompt" ? {} : disclose(body, question)),
  };
};

type Disclosed = { key: string; explanation?: string; evidence: ShownEvidence };

/** Versions never change, so what is disclosed of a question is made once. */
const disclosed = new WeakMap<Question, Disclosed>();

const disclose = (body: VersionBody, question: Question): Disclosed => {
  const known = disclosed.get(question);
  if (known !== undefined) return known;
  const made = {
    key: keyText(question),
    ...(question.explanation === undefined ? {} : { explanation: question.explanation }),
    evidence: showEvidence(body.article, question.evidence),
  };
  disclosed.set(question, made);
  return made;
};

const toScore = (body: VersionBody, answers: readonly { verdict: string; points: number }[]) => ({
  points: answers.reduce((sum, { points }) => sum + points, 0),
  maxPoints: body.questions.reduce((sum, question) => sum + questionPoints(question), 0),
  correct: answers.filter(({ verdict }) => verdict === "correct").length,
  total: body.questions.length,
});
