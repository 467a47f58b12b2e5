import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { connect } from "../../worker/db/connect.ts";
import { makeChallenge, readChallenge } from "../../worker/services/passkey-challenge.ts";
import { createAuthenticator } from "../support/authenticator.ts";
import { type Client, createClient, type Json, makeDraft } from "../support/client.ts";

const path = "/workspace/passkeys";

const open = async () => {
  const owner = createClient();
  const draft = await makeDraft(owner);
  return { owner, quiz: `/quizzes/${draft.id}` };
};

const addOptions = async (owner: Client) => (await owner.call("POST", `${path}/options`)).body;
const enterOptions = async (client: Client) =>
  (await client.call("POST", "/workspace/sign-in/options")).body;

/** An owner with a passkey on a device. */
const openWithPasskey = async () => {
  const opened = await open();
  const device = await createAuthenticator();
  const response = await device.create(await addOptions(opened.owner));
  const added = await opened.owner.call("POST", path, { response, label: "Desk" });
  expect(added.status).toBe(201);
  return { ...opened, device };
};

const enter = (client: Client, response: Json) =>
  client.call("POST", "/workspace/sign-in", { response });

const refused = { status: 401, body: { code: "passkey_refused" } };

test("a passkey is added, renamed, opens the workspace elsewhere, and opens nothing once removed", async () => {
  const { owner, quiz, device } = await openWithPasskey();
  const elsewhere = createClient();
  const answer = await device.get(await enterOptions(elsewhere));
  expect((await enter(elsewhere, answer)).status).toBe(200);
  expect((await elsewhere.call("GET", quiz)).body.role).toBe("owner");
  const listed = await elsewhere.call("GET", path);
  expect(listed.body.passkeys).toMatchObject([{ id: device.id, label: "Desk" }]);
  expect(listed.body.passkeys[0].lastUsedAt).toMatch(/^20/);
  expect(Object.keys(listed.body.passkeys[0]).sort()).toEqual([
    "createdAt",
    "id",
    "label",
    "lastUsedAt",
  ]);
  expect((await owner.call("PATCH", `${path}/${device.id}`, { label: "Phone" })).status).toBe(204);
  expect((await owner.call("GET", path)).body.passkeys[0].label).toBe("Phone");
  expect((await owner.call("DELETE", `${path}/${device.id}`)).status).toBe(204);
  expect((await owner.call("DELETE", `${path}/${device.id}`)).body.code).toBe("passkey_unknown");
  const late = createClient();
  expect(await enter(late, await device.get(await enterOptions(late)))).toMatchObject(refused);
});

test("an answered challenge counts once", async () => {
  const { owner, device } = await openWithPasskey();
  const options = await enterOptions(owner);
  const answer = await device.get(options);
  expect((await enter(createClient(), answer)).status).toBe(200);
  expect(await enter(createClient(), answer)).toMatchObject(refused);
  expect(await enter(createClient(), await device.get(options))).toMatchObject(refused);
  const at = createClient();
  expect(await Promise.all([0, 1].map(() => enter(at, answer)))).toMatchObject([refused, refused]);
});

test("adding again what was added is the same passkey; removed, its answer adds nothing", async () => {
  const { owner } = await open();
  const device = await createAuthenticator();
  const response = await device.create(await addOptions(owner));
  for (const _again of [1, 2]) {
    expect((await owner.call("POST", path, { response })).status).toBe(201);
  }
  expect((await owner.call("GET", path)).body.passkeys).toMatchObject([{ label: "A program" }]);
  await owner.call("DELETE", `${path}/${device.id}`);
  expect(await owner.call("POST", path, { response })).toMatchObject(refused);
});

test("a challenge is for one purpose and one workspace, and its end cannot be moved", async () => {
  const { owner, device } = await openWithPasskey();
  const other = (await open()).owner;
  const another = await createAuthenticator();
  for (const challenge of [
    (await enterOptions(owner)).challenge,
    (await addOptions(other)).challenge,
    "AAAA",
    btoa("x.1795603065688.y"),
  ]) {
    const response = await another.create({ challenge });
    expect(await owner.call("POST", path, { response })).toMatchObject(refused);
  }
  const forAdding = await device.get(await addOptions(owner));
  expect(await enter(createClient(), forAdding)).toMatchObject(refused);
  const { challenge } = await enterOptions(owner);
  const [id, expires, signature] = atob(challenge.replaceAll("-", "+").replaceAll("_", "/")).split(
    ".",
  );
  const stretched = btoa(`${id}.${Number(expires) + 1}.${signature}`);
  const late = await device.get({ challenge: stretched.replaceAll("+", "-").replace(/=+$/, "") });
  expect(await enter(createClient(), late)).toMatchObject(refused);
  const { results } = await env.DB.prepare("SELECT * FROM used_challenges").all();
  expect(results).toHaveLength(1);
});

