import { env } from "cloudflare:workers";
import { drizzle } from "drizzle-orm/d1";
import { Webhook } from "standardwebhooks";
import { expect, test } from "vitest";
import { connect } from "../../worker/db/connect.ts";
import { classrooms, webhookDeliveries, webhooks } from "../../worker/db/schema.ts";
import { announceClosings } from "../../worker/db/webhook-outbox.ts";
import { sendDue } from "../../worker/services/webhooks/run.ts";
import { type Client, createClient, type Json, makeQuiz } from "../support/client.ts";

const url = "https://hooks.example.org/factdeck";
const db = connect(env.DB);
const minute = 60_000;
const hour = 60 * minute;

type Received = { url: string; headers: Headers; body: string; redirect: string | undefined };

/** A receiver that answers as it is told, the last status for good. */
const createReceiver = (...statuses: (number | "no_answer")[]) => {
  const received: Received[] = [];
  const receive = async (input: unknown, init?: RequestInit): Promise<Response> => {
    const { headers, body, redirect } = init ?? {};
    received.push({
      url: String(input),
      headers: new Headers(headers),
      body: String(body),
      redirect,
    });
    const status = statuses.length > 1 ? statuses.shift() : statuses[0];
    if (typeof status !== "number") throw new TypeError("connection refused");
    return new Response(status === 204 ? null : "said", { status });
  };
  return { received, fetch: receive as typeof fetch };
};

const makeWebhook = async (owner: Client, body: object = { url }): Promise<Json> => {
  const made = await owner.call("POST", "/webhooks", body);
  expect(made.status).toBe(201);
  return made.body;
};

const submitOne = async (quizId: string): Promise<Json> => {
  const player = createClient();
  const { body } = await player.call("POST", `/quizzes/${quizId}/attempts`);
  const path = `/attempts/${body.id}/submit`;
  return (await player.call("POST", path, undefined, body.token)).body;
};

const deliveriesOf = async (owner: Client, id: string): Promise<Json[]> =>
  (await owner.call("GET", `/webhooks/${id}/deliveries`)).body.deliveries;

/** Sends what is due at a time, to a receiver. */
const sendAt = (now: number, { fetch }: ReturnType<typeof createReceiver>) =>
  sendDue(db, { fetch, allowsLocal: false, now });

/**
 * A quiz with a webhook, and one submitted attempt. The try that follows the answer finds every server down: its outcome is
 * wiped, so that each test makes its own tries.
 */
const makeSubmitted = async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const webhook = await makeWebhook(owner);
  const attempt = await submitOne(quiz.id);
  expect((await deliveriesOf(owner, webhook.id))[0]?.lastError).toBe("status");
  const [row] = await drizzle(env.DB).select().from(webhookDeliveries);
  const at = Date.parse(attempt.submittedAt);
  await drizzle(env.DB)
    .update(webhookDeliveries)
    .set({ tries: 0, nextTryAt: at, lastError: null, lastStatus: null });
  return { owner, quiz, webhook, attempt, messageId: String(row?.id), at };
};

test("a submitted attempt is told once, signed, without the player's name and answers", async () => {
  const { owner, quiz, webhook, attempt, messageId, at } = await makeSubmitted();
  const receiver = createReceiver(204);
  expect(await sendAt(at, receiver)).toBe(1);
  expect(await sendAt(at + hour, receiver)).toBe(0);
  const [message] = receiver.received;
  expect(message?.url).toBe(url);
  expect(message?.redirect).toBe("manual");
  const headers = Object.fromEntries(message?.headers ?? []);
  expect(headers["webhook-id"]).toBe(messageId);
  const told: Json = new Webhook(webhook.secret).verify(message?.body ?? "", headers);
  expect(told).toEqual({
    type: "attempt.submitted",
    timestamp: attempt.submittedAt,
    data: {
      attemptId: attempt.id,
      quizId: quiz.id,
      versionId: attempt.versionId,
      classroomId: null,
      startedAt: attempt.startedAt,
      submittedAt: attempt.submittedAt,
      score: attempt.score,
    },
  });
  expect(await deliveriesOf(owner, webhook.id)).toMatchObject([
    { id: messageId, status: "delivered", tries: 1, lastStatus: 204, payload: told },
  ]);
});

