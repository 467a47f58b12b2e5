import { expect, test } from "vitest";
import { createClient, makeDraft } from "../support/client.ts";
import { makeTypedQuiz, playTyped } from "../support/typed-quiz.ts";

type Fields = Record<string, string | string[]>;

/** Sends a form as our own pages do. */
const post = (client: ReturnType<typeof createClient>, path: string, fields: Fields) => {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of [value].flat()) body.append(name, one);
  }
  return client.send("POST", path, {
    body,
    headers: { origin: "http://localhost", accept: "text/html" },
  });
};

const open = async () => {
  const owner = createClient();
  const quiz = await makeTypedQuiz(owner);
  const path = `/edit/${quiz.id}/questions`;
  return { owner, quiz, who: `${path}/${quiz.ids.who}`, howMany: `${path}/${quiz.ids.howMany}` };
};

const whoForm = { rules: "shown", stem: "Who built the mill?", key: "Thomas Pell", accepted: "" };
const numberForm = { rules: "shown", stem: "How many tonnes?", key: "14", accepted: "" };

test("every rule of the form reaches the question, and the usual ones are not written down", async () => {
  const { owner, quiz, who, howMany } = await open();
  await post(owner, who, {
    ...whoForm,
    do: "accept",
    accepted: "the grain merchant\r\n\r\n the grain merchant \r\nThomas Pell",
    prompt: "a merchant",
    reject: "Pell the younger",
    caseStrict: "on",
    diacriticsStrict: "on",
    unitRequired: "on",
  });
  await post(owner, howMany, {
    ...numberForm,
    do: "accept",
    unit: "tonnes",
    toleranceMode: "relative",
    toleranceValue: "7,5",
  });
  const read = await owner.call("GET", quiz.path);
  const gradingOf = (id: string) =>
    read.body.questions.find((question: { id: string }) => question.id === id);
  expect(gradingOf(quiz.ids.who).grading).toEqual({
    accepted: ["the grain merchant"],
    prompt: ["a merchant"],
    reject: ["Pell the younger"],
    caseStrict: true,
    diacriticsStrict: true,
    typosAllowed: false,
    unitRequired: true,
  });
  expect(gradingOf(quiz.ids.howMany)).toMatchObject({
    unit: "tonnes",
    grading: { tolerance: { mode: "relative", value: 0.075 } },
  });
  await post(owner, who, { ...whoForm, do: "accept", typosAllowed: "on" });
  const usual = await owner.call("GET", quiz.path);
  const question = usual.body.questions.find(({ id }: { id: string }) => id === quiz.ids.who);
  expect(question.grading).toEqual({});
});

test.each([
  ["no number", { toleranceMode: "absolute", toleranceValue: "" }, "How near is right"],
  ["a negative one", { toleranceMode: "absolute", toleranceValue: "-1" }, "0 or more"],
  ["an endless one", { toleranceMode: "relative", toleranceValue: "1e999" }, "0 or more"],
  ["half a figure", { toleranceMode: "significant_figures", toleranceValue: "2.5" }, "1 to 15"],
  ["no such mode", { toleranceMode: "__proto__", toleranceValue: "1" }, "How near is right"],
  ["33 texts", { reject: Array.from({ length: 33 }, (_, i) => `n${i}`).join("\n") }, "Never right"],
  ["a long text", { prompt: "x".repeat(201) }, "at most 200"],
])("a rule with %s comes back as typed, with its field named", async (_name, fields, advice) => {
  const { owner, howMany } = await open();
  for (const wanted of ["accept", "try"]) {
    const page = await post(owner, howMany, { ...numberForm, ...fields, do: wanted, tried: "15" });
    expect(page.status).toBe(422);
    expect(page.text).toContain(advice);
    expect(page.text).toContain('value="15"');
  }
});

