import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { lookAt, useBrowser, widths } from "./support/browser.ts";
import { openClass } from "./support/class-play.ts";
import { createClass, joinClass } from "./support/classroom.ts";
import { createQuiz, type TestQuiz } from "./support/quiz.ts";

const base = inject("base");
const openPage = useBrowser();
let quiz: TestQuiz;

beforeAll(async () => {
  quiz = await createQuiz(base);
});

const openAsTeacher = async (
  options: Parameters<typeof openPage>[0] = {},
  { ownerToken } = quiz,
): Promise<Page> => {
  const page = await openPage(options);
  const cookie = { name: "factdeck_workspace", value: ownerToken, url: base };
  await page.context().addCookies([cookie]);
  return page;
};

/** The words of a player's row: its cells as they are read out. */
const rowOf = (page: Page, nickname: string) =>
  page.locator(".grid tbody tr", { has: page.getByRole("link", { name: nickname, exact: true }) });

/** Answers the first question, a choice, in a player's browser. */
const choose = async (page: Page, option: string): Promise<void> => {
  await page.getByLabel(option).check();
  await page.getByRole("button", { name: /^Check/ }).click();
  await page.waitForURL(/\?checked$/);
};

test("while two players answer in their browsers, the teacher's page shows it by itself", async () => {
  const { code, quiz: own } = await createClass(base, { shuffleQuestions: false });
  const teacher = await openAsTeacher({}, own);
  const faults: string[] = [];
  teacher.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await teacher.goto(`${base}/c/${code}/results`);
  await teacher.getByText("Nobody has joined yet").waitFor();
  const [mara, theo] = await Promise.all([openPage(), openPage({ hasScript: false })]);
  await joinClass(mara, { base, code, nickname: "Mara" });
  await rowOf(teacher, "Mara").waitFor();
  await joinClass(theo, { base, code, nickname: "Theo" });
  await Promise.all([choose(mara, "Thomas Reid"), choose(theo, "Anna Keller")]);
  await rowOf(teacher, "Mara").locator(".y").waitFor();
  await rowOf(teacher, "Theo").locator(".m-wrong").waitFor();
  expect(await rowOf(teacher, "Mara").locator("td").first().textContent()).toBe("right");
  await mara.goto(mara.url().replace(/\/questions\/.*/, "/finish"));
  await mara.getByRole("button", { name: /^Hand in/ }).click();
  await teacher.locator("[data-finished]", { hasText: /^1$/ }).waitFor();
  await teacher.getByText("Right of 1", { exact: true }).waitFor();
  expect(await teacher.locator("[data-right]").first().textContent()).toBe("1");
  expect(await rowOf(teacher, "Mara").locator("td.n").first().textContent()).toBe("1");
  await teacher.getByText("Live. 1 playing, 1 done.").waitFor();
  expect(faults).toEqual([]);
});

