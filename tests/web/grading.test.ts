import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { lookAt, useBrowser, widths } from "./support/browser.ts";
import { openDesk } from "./support/desk.ts";
import { check, goToStem, startQuiz } from "./support/play.ts";
import { createQuiz, type TestQuiz } from "./support/quiz.ts";

const base = inject("base");
const openPage = useBrowser();

/** One player's answer to the cloze; gives the attempt's page. */
const answerCloze = async (page: Page, quiz: TestQuiz, answer: string): Promise<string> => {
  await startQuiz(page, base, quiz.id);
  await goToStem(page, "The first bridge at");
  await page.locator("[name=answer]").fill(answer);
  await check(page);
  return page.url().replace(/\/questions\/.*$/, "");
};

test.each([true, false])(
  "an author sets rules, tries answers and keeps them (script: %s)",
  async (hasScript) => {
    const quiz = await createQuiz(base);
    const page = await openPage({ hasScript });
    await openDesk(page, quiz, "The first bridge at");
    expect(await page.locator("details.grading").getAttribute("open"), "folded").toBeNull();
    await page.getByText("How it is graded").click();
    await page.getByLabel("Never right").fill("Ruth Keller\nher husband");
    await page.getByLabel("Forgive small slips").uncheck();
    const attempt = async (answer: string): Promise<string> => {
      await page.getByLabel("Answer to try").fill(answer);
      await page.getByRole("button", { name: "Try it" }).click();
      await page.locator(`#tried[value="${answer}"]`).waitFor();
      return (await page.locator(".try").textContent()) ?? "";
    };
    expect(await attempt("Ruth Keller")).toContain(
      "Not right. It is on your list of what is never",
    );
    expect(await attempt("anna keller")).toContain("Right. It is one of the right answers.");
    expect(await attempt("")).toContain("Type an answer to try.");
    expect(await attempt("Mrs Miller")).toContain("Not right.");
    expect(await page.getByLabel("Never right").inputValue(), "as typed").toContain("her husband");
    await page.getByRole("button", { name: "Add it to what is right" }).click();
    await page.locator("#accepted", { hasText: "Mrs Miller" }).waitFor();
    expect(await page.locator(".outcome").textContent()).toContain("Right.");
    const before = page.url();
    await page.getByRole("button", { name: "Accept", exact: true }).click();
    await page.waitForURL((url) => url.href !== before);

    await openDesk(page, quiz, "The first bridge at");
    expect(await page.getByLabel("Also right").inputValue()).toBe("Mrs Miller");
    expect(await page.getByLabel("Never right").inputValue()).toBe("Ruth Keller\nher husband");
    expect(await page.getByLabel("Forgive small slips").isChecked()).toBe(false);
    expect(await page.locator("details.grading").getAttribute("open")).not.toBeNull();
  },
);

test("a tolerance in percent is kept, and a missing number is named", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage({ hasScript: false });
  await openDesk(page, quiz, "How long");
  await page.getByText("How it is graded").click();
  await page.getByLabel("How near is right").selectOption("relative");
  await page.getByLabel("Answer to try").fill("228 m");
  await page.getByRole("button", { name: "Try it" }).click();
  expect(await page.locator("main .err").textContent()).toContain("Give a number, 0 or more.");
  await page.getByLabel("How far").fill("7");
  await page.getByRole("button", { name: "Try it" }).click();
  expect(await page.locator(".outcome").textContent()).toContain("Right.");
  expect(await page.getByLabel("How far").inputValue()).toBe("7");
  await page.getByLabel("Answer to try").fill("220 m");
  await page.getByRole("button", { name: "Try it" }).click();
  expect(await page.locator(".outcome").textContent()).toContain(
    "Not right. It is another number.",
  );
  await page.reload();
  await page.goto(page.url().replace("#try", ""));
  expect(page.url(), "a reload finds the question again").toContain("?q=");
});

test("without script: an answer that players gave is accepted, and their scores are corrected", async () => {
  const quiz = await createQuiz(base);
  const player = await openPage();
  const attempt = await answerCloze(player, quiz, "Mrs Miller");
  await player.goto(`${attempt}/finish`);
  await player.getByRole("button", { name: "Hand in" }).click();
  await player.locator("#score").waitFor();
  expect(await player.locator("#score").textContent()).toBe("0 of 8");

  const page = await openPage({ hasScript: false });
  await openDesk(page, quiz, "The first bridge at");
  const row = page.locator(".rejected li", { hasText: "Mrs Miller" });
  expect(await row.textContent()).toContain("1 player");
  await row.getByRole("button", { name: "Accept this too" }).click();
  expect(await page.locator(".toast").textContent()).toContain("1 stored answer regraded.");
  expect(await page.getByLabel("Also right").inputValue()).toBe("Mrs Miller");
  expect(await page.locator(".rejected li").count()).toBe(0);
  await player.reload();
  expect(await player.locator("#score").textContent()).toBe("1 of 8");
});

test.each(widths)("axe-core finds nothing on the desk's grading at %i px", async (width) => {
  const quiz = await createQuiz(base);
  const player = await openPage();
  await answerCloze(
    player,
    quiz,
    "Mrs Miller, who was the oldest inhabitant of the town of Marlow Ferry",
  );
  const page = await openPage({ width });
  for (const stem of ["What did", "Who cut", "How long", "The first bridge at"]) {
    await openDesk(page, quiz, stem);
    if ((await page.locator("details.grading").getAttribute("open")) === null) {
      await page.getByText("How it is graded").click();
    }
    const field = page.getByLabel("Answer to try");
    if ((await field.count()) > 0) {
      await field.fill("Keller");
      await page.getByRole("button", { name: "Try it" }).click();
      await page.locator(".outcome").waitFor();
      const focused = await page.evaluate("document.activeElement.closest('.outcome') !== null");
      expect(focused, "the verdict is read out").toBe(true);
    }
    await lookAt(page, stem);
  }
});