test.each([
  ["of another site", { origin: "https://elsewhere.example" }],
  ["for another host", { rpId: "elsewhere.example" }],
  ["without looking at who it is", { flags: 0x01 }],
])("an answer %s is refused, adding and signing in", async (_name, doing) => {
  const { owner, device } = await openWithPasskey();
  const another = await createAuthenticator();
  const flags = "flags" in doing ? { flags: doing.flags | 0x40 } : {};
  const made = await another.create(await addOptions(owner), { ...doing, ...flags });
  expect(await owner.call("POST", path, { response: made })).toMatchObject(refused);
  const answer = await device.get(await enterOptions(owner), doing);
  expect(await enter(createClient(), answer)).toMatchObject(refused);
});

test("another key's signature, and a counter that goes back, are refused", async () => {
  const { owner, device } = await openWithPasskey();
  const thief = await createAuthenticator();
  const stolen = await thief.get(await enterOptions(owner));
  const posing = { ...stolen, id: device.id, rawId: device.id };
  expect(await enter(createClient(), posing)).toMatchObject(refused);
  expect(await enter(createClient(), stolen)).toMatchObject(refused);
  const first = await device.get(await enterOptions(owner), { counter: 7 });
  expect((await enter(createClient(), first)).status).toBe(200);
  const cloned = await device.get(await enterOptions(owner), { counter: 6 });
  expect(await enter(createClient(), cloned)).toMatchObject(refused);
});

test("another owner neither sees, renames nor removes a passkey, nor takes it over", async () => {
  const { owner, device } = await openWithPasskey();
  const other = (await open()).owner;
  expect((await other.call("GET", path)).body.passkeys).toEqual([]);
  const at = `${path}/${device.id}`;
  expect((await other.call("PATCH", at, { label: "Mine" })).body.code).toBe("passkey_unknown");
  expect((await other.call("DELETE", at)).body.code).toBe("passkey_unknown");
  const response = await device.create(await addOptions(other));
  expect(await other.call("POST", path, { response })).toMatchObject(refused);
  expect((await owner.call("GET", path)).body.passkeys).toMatchObject([{ label: "Desk" }]);
});

test.each([
  ["nothing", {}],
  ["no response", { response: {} }],
  ["no base64url", { response: { id: "<b>", rawId: "x", type: "public-key", response: {} } }],
  ["a list", []],
])("a body with %s is refused, in words", async (_name, body) => {
  const { owner } = await open();
  expect((await owner.call("POST", path, body)).status).toBe(422);
  expect((await owner.call("POST", "/workspace/sign-in", body)).status).toBe(422);
});

test("rubbish where the device's bytes should be is refused, and nothing is stored", async () => {
  const { owner, device } = await openWithPasskey();
  const made = await device.create(await addOptions(owner));
  for (const attestationObject of ["o2", "AAAA", "_".repeat(20_000)]) {
    const response = { ...made, response: { ...made.response, attestationObject } };
    expect(await owner.call("POST", path, { response })).toMatchObject(refused);
  }
  const answer = await device.get(await enterOptions(owner));
  for (const clientDataJSON of ["e30", "AAAA", "bnVsbA"]) {
    const response = { ...answer, response: { ...answer.response, clientDataJSON } };
    expect(await enter(createClient(), response)).toMatchObject(refused);
  }
  expect((await owner.call("GET", path)).body.passkeys).toHaveLength(1);
});

test("the page renames and removes a passkey, and says where passkeys can be added", async () => {
  const { owner, device } = await openWithPasskey();
  const send = (fields: Record<string, string>) =>
    owner.send("POST", `/mine/account/passkeys/${device.id}`, {
      headers: { origin: "http://localhost" },
      body: new URLSearchParams(fields),
    });
  expect((await send({ do: "rename", label: "<i>Phone</i>" })).status).toBe(303);
  expect((await owner.send("GET", "/mine/account")).text).toContain("&lt;i&gt;Phone&lt;/i&gt;");
  expect((await send({ do: "rename", label: "" })).status).toBe(422);
  expect((await send({ do: "remove" })).status).toBe(303);
  const byNumber = await owner.send("GET", "http://127.0.0.1:8787/mine/account");
  expect(byNumber.text).toContain('href="http://localhost:8787/mine/account"');
});

test("a workspace holds twenty passkeys", async () => {
  const { owner } = await open();
  await env.DB.batch(
    Array.from({ length: 20 }, (_, i) =>
      env.DB.prepare(
        "INSERT INTO passkeys SELECT ?, id, 'x', 0, '[]', 'x', 1, NULL FROM workspaces LIMIT 1",
      ).bind(`pk${i}`),
    ),
  );
  const asked = await owner.call("POST", `${path}/options`);
  expect(asked).toMatchObject({ status: 409, body: { code: "passkey_limit" } });
});

test("a challenge that is not answered within five minutes is none", async () => {
  const db = connect(env.DB);
  const what = { purpose: "sign_in" } as const;
  const asked = 1_800_000_000_000;
  const text = await makeChallenge(db, what, asked);
  expect(await readChallenge(db, { text, what, now: asked + 5 * 60_000 })).not.toBeNull();
  expect(await readChallenge(db, { text, what, now: asked + 5 * 60_000 + 1 })).toBeNull();
});
