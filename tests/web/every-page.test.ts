import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { lookAt, useBrowser, widths } from "./support/browser.ts";
import { check, fillRightAnswer, goToStem, startQuiz } from "./support/play.ts";
import { createQuiz, type TestQuiz } from "./support/quiz.ts";

const base = inject("base");
const openPage = useBrowser();
const stems = [
  "Who designed",
  "What did",
  "The first bridge was",
  "Who cut",
  "How long",
  "The first bridge at",
  "Put the",
  "Match each",
];
const maxPageBytes = 60_000;
const maxScriptBytes = 15_000;
let quiz: TestQuiz;

beforeAll(async () => {
  quiz = await createQuiz(base);
});

const signIn = (page: Page) =>
  page.context().addCookies([{ name: "factdeck_workspace", value: quiz.ownerToken, url: base }]);

/** A webhook to which something was sent. */
const makeWebhook = async (): Promise<string> => {
  const post = async (path: string, body: object, token: string) => {
    const answer = await fetch(`${base}/api/v1${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as Record<string, string>;
  };
  const url = "https://hooks.factdeck.dev/a-long-address/of-an-app/that-hears/of-what-happens";
  const { id = "" } = await post("/webhooks", { url }, quiz.ownerToken);
  const { id: attempt, token = "" } = await post(`/quizzes/${quiz.id}/attempts`, {}, "");
  await post(`/attempts/${attempt}/submit`, {}, token);
  return id;
};

describe.each(widths)("axe-core finds nothing at %i px", (width) => {
  test("on the site's pages", async () => {
    const page = await openPage({ width });
    for (const path of [
      "/",
      "/new",
      "/mine",
      "/about",
      `/q/${quiz.id}`,
      "/q/qz_none",
      `/w/${quiz.ownerToken}`,
    ]) {
      await page.goto(base + path);
      await lookAt(page, path);
    }
    await page.goto(base);
    await page.locator("#text").fill("Too short.");
    await page.getByRole("button", { name: "Make the quiz" }).click();
    await page.locator("#text-error").waitFor();
    await lookAt(page, "an error in the paste form");
  });

  test("on the desk, for all eight kinds, and on publishing", async () => {
    const page = await openPage({ width });
    await signIn(page);
    await page.goto(`${base}/edit/${quiz.id}`);
    const links = await page
      .locator(".toc li a")
      .evaluateAll((all) => all.map((a) => a.getAttribute("href")));
    expect(links).toHaveLength(8);
    for (const link of links) {
      await page.goto(base + link);
      await lookAt(page, String(link));
    }
    const add = `/edit/${quiz.id}/add`;
    const kinds = ["multiple_choice", "true_false", "cloze", "numeric", "ordering", "matching"];
    for (const path of [
      `/edit/${quiz.id}/publish`,
      `/edit/${quiz.id}/publish?done`,
      `/edit/${quiz.id}/versions`,
      add,
      `${add}?evidence=0-60&after=q1`,
      ...kinds.map((kind) => `${add}?evidence=0-60&kind=${kind}`),
      "/mine",
      "/mine/keys",
      "/mine/webhooks",
      `/mine/webhooks/${await makeWebhook()}`,
    ]) {
      await page.goto(base + path);
      await lookAt(page, path);
    }
  });

  test("on playing, on every verdict, on the result, practice and cards", async () => {
    const page = await openPage({ width });
    await startQuiz(page, base, quiz.id);
    for (const [i, stem] of stems.entries()) {
      await goToStem(page, stem);
      await lookAt(page, `${stem}, open`);
      if (i % 2 === 0) await fillRightAnswer(page);
      else await answerWrongly(page);
      await check(page);
      await lookAt(page, `${stem}, checked`);
    }
    const attempt = page.url().replace(/\/questions\/.*$/, "");
    await page.goto(`${attempt}/finish`);
    await lookAt(page, "the last step");
    await page.getByRole("button", { name: /^Hand in/ }).click();
    await page.locator("#score").waitFor();
    await page.evaluate(
      "document.querySelectorAll('details').forEach((all) => { all.open = true; })",
    );
    await lookAt(page, "the result");
    await page.goto(`${attempt}/practise/1`);
    await lookAt(page, "practice");
    await page.goto(`${base}/q/${quiz.id}/cards`);
    await page.locator("summary").click();
    await lookAt(page, "a card");
  });
});

/** One wrong choice; for a short answer the prompt. */
const answerWrongly = async (page: Page): Promise<void> => {
  if ((await page.locator("[type=checkbox]").count()) > 0) await page.getByLabel("a canal").check();
  else if ((await page.locator("select").count()) > 0) {
    for (const select of await page.locator("select").all())
      await select.selectOption({ index: 1 });
  } else await page.locator("[name=answer]").fill("Keller");
};

test("the play page weighs 60 KB at most, its script 15", async () => {
  const page = await openPage();
  await startQuiz(page, base, quiz.id);
  const html = await page.content();
  const paths = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, path]) => path);
  const files = await Promise.all(
    [page.url().slice(base.length), ...paths].map(async (path) => {
      const body = await (await page.request.get(base + path)).body();
      return [String(path), body.length] as const;
    }),
  );
  expect(files).toHaveLength(5);
  const total = files.reduce((sum, [, size]) => sum + size, 0);
  const script = files.find(([url]) => url.endsWith(".js"))?.[1] ?? 0;
  const sizes = files.map(([url, size]) => `${size} ${url}`).join(", ");
  expect(total, sizes).toBeLessThanOrEqual(maxPageBytes);
  expect(script).toBeLessThanOrEqual(maxScriptBytes);
  expect(script).toBeGreaterThan(0);
});

test("every page passes its own content policy", async () => {
  const page = await openPage();
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  await signIn(page);
  for (const path of ["/", "/new", `/edit/${quiz.id}`, `/q/${quiz.id}`, `/q/${quiz.id}/cards`]) {
    const response = await page.goto(base + path);
    expect(response?.headers()["content-security-policy"]).toContain("default-src 'self'");
    expect(await page.locator("[style], style, script:not([src])").count()).toBe(0);
  }
  expect(faults).toEqual([]);
});
