import { keyText, messageText } from "../../questions/index.ts";
import type { AttemptClaims } from "../attempt-token.ts";
import type { FoundAttempt } from "../db/attempts.ts";
import { type ResponseRow, responsePlace } from "../db/responses.ts";
import { attemptId } from "../ids.ts";
import { type AttemptRules, mayDisclose } from "./attempt-rules.ts";
import type { VersionBody } from "./build-version.ts";
import { isoTime } from "./iso-time.ts";
import { showEvidence, shuffleQuestions } from "./present.ts";

type Shown = {
  claims: AttemptClaims;
  found: FoundAttempt;
  rules: AttemptRules;
  /** Places of the questions that were shown; null when all may be. */
  opened: ReadonlySet<number> | null;
};

/**
 * An attempt as its player sees it: shuffled questions, answers, and after submitting the score and the rest. What the
 * rules withhold is not there.
 */
export const toResult = (body: VersionBody, { claims, found, rules, opened }: Shown) => {
  const { attempt, responses } = found;
  const isSubmitted = attempt.submittedAt !== null;
  const isDisclosed = mayDisclose(rules, isSubmitted);
  const answers = responses.map((response) => toAnswered(body, response, isDisclosed));
  const answered = new Set(answers.map(({ questionId }) => questionId));
  const missed =
    isSubmitted && isDisclosed
      ? body.questions.filter(({ id }) => !answered.has(id)).map((q) => toUnanswered(body, q.id))
      : [];
  const questions = shuffleQuestions(body, claims.attempt, rules);
  const isShown = (id: string) =>
    opened === null || isSubmitted || opened.has(body.questions.findIndex((q) => q.id === id));
  return {
    id: attemptId(claims.attempt),
    quizId: claims.quiz,
    title: body.title,
    versionId: claims.version,
    player: attempt.player,
    startedAt: new Date(attempt.createdAt).toISOString(),
    expiresAt: new Date(claims.expires * 1000).toISOString(),
    submittedAt: isoTime(attempt.submittedAt),
    questions: questions.filter(({ id }) => isShown(id)),
    ...(opened === null ? {} : { order: questions.map(({ id }) => id) }),
    answers: [...answers, ...missed],
    // Where the sentences and their proofs lie is part of the key: only now.
    ...(isSubmitted && isDisclosed
      ? { score: toScore(body, attempt, rules), article: toArticle(body.article) }
      : {}),
  };
};

const toArticle = ({ title, sourceUrl, sentences }: VersionBody["article"]) => ({
  title,
  sourceUrl,
  sentences,
});

const toScore = (body: VersionBody, attempt: FoundAttempt["attempt"], rules: AttemptRules) => ({
  points: attempt.points ?? 0,
  maxPoints: body.questions.reduce((sum, { id }) => sum + rules.pointsOf(id), 0),
  correct: attempt.correct ?? 0,
  total: body.questions.length,
});

/** An answer as its player sees it: graded, or only that it is there. */
export const toAnswered = (body: VersionBody, response: ResponseRow, isDisclosed: boolean) =>
  isDisclosed ? toGraded(body, response) : toKept(body, response);

/** An answer whose verdict is withheld. */
const toKept = (body: VersionBody, response: ResponseRow) => ({
  questionId: body.questions[responsePlace(response.id)]?.id ?? "",
  answer: JSON.parse(response.answer) as unknown,
  verdict: null,
  credit: null,
  points: null,
  message: "Your answer is kept.",
  triesLeft: 0,
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