test("submitting again tells nothing, and neither does another workspace's attempt", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const webhook = await makeWebhook(owner);
  const stranger = createClient();
  await submitOne((await makeQuiz(stranger)).id);
  expect(await deliveriesOf(owner, webhook.id)).toEqual([]);
  const player = createClient();
  const { body } = await player.call("POST", `/quizzes/${quiz.id}/attempts`);
  const path = `/attempts/${body.id}/submit`;
  await Promise.all(
    Array.from({ length: 5 }, () => player.call("POST", path, undefined, body.token)),
  );
  expect(await deliveriesOf(owner, webhook.id)).toHaveLength(1);
});

test("a failed try is made again after 1, 5 and 30 minutes, 2 to 24 hours, and then the webhook is off", async () => {
  const { owner, webhook, at } = await makeSubmitted();
  const receiver = createReceiver(500, "no_answer", 302, 404, 500);
  const hours = [1 / 60, 5 / 60, 0.5, 2, 5, 10, 14, 20, 24];
  let now = at;
  for (const [i, wait] of hours.entries()) {
    await sendAt(now, receiver);
    const [delivery] = await deliveriesOf(owner, webhook.id);
    expect(delivery).toMatchObject({ status: "pending", tries: i + 1 });
    expect(Date.parse(delivery.nextTryAt) - now).toBe(Math.round(wait * hour));
    expect(await sendAt(Date.parse(delivery.nextTryAt) - 1, receiver)).toBe(0);
    now = Date.parse(delivery.nextTryAt);
  }
  await sendAt(now, receiver);
  expect(receiver.received).toHaveLength(10);
  expect(new Set(receiver.received.map(({ headers }) => headers.get("webhook-id"))).size).toBe(1);
  expect((await deliveriesOf(owner, webhook.id))[0]).toMatchObject({ status: "failed", tries: 10 });
  const { body } = await owner.call("GET", `/webhooks/${webhook.id}`);
  expect(body.disabledAt).toBe(new Date(now).toISOString());
  expect(body.note).toContain("nothing arrived");
  expect(await sendAt(now + 24 * hour, receiver)).toBe(0);
});

test("each reason for a failure is told, and a redirect is not followed", async () => {
  const { owner, webhook, at } = await makeSubmitted();
  const receiver = createReceiver("no_answer", 302, 503);
  const said: unknown[] = [];
  for (const later of [0, 2 * minute, 10 * minute]) {
    await sendAt(at + later, receiver);
    const [{ lastStatus, lastError }] = (await deliveriesOf(owner, webhook.id)) as [Json];
    said.push([lastStatus, lastError]);
  }
  expect(said).toEqual([
    [0, "no_answer"],
    [302, "redirect"],
    [503, "status"],
  ]);
  expect(receiver.received).toHaveLength(3);
});

test("a receiver that is gone is not asked again, and its owner may switch it on", async () => {
  const { owner, quiz, webhook, at } = await makeSubmitted();
  await sendAt(at, createReceiver(410));
  const { body } = await owner.call("GET", `/webhooks/${webhook.id}`);
  expect(body.note).toContain("410");
  await submitOne(quiz.id);
  expect(await deliveriesOf(owner, webhook.id)).toHaveLength(1);
  const [first] = await deliveriesOf(owner, webhook.id);
  const replay = `/webhooks/${webhook.id}/deliveries/${first.id}/replay`;
  expect((await owner.call("POST", replay)).body.code).toBe("webhook_disabled");
  const on = await owner.call("PATCH", `/webhooks/${webhook.id}`, { isEnabled: true });
  expect(on.body).toMatchObject({ disabledAt: null, note: null });
  expect(await owner.call("POST", replay)).toMatchObject({
    status: 202,
    body: { id: first.id, status: "pending", tries: 0 },
  });
});

test("a webhook with one lost message among others that arrived stays on", async () => {
  const { owner, webhook, quiz, at } = await makeSubmitted();
  await submitOne(quiz.id);
  const receiver = createReceiver(500, 200);
  const rows = await deliveriesOf(owner, webhook.id);
  expect(rows).toHaveLength(2);
  await drizzle(env.DB)
    .update(webhookDeliveries)
    .set({ deliveredAt: at + hour, tries: 9 });
  await sendAt(at + 2 * hour, receiver);
  const { body } = await owner.call("GET", `/webhooks/${webhook.id}`);
  expect(body.disabledAt).toBeNull();
});

