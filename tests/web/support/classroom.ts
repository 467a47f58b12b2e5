import type { Page } from "playwright-core";
import { inject } from "vitest";
import { fillRightAnswer } from "./play.ts";
import { createQuiz, type TestQuiz } from "./quiz.ts";

export type TestClass = { quiz: TestQuiz; code: string; change: (patch: object) => Promise<void> };

/** A class on the test quiz, made through the API. */
export const createClass = async (base: string, settings: object = {}): Promise<TestClass> => {
  const quiz = await createQuiz(base);
  const call = async (method: string, path: string, body: object) => {
    const response = await fetch(`${base}/api/v1/classrooms${path}`, {
      method,
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${quiz.ownerToken}`,
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return (await response.json()) as { code: string };
  };
  const { code } = await call("POST", "", { quizId: quiz.id, ...settings });
  const change = async (patch: object) => {
    await call("PATCH", `/${code}`, patch);
  };
  return { quiz, code, change };
};

/** Joins by the code and a nickname, as a player does; the first question is on the page afterwards. */
export const joinClass = async (
  page: Page,
  { base, code, nickname }: { base: string; code: string; nickname: string },
): Promise<void> => {
  await page.goto(`${base}/c`);
  await page.getByLabel("Class code").fill(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase());
  await page.getByRole("button", { name: "Go to the class" }).click();
  await page.getByLabel("Nickname").first().fill(nickname);
  await page.getByRole("button", { name: "Start the quiz" }).click();
  await page.waitForURL(/\/attempts\/att_\w+\/questions\/1$/);
};

/** Joins this class, as a player does. */
export const enterClass = (page: Page, { code }: TestClass, nickname: string): Promise<void> =>
  joinClass(page, { base: inject("base"), code, nickname });

/** Gives the right answer to the question on the page; whether there is a verdict is the class's affair. */
export const checkRight = async (page: Page): Promise<void> => {
  await fillRightAnswer(page);
  await page.getByRole("button", { name: /^(Check|Keep)/ }).click();
};