test("a co-teacher who is revoked while the results run sees them no longer", async () => {
  const { code, quiz: own } = await createClass(base);
  const call = (method: string, path: string, body?: object) =>
    fetch(`${base}/api/v1/quizzes/${own.id}/shares${path}`, {
      method,
      headers: { "content-type": "application/json", authorization: `Bearer ${own.ownerToken}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  const made = await call("POST", "", { role: "view", label: "Ms Okafor" });
  const share = (await made.json()) as { id: string; url: string };
  const [page, mara] = [await openPage(), await openPage()];
  await page.goto(share.url);
  await page.getByRole("button", { name: "Look at it" }).click();
  await joinClass(mara, { base, code, nickname: "Mara" });
  await page.goto(`${base}/c/${code}/results`);
  await page.getByText("Live. 1 playing, 0 done.").waitFor();
  expect(await rowOf(page, "Mara").count()).toBe(1);
  await call("DELETE", `/${share.id}`);
  await page.getByRole("heading", { name: "There is no such quiz" }).waitFor();
  expect(await page.content()).not.toContain("Mara");
});

describe.each(widths)("axe-core finds nothing at %i px", (width) => {
  test("on results of three players, on a report, on erasing, and before anybody is there", async () => {
    const empty = await openClass(base, quiz);
    const room = await openClass(base, quiz, { passPercent: 50, attemptsAllowed: 2 });
    for (const [nickname, every] of [
      ["Mara", 9],
      ["Theo", 3],
      ["Wren", 2],
    ] as const) {
      const player = await room.join(nickname);
      await player.answerAll((i) => (i + 1) % every !== 0);
      if (nickname !== "Wren") await player.submit();
    }
    const page = await openAsTeacher({ width });
    await page.goto(room.resultsUrl);
    const report = await page.getByRole("link", { name: "Mara" }).getAttribute("href");
    const urls = [room.resultsUrl, base + report, `${room.resultsUrl}/erase`, empty.resultsUrl];
    for (const url of urls) {
      await page.goto(url);
      await page.evaluate(
        "document.querySelectorAll('details').forEach((all) => { all.open = true; })",
      );
      await lookAt(page, url);
      expect(await page.locator("[style], style, script:not([src])").count()).toBe(0);
    }
  });
});

test("with the keyboard alone a teacher opens a question and accepts an answer for all", async () => {
  // A quiz of its own: what is accepted here counts in all of its classes.
  const own = await createQuiz(base);
  const room = await openClass(base, own);
  const theo = await room.join("Theo");
  await theo.answer("Who cut", false);
  await theo.submit();
  const page = await openAsTeacher({}, own);
  await page.goto(room.resultsUrl);
  const summary = page.locator("summary", { hasText: "What was answered to question 4" });
  await summary.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const focused = page.locator(":focus");
  expect(await focused.textContent()).toContain("Accept this too");
  await page.keyboard.press("Enter");
  await page.getByText("Accepted. 1 answer got more points; nobody lost any.").waitFor();
  expect(await rowOf(page, "Theo").locator(".y").count()).toBe(1);
});

test("without script: the results, the CSV, a report, and erasing one player and then all", async () => {
  const room = await openClass(base, quiz);
  for (const nickname of ["Mara", "Theo"]) {
    const player = await room.join(nickname);
    await player.answerAll((i) => i % 2 === 0);
    await player.submit();
  }
  const page = await openAsTeacher({ hasScript: false });
  await page.goto(room.resultsUrl);
  expect(await rowOf(page, "Mara").locator(".y").count()).toBe(4);
  await page.getByRole("link", { name: "Look again" }).waitFor();
  const csv = await page.request.get(`${room.resultsUrl}.csv`);
  expect((await csv.body()).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(await csv.text()).toContain("Mara,finished,4,8,50");
  await page.getByRole("link", { name: "Mara" }).click();
  await page.getByRole("heading", { level: 1, name: "Mara" }).waitFor();
  await page.locator("summary", { hasText: "Erase this player" }).click();
  await page.getByRole("button", { name: "Erase Mara" }).click();
  await rowOf(page, "Theo").waitFor();
  expect(await rowOf(page, "Mara").count()).toBe(0);
  await page.getByRole("link", { name: "Erase all 1 player" }).click();
  await page.getByRole("button", { name: "Erase all 1 player" }).click();
  await page.getByText("Nobody has joined yet").waitFor();
  await page.getByRole("link", { name: "The class", exact: true }).click();
  expect(new URL(page.url()).pathname).toBe(`/c/${room.code}/manage`);
});

test("the leaderboard: off by default; by points, and a player finds themselves on it", async () => {
  const off = await openClass(base, quiz);
  const page = await openAsTeacher({ width: 360 });
  expect((await page.goto(off.resultsUrl.replace("results", "leaderboard")))?.status()).toBe(404);
  const room = await openClass(base, quiz, { hasLeaderboard: true });
  const mara = await room.join("Mara");
  const theo = await room.join("Theo");
  await theo.answerAll(() => true);
  await theo.submit();
  await mara.answerAll((i) => i < 4);
  await mara.submit();
  await page.goto(room.resultsUrl);
  await page.getByRole("link", { name: "Leaderboard" }).click();
  await page.getByRole("heading", { name: "Leaderboard" }).waitFor();
  expect(await page.locator("tbody tr").allTextContents()).toEqual(["1Theo8", "2Mara4½"]);
  await lookAt(page, "the leaderboard");
  const student = await openPage();
  const cookie = { name: "factdeck_player", value: mara.token, url: `${base}/c/${room.code}` };
  await student.context().addCookies([cookie]);
  await student.goto(page.url());
  expect(await student.locator("[aria-current]").textContent()).toBe("2Mara (you)4½");
});

test("a student who opens the teacher's link sees nothing of the class", async () => {
  const room = await openClass(base, quiz);
  await room.join("Mara");
  const page = await openPage();
  const response = await page.goto(room.resultsUrl);
  expect(response?.status()).toBe(404);
  expect(await page.content()).not.toContain("Mara");
});
