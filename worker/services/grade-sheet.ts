import { answerShapeError } from "../../questions/index.ts";
import type { Database } from "../db/connect.ts";
import { getQuiz, getRecentQuiz } from "../db/quizzes.ts";
import { type FieldError, Problem } from "../problem.ts";
import type { Actor } from "./actor.ts";
import {
  type AnswerKey,
  answerKeyOf,
  type GradedAnswer,
  gradeOnce,
  type KeyedQuestion,
} from "./answer-key.ts";
import { answerAdvice } from "./attempts.ts";
import type { VersionBody } from "./build-version.ts";
import { isOpenPractice } from "./held-quiz.ts";
import { loadVersion } from "./load-version.ts";

export type Sheet = {
  versionId: string;
  answers: readonly { questionId: string; answer: unknown }[];
};

/**
 * Grades a whole sheet and stores nothing, for the quiz's owner or for open practice; gives the answer's JSON. Warm, it
 * needs no query for the owner; for anybody else D1 is asked each time whether the quiz is open, since a classroom closes
 * it at once. Refuses with `version_unknown`, or `invalid_request` that names each answer that does not fit.
 */
export const gradeSheet = async (
  db: Database,
  { sheet, actor, now }: { sheet: Sheet; actor: Actor | null; now: number },
): Promise<string> => {
  const body = await loadVersion(db, sheet.versionId);
  if (body === null || !(await mayGrade(db, { body, actor, now }))) {
    throw new Problem("version_unknown");
  }
  const key = answerKeyOf(body);
  const errors: FieldError[] = [];
  const graded: GradedAnswer[] = [];
  sheet.answers.forEach(({ questionId, answer }, i) => {
    const one = gradeOne(key.questions.get(questionId), answer);
    if ("misfit" in one) errors.push({ ...one.misfit, field: `answers.${i}.${one.misfit.field}` });
    else graded.push(one);
  });
  if (errors.length > 0) throw new Problem("invalid_request", errors.slice(0, 20));
  const answers = graded.map(({ json }) => json).join(",");
  const [id, score] = [JSON.stringify(sheet.versionId), JSON.stringify(toScore(key, graded))];
  return `{"versionId":${id},"answers":[${answers}],"score":${score}}`;
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

const gradeOne = (keyed: KeyedQuestion | undefined, answer: unknown) => {
  if (keyed === undefined) {
    return {
      misfit: { field: "questionId", message: "There is no such question in the version." },
    };
  }
  const misfit = answerShapeError(keyed.key, answer);
  return misfit === null ? gradeOnce(keyed, answer) : { misfit: answerAdvice(misfit) };
};

const toScore = ({ questions, maxPoints }: AnswerKey, answers: readonly GradedAnswer[]) => ({
  points: answers.reduce((sum, { points }) => sum + points, 0),
  maxPoints,
  correct: answers.filter(({ verdict }) => verdict === "correct").length,
  total: questions.size,
});
