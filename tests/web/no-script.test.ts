import { expect, inject, test } from "vitest";
import { lifeText } from "../support/article.ts";
import { useBrowser } from "./support/browser.ts";
import { goOn } from "./support/go-on.ts";
import { fillRightAnswer, goToStem, startQuiz } from "./support/play.ts";
import { createQuiz } from "./support/quiz.ts";

const base = inject("base");
const openPage = useBrowser();

test("without script: an article becomes a quiz that is mended, published, played and kept", async () => {
  const page = await openPage({ hasScript: false });
  await page.goto(base);
  await page.getByLabel("Article text, or a link to a page").fill(lifeText);
  await page.getByRole("button", { name: "Make the quiz" }).click();
  await page.waitForURL(/\/edit\/qz_/);

  const recovery = await page.getByLabel("Recovery link").inputValue();
  expect(recovery).toMatch(/\/w\/ws_/);
  await page.reload();
  expect(await page.getByLabel("Recovery link").count(), "the link is shown once").toBe(0);

  const total = await page.locator(".toc li").count();
  expect(total).toBeGreaterThan(1);
  await page
    .getByRole("textbox", { name: /^(?:Question|Statement)$/ })
    .fill("Mended: _____ is the gap.");
  await goOn(page, () => page.getByRole("button", { name: "Accept", exact: true }).click());
  expect(await page.locator(".toc").textContent()).toContain("Mended:");
  expect(await page.getByRole("img", { name: "accepted" }).count()).toBe(1);

  await goOn(page, () => page.getByRole("button", { name: /^Throw out/ }).click());
  expect(await page.locator(".toc li").count()).toBe(total - 1);
  await goOn(page, () => page.getByRole("button", { name: "Undo" }).click());
  expect(await page.locator(".toc li").count()).toBe(total);

  await page.getByRole("link", { name: /^Publish/ }).click();
  await page.getByLabel("Title").fill("Bridges, published without script");
  await page.getByLabel("Everybody").check();
  await page.getByRole("button", { name: /^Publish/ }).click();
  const link = await page.getByLabel("Link for players").inputValue();
  await page.goto(base);
  expect(await page.locator("#published").textContent()).toContain("without script");

  const other = await openPage({ hasScript: false });
  expect((await other.goto(link.replace("/q/", "/edit/")))?.status(), "a stranger").toBe(404);
  await other.goto(recovery);
  await other.getByRole("button", { name: "Open my quizzes" }).click();
  expect(await other.locator("main").textContent()).toContain("without script");
});

test("without script: all eight kinds are answered, the score is kept, and the cards open", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage({ hasScript: false });
  expect((await page.goto(`${base}/q/${quiz.id}/cards`))?.status(), "cards before playing").toBe(
    403,
  );
  await startQuiz(page, base, quiz.id);
  for (let i = 0; i < 8; i++) {
    await fillRightAnswer(page);
    await goOn(page, () => page.getByRole("button", { name: "Check answer" }).click());
    expect(await page.locator("#verdict").textContent()).toMatch(/^Right\./);
    expect(await page.locator(".proof mark").count()).toBe(1);
    const next = page.getByRole("link", { name: /^Next question/ });
    if ((await next.count()) > 0) await goOn(page, () => next.click());
  }
  await page.getByRole("button", { name: /^See your score/ }).click();
  expect(await page.locator("#score").textContent()).toBe("8 of 8");
  await page.reload();
  expect(await page.locator("#score").textContent(), "after a reload").toBe("8 of 8");

  await page.getByRole("link", { name: "Revise with cards" }).click();
  await page.getByText("The answer").click();
  expect(await page.locator(".card .proof mark").count()).toBe(1);
  await goOn(page, () => page.getByRole("button", { name: /^I knew it/ }).click());
  expect(await page.locator(".steps .right").count()).toBe(1);
});

test("without script: a prompt asks once more and costs nothing; a miss can be practised", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage({ hasScript: false });
  await startQuiz(page, base, quiz.id);
  await goToStem(page, "Who cut");
  await page.locator("[name=answer]").fill("Keller");
  await goOn(page, () => page.getByRole("button", { name: "Check answer" }).click());
  expect(await page.locator(".prompt").textContent()).toContain("no point is lost");
  expect(await page.locator("[name=answer]").inputValue()).toBe("Keller");
  expect(await page.locator(".proof").count(), "no proof before the verdict").toBe(0);
  await page.locator("[name=answer]").fill("Ruth Keller");
  await goOn(page, () => page.getByRole("button", { name: "Check again" }).click());
  expect(await page.locator("#verdict").textContent()).toMatch(/^Right\./);

  await page.goto(page.url().replace(/\/questions\/.*$/, "/finish"));
  expect(await page.locator("h1").textContent()).toBe("Seven questions are still open.");
  await page.getByRole("button", { name: "Hand in" }).click();
  expect(await page.locator("#score").textContent()).toBe("1 of 8");
  await page.getByRole("link", { name: "Practise the 7 you missed" }).click();
  await fillRightAnswer(page);
  await goOn(page, () => page.getByRole("button", { name: "Check answer" }).click());
  expect(await page.locator("#verdict").textContent()).toMatch(/^Right\./);
  await page.goto(page.url().replace(/\/practise\/.*$/, ""));
  expect(await page.locator("#score").textContent(), "practice counts for nothing").toBe("1 of 8");
});

test("without script: a second prompt is final, and shows the proof", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage({ hasScript: false });
  await startQuiz(page, base, quiz.id);
  await goToStem(page, "Who cut");
  await page.locator("[name=answer]").fill("Keller");
  await goOn(page, () => page.getByRole("button", { name: "Check answer" }).click());
  await page.locator("[name=answer]").fill("Mrs. Keller");
  await goOn(page, () => page.getByRole("button", { name: "Check again" }).click());
  expect(await page.locator("#verdict").textContent()).toMatch(/^Not this one\./);
  expect(await page.locator(".proof mark").textContent()).toContain("Ruth Keller, cut");
  await page.reload();
  expect(await page.locator("[name=answer]").count(), "no third try").toBe(0);
});
