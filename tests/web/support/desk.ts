import type { Page } from "playwright-core";
import { inject } from "vitest";
import type { TestQuiz } from "./quiz.ts";

/** Makes a browser that of the quiz's owner. */
export const signIn = async (page: Page, { ownerToken }: TestQuiz): Promise<void> => {
  const url = inject("base");
  await page.context().addCookies([{ name: "factdeck_workspace", value: ownerToken, url }]);
};

/** Opens the quiz's desk as its owner, at the question whose stem has these words. */
export const openDesk = async (page: Page, quiz: TestQuiz, stem: string): Promise<void> => {
  const base = inject("base");
  await signIn(page, quiz);
  await page.goto(`${base}/edit/${quiz.id}`);
  const path = await page.locator(".toc a", { hasText: stem }).getAttribute("href");
  await page.goto(base + path);
};
