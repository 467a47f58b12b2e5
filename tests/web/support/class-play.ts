import type { TestQuiz } from "./quiz.ts";

type Json = Record<string, unknown>;

/** Right answers to the test quiz by the start of the stem, and a wrong one for each. */
const answers: Record<string, [right: unknown, wrong: unknown]> = {
  "Who designed": ["a", "b"],
  "What did": [["a", "b", "d"], ["c"]],
  "The first bridge was": [true, false],
  "Who cut": ["Ruth Keller", "the mayor"],
  "How long": [240, 90],
  "The first bridge at": ["Anna Keller", "Thomas Reid"],
  "Put the": [
    ["a", "b", "c"],
    ["b", "c", "a"],
  ],
  "Match each": [
    { a: "a", b: "b" },
    { a: "b", b: "a" },
  ],
};

/** Players of a classroom through the API, as many as a test needs. */
export const openClass = async (base: string, quiz: TestQuiz, settings: Json = {}) => {
  const call = async (method: string, path: string, body?: Json, token?: string): Promise<Json> => {
    const response = await fetch(`${base}/api/v1${path}`, {
      method,
      headers: {
        "content-type": "application/json",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Json;
  };
  const room = await call(
    "POST",
    "/classrooms",
    { quizId: quiz.id, title: "Class 8b", ...settings },
    quiz.ownerToken,
  );
  const path = `/classrooms/${room.code}`;
  const join = async (nickname: string) => {
    const player = await call("POST", `${path}/players`, { nickname });
    const attempt = await call("POST", `${path}/attempts`, undefined, String(player.token));
    const token = String(attempt.token);
    const questions = attempt.questions as { id: string; stem: string }[];
    const answer = async (start: string, isRight: boolean) => {
      const question = questions.find(({ stem }) => stem.startsWith(start));
      const given = answers[start]?.[isRight ? 0 : 1];
      const put = `/attempts/${attempt.id}/answers/${question?.id}`;
      await call("PUT", put, { answer: given }, token);
    };
    const submit = () => call("POST", `/attempts/${attempt.id}/submit`, undefined, token);
    const answerAll = async (isRight: (i: number) => boolean) => {
      for (const [i, start] of Object.keys(answers).entries()) await answer(start, isRight(i));
    };
    return { id: String(player.id), token: String(player.token), answer, answerAll, submit };
  };
  return { code: String(room.code), resultsUrl: `${base}/c/${room.code}/results`, join };
};
