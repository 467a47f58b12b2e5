import { expect, inject, test } from "vitest";
import { useBrowser } from "./support/browser.ts";
import { check, fillRightAnswer, startQuiz } from "./support/play.ts";
import { createQuiz } from "./support/quiz.ts";

const base = inject("base");
const openPage = useBrowser();

test("no page shows a proof or a key before its question is graded", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage();
  const bodies: string[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "document") {
      void response.text().then(
        (text) => bodies.push(text),
        () => undefined,
      );
    }
  });
  await page.goto(base);
  await startQuiz(page, base, quiz.id);
  const attempt = page.url().replace(/\/questions\/.*$/, "");
  for (let n = 1; n <= 8; n++) await page.goto(`${attempt}/questions/${n}`);
  await page.goto(`${attempt}/finish`);
  await page.goto(`${attempt}/practise/1`);
  await page.goto(`${base}/q/${quiz.id}/cards`);
  await page.goto(`${base}/edit/${quiz.id}`);
  expect(bodies.length).toBeGreaterThan(10);
  const seen = bodies.join("\n").replaceAll("&#39;", "'");
  for (const secret of quiz.secrets) expect(seen).not.toContain(secret);
  expect(seen).not.toMatch(/keyAnswer|"key"|accepted"/);

  await page.goto(`${attempt}/questions/1`);
  await fillRightAnswer(page);
  await check(page);
  const graded = (await page.locator("main").textContent()) ?? "";
  const shown = quiz.secrets.filter((secret) => graded.includes(secret));
  expect(shown.length, "after grading the proof is there").toBeGreaterThan(0);
});

test("cookies are out of reach of scripts", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage();
  await startQuiz(page, base, quiz.id);
  expect(await page.evaluate("document.cookie")).toBe("");
  const cookies = await page.context().cookies(page.url());
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});