test("a tried answer is judged by the form, and nothing is saved", async () => {
  const { owner, quiz, who } = await open();
  const tried = { ...whoForm, do: "try", tried: "the grain merchant", typosAllowed: "on" };
  expect((await post(owner, who, tried)).text).toContain("Not right.");
  const page = await post(owner, who, { ...tried, accepted: "the grain merchant" });
  expect(page).toMatchObject({ status: 200 });
  expect(page.text).toContain("It is one of the right answers.");
  for (const answer of ["", "  ", "x".repeat(100_000)]) {
    const refused = await post(owner, who, { ...tried, tried: answer });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("tried-error");
  }
  for (const answer of ["?!", "\u0001", "<b>", "__proto__"]) {
    const judged = await post(owner, who, { ...tried, tried: answer });
    expect(judged).toMatchObject({ status: 200 });
    expect(judged.text).toContain("Not right.");
    expect(judged.text).not.toContain("<b>");
  }
  const read = await owner.call("GET", quiz.path);
  const question = read.body.questions.find(({ id }: { id: string }) => id === quiz.ids.who);
  expect(question.grading).toBeUndefined();
});

test("an answer of players is accepted from the desk; what cannot be is named there", async () => {
  const { owner, quiz, who } = await open();
  await playTyped(quiz, { who: "<i>Pell & Sons</i>" });
  const desk = `/edit/${quiz.id}?q=${quiz.ids.who}`;
  const before = await owner.send("GET", desk);
  expect(before.text).toContain("&lt;i&gt;Pell &amp; Sons&lt;/i&gt;");
  const accepted = await post(owner, `${who}/accepted`, { answer: "<i>Pell & Sons</i>" });
  expect(accepted.status).toBe(303);
  const location = accepted.headers.get("location") ?? "";
  expect(location).toMatch(/&regraded=1$/);
  expect((await owner.send("GET", location)).text).toContain("1 stored answer regraded");
  for (const fields of [{}, { answer: "" }, { answer: "\u0000" }, { answer: "x".repeat(300) }]) {
    const refused = await post(owner, `${who}/accepted`, fields as Fields);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("rejected-error");
  }
});

test("a stranger finds no desk, and another site's form is refused", async () => {
  const { owner, who } = await open();
  const stranger = createClient();
  await makeDraft(stranger);
  for (const [path, fields] of [
    [who, { ...whoForm, do: "try", tried: "a" }],
    [who, { ...whoForm, do: "also", tried: "a" }],
    [`${who}/accepted`, { answer: "a" }],
  ] as const) {
    expect((await post(stranger, path, fields)).status).toBe(404);
  }
  const foreign = await owner.send("POST", `${who}/accepted`, {
    body: new URLSearchParams({ answer: "a" }),
    headers: { origin: "https://elsewhere.example" },
  });
  expect(foreign.status).toBe(403);
});

test("publishing from a page that has not seen the draft shows it first; a second click is none", async () => {
  const { owner, quiz } = await open();
  const path = `/edit/${quiz.id}/publish`;
  const audience = { title: "The mill", visibility: "unlisted" };
  const revision = (await owner.call("GET", quiz.path)).body.revision;
  await owner.call("PATCH", quiz.path, { order: [quiz.ids.choice] });
  const stale = await post(owner, path, { ...audience, revision: String(revision) });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain("changed in another window");
  const seen = (await owner.call("GET", quiz.path)).body.revision;
  for (let i = 0; i < 2; i++) {
    const published = await post(owner, path, { ...audience, revision: String(seen) });
    expect(published.status).toBe(303);
  }
  expect((await owner.call("GET", quiz.path)).body).toMatchObject({
    title: "The mill",
    unpublished: { isChanged: false },
  });
});

test("forms of the desk with rubbish in them are named or do nothing, and lose nothing", async () => {
  const { owner, quiz } = await open();
  const before = (await owner.call("GET", quiz.path)).body;
  for (const [path, fields] of [
    ["order", { question: quiz.ids.what, place: "-1" }],
    ["order", { question: quiz.ids.who, place: "x" }],
    ["questions", { kind: "__proto__", stem: "", evidence: "9-1" }],
    ["suggested", { question: "{", do: "add" }],
    ["suggested", { question: "{}", do: "instead", after: "q0" }],
    ["undo", { revision: "999" }],
  ] as const) {
    const { status } = await post(owner, `/edit/${quiz.id}/${path}`, fields);
    expect([303, 409, 422], `${path} ${JSON.stringify(fields)}`).toContain(status);
  }
  const unknown = await post(owner, `/edit/${quiz.id}/order`, { question: "q0", place: "1" });
  expect(unknown.status).toBe(404);
  const after = (await owner.call("GET", quiz.path)).body;
  expect(after.questions).toEqual(before.questions);
});
