import { expect } from "vitest";
import { type Client, createClient, type Json } from "./client.ts";
import { makeTypedQuiz } from "./typed-quiz.ts";

/** A quiz of four questions by hand, and a classroom on it. */
export const makeClassroom = async (settings: object = {}, owner: Client = createClient()) => {
  const quiz = await makeTypedQuiz(owner);
  const made = await owner.call("POST", "/classrooms", { quizId: quiz.id, ...settings });
  expect(made.status, made.text).toBe(201);
  return { owner, quiz, code: String(made.body.code), path: `/classrooms/${made.body.code}`, made };
};

export type TestClassroom = Awaited<ReturnType<typeof makeClassroom>>;

/** A player who has joined. */
export const join = async (room: TestClassroom, nickname?: string) => {
  const client = createClient();
  const body = nickname === undefined ? {} : { nickname };
  const joined = await client.call("POST", `${room.path}/players`, body);
  expect(joined.status, joined.text).toBe(201);
  const { id, token } = joined.body;
  const start = () => client.call("POST", `${room.path}/attempts`, undefined, token);
  return { client, id: String(id), token: String(token), nickname: joined.body.nickname, start };
};

/** A player with an attempt: ways to answer, submit and read it. */
export const play = async (room: TestClassroom, nickname: string) => {
  const player = await join(room, nickname);
  const started = await player.start();
  expect(started.status, started.text).toBe(201);
  const { id, token } = started.body as Json;
  const call = (method: string, path: string, body?: unknown) =>
    player.client.call(method, `/attempts/${id}${path}`, body, token);
  return {
    ...player,
    attempt: { id: String(id), token: String(token) },
    started,
    answer: (name: keyof TestClassroom["quiz"]["ids"], answer: unknown) =>
      call("PUT", `/answers/${room.quiz.ids[name]}`, { answer }),
    open: (name: keyof TestClassroom["quiz"]["ids"]) =>
      call("POST", `/questions/${room.quiz.ids[name]}/open`),
    submit: () => call("POST", "/submit"),
    read: () => call("GET", ""),
  };
};
