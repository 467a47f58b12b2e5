import { expect, test } from "vitest";
import { createClient } from "../support/client.ts";
import { createTeacher, onceOf, postForm } from "../support/teacher.ts";

/** A teacher's browser, and the keys that are there. */
const teacher = async () => {
  const made = await createTeacher();
  return { ...made, keys: async () => (await made.read("/keys")).keys };
};

const nonce = "0k3v8m2q4r6t1w5y";

test("the workspace's page leads to its keys", async () => {
  const { get } = await teacher();
  expect((await get("/mine")).text).toContain('href="/mine/keys"');
  expect((await get("/mine/keys")).text).toContain("None. Nothing but your browser");
});

test("a key is made, shown once, works, and is one however often the form is sent", async () => {
  const { client, post: send, get, keys } = await teacher();
  const fields = { kind: "server", label: "Homework app", expires: "30", nonce };
  const made = await send("/mine/keys", fields);
  expect(made).toMatchObject({ status: 303 });
  const key = onceOf(made.headers);
  expect(key).toMatch(/^fd_sk_0k3v8m2q4r6t1w5y_\w+$/);
  const again = await send("/mine/keys", fields);
  expect(again.status).toBe(303);
  expect(onceOf(again.headers)).toBe("");
  expect(await keys()).toHaveLength(1);
  const shown = await get("/mine/keys", key);
  expect(shown.text).toContain(key);
  expect((await get("/mine/keys")).text).not.toContain(key);
  const used = await client.send("GET", "/api/v1/workspace/quizzes", {
    headers: { authorization: `Bearer ${key}` },
  });
  expect(used.body.quizzes).toHaveLength(1);
});

test("a key is replaced once, and revoked", async () => {
  const { post: send, get, keys } = await teacher();
  const made = await send("/mine/keys", { kind: "browser", label: "Page", nonce: "1".repeat(16) });
  const id = onceOf(made.headers).slice(0, 22);
  const replacing = { do: "replace", nonce: "2".repeat(16) };
  const replaced = await send(`/mine/keys/${id}`, replacing);
  expect(onceOf(replaced.headers)).toMatch(/^fd_pk_2222222222222222_/);
  await send(`/mine/keys/${id}`, replacing);
  expect(await keys()).toHaveLength(2);
  expect((await send(`/mine/keys/${id}`, { do: "revoke" })).status).toBe(303);
  const page = (await get("/mine/keys")).text;
  expect(page.slice(page.indexOf("Keys that were"))).toContain(id);
});

test("what does not fit is said at its field, and nothing typed is lost", async () => {
  const { post: send, keys } = await teacher();
  const refused = await send("/mine/keys", {
    kind: "browser",
    label: "My page",
    origins: "https://app.example.org\nhttps://app.example.org/quiz",
    nonce,
  });
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Send an origin such as https://app.example.org, without a path.");
  expect(refused.text).toContain('value="My page"');
  expect(refused.text).toContain("https://app.example.org/quiz");
  expect(await keys()).toEqual([]);
});

test("a stranger's form, and another teacher's, change nothing", async () => {
  const { post: send, keys } = await teacher();
  const made = await send("/mine/keys", { kind: "server", label: "Mine", nonce: "3".repeat(16) });
  const id = onceOf(made.headers).slice(0, 22);
  const stranger = createClient();
  expect((await postForm(stranger, `/mine/keys/${id}`, [["do", "revoke"]])).status).toBe(401);
  const other = await teacher();
  expect((await other.post(`/mine/keys/${id}`, { do: "revoke" })).status).toBe(404);
  const [key] = await keys();
  expect(key.revokedAt).toBeNull();
});
