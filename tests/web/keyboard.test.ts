import { expect, inject, test } from "vitest";
import { useBrowser } from "./support/browser.ts";
import { goToStem, startQuiz } from "./support/play.ts";
import { createQuiz } from "./support/quiz.ts";

const base = inject("base");
const openPage = useBrowser();

test("keys choose, check and go on, without a mouse", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage();
  await startQuiz(page, base, quiz.id);
  await goToStem(page, "Who designed");
  const place = await page
    .locator(".opt")
    .evaluateAll((rows) => rows.findIndex((row) => row.textContent?.includes("Thomas Reid")));
  await page.keyboard.press(String(place + 1));
  expect(await page.getByLabel("Thomas Reid").isChecked()).toBe(true);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?checked$/);
  expect(await page.locator("#verdict").textContent()).toMatch(/^Right\./);
  expect(await page.evaluate("document.activeElement.id"), "the verdict is read out").toBe(
    "verdict",
  );
  const before = page.url();
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.href !== before);
  expect(page.url()).toMatch(/\/questions\/\d$/);
});

test("typing a digit into a field is not a shortcut", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage();
  await startQuiz(page, base, quiz.id);
  await goToStem(page, "How long");
  await page.locator("[name=answer]").focus();
  await page.keyboard.type("240");
  await page.keyboard.press("ArrowRight");
  expect(await page.locator("[name=answer]").inputValue()).toBe("240");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?checked$/);
  expect(await page.locator("#verdict").textContent()).toMatch(/^Right\./);
});

test("who skips every question comes to a choice, and back to the first", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage();
  await startQuiz(page, base, quiz.id);
  for (let n = 2; n <= 8; n++) {
    await page.getByRole("link", { name: "Skip", exact: true }).click();
    await page.waitForURL(new RegExp(`/questions/${n}$`));
  }
  await page.getByRole("link", { name: "Skip", exact: true }).click();
  await page.waitForURL(/\/finish$/);
  expect(await page.locator("h1").textContent()).toBe("Eight questions are still open.");
  expect(await page.getByRole("button", { name: "Hand in" }).count()).toBe(1);
  await page.getByRole("link", { name: "Answer them" }).click();
  await page.waitForURL(/\/questions\/1$/);
});

test("shortcuts can be turned off, and stay off", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage();
  await startQuiz(page, base, quiz.id);
  await goToStem(page, "Who designed");
  await page.getByRole("button", { name: "Turn shortcuts off" }).click();
  await page.reload();
  await page.keyboard.press("1");
  expect(await page.locator("input:checked").count()).toBe(0);
  await page.getByRole("button", { name: "Turn shortcuts on" }).click();
  await page.locator("h1").click();
  await page.keyboard.press("1");
  expect(await page.locator("input:checked").count()).toBe(1);
});

test("cards are turned and sorted with Space, 1 and 2", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage();
  await page
    .context()
    .addCookies([{ name: "factdeck_workspace", value: quiz.ownerToken, url: base }]);
  await page.goto(`${base}/q/${quiz.id}/cards`);
  await page.keyboard.press("Space");
  expect(await page.locator("details").getAttribute("open")).not.toBeNull();
  await page.keyboard.press("2");
  await page.waitForURL(/r=k-*/);
  await page.keyboard.press("1");
  await page.waitForURL(/r=ka-*/);
});

test("the skip link leads past the header, and nothing typed is lost by it", async () => {
  const page = await openPage();
  await page.goto(`${base}/new`);
  await page.locator("#text").fill("Half an article");
  await page.evaluate("window.isSamePage = true");
  await page.locator(".skip").focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/#main$/);
  // What a reload would take away is there as long as none comes.
  await page.waitForLoadState("networkidle");
  await page.goBack();
  expect(await page.evaluate("window.isSamePage"), "it was not loaded anew").toBe(true);
  expect(await page.locator("#text").inputValue()).toBe("Half an article");
});

test("back from a swapped page shows the page before, also after a form that had to be mended", async () => {
  const page = await openPage();
  await page.goto(base);
  await page.locator("#text").fill("Too short.");
  await page.getByRole("button", { name: "Make the quiz" }).click();
  await page.locator("#text-error").waitFor();
  await page.goBack();
  await page.getByRole("heading", { name: "Paste an article." }).waitFor();
  expect(new URL(page.url()).pathname).toBe("/");
});
