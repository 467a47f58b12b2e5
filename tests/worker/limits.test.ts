import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createClient } from "../support/client.ts";

/** Limits small enough to be reached: 3 calls, 1 costly one and 2 answers a minute. */
const strict = { ...env, RATE_LIMIT_SCALE: "0.005" };
const from = (address: string) => ({ headers: { "cf-connecting-ip": address } });

/** The seconds that are left of this minute may run out between two requests: then the count begins anew. */
const sendUntilRefused = async (path: string, address: string) => {
  const client = createClient(strict);
  const left: (string | null)[] = [];
  for (let i = 0; i < 9; i++) {
    const answer = await client.send("GET", path, from(address));
    left.push(/r=(\d+)/.exec(answer.headers.get("ratelimit") ?? "")?.[1] ?? null);
    if (answer.status === 429) return { answer, left };
  }
  throw new Error("never refused");
};

test("who asks too much is told to wait, how long, and what the limit is", async () => {
  const { answer, left } = await sendUntilRefused("/api/v1/quizzes", "192.0.2.1");
  expect(left.slice(-4)).toEqual(["2", "1", "0", "0"]);
  expect(answer.body).toMatchObject({
    type: "https://factdeck.dev/problems/rate-limited",
    status: 429,
    code: "rate_limited",
  });
  const wait = Number(answer.headers.get("retry-after"));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(60);
  expect(answer.headers.get("ratelimit-policy")).toBe('"calls";q=3;w=60');
  expect(answer.headers.get("ratelimit")).toBe(`"calls";r=0;t=${wait}`);
});

test("a page of another origin can read the refusal", async () => {
  const { answer } = await sendUntilRefused("/api/v1/quizzes", "192.0.2.2");
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(answer.headers.get("access-control-expose-headers")).toContain("Retry-After");
});

test("another address is another caller, and what costs more has a limit of its own", async () => {
  await sendUntilRefused("/api/v1/quizzes", "192.0.2.3");
  const client = createClient(strict);
  expect((await client.send("GET", "/api/v1/quizzes", from("192.0.2.4"))).status).toBe(200);
  const costly = await client.send("POST", "/api/v1/articles", from("192.0.2.3"));
  expect(costly.headers.get("ratelimit-policy")).toBe('"costly";q=1;w=60');
  expect(costly.status).toBe(415);
});

test("Open Trivia DB's clients get its own code, and are served again after five seconds", async () => {
  const path = "/opentdb/api.php?amount=1";
  const { answer } = await sendUntilRefused(path, "192.0.2.5");
  expect(answer.body).toEqual({
    response_code: 5,
    response_message: "Too Many Requests",
    results: [],
  });
  expect(answer.headers.get("ratelimit-policy")).toBe('"trivia";q=1;w=5');
  const wait = Number(answer.headers.get("retry-after"));
  expect(wait).toBeGreaterThan(0);
  expect(wait).toBeLessThanOrEqual(5);
  const client = createClient(strict);
  // What is not a draw of questions is no such request, there as here.
  const counts = await client.send("GET", "/opentdb/api_count_global.php", from("192.0.2.5"));
  expect(counts.status).toBe(200);
  await scheduler.wait(5000);
  expect((await client.send("GET", path, from("192.0.2.5"))).status).toBe(200);
});

test("a class behind one address draws its questions at once", async () => {
  const client = createClient({ ...env, RATE_LIMIT_SCALE: "1" });
  const draw = () => client.send("GET", "/opentdb/api.php?amount=1", from("192.0.2.6"));
  const answers = await Promise.all(Array.from({ length: 20 }, draw));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
});
