import { keyText, messageText } from "../../questions/index.ts";
import type { AttemptClaims } from "../attempt-token.ts";
import type { getAttempt } from "../db/attempts.ts";
import { type ResponseRow, responsePlace } from "../db/responses.ts";
import { attemptId } from "../ids.ts";
import type { VersionBody } from "./build-version.ts";
import { questionPoints, showEvidence, shuffleQuestions } from "./present.ts";

type Found = NonNullable<Awaited<ReturnType<typeof getAttempt>>>;

/** An attempt as its player sees it: shuffled questions, graded answers, and after submitting the score and the rest. */
export const toResult = (body: VersionBody, claims: AttemptClaims, found: Found) => {
  const { attempt, responses } = found;
  const isSubmitted = attempt.submittedAt !== null;
  const graded = responses.map((response) => toGraded(body, response));
  const answered = new Set(graded.map(({ questionId }) => questionId));
  const missed = isSubmitted
    ? body.questions.filter(({ id }) => !answered.has(id)).map((q) => toUnanswered(body, q.id))
    : [];
  return {
    id: attemptId(claims.attempt),
    quizId: claims.quiz,
    title: body.title,
    versionId: claims.version,
    player: attempt.player,
    startedAt: new Date(attempt.createdAt).toISOString(),
    expiresAt: new Date(claims.expires * 1000).toISOString(),
    submittedAt: attempt.submittedAt === null ? null : new Date(attempt.submittedAt).toISOString(),
    questions: shuffleQuestions(body, claims.attempt),
    answers: [...graded, ...missed],
    // Where the sentences and their proofs lie is part of the key: only now.
    ...(isSubmitted ? { score: toScore(body, attempt), article: toArticle(body.article) } : {}),
  };
};

const toArticle = ({ title, sourceUrl, sentences }: VersionBody["article"]) => ({
  title,
  sourceUrl,
  sentences,
});

const toScore = (body: VersionBody, attempt: Found["attempt"]) => ({
  points: attempt.points ?? 0,
  maxPoints: body.questions.reduce((sum, question) => sum + questionPoints(question), 0),
  correct: attempt.correct ?? 0,
  total: body.questions.length,
});

/** A stored response as its player sees it. After a `prompt` neither key nor proof is shown. */
export const toGraded = (body: VersionBody, response: ResponseRow) => {
  const place = responsePlace(response.id);
  const question = body.questions[place];
  if (question === undefined) throw new Error(`version without question ${place}`);
  const isFinal = response.verdict !== "prompt";
  return {
    questionId: question.id,
    answer: JSON.parse(response.answer) as unknown,
    verdict: response.verdict,
    credit: response.credit,
    points: response.points,
    message: messageText(response.message),
    triesLeft: isFinal ? 0 : 1,
    ...(isFinal ? disclose(body, question.id) : {}),
  };
};

const toUnanswered = (body: VersionBody, questionId: string) => ({
  questionId,
  answer: null,
  verdict: "incorrect" as const,
  credit: 0,
  points: 0,
  message: messageText("empty"),
  triesLeft: 0,
  ...disclose(body, questionId),
});

/** What may leave the server once a question is graded. */
const disclose = (body: VersionBody, questionId: string) => {
  const question = body.questions.find(({ id }) => id === questionId);
  if (question === undefined) return {};
  return {
    key: keyText(question),
    keyAnswer: question.key,
    ...(question.explanation === undefined ? {} : { explanation: question.explanation }),
    evidence: showEvidence(body.article, question.evidence),
  };
};
