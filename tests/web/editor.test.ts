import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { useBrowser } from "./support/browser.ts";
import { openDesk, signIn } from "./support/desk.ts";
import { createQuiz, type TestQuiz } from "./support/quiz.ts";

const base = inject("base");
const openPage = useBrowser();

type Saved = { id: string; stem: string; keyText: string; evidence: { text: string } };

const readQuestions = async (quiz: TestQuiz): Promise<Saved[]> => {
  const response = await fetch(`${base}/api/v1/quizzes/${quiz.id}`, {
    headers: { authorization: `Bearer ${quiz.ownerToken}` },
  });
  return ((await response.json()) as { questions: Saved[] }).questions;
};

const stemsOf = async (quiz: TestQuiz) => (await readQuestions(quiz)).map(({ stem }) => stem);

const stemField = (page: Page) => page.getByRole("textbox", { name: "Question", exact: true });

const saved = (page: Page) => page.locator("[data-save-state]", { hasText: /^Saved$/ }).waitFor();

test("what is typed is saved by itself, and preview, list and notes follow", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage();
  await openDesk(page, quiz, "Who cut");
  await stemField(page).fill("Who was it that cut the third bridge's ribbon?");
  await saved(page);
  expect(await stemsOf(quiz)).toContain("Who was it that cut the third bridge's ribbon?");
  expect(await page.locator(".preview").textContent()).toContain("Who was it that cut");
  expect(await page.locator(".toc .grip").count(), "the list can be dragged as before").toBe(8);
  expect(await page.locator(".toc [aria-current]").textContent()).toContain("Who was it that cut");
  await page.getByLabel("Right answer").fill("Napoleon");
  await page.locator("#cautions", { hasText: "does not have the right answer" }).waitFor();
  expect(await page.getByLabel("Right answer").inputValue()).toBe("Napoleon");
  await page.locator("[data-live=published-key]", { hasText: "Ruth Keller" }).waitFor();
});

test("a mistake is named where it is, nothing is saved until it is mended", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage();
  await openDesk(page, quiz, "How long");
  await page.getByLabel("Right answer, in metres").fill("");
  await page.locator("[data-live=errors] .err").waitFor();
  expect((await readQuestions(quiz)).some(({ keyText }) => keyText === "240 metres")).toBe(true);
  await page.getByLabel("Right answer, in metres").fill("241");
  await saved(page);
  expect(await page.locator("[data-live=errors] .err").count()).toBe(0);
});

const openTwice = async (quiz: TestQuiz, stem: string) => {
  const first = await openPage();
  await openDesk(first, quiz, stem);
  const second = await first.context().newPage();
  await second.goto(first.url());
  return { first, second };
};

test("two tabs never overwrite each other: keep mine, with both to be seen", async () => {
  const quiz = await createQuiz(base);
  const { first, second } = await openTwice(quiz, "Who cut");
  await stemField(first).fill("Who cut the ribbon, says the first tab?");
  await saved(first);
  await stemField(second).fill("Who cut the ribbon, says the second tab?");
  await second.locator(".conflict").waitFor();
  expect(await stemsOf(quiz)).toContain("Who cut the ribbon, says the first tab?");
  await stemField(second).fill("Who cut the ribbon, says the second tab at last?");
  await second.getByText("See both").click();
  expect(await second.locator(".conflict dl").textContent()).toContain("says the first tab?");
  await second.getByRole("button", { name: "Keep mine" }).click();
  await second.locator(".conflict").waitFor({ state: "detached" });
  expect(await stemsOf(quiz)).toContain("Who cut the ribbon, says the second tab at last?");
  await stemField(first).fill("Once more from the first tab, unseen?");
  await first.locator(".conflict").waitFor();
  await first.getByRole("link", { name: "Take theirs" }).click();
  await first.locator(".conflict").waitFor({ state: "detached" });
  expect(await stemField(first).inputValue()).toBe(
    "Who cut the ribbon, says the second tab at last?",
  );
});

test("two tabs at different questions do not disturb each other", async () => {
  const quiz = await createQuiz(base);
  const { first, second } = await openTwice(quiz, "Who cut");
  await second.locator(".toc a", { hasText: "Who designed" }).click();
  await second.locator(".toc [aria-current]", { hasText: "Who designed" }).waitFor();
  await stemField(first).fill("Who cut the ribbon in 1964?");
  await saved(first);
  await stemField(second).fill("Who designed the second bridge of all?");
  await saved(second);
  await stemField(first).fill("Who cut the long ribbon in 1964?");
  await saved(first);
  expect(await stemsOf(quiz)).toEqual(
    expect.arrayContaining([
      "Who cut the long ribbon in 1964?",
      "Who designed the second bridge of all?",
    ]),
  );
});

test("a question that was thrown out in another tab can be put back with what was typed", async () => {
  const quiz = await createQuiz(base);
  const { first, second } = await openTwice(quiz, "Who designed");
  await first.getByRole("button", { name: /^Throw out/ }).click();
  await first.locator(".toast").waitFor();
  await second.getByRole("textbox", { name: "Answer 2", exact: true }).fill("Nobody at all");
  await second.locator(".conflict", { hasText: "thrown out" }).waitFor();
  await second.getByRole("button", { name: "Put it back with my text" }).click();
  await second.locator(".conflict").waitFor({ state: "detached" });
  expect(await second.getByRole("textbox", { name: "Answer 2", exact: true }).inputValue()).toBe(
    "Nobody at all",
  );
  expect(await stemsOf(quiz)).toContain("Who designed the second bridge?");
});

