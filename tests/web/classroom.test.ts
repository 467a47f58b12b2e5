import { gzipSync } from "node:zlib";
import { describe, expect, inject, test } from "vitest";
import { lookAt, useBrowser, widths } from "./support/browser.ts";
import { checkRight, createClass, enterClass } from "./support/classroom.ts";
import { fillRightAnswer } from "./support/play.ts";

const base = inject("base");
const openPage = useBrowser();
const maxFirstLoadBytes = 60_000;

test("two players play at once, one of them without script, and each comes back to their own place", async () => {
  const room = await createClass(base);
  const [wren, finch] = await Promise.all([openPage(), openPage({ hasScript: false })]);
  await Promise.all([enterClass(wren, room, "Wren"), enterClass(finch, room, "Finch")]);
  await Promise.all([checkRight(wren), checkRight(finch)]);
  await Promise.all([wren.waitForURL(/\?checked$/), finch.waitForURL(/\?checked$/)]);
  expect(await wren.locator("#verdict").textContent()).toContain("Right");
  for (const page of [wren, finch]) {
    const heading = await page.locator("h1").textContent();
    await page.reload();
    expect(await page.locator("h1").textContent()).toBe(heading);
    await page.goto(`${base}/c/${room.code}`);
    await page.getByRole("button", { name: "Go on where you were" }).click();
    await page.waitForURL(/\/questions\/2$/);
    expect(await page.locator(".steps .right").count()).toBe(1);
  }
  const taken = await openPage();
  await taken.goto(`${base}/c/${room.code}`);
  await taken.getByLabel("Nickname").first().fill("wren");
  await taken.getByRole("button", { name: "Start the quiz" }).click();
  expect(await taken.locator("#nick-error").textContent()).toContain("already called wren");
  expect(await taken.getByLabel("Nickname").first().inputValue()).toBe("wren");
});

test("with feedback after closing a player sees no verdict, and that nothing is lost", async () => {
  const room = await createClass(base, { feedback: "after_closing" });
  const page = await openPage();
  await enterClass(page, room, "Wren");
  await checkRight(page);
  await page.waitForURL(/\/questions\/2$/);
  expect(await page.locator(".steps .done").count()).toBe(1);
  await page.goto(page.url().replace(/2$/, "1"));
  expect(await page.locator("h2").textContent()).toContain("kept");
  await page.goto(page.url().replace(/questions.*/, "finish"));
  await page.getByRole("button", { name: "Hand in" }).click();
  await page.waitForURL(/\/att_\w+$/);
  expect(await page.locator("h1").textContent()).toContain("Nothing is lost");
  const html = await page.content();
  for (const secret of room.quiz.secrets) expect(html).not.toContain(secret);
  await room.change({ closesAt: "2020-01-01T00:00:00Z" });
  await page.reload();
  expect(await page.locator(".score").textContent()).toContain("1 of 8");
});

test("the countdown goes by the server's clock, and what is typed is sent before the time is up", async () => {
  const room = await createClass(base, { quizSeconds: 20 });
  const page = await openPage();
  await page.addInitScript(
    "{ const real = Date.now; Date.now = () => real() + 864e5; window.Date = class extends Date { constructor(...a) { super(...(a.length ? a : [real() + 864e5])); } }; }",
  );
  await enterClass(page, room, "Wren");
  expect(await page.locator("[data-left]").textContent()).toMatch(/^0:(?:20|[01]\d)$/);
  await fillRightAnswer(page);
  await page.waitForURL(/\?checked$/, { timeout: 30_000 });
  expect(await page.locator("#verdict").textContent()).toContain("Right");
  // The page asks the server once the time is up, and finds the attempt handed in.
  await page.getByRole("link", { name: "Back to the result" }).waitFor({ timeout: 20_000 });
});

test("a player's first load is 60 KB at most, all requests together, and asks nobody else", async () => {
  const room = await createClass(base, { quizSeconds: 600 });
  const page = await openPage();
  const urls = new Set<string>();
  page.on("response", (response) => {
    if (response.status() < 300) urls.add(response.url());
  });
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith("/questions/8")),
    enterClass(page, room, "Wren"),
  ]);
  let total = 0;
  const sizes: string[] = [];
  for (const url of urls) {
    expect(url.startsWith(base), url).toBe(true);
    const bytes = await (await page.request.get(url)).body();
    const size = url.endsWith(".woff2") ? bytes.length : gzipSync(bytes, { level: 6 }).length;
    total += size;
    sizes.push(`${size} ${url.slice(base.length)}`);
  }
  // The way in, the first question, style, script, font, and the seven questions fetched ahead.
  expect(urls.size).toBeGreaterThanOrEqual(12);
  expect(total, sizes.join("\n")).toBeLessThanOrEqual(maxFirstLoadBytes);
});

describe.each(widths)("axe-core finds nothing at %i px", (width) => {
  test("on the way in, on playing and on handing in", async () => {
    const room = await createClass(base, { quizSeconds: 900, feedback: "at_end" });
    const page = await openPage({ width });
    for (const path of ["/c", "/c?code=222222", `/c/${room.code}`]) {
      await page.goto(base + path);
      await lookAt(page, path);
    }
    await page.locator("summary").first().click();
    await page.getByLabel("Nickname").last().fill("Nobody");
    await page.getByLabel("Code for this device").fill("222222");
    await page.getByRole("button", { name: "Let me in" }).click();
    await page.locator("#device-error").waitFor();
    await lookAt(page, "a wrong device code");
    await enterClass(page, room, "Wren");
    await lookAt(page, "a question with a clock");
    await checkRight(page);
    await page.waitForURL(/\/questions\/2$/);
    for (const end of ["questions/1", "finish"]) {
      await page.goto(page.url().replace(/(?:questions|finish).*/, end));
      await lookAt(page, end);
    }
    await page.goto(`${base}/c/${room.code}`);
    await lookAt(page, "the door, as a player");
    await page.getByRole("button", { name: "Go on" }).click();
    await page.waitForURL(/\/questions\//);
    await page.goto(page.url().replace(/questions.*/, "finish"));
    await page.getByRole("button", { name: "Hand in" }).click();
    await page.locator(".score").waitFor();
    await lookAt(page, "the result");
    await room.change({ feedback: "never" });
    await page.reload();
    await lookAt(page, "handed in without a verdict");
  });
});
