import { expect, test } from "vitest";
import { type Question, questionKinds } from "../../questions/index.ts";
import { isExchangeable, withKind } from "../../worker/services/change-kind.ts";
import { type Client, createClient, type Json, makeDraft } from "../support/client.ts";

const evidence = { start: 0, end: 50, text: "The bridge was designed by Thomas Reid of Dundee." };
const choice: Question = {
  id: "q1",
  kind: "multiple_choice",
  stem: "Who designed the bridge?",
  options: [
    { id: "a", text: "Anna Keller" },
    { id: "b", text: "Thomas Reid" },
    { id: "c", text: "Ruth Keller" },
  ],
  key: "b",
  evidence,
  difficulty: 3,
};

test("options become what is never right, and come back as options", () => {
  const short = withKind(choice, "short_answer");
  expect(short).toMatchObject({
    kind: "short_answer",
    key: "Thomas Reid",
    grading: { reject: ["Anna Keller", "Ruth Keller"] },
  });
  expect(withKind(short, "multiple_choice")).toMatchObject({
    options: [{ text: "Thomas Reid" }, { text: "Anna Keller" }, { text: "Ruth Keller" }],
    key: "a",
  });
  const edited: Question = { ...short, key: "Tom Reid" } as Question;
  const back = withKind(edited, "multiple_choice", choice);
  expect(back).toMatchObject({ key: "b", stem: choice.stem });
  expect(back).toHaveProperty("options.1.text", "Tom Reid");
  expect(back).toHaveProperty("options.0.text", "Anna Keller");
});

test("a gap stands where the answer stood, and a statement is the sentence", () => {
  const gap = withKind(choice, "cloze");
  expect(gap.stem).toBe("The bridge was designed by _____ of Dundee.");
  expect(withKind(gap, "true_false")).toMatchObject({ stem: evidence.text, key: true });
  expect(withKind(choice, "true_false").stem).toBe(evidence.text);
  const number = { ...choice, options: [{ id: "b", text: "1,200 metres" }] } as Question;
  expect(withKind(number, "numeric")).toMatchObject({ key: 1200, unit: "metres" });
});

test("whatever is turned into whatever keeps its id, its proof and its difficulty", () => {
  const kinds = questionKinds.filter(isExchangeable);
  expect(kinds).toHaveLength(6);
  for (const from of kinds) {
    for (const to of kinds) {
      const turned = withKind(withKind(choice, from), to);
      expect(turned, `${from} to ${to}`).toMatchObject({ id: "q1", kind: to, evidence });
    }
  }
});

type Desk = { client: Client; id: string; question: Json; text: string };

const openDesk = async (): Promise<Desk> => {
  const client = createClient();
  const { id, article } = await makeDraft(client);
  const text = String(article.text);
  const proof = { start: 0, end: text.indexOf(".") + 1 };
  const { body: question } = await client.call("POST", `/quizzes/${id}/questions`, {
    kind: "multiple_choice",
    stem: "What is named in the first sentence?",
    options: choice.options,
    key: "b",
    evidence: proof,
  });
  return { client, id, question, text };
};

const read = async ({ client, id, question }: Desk): Promise<Json> => {
  const { body } = await client.call("GET", `/quizzes/${id}`);
  return { ...body.questions.find((one: Json) => one.id === question.id), revision: body.revision };
};

const send = async (desk: Desk, fields: Record<string, string>) => {
  const { stem, kind, options = [], key, revision } = await read(desk);
  const body = new URLSearchParams({ stem, kind, revision: String(revision), ...fields });
  if (!body.has("key")) body.set("key", String(key));
  for (const { id, text } of options) body.set(`option-${id}`, text);
  return desk.client.send("POST", `/edit/${desk.id}/questions/${desk.question.id}`, {
    headers: { origin: "http://localhost" },
    body,
  });
};

test("on the desk a kind is changed in place, taken back by undo, and its options come back", async () => {
  const desk = await openDesk();
  const before = await read(desk);
  expect((await send(desk, { do: "kind", asKind: "short_answer" })).status).toBe(303);
  expect(await read(desk)).toMatchObject({ kind: "short_answer", key: "Thomas Reid" });
  expect((await send(desk, { do: "kind", asKind: "true_false" })).status).toBe(303);
  expect(await read(desk)).toMatchObject({ kind: "true_false", id: before.id });
  expect((await send(desk, { do: "kind", asKind: "multiple_choice" })).status).toBe(303);
  const { kind, options, key, stem } = await read(desk);
  expect({ kind, options, key, stem }).toEqual({
    kind: before.kind,
    options: before.options,
    key: before.key,
    stem: before.stem,
  });
  for (const earlier of ["true_false", "short_answer", "multiple_choice"]) {
    await desk.client.call("POST", `/quizzes/${desk.id}/undo`);
    expect((await read(desk)).kind).toBe(earlier);
  }
});

test("what the new kind still wants is asked for, nothing is lost, and the next save keeps it", async () => {
  const desk = await openDesk();
  const asked = await send(desk, { do: "kind", asKind: "numeric" });
  expect(asked.status).toBe(422);
  expect(asked.text).toContain('name="kind" value="numeric"');
  expect((await read(desk)).kind).toBe("multiple_choice");
  const saved = await send(desk, { do: "save", kind: "numeric", key: "42" });
  expect(saved.status).toBe(303);
  expect(await read(desk)).toMatchObject({ kind: "numeric", key: 42 });
  expect((await send(desk, { do: "kind", asKind: "ordering" })).status).toBe(422);
  const stale = await send(desk, { do: "kind", asKind: "short_answer", revision: "1" });
  expect(stale.status).toBe(409);
  expect(stale.text).toContain("changed in another window");
});