test("going on with a click or a key saves first; undo takes it back", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage();
  await openDesk(page, quiz, "Who cut");
  await stemField(page).fill("Who cut it quickly?");
  await page.locator(".toc a", { hasText: "How long" }).click();
  await page.locator(".toc [aria-current]", { hasText: "How long" }).waitFor();
  expect(await stemsOf(quiz)).toContain("Who cut it quickly?");
  await page.getByRole("button", { name: "Undo the edit" }).click();
  await page.locator(".toc", { hasText: "Who cut the ribbon of the third bridge?" }).waitFor();
  expect(await stemsOf(quiz)).not.toContain("Who cut it quickly?");
});

test("without a network nothing is lost, and it is saved when the network is back", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage();
  await openDesk(page, quiz, "Who cut");
  await page.context().setOffline(true);
  await stemField(page).fill("Who cut the ribbon in a tunnel?");
  await page.locator("[data-save-state]", { hasText: "network is gone" }).waitFor();
  expect(await stemField(page).inputValue()).toBe("Who cut the ribbon in a tunnel?");
  await page.context().setOffline(false);
  await saved(page);
  expect(await stemsOf(quiz)).toContain("Who cut the ribbon in a tunnel?");
});

/** Selects words of the article as a reader would. */
const select = (page: Page, from: string, to: string) =>
  page.evaluate(`{
    const pieces = [...document.querySelectorAll("[data-passages] [data-at]")];
    const find = (words) => pieces.find((piece) => piece.textContent.includes(words)).firstChild;
    const [first, last] = [find(${JSON.stringify(from)}), find(${JSON.stringify(to)})];
    const range = document.createRange();
    range.setStart(first, first.data.indexOf(${JSON.stringify(from)}));
    range.setEnd(last, last.data.indexOf(${JSON.stringify(to)}) + ${to.length});
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  }`);

test("selected words of the article become the proof, within a sentence and across two", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage();
  await openDesk(page, quiz, "Who cut");
  const proof = async () =>
    (await readQuestions(quiz)).find(({ stem }) => stem.startsWith("Who cut"))?.evidence.text;
  await select(page, "granddaughter, Ruth Keller", "Ruth Keller, cut");
  await page.getByRole("button", { name: "The selected words are the proof" }).click();
  await saved(page);
  expect(await proof()).toBe("granddaughter, Ruth Keller, cut");
  expect(await page.locator(".proof mark").textContent()).toBe("granddaughter, Ruth Keller, cut");
  expect(await page.locator(".pick input:checked ~ mark").textContent()).toBe(
    "granddaughter, Ruth Keller, cut",
  );
  await select(page, "four years earlier.", "Ruth Keller, cut");
  await page.getByRole("button", { name: "The selected words are the proof" }).click();
  await page.locator(".pick .also").waitFor();
  expect(await proof()).toBe("four years earlier. Anna Keller's granddaughter, Ruth Keller, cut");
  await page.locator(".pick label", { hasText: "The third bridge was opened in 1964." }).click();
  await page.locator(".proof mark", { hasText: "The third bridge" }).waitFor();
  expect(await proof()).toBe("The third bridge was opened in 1964.");
});

test("questions are dragged, and moved with the arrow keys", async () => {
  const quiz = await createQuiz(base);
  const before = await stemsOf(quiz);
  const page = await openPage();
  await signIn(page, quiz);
  await page.goto(`${base}/edit/${quiz.id}`);
  const centre = async (i: number) => {
    const box = await page.locator(".toc .grip").nth(i).boundingBox();
    if (box === null) throw new Error(`no grip ${i}`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const [from, to] = [await centre(0), await centre(2)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  await page
    .locator("[data-order-news]", { hasText: "Moved to place 3 of 8." })
    .waitFor({ state: "attached" });
  const [first, second, third, ...rest] = before;
  expect(await stemsOf(quiz)).toEqual([second, third, first, ...rest]);
  await page.locator(".toc .grip").nth(2).focus();
  await page.keyboard.press("ArrowUp");
  await page
    .locator("[data-order-news]", { hasText: "Moved to place 2 of 8." })
    .waitFor({ state: "attached" });
  expect(await stemsOf(quiz)).toEqual([second, first, third, ...rest]);
  const focused = await page.evaluate("document.activeElement.getAttribute('aria-label')");
  expect(focused).toMatch(/^Move question 2/);
});

test("an article pasted on the front page leads to a desk that saves by itself", async () => {
  const page = await openPage();
  await page.goto(base);
  await page
    .getByLabel("Article text, or a link to a page")
    .fill(
      "The mill of Pender was built in 1764 by Thomas Pell, a merchant from Exeter. ".repeat(3) +
        "Helen Archer opened the museum in Bristol on 4 May 2019. The wheel weighs 14 tonnes.",
    );
  await page.getByRole("button", { name: "Make the quiz" }).click();
  await page.waitForURL(/\/edit\/qz_/);
  await page.locator("#stem").fill("Who built the mill of Pender, as the article says?");
  await saved(page);
});
