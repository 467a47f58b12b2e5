import { createRandom, keyText, type Question, type QuestionKind } from "../../questions/index.ts";
import type { Database } from "../db/connect.ts";
import { listOpenQuizzes } from "../db/open-quizzes.ts";
import { getQuiz, type QuizRow } from "../db/quizzes.ts";
import { newId } from "../ids.ts";
import { Problem } from "../problem.ts";
import type { VersionBody } from "./build-version.ts";
import { loadVersion } from "./load-version.ts";
import { keepOpenPractice } from "./open-practice.ts";
import { showEvidence, shuffleOptions, toPublicQuestion } from "./present.ts";

/** Quizzes that one request looks through: ten versions, under D1's 50 queries. */
const maxQuizzes = 10;

export type Wanted = {
  quiz?: string | undefined;
  kinds?: readonly QuestionKind[] | undefined;
  difficulty?: number | undefined;
  /** `version:question`, as `ref` of a question says. */
  exclude: ReadonlySet<string>;
  count: number;
  withAnswers: boolean;
};

type Candidate = { body: VersionBody; versionId: string; question: Question };

/**
 * Random questions of quizzes that are open for practice, at most `count`, each once; fewer when fewer fit. Refuses with
 * `quiz_unknown` a quiz that is not open, and with `question_none_left` when none fits.
 */
export const pickQuestions = async (db: Database, wanted: Wanted, now: number) => {
  const seed = newId("pick");
  const quizzes = await findQuizzes(db, wanted.quiz, now);
  const candidates = (
    await Promise.all(quizzes.map((quiz) => candidatesOf(db, quiz, wanted)))
  ).flat();
  if (candidates.length === 0) throw new Problem("question_none_left");
  const random = createRandom(seed);
  return {
    questions: random
      .shuffle(candidates)
      .slice(0, wanted.count)
      .map((candidate) => show(candidate, { wanted, shuffle: random.shuffle })),
  };
};

const findQuizzes = async (
  db: Database,
  id: string | undefined,
  now: number,
): Promise<QuizRow[]> => {
  if (id === undefined) return keepOpenPractice(db, await walkFromAnywhere(db), now);
  const quiz = await getQuiz(db, id);
  const open = quiz === null ? [] : await keepOpenPractice(db, [quiz], now);
  if (open.length === 0) throw new Problem("quiz_unknown");
  return open;
};

/** Quizzes from a random id on; from the beginning when there are not enough up to the end. */
const walkFromAnywhere = async (db: Database): Promise<QuizRow[]> => {
  const from = newId("qz");
  const found = await listOpenQuizzes(db, { from, limit: maxQuizzes });
  if (found.length === maxQuizzes) return found;
  const first = await listOpenQuizzes(db, { from: "", limit: maxQuizzes - found.length });
  return [...found, ...first.filter(({ id }) => found.every((quiz) => quiz.id !== id))];
};

const candidatesOf = async (
  db: Database,
  quiz: QuizRow,
  { kinds, difficulty, exclude }: Wanted,
): Promise<Candidate[]> => {
  const versionId = quiz.versionId ?? "";
  const body = await loadVersion(db, versionId);
  if (body === null) return [];
  return body.questions
    .filter(
      (question) =>
        (kinds === undefined || kinds.includes(question.kind)) &&
        (difficulty === undefined || question.difficulty === difficulty) &&
        !exclude.has(`${versionId}:${question.id}`),
    )
    .map((question) => ({ body, versionId, question }));
};

type Showing = { wanted: Wanted; shuffle: <T>(items: readonly T[]) => T[] };

const show = ({ body, versionId, question }: Candidate, { wanted, shuffle }: Showing) => {
  const shown = toPublicQuestion(question);
  return {
    ref: `${versionId}:${question.id}`,
    quizId: body.quizId,
    versionId,
    difficulty: question.difficulty,
    ...shown,
    ...(shown.options ? { options: shuffleOptions(shown, shuffle) } : {}),
    ...(shown.right ? { right: shuffle(shown.right) } : {}),
    ...(wanted.withAnswers
      ? {
          key: keyText(question),
          keyAnswer: question.key,
          evidence: showEvidence(body.article, question.evidence),
        }
      : {}),
  };
};