test("two senders at once send a message once; one that died leaves it to the next", async () => {
  const { at } = await makeSubmitted();
  const receiver = createReceiver(200);
  await Promise.all([1, 2, 3, 4].map(() => sendAt(at, receiver)));
  expect(receiver.received).toHaveLength(1);
  // Taken, and never heard of again.
  await drizzle(env.DB)
    .update(webhookDeliveries)
    .set({ status: "pending", nextTryAt: at + minute });
  expect(await sendAt(at + minute - 1, receiver)).toBe(0);
  expect(await sendAt(at + minute, receiver)).toBe(1);
});

test("a closed classroom is told once, also when it closed by itself", async () => {
  const owner = createClient();
  const quiz = await makeQuiz(owner);
  const webhook = await makeWebhook(owner, { url, events: ["classroom.closed"] });
  const closesAt = Date.now() + hour;
  await drizzle(env.DB).insert(classrooms).values({
    id: "cls_1",
    code: "K7MQ2D",
    quizId: quiz.id,
    versionId: quiz.versionId,
    title: "7b",
    closesAt,
    settings: "{}",
    createdAt: 1,
    updatedAt: 1,
  });
  const tell = (now: number) => announceClosings(db, { now, since: now - 6 * hour });
  await tell(closesAt - 1);
  expect(await deliveriesOf(owner, webhook.id)).toEqual([]);
  await tell(closesAt);
  await tell(closesAt + minute);
  await submitOne(quiz.id);
  const deliveries = await deliveriesOf(owner, webhook.id);
  expect(deliveries.map(({ payload }) => payload)).toEqual([
    {
      type: "classroom.closed",
      timestamp: new Date(closesAt).toISOString(),
      data: {
        classroomId: "cls_1",
        code: "K7MQ2D",
        quizId: quiz.id,
        versionId: quiz.versionId,
        closedAt: new Date(closesAt).toISOString(),
      },
    },
  ]);
});

