import { type CallOptions, type ClientOptions, createSend, type Send } from "./send.ts";
import type * as api from "./types.ts";

export { FactdeckError } from "./problem.ts";
export type { CallOptions, ClientOptions } from "./send.ts";
export type * from "./types.ts";

/** A client of one Factdeck. It keeps nothing: a player's state is the attempt that the calls give and take. */
export const createClient = (options: ClientOptions) => {
  const send = createSend(options);
  return { articles: articles(send), quizzes: quizzes(send), attempts: attempts(send) };
};

export type Client = ReturnType<typeof createClient>;

const articles = (send: Send) => ({
  /** Stores an article by its text, its HTML or its address. The same text again is the same article. */
  create: (article: api.NewArticle, options?: CallOptions) =>
    send<api.Article>({ method: "POST", path: "/articles", body: article }, options),
});

const quizPath = (id: string): string => `/quizzes/${encodeURIComponent(id)}`;

const quizzes = (send: Send) => ({
  /** One page of the public quizzes, newest first. */
  list: (page: { limit?: number; cursor?: string } = {}, options?: CallOptions) =>
    send<api.QuizPage>({ method: "GET", path: "/quizzes", query: page }, options),
  /** Every public quiz, newest first, page by page. */
  async *each(options?: CallOptions): AsyncGenerator<api.QuizSummary> {
    let cursor: string | undefined;
    do {
      const query = { limit: 100, cursor };
      const page: api.QuizPage = await send({ method: "GET", path: "/quizzes", query }, options);
      yield* page.quizzes;
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
  },
  /** A published quiz: its questions without keys. */
  get: (id: string, options?: CallOptions) =>
    send<api.PublicQuiz>({ method: "GET", path: quizPath(id) }, options),
  /** Generates a draft from an article. */
  create: (quiz: api.NewQuiz, options?: CallOptions) =>
    send<api.Draft>({ method: "POST", path: "/quizzes", body: quiz }, options),
  update: (id: string, patch: api.QuizPatch, options?: CallOptions) =>
    send<api.Draft>({ method: "PATCH", path: quizPath(id), body: patch }, options),
  /** Makes an immutable version of the draft; new attempts play it. */
  publish: (id: string, audience: { visibility?: api.Visibility } = {}, options?: CallOptions) =>
    send<api.Published>(
      { method: "POST", path: `${quizPath(id)}/publish`, body: audience },
      options,
    ),
  /** The cards: for the owner, for open practice, or with the token of a submitted attempt. */
  cards: (id: string, { token, ...options }: CallOptions & { token?: string } = {}) =>
    send<api.Cards>(
      { method: "GET", path: `${quizPath(id)}/cards`, ...(token === undefined ? {} : { token }) },
      options,
    ),
});

const attemptPath = ({ id }: api.AttemptRef): string => `/attempts/${encodeURIComponent(id)}`;

const attempts = (send: Send) => ({
  /** Starts an attempt: its questions, shuffled, and the token that answers them. */
  start: (quizId: string, attempt: { player?: string } = {}, options?: CallOptions) =>
    send<api.StartedAttempt>(
      { method: "POST", path: `${quizPath(quizId)}/attempts`, body: attempt },
      options,
    ),
  /** Grades and stores one answer. The same answer again gives the same verdict. */
  answer: (
    attempt: api.AttemptRef,
    { questionId, answer }: { questionId: string; answer: api.Answer },
    options?: CallOptions,
  ) =>
    send<api.GradedAnswer>(
      {
        method: "PUT",
        path: `${attemptPath(attempt)}/answers/${encodeURIComponent(questionId)}`,
        body: { answer },
        token: attempt.token,
      },
      options,
    ),
  /** Closes the attempt and gives its score. Submitting again gives the same. */
  submit: (attempt: api.AttemptRef, options?: CallOptions) =>
    send<api.Attempt>(
      { method: "POST", path: `${attemptPath(attempt)}/submit`, token: attempt.token },
      options,
    ),
  /** The attempt as it stands. */
  get: (attempt: api.AttemptRef, options?: CallOptions) =>
    send<api.Attempt>({ method: "GET", path: attemptPath(attempt), token: attempt.token }, options),
});
