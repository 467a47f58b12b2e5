import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { expect } from "vitest";
import { createApp } from "../../worker/app.ts";
import { articleText } from "./article.ts";
import { breaches } from "./contract.ts";

const app = createApp();

/** What a test reads of an answer. The API's own types are checked where they are made. */
// biome-ignore lint/suspicious/noExplicitAny: a test looks into JSON of any shape
export type Json = any;

export type Called = { status: number; body: Json; headers: Headers; text: string };

/** A stranger's HTTP client: keeps the cookies it is given, sends JSON, reads JSON. */
export const createClient = (bindings: Env = env) => {
  let cookie = "";
  const send = async (method: string, path: string, options: RequestInit = {}): Promise<Called> => {
    const headers = new Headers(options.headers);
    if (cookie !== "" && !headers.has("cookie")) headers.set("cookie", cookie);
    const context = createExecutionContext();
    const response = await app.request(path, { ...options, method, headers }, bindings, context);
    const set = response.headers.get("set-cookie");
    if (set !== null) cookie = set.split(";")[0] ?? "";
    const text = await response.text();
    // What goes on after the answer is over before the test goes on.
    await waitOnExecutionContext(context);
    // Every answer that a test gets keeps the word of the OpenAPI document.
    const answered = { status: response.status, headers: response.headers, text };
    expect(await breaches(method, path, answered)).toEqual([]);
    const isJson = (response.headers.get("content-type") ?? "").includes("json");
    return {
      status: response.status,
      body: isJson && text !== "" ? JSON.parse(text) : null,
      headers: response.headers,
      text,
    };
  };
  const call = (method: string, path: string, body?: unknown, token?: string): Promise<Called> =>
    send(method, `/api/v1${path}`, {
      headers: {
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { send, call, cookie: () => cookie };
};

export type Client = ReturnType<typeof createClient>;

/** A draft of the test article in this client's workspace. */
export const makeDraft = async (client: Client, options: object = {}): Promise<Json> => {
  const article = await client.call("POST", "/articles", { text: articleText });
  const draft = await client.call("POST", "/quizzes", { articleId: article.body.id, ...options });
  return draft.body;
};

/** A question by hand, so that a test does not hang on what the generator asks. */
export const handmade = {
  kind: "true_false",
  stem: "Thomas Pell built the mill of Marlow Quay.",
  key: true,
  evidence: { start: 0, end: 40 },
};

/** A published quiz with its draft, whose keys the test may know. */
export const makeQuiz = async (client: Client, options: object = {}): Promise<Json> => {
  const made = await makeDraft(client, options);
  await client.call("POST", `/quizzes/${made.id}/questions`, handmade);
  const { body: draft } = await client.call("GET", `/quizzes/${made.id}`);
  const published = await client.call("POST", `/quizzes/${draft.id}/publish`);
  return { ...published.body, draft };
};
