import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { lookAt, useBrowser, widths } from "./support/browser.ts";
import { openDesk } from "./support/desk.ts";
import { goOn } from "./support/go-on.ts";
import { articleText, createQuiz } from "./support/quiz.ts";

const base = inject("base");
const openPage = useBrowser();

const stemsOn = (page: Page) => page.locator(".toc li a > :nth-child(2)").allTextContents();

const stemField = (page: Page) => page.getByRole("textbox", { name: "Question", exact: true });

const press = (page: Page, name: string) =>
  goOn(page, () => page.getByRole("button", { name, exact: true }).click());

const follow = (page: Page, name: string) =>
  goOn(page, () => page.getByRole("link", { name }).click());

test("without script: every part of a question is edited, moved, and taken back step by step", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage({ hasScript: false });
  await openDesk(page, quiz, "Who designed");
  const before = await stemsOn(page);
  await page.getByRole("textbox", { name: "Answer 4", exact: true }).fill("");
  await page.getByRole("textbox", { name: "Another answer" }).fill("James Watt");
  await page.getByText("Explanation and difficulty").click();
  await page.getByLabel("Explanation", { exact: true }).fill("He came from Dundee.");
  await page.getByLabel("Difficulty").selectOption("5");
  await page.getByText("A part of a sentence, or several").click();
  await page.getByLabel("Proof, word for word").fill("designed by Thomas Reid,  an engineer");
  await press(page, "Save");
  const options = page.locator(".answers textarea");
  expect(await options.evaluateAll((all) => all.map((one) => one.textContent))).toEqual([
    "Thomas Reid",
    "Anna Keller",
    "Ruth Keller",
    "James Watt",
    "",
  ]);
  expect(await page.locator(".proof mark").textContent()).toBe(
    "designed by Thomas Reid, an engineer",
  );
  expect(await page.locator(".preview").textContent()).toContain("He came from Dundee.");
  expect(await page.getByLabel("Difficulty").inputValue()).toBe("5");
  await press(page, "Move down");
  const [first, second, ...rest] = before;
  expect(await stemsOn(page)).toEqual([second, first, ...rest]);
  await press(page, "Undo the new order");
  expect(await stemsOn(page)).toEqual(before);
  await press(page, "Undo the edit");
  expect(await page.locator(".proof mark").textContent()).toContain("from Dundee.");
  await page.getByText("A part of a sentence, or several").click();
  await page.getByLabel("Proof, word for word").fill("nowhere to be found");
  await press(page, "Save");
  expect(await page.locator("main .err").textContent()).toContain("does not have this passage");
});

test("without script: lines are put in order, pairs added and taken away", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage({ hasScript: false });
  await openDesk(page, quiz, "Put the");
  await page.getByLabel("Place of line 3").fill("1");
  await page.getByLabel("Place of line 1").fill("3");
  await page.getByLabel("Line 4", { exact: true }).fill("iron");
  await press(page, "Save");
  const lines = page.locator(".answers textarea");
  expect(await lines.evaluateAll((all) => all.map((one) => one.textContent))).toEqual([
    "concrete",
    "steel",
    "oak",
    "iron",
    "",
  ]);
  await openDesk(page, quiz, "Match each");
  await page.getByLabel("Pair 3, left").fill("second bridge");
  await page.getByLabel("Pair 3, right").fill("1902, too");
  await press(page, "Save");
  await page.getByLabel("Pair 1, left").fill("");
  await page.getByLabel("Pair 1, right").fill("");
  await press(page, "Save");
  expect(await page.getByLabel("Pair 1, left").inputValue()).toBe("third bridge");
  expect(await page.getByLabel("Pair 2, right").inputValue()).toBe("1902, too");
});

