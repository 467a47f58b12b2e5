import type { Frame, Page } from "playwright-core";

/** Right answers to the test quiz, by the start of the stem: how a player gives them with native fields. */
const answers: Record<string, (page: Page | Frame) => Promise<unknown>> = {
  "Who designed": (page) => page.getByLabel("Thomas Reid").check(),
  "What did": async (page) => {
    for (const name of ["a railway", "a road", "a footpath"]) await page.getByLabel(name).check();
  },
  "The first bridge was": (page) => page.getByRole("radio", { name: "True" }).check(),
  "Who cut": (page) => page.locator("[name=answer]").fill("Ruth Keller"),
  "How long": (page) => page.locator("[name=answer]").fill("240"),
  "The first bridge at": (page) => page.locator("[name=answer]").fill("Anna Keller"),
  "Put the": async (page) => {
    await page.getByLabel("oak").selectOption("1");
    await page.getByLabel("steel").selectOption("2");
    await page.getByLabel("concrete").selectOption("3");
  },
  "Match each": async (page) => {
    await page.getByLabel("first bridge").selectOption({ label: "1902" });
    await page.getByLabel("third bridge").selectOption({ label: "1964" });
  },
};

/** Fills in the right answer to the question on the page; gives its stem. */
export const fillRightAnswer = async (page: Page | Frame): Promise<string> => {
  const stem = (await page.locator("h1").textContent()) ?? "";
  const fill = Object.entries(answers).find(([start]) => stem.startsWith(start))?.[1];
  if (fill === undefined) throw new Error(`no answer for: ${stem}`);
  await fill(page);
  return stem;
};

/** Opens the quiz and starts an attempt. */
export const startQuiz = async (page: Page, base: string, quizId: string): Promise<void> => {
  await page.goto(`${base}/q/${quizId}`);
  await page.getByRole("button", { name: "Start the quiz" }).click();
  await page.waitForURL(/\/questions\/1$/);
};

/** Goes to the open question of the attempt whose stem starts so; the last step lists them all. */
export const goToStem = async (page: Page, start: string): Promise<void> => {
  await page.goto(page.url().replace(/\/(?:questions|finish).*$/, "/finish"));
  const path = await page.locator(".toc a", { hasText: start }).getAttribute("href");
  await page.goto(new URL(path ?? "/", page.url()).href);
};

/** Checks the answer and waits for what comes back. */
export const check = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: /^Check/ }).click();
  await page.waitForURL(/\?checked$/);
};
