import { env } from "cloudflare:workers";
import { createClient, type Json, makeQuiz } from "./client.ts";
import { runApp } from "./run-app.ts";

/** Everybody who may send a request, by what they are to one quiz and one attempt at it. */
export const roles = [
  "stranger",
  "player",
  "otherPlayer",
  "viewer",
  "editor",
  "otherOwner",
  // A program with another workspace's server key.
  "otherKey",
  "revoked",
  // Last, since an owner's request may take away what the others ask for.
  "owner",
] as const;
export type Role = (typeof roles)[number];

/** The headers by which a role is known, and what the parameters of paths stand for. */
export type Cast = {
  headers: Record<Role, Record<string, string>>;
  /** Of the players in their classes, whose tokens are others than those of attempts. */
  classHeaders: Partial<Record<Role, Record<string, string>>>;
  /** By the parameter's name, or by the piece of path before it and its name. */
  params: Record<string, string>;
};

const form = { origin: "http://localhost" };

const send = (method: string, path: string, headers: Record<string, string>, body?: Json) =>
  runApp(
    new Request(`http://localhost${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  );

const callAs = async (method: string, path: string, headers: object, body?: Json) => {
  const type = { "content-type": "application/json" };
  const response = await send(method, `/api/v1${path}`, { ...type, ...headers }, body);
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status}`);
  return response;
};

/** The cookie of a browser that takes up an invitation; without a cookie it makes a workspace of its own. */
const takeUp = async (url: string, cookie?: string): Promise<string> => {
  const headers = { ...form, ...(cookie === undefined ? {} : { cookie }) };
  const joined = await send("POST", new URL(url).pathname, headers);
  if (joined.status !== 303) throw new Error(`${url}: ${joined.status}`);
  const cookies = joined.headers.getSetCookie().map((line) => line.split(";")[0] ?? "");
  return cookie ?? cookies.find((line) => line.startsWith("factdeck_workspace=")) ?? "";
};

type Owner = { cookie: string };

/** A co-teacher of all these quizzes, with the ids of the links. */
const join = async (quizIds: string[], owner: Owner, role: "view" | "edit") => {
  let cookie: string | undefined;
  const shares: { quizId: string; id: string }[] = [];
  for (const quizId of quizIds) {
    const body = { role, label: `A ${role}` };
    const made = await callAs("POST", `/quizzes/${quizId}/shares`, owner, body);
    const share = (await made.json()) as Json;
    cookie = await takeUp(share.url, cookie);
    shares.push({ quizId, id: share.id });
  }
  return { headers: { cookie: cookie ?? "" }, shares };
};

const play = async (quizId: string) => {
  const started = await callAs("POST", `/quizzes/${quizId}/attempts`, {}, {});
  const { id, token } = (await started.json()) as Json;
  const cookie = `factdeck_attempt=${token}; factdeck_latest=${token}`;
  return { id: String(id), headers: { authorization: `Bearer ${token}`, cookie } };
};

/** A player of a class: a browser and a program at once, with an attempt. */
const joinClass = async (code: string, nickname: string) => {
  const joined = await callAs("POST", `/classrooms/${code}/players`, {}, { nickname });
  const { id, token } = (await joined.json()) as Json;
  const headers = { authorization: `Bearer ${token}`, cookie: `factdeck_player=${token}` };
  const started = await callAs("POST", `/classrooms/${code}/attempts`, headers);
  const attempt = (await started.json()) as Json;
  return { id: String(id), attempt: String(attempt.id), headers };
};

/** A class on a quiz with two players. */
const openClass = async (quizId: string, owner: Owner) => {
  const made = await callAs("POST", "/classrooms", owner, { quizId });
  const { code } = (await made.json()) as Json;
  const player = await joinClass(code, "Wren");
  const otherPlayer = await joinClass(code, "Tern");
  return { code: String(code), player, otherPlayer };
};

/** An owner with a session and as many quizzes, published. */
const makeOwner = async (quizzes: 1 | 2) => {
  const client = createClient();
  const first = String((await makeQuiz(client)).id);
  const second = quizzes === 1 ? first : String((await makeQuiz(client)).id);
  const { body } = await client.call("GET", "/workspace/sessions");
  return {
    quizId: first,
    classQuizId: second,
    headers: { cookie: client.cookie() },
    session: String(body.sessions[0].id),
  };
};

