import { expect, inject, test } from "vitest";
import { lookAt, useBrowser } from "./support/browser.ts";
import { checkRight, createClass, enterClass } from "./support/classroom.ts";

const base = inject("base");
const openPage = useBrowser();

test("answers that are typed without a network survive a refresh, and are sent once when it is back", async () => {
  const room = await createClass(base);
  const page = await openPage();
  // The questions that come next are fetched ahead, perhaps before the page has loaded all of its own.
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith("/questions/4")),
    enterClass(page, room, "Wren"),
  ]);
  await page.context().setOffline(true);
  await checkRight(page);
  await page.getByText("Your answer is kept in this browser").waitFor();
  await page.getByRole("link", { name: "Go on meanwhile" }).click();
  await page.waitForURL(/\/questions\/2$/);
  await checkRight(page);
  await page.getByText("Your answer is kept in this browser").waitFor();
  // The battery is empty; later the browser is opened again, with a network.
  await page.close();
  await page.context().setOffline(false);
  const later = await page.context().newPage();
  const sent: string[] = [];
  later.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.url());
  });
  await later.goto(`${base}/c/${room.code}`);
  const waiting = () => later.evaluate('localStorage.getItem("factdeck:outbox")');
  await expect.poll(waiting, { timeout: 20_000 }).toBeNull();
  await later.getByRole("button", { name: "Go on where you were" }).click();
  await later.waitForURL(/\/questions\/3$/);
  expect(await later.locator(".steps .right").count()).toBe(2);
  const answers = sent.filter((url) => url.includes("/answers/"));
  expect(answers).toHaveLength(2);
  expect(new Set(answers).size).toBe(2);
});

test("an answer that waited for a network until the class was closed is refused, and its player told so", async () => {
  const room = await createClass(base);
  const page = await openPage({ width: 360 });
  await Promise.all([
    page.waitForResponse((response) => response.url().endsWith("/questions/3")),
    enterClass(page, room, "Wren"),
  ]);
  await checkRight(page);
  await page.waitForURL(/\?checked$/);
  await page.getByRole("link", { name: "Next question" }).click();
  await page.waitForURL(/\/questions\/2$/);
  await page.context().setOffline(true);
  await checkRight(page);
  await page.getByText("Your answer is kept in this browser").waitFor();
  await room.change({ closesAt: new Date().toISOString() });
  await page.context().setOffline(false);
  await page.getByText("An answer that waited for the network came too late").waitFor();
  await lookAt(page, "too late");
  await page.goto(page.url().replace(/\/questions\/.*/, ""));
  expect(await page.locator(".score").textContent()).toContain("1 of 8");
  expect(await page.getByText("came too late").count(), "it is said once").toBe(0);
});

test("handing in waits for answers that are still kept in the browser", async () => {
  const room = await createClass(base);
  const page = await openPage();
  await enterClass(page, room, "Wren");
  const answers = "**/attempts/*/answers/*";
  await page.route(answers, (route) => route.abort());
  await checkRight(page);
  await page.getByText("Your answer is kept in this browser").waitFor();
  await page.goto(page.url().replace(/\/questions\/.*/, "/finish"));
  await page.getByText("1 answer is kept in this browser").waitFor();
  await page.getByRole("button", { name: "Hand in" }).click();
  await page.getByText("hand in again when the network is back").waitFor();
  await page.unroute(answers);
  // Whether the browser itself or the button is first to send them, none is left behind.
  await page.getByRole("button", { name: "Hand in" }).click();
  await page.locator(".score").waitFor();
  expect(await page.locator(".score").textContent()).toContain("1 of 8");
});
