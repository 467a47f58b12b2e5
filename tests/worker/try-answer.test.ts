import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { createClient } from "../support/client.ts";
import { makeTypedQuiz } from "../support/typed-quiz.ts";

test("an owner tries answers and sees verdict, credit, rule and message; nothing is stored", async () => {
  const owner = createClient();
  const { path, ids } = await makeTypedQuiz(owner);
  const attempt = async (id: string, answer: unknown) =>
    (await owner.call("POST", `${path}/questions/${id}/try`, { answer })).body;
  expect(await attempt(ids.who, "thomas pell")).toEqual({
    verdict: "correct",
    credit: 1,
    rule: "same",
    message: "Right. Here is why:",
  });
  expect(await attempt(ids.what, "paddle")).toMatchObject({
    verdict: "incorrect",
    rule: "author_reject",
  });
  expect(await attempt(ids.what, "the wheel")).toMatchObject({
    verdict: "prompt",
    rule: "author_prompt",
    message: "That is part of it. Be more exact.",
  });
  expect(await attempt(ids.howMany, 14)).toMatchObject({ verdict: "correct", rule: "number" });
  expect(await attempt(ids.howMany, "14 km")).toMatchObject({ verdict: "correct" });
  expect(await attempt(ids.choice, false)).toMatchObject({ verdict: "incorrect" });
  const { results } = await env.DB.prepare("SELECT * FROM responses").all();
  expect(results).toEqual([]);
});

test("the draft is tried, not what is published", async () => {
  const owner = createClient();
  const { path, ids } = await makeTypedQuiz(owner);
  const edited = {
    kind: "short_answer",
    stem: "Who built the mill?",
    key: "Thomas Pell",
    evidence: { start: 0, end: 40 },
    grading: { accepted: ["the grain merchant"], typosAllowed: false },
  };
  await owner.call("PUT", `${path}/questions/${ids.who}`, edited);
  const call = `${path}/questions/${ids.who}/try`;
  const merchant = await owner.call("POST", call, { answer: "Grain merchant" });
  expect(merchant.body.verdict).toBe("correct");
  const typo = await owner.call("POST", call, { answer: "Thomaz Pell" });
  expect(typo.body.verdict).toBe("incorrect");
});

test("only the owner tries, and only answers that fit the question", async () => {
  const owner = createClient();
  const { path, ids } = await makeTypedQuiz(owner);
  const call = `${path}/questions/${ids.who}/try`;
  const stranger = await createClient().call("POST", call, { answer: "Thomas Pell" });
  expect(stranger).toMatchObject({ status: 404, body: { code: "quiz_unknown" } });
  const nowhere = await owner.call("POST", `${path}/questions/__proto__/try`, { answer: "a" });
  expect(nowhere).toMatchObject({ status: 404, body: { code: "question_unknown" } });
  for (const body of [{ answer: 5 }, { answer: "x".repeat(100_000) }, { answer: [["a"]] }, {}]) {
    const refused = await owner.call("POST", call, body);
    expect(refused).toMatchObject({ status: 422, body: { code: "invalid_request" } });
    expect(refused.body.errors[0].field).toBe("answer");
    expect(refused.text).not.toContain("xxxx");
  }
  for (const answer of ["", "  ", "?!", "\u0000", "\ud800", "constructor", "1".repeat(256)]) {
    const tried = await owner.call("POST", call, { answer });
    expect(tried).toMatchObject({ status: 200, body: { verdict: "incorrect", credit: 0 } });
  }
});