/** A passkey of the workspace that the session opened. */
const storePasskey = async (session: string): Promise<string> => {
  const id = `pk-${session}`;
  await env.DB.prepare(
    "INSERT INTO passkeys SELECT ?, workspace_id, 'x', 0, '[]', 'x', 1, NULL FROM sessions WHERE id = ?",
  )
    .bind(id, session)
    .run();
  return id;
};

const makeServerKey = async (owner: Owner): Promise<string> => {
  const made = await callAs("POST", "/keys", owner, { kind: "server", label: "Another's" });
  return String(((await made.json()) as Json).key);
};

const makeWebhook = async (owner: Owner): Promise<string> => {
  const made = await callAs("POST", "/webhooks", owner, { url: "https://hooks.example.org/" });
  return String(((await made.json()) as Json).id);
};

/** One quiz with everybody round it, and one class. */
export const gatherCast = async (): Promise<Cast> => {
  const { quizId, classQuizId, session, headers: owner } = await makeOwner(2);
  const other = await makeOwner(1);
  const both = [quizId, classQuizId];
  const viewer = await join(both, owner, "view");
  const editor = await join(both, owner, "edit");
  const revoked = await join(both, owner, "edit");
  for (const share of revoked.shares) {
    await callAs("DELETE", `/quizzes/${share.quizId}/shares/${share.id}`, owner);
  }
  const player = await play(quizId);
  const otherPlayer = await play(quizId);
  const room = await openClass(classQuizId, owner);
  return {
    headers: {
      stranger: {},
      player: player.headers,
      otherPlayer: otherPlayer.headers,
      viewer: viewer.headers,
      editor: editor.headers,
      owner,
      otherOwner: other.headers,
      otherKey: { authorization: `Bearer ${await makeServerKey(other.headers)}` },
      revoked: revoked.headers,
    },
    classHeaders: { player: room.player.headers, otherPlayer: room.otherPlayer.headers },
    params: {
      "/quizzes/:id": quizId,
      "/c/:code/attempts/:attempt": room.player.attempt,
      "/attempts/:id": player.id,
      ":quiz": quizId,
      ":classQuiz": classQuizId,
      ":attempt": player.id,
      ":session": session,
      ":webhook": await makeWebhook(owner),
      ":passkey": await storePasskey(session),
      ":code": room.code,
      ":player": room.player.id,
    },
  };
};

/** A text with the cast's parameters filled in. */
const fill = (text: string, params: Cast["params"]): string =>
  Object.entries(params).reduce(
    (filled, [pattern, value]) =>
      filled.replace(pattern, pattern.replace(/:\w+$/, encodeURIComponent(value))),
    text,
  );

/** A registered path with its parameters filled in; one that the cast does not know names nothing there is. */
const fillPath = (path: string, params: Cast["params"]): string =>
  fill(path, params).replaceAll(/:\w+\??(?:\{[^}]*\})?/g, "none");

export type Asked = { method: string; path: string; body?: string; query?: string };

/** What a request came to: the code of its problem, or "ok". */
export const outcomeOf = async (cast: Cast, role: Role, asked: Asked): Promise<string> => {
  const { method, path } = asked;
  const isApi = path.startsWith("/api/");
  const type = isApi ? "application/json" : "application/x-www-form-urlencoded";
  const isOfClass = /^\/(?:api\/v1\/classrooms|c)\//.test(path);
  const inClass = isOfClass ? cast.classHeaders[role] : undefined;
  const headers = {
    "content-type": type,
    ...(isApi ? {} : form),
    ...cast.headers[role],
    ...inClass,
  };
  const filled = (text: string) => fill(text, cast.params);
  const body = method === "GET" ? {} : { body: filled(asked.body ?? (isApi ? "{}" : "")) };
  const address = `${fillPath(path, cast.params)}${asked.query === undefined ? "" : `?${filled(asked.query)}`}`;
  const response = await runApp(
    new Request(`http://localhost${address}`, { method, headers, ...body }),
  );
  const text = await response.text();
  if (response.status < 400) return "ok";
  const code = /"code":"(\w+)"/.exec(text)?.[1] ?? /\d{3} (\w+)\ntype /.exec(text)?.[1];
  return code ?? `status ${response.status}`;
};
