import type { Shot } from "./load.ts";

type Json = Record<string, unknown>;
type Question = { id: string; kind: string; options?: { id: string }[] };

const json = { "content-type": "application/json" };

/** What it takes to send requests to a served Worker of ours: a published quiz, its questions, and a server key. */
export type Played = { quizId: string; versionId: string; questions: Question[]; key: string };

/** A caller of a served Worker's API that keeps the workspace's cookie. */
export const createCaller = (url: URL) => {
  let cookie = "";
  return async (path: string, body: object): Promise<Json> => {
    const answer = await fetch(new URL(`/api/v1${path}`, url), {
      method: "POST",
      headers: { ...json, cookie },
      body: JSON.stringify(body),
    });
    cookie = (answer.headers.get("set-cookie") ?? cookie).split(";")[0] ?? "";
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Json;
  };
};

const answerTo = ({ kind, options }: Question): unknown =>
  options?.[0]?.id ?? (kind === "true_false" ? true : kind === "matching" ? {} : "an answer");

const sheetSize = 10;

/** Makes a quiz of ten questions, publishes it, and makes a key. */
export const publishForBench = async (url: URL, text: string): Promise<Played> => {
  const call = createCaller(url);
  const article = await call("/articles", { text });
  const kinds = ["multiple_choice", "short_answer", "cloze", "numeric", "true_false"];
  const draft = await call("/quizzes", { articleId: article.id, count: 10, kinds });
  const made = (draft.questions as Question[]).length;
  for (let i = made; i < sheetSize; i++) {
    await call(`/quizzes/${String(draft.id)}/questions`, {
      kind: "short_answer",
      stem: `Who built the mill of Marlow Quay? (${i})`,
      key: "Thomas Pell",
      evidence: { start: 0, end: 40 },
    });
  }
  const published = await call(`/quizzes/${String(draft.id)}/publish`, {});
  const key = await call("/keys", { kind: "server", label: "bench" });
  const attempt = await call(`/quizzes/${String(draft.id)}/attempts`, {});
  return {
    quizId: String(draft.id),
    versionId: String(published.versionId),
    questions: attempt.questions as Question[],
    key: String(key.key),
  };
};

/** One answer to each question of so many attempts, for a load that stores each once. */
export const answerShots = async (url: URL, quizId: string, attempts: number): Promise<Shot[]> => {
  const call = createCaller(url);
  const shots: Shot[] = [];
  for (let i = 0; i < attempts; i++) {
    const attempt = await call(`/quizzes/${quizId}/attempts`, {});
    for (const question of attempt.questions as Question[]) {
      shots.push({
        method: "PUT",
        path: `/api/v1/attempts/${String(attempt.id)}/answers/${question.id}`,
        headers: { ...json, authorization: `Bearer ${String(attempt.token)}` },
        body: JSON.stringify({ answer: answerTo(question) }),
      });
    }
  }
  return shots;
};

/** A whole sheet of ten answers, graded with the owner's server key. */
export const sheetShot = ({ versionId, questions, key }: Played): Shot => ({
  method: "POST",
  path: "/api/v1/grade",
  headers: { ...json, authorization: `Bearer ${key}` },
  body: JSON.stringify({
    versionId,
    answers: questions
      .slice(0, sheetSize)
      .map((question) => ({ questionId: question.id, answer: answerTo(question) })),
  }),
});

export const quizShot = ({ quizId }: Played): Shot => ({
  method: "GET",
  path: `/api/v1/quizzes/${quizId}`,
});
