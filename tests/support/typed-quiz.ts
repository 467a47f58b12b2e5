import { type Client, createClient, type Json, makeQuiz } from "./client.ts";

/** Typed questions by hand, by what they ask for. */
const typed = {
  who: { kind: "short_answer", stem: "Who built the mill?", key: "Thomas Pell" },
  what: {
    kind: "cloze",
    stem: "Engineers rebuilt the _____ in 2017.",
    key: "water wheel",
    grading: { reject: ["paddle"], prompt: ["wheel"] },
  },
  howMany: { kind: "numeric", stem: "How many tonnes does the wheel weigh?", key: 14 },
  choice: { kind: "true_false", stem: "The mill is old.", key: true },
};

export type TypedName = keyof typeof typed;

/** A published quiz of one question of each kind above, with their ids. */
export const makeTypedQuiz = async (owner: Client) => {
  const quiz = await makeQuiz(owner);
  const path = `/quizzes/${quiz.id}`;
  for (const { id } of quiz.draft.questions) await owner.call("DELETE", `${path}/questions/${id}`);
  const ids = {} as Record<TypedName, string>;
  for (const [name, question] of Object.entries(typed)) {
    const evidence = { start: 0, end: 40 };
    const added = await owner.call("POST", `${path}/questions`, { ...question, evidence });
    ids[name as TypedName] = added.body.id;
  }
  const { body: published } = await owner.call("POST", `${path}/publish`);
  return { id: String(quiz.id), path, ids, versionId: String(published.versionId) };
};

export type TypedQuiz = Awaited<ReturnType<typeof makeTypedQuiz>>;

/** A player's attempt: what each answer came to, and ways to go on. */
export const playTyped = async (
  quiz: TypedQuiz,
  answers: Partial<Record<TypedName, unknown>> = {},
) => {
  const player = createClient();
  const { body } = await player.call("POST", `${quiz.path}/attempts`);
  const path = `/attempts/${body.id}`;
  const answer = async (name: TypedName, given: unknown): Promise<Json> => {
    const answers = `${path}/answers/${quiz.ids[name]}`;
    return (await player.call("PUT", answers, { answer: given }, body.token)).body;
  };
  const graded: Json = {};
  for (const [name, given] of Object.entries(answers)) {
    graded[name] = await answer(name as TypedName, given);
  }
  const submit = async () =>
    (await player.call("POST", `${path}/submit`, undefined, body.token)).body;
  const read = async () => (await player.call("GET", path, undefined, body.token)).body;
  return {
    id: String(body.id),
    token: String(body.token),
    versionId: String(body.versionId),
    graded,
    answer,
    submit,
    read,
  };
};

/** The answer to one question in an attempt as it was read. */
export const answerIn = (attempt: Json, questionId: string): Json =>
  attempt.answers.find((answer: Json) => answer.questionId === questionId);
