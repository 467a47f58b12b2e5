import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { labelBrowser } from "../../worker/services/browser-label.ts";
import { type Client, createClient, type Json, makeDraft } from "../support/client.ts";

const firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";
const iphone =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

/** Opens a recovery link as a browser does: by the form of its page. */
const recover = async (token: string, userAgent: string): Promise<Client> => {
  const client = createClient();
  const opened = await client.send("POST", `/w/${token}`, {
    headers: { origin: "http://localhost", "user-agent": userAgent },
    body: new URLSearchParams(),
  });
  expect(opened.status).toBe(303);
  return client;
};

const post = (client: Client, path: string) =>
  client.send("POST", path, {
    headers: { origin: "http://localhost" },
    body: new URLSearchParams(),
  });

const sessionsOf = async (client: Client): Promise<Json[]> =>
  (await client.call("GET", "/workspace/sessions")).body.sessions;

const open = async () => {
  const first = createClient();
  const draft = await makeDraft(first);
  return { first, path: `/quizzes/${draft.id}`, token: String(draft.workspace.token) };
};

test("each browser has a session with a name and a day, and can be ended from another", async () => {
  const { first, path, token } = await open();
  const second = await recover(token, firefox);
  const third = await recover(token, iphone);
  const today = new Date().toISOString().slice(0, 10);
  const seen = await sessionsOf(second);
  expect(seen.map(({ label }) => label).sort()).toEqual([
    "A program",
    "Firefox on Windows",
    "Safari on iPhone",
  ]);
  expect(seen.filter(({ isThis }) => isThis).map(({ label }) => label)).toEqual([
    "Firefox on Windows",
  ]);
  for (const { lastSeenOn } of seen) expect(lastSeenOn).toBe(today);
  const lost = seen.find(({ label }) => label === "Safari on iPhone").id;
  expect((await second.call("DELETE", `/workspace/sessions/${lost}`)).status).toBe(204);
  expect((await second.call("DELETE", `/workspace/sessions/${lost}`)).body.code).toBe(
    "session_unknown",
  );
  expect((await third.call("GET", path)).body.code).toBe("quiz_unknown");
  expect((await first.call("GET", path)).body.role).toBe("owner");
  expect((await second.call("DELETE", "/workspace/sessions")).body).toEqual({ ended: 1 });
  expect((await first.call("GET", path)).status).toBe(404);
  expect(await sessionsOf(second)).toHaveLength(1);
});

test("a stranger's or another owner's request ends no session of this workspace", async () => {
  const { first } = await open();
  const [session] = await sessionsOf(first);
  const other = (await open()).first;
  expect((await createClient().call("GET", "/workspace/sessions")).status).toBe(401);
  expect((await other.call("DELETE", `/workspace/sessions/${session.id}`)).status).toBe(404);
  expect((await other.call("DELETE", "/workspace/sessions")).body).toEqual({ ended: 0 });
  expect(await sessionsOf(first)).toHaveLength(1);
});

test("a cookie from before there were sessions gets one, and goes on", async () => {
  const { first, path, token } = await open();
  await first.call("DELETE", `/workspace/sessions/${(await sessionsOf(first))[0].id}`);
  const old = createClient();
  const migrated = await old.send("GET", `/api/v1${path}`, {
    headers: { cookie: `factdeck_workspace=${token}`, "user-agent": firefox },
  });
  expect(migrated.body.role).toBe("owner");
  expect(migrated.headers.get("set-cookie")).toMatch(
    /^factdeck_workspace=ss_\w+\.\w{32}; .*HttpOnly; SameSite=Lax/,
  );
  expect((await old.call("GET", path)).body.role).toBe("owner");
  expect(await sessionsOf(old)).toMatchObject([{ label: "Firefox on Windows", isThis: true }]);
});

