import { describe, expect, inject, test } from "vitest";
import { lookAt, useBrowser, widths } from "./support/browser.ts";
import { createClass, joinClass } from "./support/classroom.ts";
import { signIn } from "./support/desk.ts";
import { fillRightAnswer } from "./support/play.ts";
import { createQuiz } from "./support/quiz.ts";

const base = inject("base");
const openPage = useBrowser();

test.each([true, false])(
  "a teacher and two players at once: from the form to the last answer (script: %s)",
  { timeout: 120_000 },
  async (hasScript) => {
    const quiz = await createQuiz(base);
    const [teacher, wren, finch] = await Promise.all([
      openPage({ hasScript }),
      openPage({ hasScript }),
      openPage({ width: 360 }),
    ]);
    await signIn(teacher, quiz);
    await teacher.goto(`${base}/edit/${quiz.id}`);
    await teacher.getByRole("link", { name: "Classes" }).click();
    await teacher.getByRole("link", { name: "New class" }).click();
    if (hasScript) {
      const own = await teacher.evaluate("Intl.DateTimeFormat().resolvedOptions().timeZone");
      expect(await teacher.getByLabel("Time zone").inputValue()).toBe(own);
    }
    await teacher.getByLabel("Title").fill("Year 9");
    await teacher.getByLabel("Time zone").selectOption("Europe/London");
    await teacher.getByLabel("Closes").fill("2020-01-01T10:00");
    await teacher.getByLabel("Opens").fill("2020-01-02T10:00");
    await teacher.getByRole("button", { name: "Make the class" }).click();
    expect(await teacher.locator("#closesAt-error").textContent()).toContain("after opening");
    expect(await teacher.getByLabel("Title").inputValue()).toBe("Year 9");
    await teacher.getByLabel("Opens").fill("");
    await teacher.getByLabel("Closes").fill("2090-07-01T10:00");
    await teacher.getByRole("button", { name: "Make the class" }).click();
    await teacher.waitForURL(/\/manage$/);
    expect(await teacher.locator("main").textContent()).toContain("1 Jul 2090, 10:00 BST");
    const code = /\/c\/(\w{6})\//.exec(teacher.url())?.[1] ?? "";
    await Promise.all([
      joinClass(wren, { base, code, nickname: "Wren" }),
      joinClass(finch, { base, code, nickname: "Finch" }),
    ]);
    // With script the players appear by themselves.
    if (hasScript) await teacher.locator(".seats summary").nth(1).waitFor();
    else await teacher.reload();
    expect(await teacher.locator(".seats summary").allTextContents()).toEqual(["Finch", "Wren"]);
    await teacher.locator("summary", { hasText: "Wren" }).click();
    await teacher.getByLabel("Extra minutes for Wren").fill("5");
    await teacher.getByRole("button", { name: "Give" }).last().click();
    await teacher.locator("summary", { hasText: "Wren, 5 min more" }).click();
    await teacher.getByRole("button", { name: "Let another device in" }).last().click();
    const deviceCode = (await teacher.locator(".handed .code").textContent()) ?? "";
    if (hasScript) {
      const focused = await teacher.evaluate("document.activeElement.textContent");
      expect(focused, "the code is read out").toContain(deviceCode);
    }
    const phone = await openPage({ width: 360 });
    await phone.goto(`${base}/c/${code}`);
    await phone.locator("summary").first().click();
    await phone.getByLabel("Nickname").last().fill("Wren");
    await phone.getByLabel("Code for this device").fill(deviceCode);
    await phone.getByRole("button", { name: "Let me in" }).click();
    await phone.getByRole("button", { name: "Go on where you were" }).click();
    await phone.waitForURL(/\/questions\/1$/);
    expect(await phone.locator("h1").textContent()).toBe(await wren.locator("h1").textContent());

    await teacher.goto(`${base}/c/${code}/manage`);
    await teacher.getByRole("button", { name: "Close now" }).click();
    await teacher.getByRole("button", { name: "Open now" }).waitFor();
    await fillRightAnswer(finch);
    await finch.getByRole("button", { name: /^Check/ }).click();
    await finch.getByRole("heading", { name: "The time is up." }).waitFor();
    await teacher.getByRole("button", { name: "Open now" }).click();
    await teacher.getByRole("button", { name: "Close now" }).waitFor();
    await teacher.getByRole("link", { name: "Delete this class" }).click();
    await teacher.getByRole("button", { name: "Delete them" }).click();
    await teacher.waitForURL(/\/classrooms$/);
    await wren.reload();
    expect(await wren.locator("h1").textContent()).toContain("no class with this code");
  },
);

test("the board counts who comes in, and whoever waits at the door is let in when the class opens", async () => {
  const room = await createClass(base, { opensAt: new Date(Date.now() + 8000).toISOString() });
  const [teacher, student] = [await openPage(), await openPage({ width: 360 })];
  await signIn(teacher, room.quiz);
  await teacher.goto(`${base}/c/${room.code}/board`);
  await teacher.getByText("Nobody is in yet.").waitFor();
  await student.goto(`${base}/c/${room.code}`);
  await student.getByRole("button", { name: "Start the quiz" }).waitFor({ timeout: 60_000 });
  await student.getByLabel("Nickname").first().fill("Wren");
  await student.getByRole("button", { name: "Start the quiz" }).click();
  await student.waitForURL(/\/questions\/1$/);
  await teacher.getByText("1 player in.").waitFor();
});

test("a teacher's pages tell a student nothing", async () => {
  const room = await createClass(base);
  const student = await openPage();
  await joinClass(student, { base, code: room.code, nickname: "Wren" });
  for (const path of ["manage", "settings", "board", "delete", "results"]) {
    const response = await student.goto(`${base}/c/${room.code}/${path}`);
    expect(response?.status(), path).toBe(404);
    expect(await student.locator("h1").textContent()).toContain("There is no such quiz");
  }
});

describe.each(widths)("axe-core finds nothing at %i px", (width) => {
  test("on a teacher's pages of a class", async () => {
    const room = await createClass(base, { closesAt: "2090-01-01T00:00:00Z", quizSeconds: 600 });
    const page = await openPage({ width });
    await signIn(page, room.quiz);
    const made = `${base}/edit/${room.quiz.id}/classrooms`;
    const path = `${base}/c/${room.code}`;
    await joinClass(page, { base, code: room.code, nickname: "Wren" });
    for (const url of [
      made,
      `${made}/new`,
      `${path}/board`,
      `${path}/settings`,
      `${path}/delete`,
    ]) {
      await page.goto(url);
      await lookAt(page, url);
    }
    await page.goto(`${path}/settings`);
    await page.getByLabel("Percent to pass").fill("200");
    await page.getByRole("button", { name: "Save the settings" }).click();
    await page.locator("#passPercent-error").waitFor();
    await page.getByRole("link", { name: "Percent to pass" }).click();
    expect(await page.locator("#passPercent-error").isVisible()).toBe(true);
    await lookAt(page, "settings with an error");
    await page.goto(`${path}/manage`);
    await page.locator("summary", { hasText: "Wren" }).click();
    await page.getByRole("button", { name: "Let another device in" }).click();
    await page.getByText("It works once").waitFor();
    await lookAt(page, "a class in hand");
  });
});
