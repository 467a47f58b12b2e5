import type * as client from "../../client/src/types.ts";
import type { ProblemBody } from "../../client/src/types.ts";
import type { problemBody } from "../../worker/problem.ts";
import type { createArticle } from "../../worker/services/articles.ts";
import type { answerQuestion, readAttempt, startAttempt } from "../../worker/services/attempts.ts";
import type { readDraft } from "../../worker/services/drafts.ts";
import type {
  listPublished,
  publishQuiz,
  readCards,
  readPublicQuiz,
} from "../../worker/services/publishing.ts";

/**
 * The client's types against the service's own, by the compiler alone: a field that changes here and not there does not
 * compile. What the service gives must fit, and the client may promise no field that the service does not have.
 */
type Fits<Given, Promised> = Given extends Promised
  ? keyof Promised extends keyof Given
    ? true
    : { missing: Exclude<keyof Promised, keyof Given> }
  : { unfit: Given };

// biome-ignore lint/suspicious/noExplicitAny: any arguments; only the result is looked at
type Result<F extends (...args: any) => unknown> = Awaited<ReturnType<F>>;

/** Compiles only when everything in it is `true`. */
export const agreement: readonly true[] = [
  true satisfies Fits<Result<typeof startAttempt>, client.StartedAttempt>,
  true satisfies Fits<Result<typeof answerQuestion>, Omit<client.GradedAnswer, OnlyGraded>>,
  true satisfies Fits<Result<typeof readAttempt>, Omit<client.Attempt, "answers">>,
  true satisfies Fits<Result<typeof readPublicQuiz>, client.PublicQuiz>,
  true satisfies Fits<Result<typeof listPublished>, client.QuizPage>,
  true satisfies Fits<Result<typeof publishQuiz>, client.Published>,
  true satisfies Fits<Result<typeof readCards>, client.Cards>,
  true satisfies Fits<Result<typeof createArticle>, client.Article>,
  true satisfies Fits<Result<typeof readDraft>, Omit<client.Draft, "questions">>,
  true satisfies Fits<
    Result<typeof readDraft>["questions"][number],
    Omit<client.DraftQuestion, "key">
  >,
  true satisfies Fits<ReturnType<typeof problemBody>, ProblemBody>,
];

/** Optional fields, which a union of shapes does not name as its keys. */
type OnlyGraded = "key" | "keyAnswer" | "explanation" | "evidence";