test("a secret is shown once, and after a change both sign for a day", async () => {
  const { owner, webhook, at } = await makeSubmitted();
  expect(webhook.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  for (const path of ["/webhooks", `/webhooks/${webhook.id}`]) {
    expect((await owner.call("GET", path)).text).not.toContain("whsec_");
  }
  const rotated = await owner.call("POST", `/webhooks/${webhook.id}/rotate`);
  expect(rotated.body.secret).not.toBe(webhook.secret);
  const receiver = createReceiver(200);
  await sendAt(at, receiver);
  const { headers, body } = receiver.received[0] as Received;
  for (const secret of [webhook.secret, rotated.body.secret]) {
    new Webhook(secret).verify(body, Object.fromEntries(headers));
  }
  expect(() =>
    new Webhook(`whsec_${btoa("another")}`).verify(body, Object.fromEntries(headers)),
  ).toThrow();
  await drizzle(env.DB).update(webhooks).set({ oldSecretExpiresAt: 1 });
  await drizzle(env.DB).update(webhookDeliveries).set({ status: "pending", nextTryAt: at });
  await sendAt(at, receiver);
  expect(receiver.received[1]?.headers.get("webhook-signature")?.split(" ")).toHaveLength(1);
});

const refusedAddresses = [
  "http://hooks.example.org/",
  "https://localhost/hook",
  "http://localhost:9000/hook",
  "https://127.0.0.1/",
  "https://[::1]/",
  "https://10.0.0.8/",
  "https://2130706433/",
  "https://0x7f.1/",
  "https://printer.local/",
  "https://db.internal/",
  "https://user:secret@hooks.example.org/",
  "https://hooks.example.org:8443/",
  "https://intranet/",
  "ftp://hooks.example.org/",
  "javascript:alert(1)",
  "not an address",
  "",
];

test("only public https addresses are taken", async () => {
  const owner = createClient();
  await makeQuiz(owner);
  const webhook = await makeWebhook(owner);
  for (const refused of refusedAddresses) {
    const made = await owner.call("POST", "/webhooks", { url: refused });
    expect(made.status, refused).toBe(422);
    expect(made.body.errors[0].field, refused).toBe("url");
    if (refused.length > 3) expect(made.text).not.toContain(refused);
    const changed = await owner.call("PATCH", `/webhooks/${webhook.id}`, { url: refused });
    expect(changed.status, refused).toBe(422);
  }
  expect((await owner.call("GET", "/webhooks")).body.webhooks).toHaveLength(1);
});

test("a workspace reaches its own webhooks only, and has ten at most", async () => {
  const owner = createClient();
  await makeQuiz(owner);
  const webhook = await makeWebhook(owner);
  const stranger = createClient();
  const nobody = createClient();
  await makeQuiz(stranger);
  const path = `/webhooks/${webhook.id}`;
  const calls: [string, string, object?][] = [
    ["GET", path],
    ["PATCH", path, { isEnabled: false }],
    ["DELETE", path],
    ["POST", `${path}/rotate`],
    ["GET", `${path}/deliveries`],
    ["POST", `${path}/deliveries/msg_1/replay`],
  ];
  for (const [method, address, body] of calls) {
    const asStranger = await stranger.call(method, address, body);
    expect([asStranger.status, asStranger.body.code], address).toEqual([404, "webhook_unknown"]);
    expect((await nobody.call(method, address, body)).status, address).toBe(401);
  }
  const unknown = await owner.call("POST", `${path}/deliveries/msg_1/replay`);
  expect(unknown.body.code).toBe("delivery_unknown");
  const bad = await owner.call("POST", "/webhooks", { url, events: ["quiz.burnt"], secret: "x" });
  expect(bad.body.errors.map(({ field }: Json) => field).sort()).toEqual(["events.0", "secret"]);
  for (let n = 1; n < 10; n++) await makeWebhook(owner, { url: `${url}/${n}` });
  expect((await owner.call("POST", "/webhooks", { url })).body.code).toBe("webhooks_full");
  expect((await owner.call("DELETE", path)).status).toBe(204);
  expect((await owner.call("GET", path)).status).toBe(404);
});

test("deliveries are listed newest first, page by page", async () => {
  const { owner, quiz, webhook } = await makeSubmitted();
  for (let n = 0; n < 4; n++) await submitOne(quiz.id);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? "" : `&cursor=${cursor}`;
    const { body } = await owner.call("GET", `/webhooks/${webhook.id}/deliveries?limit=2${query}`);
    seen.push(...body.deliveries.map(({ createdAt }: Json) => createdAt));
    cursor = body.nextCursor;
  } while (cursor !== null);
  expect(seen).toHaveLength(5);
  expect(seen).toEqual([...seen].sort().reverse());
  const bad = await owner.call("GET", `/webhooks/${webhook.id}/deliveries?cursor=x`);
  expect(bad.status).toBe(422);
});

test("a message that somebody took down and sends again is old, changed or known", async () => {
  const { owner, webhook, messageId, at } = await makeSubmitted();
  const receiver = createReceiver(204);
  const verify = ({ headers, body }: { headers: Headers; body: string }) =>
    new Webhook(webhook.secret).verify(body, Object.fromEntries(headers));
  // Sent ten minutes ago: the signature is right, and its time is over.
  const tenMinutes = 10 * minute;
  await drizzle(env.DB)
    .update(webhookDeliveries)
    .set({ nextTryAt: at - tenMinutes });
  expect(await sendAt(at - tenMinutes, receiver)).toBe(1);
  const [old] = receiver.received;
  if (old === undefined) throw new Error("nothing came");
  expect(() => verify(old)).toThrow(/too old/);
  // With a new time written over the old one the signature is wrong, and so it is with another body.
  const now = String(Math.floor(Date.now() / 1000));
  const renewed = new Headers(old.headers);
  renewed.set("webhook-timestamp", now);
  expect(() => verify({ ...old, headers: renewed })).toThrow(/signature/i);
  // Its owner sends it anew: signed with the time of now, under the id by which the receiver knows it.
  const replay = `/webhooks/${webhook.id}/deliveries/${messageId}/replay`;
  expect((await owner.call("POST", replay)).status).toBe(202);
  await drizzle(env.DB).update(webhookDeliveries).set({ tries: 0, nextTryAt: Date.now() });
  expect(await sendAt(Date.now(), receiver)).toBe(1);
  const again = receiver.received[1];
  if (again === undefined) throw new Error("nothing came again");
  expect(verify(again)).toEqual(JSON.parse(old.body));
  expect(again.headers.get("webhook-id")).toBe(old.headers.get("webhook-id"));
  expect(() => verify({ ...again, body: again.body.replace("attempt", "attempts") })).toThrow();
});
