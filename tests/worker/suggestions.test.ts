import { expect, test } from "vitest";
import { flaws } from "../../questions/select/flaws.ts";
import { warningWords } from "../../worker/services/warnings.ts";
import { createClient, type Json, makeDraft } from "../support/client.ts";

const setUp = async () => {
  const owner = createClient();
  const draft = await makeDraft(owner, { count: 4 });
  return { owner, draft, path: `/quizzes/${draft.id}` };
};

const ask = (
  client: ReturnType<typeof createClient>,
  path: string,
  { evidence }: Json,
  more = "",
) => client.call("GET", `${path}/suggestions?start=${evidence.start}&end=${evidence.end}${more}`);

test("another question about the same sentence is suggested, stored only when it is added", async () => {
  const { owner, draft, path } = await setUp();
  const all = await Promise.all(
    draft.questions.map((question: Json) => ask(owner, path, question)),
  );
  const found = all.flatMap(({ body }) => body.questions);
  expect(found.length).toBeGreaterThan(0);
  const stems = draft.questions.map(({ stem }: Json) => stem);
  for (const { id, stem, evidence } of found) {
    expect(id).toBeUndefined();
    expect(stems).not.toContain(stem);
    expect(draft.article.text.slice(evidence.start, evidence.end)).toBe(evidence.text);
  }
  expect((await owner.call("GET", path)).body.questions).toHaveLength(stems.length);
  const { evidence, ...rest } = found[0];
  const { start, end } = evidence;
  const added = await owner.call("POST", `${path}/questions`, {
    ...rest,
    evidence: { start, end },
  });
  expect(added.status).toBe(201);
  const again = await Promise.all(
    draft.questions.map((question: Json) => ask(owner, path, question)),
  );
  const later = again.flatMap(({ body }) => body.questions.map(({ stem }: Json) => stem));
  expect(later).not.toContain(found[0].stem);
});

test("what would be replaced is not suggested again", async () => {
  const { owner, draft, path } = await setUp();
  for (const question of draft.questions) {
    const { body } = await ask(owner, path, question, `&instead=${question.id}`);
    expect(body.questions.map(({ stem }: Json) => stem)).not.toContain(question.stem);
  }
});

test("strangers get no suggestions, and a passage that is none is named", async () => {
  const { draft, path, owner } = await setUp();
  const stranger = createClient();
  await makeDraft(stranger);
  expect((await ask(stranger, path, draft.questions[0])).status).toBe(404);
  for (const query of ["", "?start=1", "?start=-1&end=4", "?start=a&end=b", "?start=1&end=1e9"]) {
    const refused = await owner.call("GET", `${path}/suggestions${query}`);
    expect(refused, query).toMatchObject({ status: 422, body: { code: "invalid_request" } });
  }
  const far = await owner.call("GET", `${path}/suggestions?start=9999990&end=9999999`);
  expect(far.body).toEqual({ questions: [] });
});

test("the draft says what to look at, in words, and refuses nothing for it", async () => {
  const { owner, draft, path } = await setUp();
  const mill = draft.article.text.indexOf("The mill was built");
  const put = await owner.call("PUT", `${path}/questions/${draft.questions[0].id}`, {
    kind: "short_answer",
    stem: "Who is the builder of the first tide mill?",
    key: "Napoleon Bonaparte",
    evidence: { start: mill, end: mill + 40 },
  });
  expect(put.status).toBe(200);
  const { body } = await owner.call("GET", path);
  expect(body.questions[0].warnings).toEqual([
    {
      code: "key_not_in_article",
      field: "evidence",
      message: "The article does not have the right answer in these words.",
    },
  ]);
});

test("every flaw that questions are filtered by has its words", () => {
  for (const { name } of flaws) expect(warningWords(name), name).not.toContain("second look");
  expect(warningWords("__proto__")).toContain("second look");
});
