import { createClient } from "factdeck-client";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, beforeEach, expect, inject, test } from "vitest";
import { createQuiz, type TestQuiz } from "../web/support/quiz.ts";
import { type Message, startReceiver } from "./support/receiver.ts";

const base = inject("base");
const minute = 60_000;
let quiz: TestQuiz;
let webhook: { id: string; secret: string };
let receiver: Awaited<ReturnType<typeof startReceiver>>;

const call = async (method: string, path: string, body?: object) => {
  const response = await fetch(`${base}/api/v1/webhooks${path}`, {
    method,
    headers: { "content-type": "application/json", authorization: `Bearer ${quiz.ownerToken}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.json();
};

beforeAll(async () => {
  quiz = await createQuiz(base);
  receiver = await startReceiver();
  webhook = await call("POST", "", { url: `${receiver.url}/hook`, events: ["attempt.submitted"] });
});
beforeEach(() => {
  receiver.messages.length = 0;
});
afterAll(() => receiver.stop());

const submitOne = async () => {
  const factdeck = createClient({ baseUrl: base });
  return factdeck.attempts.submit(await factdeck.attempts.start(quiz.id));
};

const messageAt = async (place: number): Promise<Message> => {
  await expect.poll(() => receiver.messages.length, { timeout: 20_000 }).toBe(place + 1);
  return receiver.messages[place] as Message;
};

const delivery = async () => (await call("GET", `/${webhook.id}/deliveries?limit=1`)).deliveries[0];

/** What the platform does every minute, at a time of the test's choice. */
const runCron = (time: number) => fetch(`${base}/cdn-cgi/handler/scheduled?time=${time}`);

test("the player has the score while the receiver still thinks; then the message counts as delivered", async () => {
  const { id, score } = await submitOne();
  expect(score?.total).toBe(8);
  const message = await messageAt(0);
  expect(await delivery()).toMatchObject({ status: "pending", deliveredAt: null });
  const headers = message.headers as Record<string, string>;
  const told = new Webhook(webhook.secret).verify(message.body, headers);
  expect(told).toMatchObject({ type: "attempt.submitted", data: { attemptId: id, score } });
  message.answer(204);
  await expect.poll(async () => (await delivery()).status, { timeout: 20_000 }).toBe("delivered");
});

test("after a failure the clock sends it again, under the same id, and no sooner than it is due", async () => {
  const { submittedAt } = await submitOne();
  const first = await messageAt(0);
  first.answer(500);
  await expect.poll(async () => (await delivery()).lastStatus, { timeout: 20_000 }).toBe(500);
  const at = Date.parse(submittedAt ?? "");
  expect((await runCron(at + minute - 1)).status).toBe(200);
  expect(receiver.messages).toHaveLength(1);
  const ran = runCron(at + minute);
  const second = await messageAt(1);
  expect(second.headers["webhook-id"]).toBe(first.headers["webhook-id"]);
  second.answer(200);
  await ran;
  expect(await delivery()).toMatchObject({ status: "delivered", tries: 2, lastStatus: 200 });
});

test("a redirect is not followed, and a delivery can be sent anew by hand", async () => {
  await submitOne();
  const first = await messageAt(0);
  first.answer(302, { location: `${receiver.url}/inside` });
  await expect.poll(async () => (await delivery()).lastError, { timeout: 20_000 }).toBe("redirect");
  expect(receiver.messages.map(({ path }) => path)).toEqual(["/hook"]);
  const { id } = await delivery();
  expect(await call("POST", `/${webhook.id}/deliveries/${id}/replay`)).toMatchObject({ tries: 0 });
  (await messageAt(1)).answer(200);
  await expect.poll(async () => (await delivery()).status, { timeout: 20_000 }).toBe("delivered");
});