test("without script: a sentence gives another question, and one of the author's own", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage({ hasScript: false });
  await openDesk(page, quiz, "Who designed");
  await follow(page, "ask something else about it");
  expect(await page.locator("#ours-h").textContent()).toBe("What we would ask");
  // What is asked of one sentence is the generator's choice: of the whole article there is always something.
  const { length } = articleText;
  await page.goto(page.url().replace(/evidence=[\d-]+/, `evidence=0-${length - 40}`));
  const before = await page.locator(".suggestions li strong").allTextContents();
  await goOn(page, () => page.getByRole("button", { name: "Add it" }).first().click());
  const stems = await stemsOn(page);
  expect(stems).toHaveLength(9);
  expect(stems[1], "it stands behind the question it was asked from").toBe(before[0]);
  await follow(page, "Add a question");
  await page.locator(".pick label", { hasText: "cut the ribbon" }).click();
  await press(page, "Ask about this sentence");
  await page.getByLabel("Kind").selectOption("short_answer");
  await press(page, "Write it");
  await stemField(page).fill("Whose granddaughter opened the third bridge?");
  await press(page, "Add it");
  expect(await page.locator("main .err").textContent()).toContain("Right answer");
  expect(await stemField(page).inputValue()).toContain("Whose granddaughter");
  await page.getByLabel("Right answer").fill("Anna Keller");
  await press(page, "Add it");
  expect(await stemsOn(page)).toContain("Whose granddaughter opened the third bridge?");
  expect(await page.locator(".proof mark").textContent()).toContain("cut the ribbon");
});

test("without script: a form from an older page overwrites nothing, and leaves the choice", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage({ hasScript: false });
  await openDesk(page, quiz, "Who cut");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await stemField(other).fill("Who cut it, says the other?");
  await press(other, "Save");
  await stemField(page).fill("Who cut it, say I?");
  await press(page, "Save");
  expect(await page.locator(".conflict h2").textContent()).toContain("changed in another window");
  expect(await stemField(page).inputValue()).toBe("Who cut it, say I?");
  expect(await stemsOn(page)).toContain("Who cut it, says the other?");
  await press(page, "Keep mine");
  expect(await page.locator(".conflict").count()).toBe(0);
  expect(await stemsOn(page)).toContain("Who cut it, say I?");
});

test("without script: a published key is corrected, players are told, versions can be taken back", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage({ hasScript: false });
  await openDesk(page, quiz, "How long");
  await page.getByLabel("Right answer, in metres").fill("250");
  await press(page, "Save");
  expect(await page.locator(".desk-head").textContent()).toContain(
    "Changed since it was published",
  );
  await page.getByLabel("keep their points").check();
  await press(page, "Correct it for all who have played");
  expect(await page.locator("section.corrections").textContent()).toContain("250 metres is right");
  expect(await page.locator(".desk-head").textContent()).toContain("Published as it stands");
  await follow(page, "Versions");
  expect(await page.locator(".suggestions li").count()).toBe(2);
  expect(await page.locator(".suggestions li").first().textContent()).toContain("played now");
  await press(page, "Take version 1 back into the draft");
  expect(await page.locator(".desk-head").textContent()).toContain(
    "Changed since it was published",
  );
  await press(page, "Undo the return to a version");
  expect(await page.locator(".desk-head").textContent()).toContain("Published as it stands");
});

test.each(widths)(
  "axe-core finds nothing in a conflict, notes, errors and corrections at %i px",
  async (width) => {
    const quiz = await createQuiz(base);
    const page = await openPage({ width });
    await openDesk(page, quiz, "Who designed");
    const other = await page.context().newPage();
    await other.goto(page.url());
    await stemField(other).fill("Who did not design the second bridge?");
    await other.locator("[data-save-state]", { hasText: /^Saved$/ }).waitFor();
    await page
      .getByRole("textbox", { name: "Answer 2", exact: true })
      .fill("All of the above, and whoever else was in Dundee when the bridge was designed");
    await page.locator(".conflict").waitFor();
    await page.getByText("See both").click();
    await lookAt(page, "conflict");
    await page.getByRole("button", { name: "Keep mine" }).click();
    await page.locator(".conflict").waitFor({ state: "detached" });
    await page.getByLabel("Answer 3 is right").check();
    await page.locator("[data-live=published-key] form").waitFor();
    await page.getByText("After a right answer").click();
    await lookAt(page, "notes");
    await page.getByRole("button", { name: "Correct it for all who have played" }).click();
    await page.locator("section.corrections").waitFor();
    await lookAt(page, "corrections");
    await stemField(page).fill("");
    await page.locator("[data-live=errors] .err").waitFor();
    await lookAt(page, "errors");
  },
);
