import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { lookAt, useBrowser, widths } from "./support/browser.ts";
import { goOn } from "./support/go-on.ts";
import { fillRightAnswer } from "./support/play.ts";
import { createQuiz, type TestQuiz } from "./support/quiz.ts";

const base = inject("base");
const openPage = useBrowser();
let quiz: TestQuiz;
let host: Server;
let hostUrl: string;

/** Another site, by its host name and port, whose page shows what it is told to. */
const pages = new Map<string, string>();

const showOnHost = (path: string, body: string): void => {
  const head = `<meta charset="utf-8"><title>Host</title><meta name="viewport" content="width=device-width">`;
  pages.set(path, `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`);
};

beforeAll(async () => {
  quiz = await createQuiz(base);
  host = createServer((request, response) => {
    const page = pages.get(request.url ?? "");
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html" });
    response.end(page);
  });
  await new Promise<void>((resolve) => host.listen(0, resolve));
  hostUrl = `http://localhost:${(host.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => host.close(resolve)));

const frameIn = async (page: Page): Promise<Frame> => {
  const handle = await page.locator("iframe").elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error("no frame on the page");
  await frame.waitForLoadState();
  return frame;
};

/** The HTML that oEmbed gives for the quiz. */
const readSnippet = async (): Promise<string> => {
  const url = encodeURIComponent(`${base}/q/${quiz.id}`);
  const answer = (await (await fetch(`${base}/oembed?url=${url}`)).json()) as { html: string };
  return answer.html;
};

const playThrough = async (frame: Frame): Promise<void> => {
  await frame.getByRole("button", { name: "Start the quiz" }).click();
  for (let n = 1; n <= 8; n++) {
    await frame.locator(".big", { hasText: String(n) }).waitFor();
    await fillRightAnswer(frame);
    await frame.getByRole("button", { name: "Check answer" }).click();
    await frame.locator("mark", { hasText: /\w/ }).first().waitFor();
    await frame.locator("#verdict").waitFor();
    await frame.getByRole("button", { name: /^(?:Next question|See your score)$/ }).click();
  }
  await frame.locator("#score").waitFor();
};

test("a quiz is played to its end inside another site's page, and leaves no cookie", async () => {
  showOnHost("/article", `<h1>An article</h1>${await readSnippet()}`);
  const page = await openPage();
  await page.goto(`${hostUrl}/article`);
  const frame = await frameIn(page);
  await playThrough(frame);
  expect(await frame.locator("#score").textContent()).toBe("8 of 8");
  expect(await page.context().cookies()).toEqual([]);
  expect(frame.url()).toBe(`${base}/embed/${quiz.id}/play`);
});

test("also in a sandbox without an origin, and without script", async () => {
  const sandboxed = (await readSnippet()).replace("<iframe", '<iframe sandbox="allow-forms"');
  showOnHost("/sandbox", sandboxed);
  const page = await openPage();
  await page.goto(`${hostUrl}/sandbox`);
  await playThrough(await frameIn(page));
});

test("script fits the frame to the quiz when the page around it listens", async () => {
  showOnHost(
    "/fitting",
    `${await readSnippet()}<script>addEventListener("message", ({ data, source }) => {
      const frame = document.querySelector("iframe");
      if (source === frame.contentWindow && data.type === "factdeck:height") frame.height = data.height;
    });</script>`,
  );
  const page = await openPage({ width: 360 });
  await page.goto(`${hostUrl}/fitting`);
  const frame = await frameIn(page);
  await frame.getByRole("button", { name: "Start the quiz" }).click();
  await frame.getByText("Check answer").waitFor();
  await expect
    .poll(() =>
      frame.evaluate(
        "document.documentElement.scrollHeight - document.documentElement.clientHeight",
      ),
    )
    .toBe(0);
  expect(Number(await page.locator("iframe").getAttribute("height"))).toBeGreaterThan(300);
});

test("no other page of ours can be framed", async () => {
  showOnHost("/framed", `<iframe src="${base}/q/${quiz.id}" title="Quiz"></iframe>`);
  const page = await openPage();
  await page.goto(`${hostUrl}/framed`);
  const frame = await frameIn(page);
  expect(await frame.locator("h1", { hasText: "bridges" }).count()).toBe(0);
});

test.each(widths)("axe-core finds nothing in the frame at %i px", async (width) => {
  const page = await openPage({ width });
  await page.goto(`${base}/embed/${quiz.id}`);
  await lookAt(page, "the door");
  const press = (name: string | RegExp) =>
    goOn(page, () => page.getByRole("button", { name }).click());
  await press("Start the quiz");
  for (let n = 1; n <= 8; n++) {
    await lookAt(page, `question ${n}`);
    if (n % 2 === 0) await fillRightAnswer(page);
    if (n % 2 === 0) await press("Check answer");
    if (n % 2 === 0) await lookAt(page, `question ${n}, checked`);
    await press(/^(?:Skip|Next question)$/);
  }
  while ((await page.locator("#finish").count()) === 0) await press("Skip");
  await page.locator("#finish").waitFor();
  await lookAt(page, "the last step");
  await press("Hand in");
  await page.locator("#score").waitFor();
  await page.evaluate(
    "document.querySelectorAll('details').forEach((all) => { all.open = true; })",
  );
  await lookAt(page, "the result");
  await page.goto(`${base}/embed/qz_none`);
  await lookAt(page, "an error");
});