test("a renewed recovery link opens the workspace; the old one opens nothing; sessions stay", async () => {
  const { first, path, token } = await open();
  const renewed = await first.call("POST", "/workspace/recovery");
  expect(renewed.status).toBe(201);
  expect(renewed.body.recoveryUrl).toContain(`/w/${renewed.body.token}`);
  expect((await post(createClient(), `/w/${token}`)).status).toBe(404);
  expect((await createClient().call("GET", path, undefined, token)).status).toBe(404);
  const bearer = await createClient().call("GET", path, undefined, renewed.body.token);
  expect(bearer.body.role).toBe("owner");
  await recover(renewed.body.token, firefox);
  expect((await first.call("GET", path)).body.role).toBe("owner");
});

test("the page lists the browsers, ends one, and shows a new recovery link once", async () => {
  const { first, token } = await open();
  await recover(token, `<script>"${firefox}`);
  const page = await first.send("GET", "/mine/account");
  expect(page.text).toContain("Firefox on Windows");
  expect(page.text).not.toContain("<script>&quot;");
  const ending = /action="(\/mine\/account\/sessions\/ss_\w+)"/.exec(page.text)?.[1] ?? "";
  for (const _again of [1, 2]) expect((await post(first, ending)).status).toBe(303);
  expect(await sessionsOf(first)).toHaveLength(1);
  const renewed = await post(first, "/mine/account/recovery");
  expect(renewed.headers.get("location")).toBe("/mine/account");
  const once = renewed.headers.get("set-cookie")?.split(";")[0] ?? "";
  const session = (await env.DB.prepare("SELECT count(*) AS n FROM sessions").first<Json>()).n;
  expect(session).toBe(1);
  expect(once).toMatch(/^factdeck_once=ws_/);
  expect((await createClient().send("GET", "/mine/account")).status).toBe(401);
});

test("leaving ends the session, so that a kept cookie opens nothing", async () => {
  const { first, path } = await open();
  let cookie = "";
  const keep = await first.call("GET", "/workspace/sessions");
  expect(keep.status).toBe(200);
  const ids = await env.DB.prepare("SELECT id FROM sessions").all();
  expect(ids.results).toHaveLength(1);
  const left = await post(first, "/mine/leave");
  cookie = left.headers.get("set-cookie") ?? "";
  expect(cookie).toMatch(/^factdeck_workspace=;/);
  expect((await env.DB.prepare("SELECT id FROM sessions").all()).results).toHaveLength(0);
  expect((await first.call("GET", path)).status).toBe(404);
});

test.each([
  [firefox, "Firefox on Windows"],
  [iphone, "Safari on iPhone"],
  [
    "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36",
    "Chrome on ChromeOS",
  ],
  [
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0",
    "Edge on Mac",
  ],
  [
    "Mozilla/5.0 (Linux; Android 15; SM-S931B) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
    "Samsung Internet on Android",
  ],
  ["curl/8.5.0", "A program"],
  ["", "A program"],
  [undefined, "A program"],
  ["x".repeat(100_000), "A program"],
])("a browser is named after its family and system: %.40s", (line, label) => {
  expect(labelBrowser(line)).toBe(label);
});

const dayMs = 86_400_000;

test("being seen on another day is noted once; unseen for 400 days, a session is over", async () => {
  const { first, path } = await open();
  const setSeen = (daysAgo: number) =>
    env.DB.prepare("UPDATE sessions SET seen_at = ?")
      .bind(Date.now() - daysAgo * dayMs)
      .run();
  await setSeen(3);
  const renewed = await first.call("GET", path);
  expect(renewed.headers.get("set-cookie")).toMatch(/^factdeck_workspace=ss_.*Max-Age=34560000/);
  expect((await first.call("GET", path)).headers.get("set-cookie")).toBeNull();
  expect((await sessionsOf(first))[0].lastSeenOn).toBe(new Date().toISOString().slice(0, 10));
  await setSeen(402);
  expect((await first.call("GET", path)).status).toBe(404);
});
