import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { connect } from "../../worker/db/connect.ts";
import { sendDue } from "../../worker/services/webhooks/run.ts";
import { createClient, handmade, type Json } from "../support/client.ts";
import { createTeacher, onceOf, postForm } from "../support/teacher.ts";

const path = "/mine/webhooks";
const url = "https://app.factdeck.dev/hooks";
const nonce = "0k3v8m2q4r6t1w5y";
const fields: [string, string][] = [
  ["url", url],
  ["events", "attempt.submitted"],
  ["events", "classroom.closed"],
  ["nonce", nonce],
];

const teacher = async () => {
  const made = await createTeacher();
  return { ...made, webhooks: async () => (await made.read("/webhooks")).webhooks };
};

/** A player who hands in, so that there is something to send. */
const handIn = async (quizId: string): Promise<void> => {
  const player = createClient();
  const { body: attempt } = await player.call("POST", `/quizzes/${quizId}/attempts`);
  const question = attempt.questions.find(({ stem }: Json) => stem === handmade.stem);
  const answer = `/attempts/${attempt.id}/answers/${question.id}`;
  await player.call("PUT", answer, { answer: true }, attempt.token);
  await player.call("POST", `/attempts/${attempt.id}/submit`, {}, attempt.token);
};

const minuteMs = 60_000;
/** Sends what is due so many minutes from now, to a receiver that answers with one status. */
const sendWith = (status: number, minutes: number) =>
  sendDue(connect(env.DB), {
    fetch: async () => new Response(null, { status }),
    allowsLocal: false,
    now: Date.now() + minutes * minuteMs,
  });

test("a webhook is made, its secret shown once, and is one however often the form is sent", async () => {
  const { post, get, webhooks } = await teacher();
  expect((await get("/mine/keys")).text).toContain(`href="${path}"`);
  expect((await get(path)).text).toContain("None. No app is told anything.");
  const made = await post(path, fields);
  expect(made).toMatchObject({ status: 303 });
  const secret = onceOf(made.headers);
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
  const again = await post(path, fields);
  expect([again.status, onceOf(again.headers)]).toEqual([303, ""]);
  expect(await webhooks()).toMatchObject([
    { url, events: ["attempt.submitted", "classroom.closed"], disabledAt: null },
  ]);
  expect((await get(path, secret)).text).toContain(secret);
  expect((await get(path)).text).not.toContain("whsec_");
});

test("it is paused, switched on and removed", async () => {
  const { post, get, webhooks } = await teacher();
  await post(path, fields);
  const [{ id }] = await webhooks();
  await post(`${path}/${id}`, { do: "pause" });
  expect((await webhooks())[0].disabledAt).not.toBeNull();
  expect((await get(path)).text).toContain("Switched off by its owner.");
  await post(`${path}/${id}`, { do: "resume" });
  expect((await webhooks())[0].disabledAt).toBeNull();
  await post(`${path}/${id}`, { do: "remove" });
  expect(await webhooks()).toEqual([]);
  expect((await get(`${path}/${id}`)).status).toBe(404);
});

test("a new secret is shown once, and the form sent twice replaces it once", async () => {
  const { post, get, webhooks } = await teacher();
  const first = onceOf((await post(path, fields)).headers);
  const [{ id }] = await webhooks();
  const second = onceOf((await post(`${path}/${id}`, { do: "renew", after: "" })).headers);
  expect(second).toMatch(/^whsec_/);
  expect(second).not.toBe(first);
  expect(onceOf((await post(`${path}/${id}`, { do: "renew", after: "" })).headers)).toBe("");
  const after = /name="after" value="(\d+)"/.exec((await get(path)).text)?.[1] ?? "none";
  const third = onceOf((await post(`${path}/${id}`, { do: "renew", after })).headers);
  expect(third).not.toBe(second);
  expect(third).toMatch(/^whsec_/);
});

test("what was sent is listed with how it went, page by page, and sent again", async () => {
  const { post, get, webhooks, quiz } = await teacher();
  await post(path, fields);
  const [{ id }] = await webhooks();
  const list = `${path}/${id}`;
  expect((await get(list)).text).toContain("Nothing so far.");
  await handIn(quiz.id);
  await sendWith(500, 5);
  expect((await get(list)).text).toMatch(/A player handed in[\s\S]*Not yet: the answer was 500/);
  await sendWith(204, 60);
  expect((await get(list)).text).toContain("Arrived");
  const page = (await get(list)).text;
  expect(page).toContain("&quot;attemptId&quot;");
  const again = /action="(\/mine\/webhooks\/whk_\w+\/deliveries\/msg_\w+)"/.exec(page)?.[1] ?? "";
  expect((await post(again, {})).status).toBe(303);
  await sendWith(503, 120);
  expect((await get(list)).text).toContain("Not yet: the answer was 503");
  await handIn(quiz.id);
  const older = /href="([^"]+cursor=[^"]+)"/.exec((await get(`${list}?limit=1`)).text)?.[1] ?? "";
  expect((await get(older)).text.match(/Send again/g)).toHaveLength(1);
});

test("what does not fit is said at its field, and nothing typed is lost", async () => {
  const { post, webhooks } = await teacher();
  const refused = await post(path, [
    ["url", "http://10.0.0.1/hooks"],
    ["events", "classroom.closed"],
  ]);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("Send a public https:// address");
  expect(refused.text).toContain('value="http://10.0.0.1/hooks"');
  const none = await post(path, [["url", url]]);
  expect(none.text).toContain("Name at least one event.");
  for (let i = 10; i < 20; i++)
    await post(path, [...fields.slice(0, 2), ["nonce", `${i}`.repeat(8)]]);
  const eleventh = await post(path, [...fields.slice(0, 2), ["nonce", "z".repeat(16)]]);
  expect(eleventh.text).toContain("at most 10 webhooks");
  expect(await webhooks()).toHaveLength(10);
});

test("a stranger's form, and another teacher's, change nothing and see nothing", async () => {
  const { post, webhooks, quiz, get } = await teacher();
  await post(path, fields);
  const [{ id }] = await webhooks();
  await handIn(quiz.id);
  await sendWith(204, 5);
  const again = /action="([^"]+\/deliveries\/[^"]+)"/.exec((await get(`${path}/${id}`)).text)?.[1];
  const other = await teacher();
  for (const act of ["pause", "renew", "remove"]) {
    expect((await postForm(createClient(), `${path}/${id}`, [["do", act]])).status).toBe(401);
    expect((await other.post(`${path}/${id}`, { do: act })).status).toBe(404);
  }
  expect((await other.get(`${path}/${id}`)).status).toBe(404);
  expect((await other.post(again ?? "", {})).status).toBe(404);
  expect((await other.get(path)).text).not.toContain(url);
  // Its nonce is another's webhook: nothing is made, and nothing shown.
  expect(onceOf((await other.post(path, fields)).headers)).toBe("");
  expect(await webhooks()).toHaveLength(1);
});
