import { env } from "cloudflare:workers";
import { createApp } from "../../worker/app.ts";
import { createClient, type Json, makeQuiz } from "./client.ts";

/** Everybody who may send a request, by what they are to one quiz and one attempt at it. */
export const roles = [
  "stranger",
  "player",
  "otherPlayer",
  "viewer",
  "editor",
  "owner",
  "otherOwner",
  "revoked",
] as const;
export type Role = (typeof roles)[number];

/** The headers by which a role is known, and what the parameters of paths stand for. */
export type Cast = {
  headers: Record<Role, Record<string, string>>;
  /** By the parameter's name, or by the piece of path before it and its name. */
  params: Record<string, string>;
};

const app = createApp();
const form = { origin: "http://localhost" };

const send = (method: string, path: string, headers: Record<string, string>, body?: Json) =>
  app.request(
    path,
    { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) },
    env,
  );

const callAs = async (method: string, path: string, headers: object, body?: Json) => {
  const type = { "content-type": "application/json" };
  const response = await send(method, `/api/v1${path}`, { ...type, ...headers }, body);
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response;
};

/** The cookie of a browser that made a workspace of its own by taking up an invitation. */
const join = async (quizId: string, owner: { cookie: string }, role: "view" | "edit") => {
  const body = { role, label: `A ${role}` };
  const made = await callAs("POST", `/quizzes/${quizId}/shares`, owner, body);
  const share = (await made.json()) as Json;
  const joined = await send("POST", new URL(share.url).pathname, form);
  const cookies = joined.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  const cookie = cookies.find((line) => line.startsWith("factdeck_workspace=")) ?? "";
  return { cookie, shareId: String(share.id) };
};

const play = async (quizId: string) => {
  const started = await callAs("POST", `/quizzes/${quizId}/attempts`, {}, {});
  const { id, token } = (await started.json()) as Json;
  const cookie = `factdeck_attempt=${token}; factdeck_latest=${token}`;
  return { id: String(id), headers: { authorization: `Bearer ${token}`, cookie } };
};

/** An owner with a bearer token and a quiz that is published. */
const makeOwner = async () => {
  const client = createClient();
  const quiz = await makeQuiz(client);
  const { body } = await client.call("GET", "/workspace/sessions");
  return { quiz, cookie: client.cookie(), session: String(body.sessions[0].id) };
};

/** One quiz with everybody round it. */
export const gatherCast = async (): Promise<Cast> => {
  const { quiz, cookie, session } = await makeOwner();
  const other = await makeOwner();
  const owner = { cookie };
  const viewer = await join(quiz.id, owner, "view");
  const editor = await join(quiz.id, owner, "edit");
  const revoked = await join(quiz.id, owner, "edit");
  await callAs("DELETE", `/quizzes/${quiz.id}/shares/${revoked.shareId}`, owner);
  const player = await play(quiz.id);
  const otherPlayer = await play(quiz.id);
  return {
    headers: {
      stranger: {},
      player: player.headers,
      otherPlayer: otherPlayer.headers,
      viewer: { cookie: viewer.cookie },
      editor: { cookie: editor.cookie },
      owner,
      otherOwner: { cookie: other.cookie },
      revoked: { cookie: revoked.cookie },
    },
    params: {
      "/quizzes/:id": quiz.id,
      "/attempts/:id": player.id,
      ":quiz": quiz.id,
      ":attempt": player.id,
      ":session": session,
    },
  };
};

/** A registered path with its parameters filled in; a parameter that the cast does not know names nothing there is. */
export const fillPath = (path: string, params: Cast["params"]): string =>
  Object.entries(params)
    .reduce(
      (filled, [pattern, value]) =>
        filled.replace(pattern, pattern.replace(/:\w+$/, encodeURIComponent(value))),
      path,
    )
    .replaceAll(/:\w+\??(?:\{[^}]*\})?/g, "none");

/** What a request came to: the code of its problem, or "ok". */
export const outcomeOf = async (
  { headers, params }: Cast,
  role: Role,
  { method, path }: { method: string; path: string },
): Promise<string> => {
  const isApi = path.startsWith("/api/");
  const body = method === "GET" ? {} : { body: isApi ? "{}" : "" };
  const type = isApi ? "application/json" : "application/x-www-form-urlencoded";
  const sent = { "content-type": type, ...(isApi ? {} : form), ...headers[role] };
  const response = await app.request(
    fillPath(path, params),
    { method, headers: sent, ...body },
    env,
  );
  const text = await response.text();
  if (response.status < 400) return "ok";
  const code = /"code":"(\w+)"/.exec(text)?.[1] ?? /\d{3} (\w+)\ntype /.exec(text)?.[1];
  return code ?? `status ${response.status}`;
};
