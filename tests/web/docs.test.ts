import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { lookAt, useBrowser, widths } from "./support/browser.ts";

const base = inject("base");
const openPage = useBrowser();
const call = "#operations-Attempts-startAttempt";

/** The reference page with its viewer, and what the browser asked for or complained of meanwhile. */
const openDocs = async (page: Page) => {
  const asked: string[] = [];
  const faults: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  const response = await page.goto(`${base}/docs`);
  await page.locator(call).waitFor();
  return { asked, faults, policy: response?.headers()["content-security-policy"] ?? "" };
};

describe.each(widths)("the API's reference at %i px", (width) => {
  test("axe-core finds nothing in it, with a call open", async () => {
    const page = await openPage({ width });
    await openDocs(page);
    await page.locator(`${call} .opblock-summary-control`).click();
    await page.locator(`${call} .responses-wrapper`).waitFor();
    await lookAt(page, "a call, open");
  });
});

test("the viewer keeps to our policy and asks no other server for anything", async () => {
  const page = await openPage();
  const { asked, faults, policy } = await openDocs(page);
  expect(asked.filter((url) => !url.startsWith(`${base}/`))).toEqual([]);
  expect(asked).toContain(`${base}/openapi.json`);
  expect(faults).toEqual([]);
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain("unsafe");
  expect(await page.locator("#calls").isVisible()).toBe(false);
});

test("a call can be tried out from the page", async () => {
  const page = await openPage();
  await openDocs(page);
  const health = page.locator("#operations-Service-readHealth");
  await health.locator(".opblock-summary-control").click();
  await health.getByRole("button", { name: "Try it out" }).click();
  await health.getByRole("button", { name: "Execute" }).click();
  await health.locator(".live-responses-table").waitFor();
  expect(await health.locator(".live-responses-table").textContent()).toContain('"status": "ok"');
});

test("without script every call is listed, in words", async () => {
  const page = await openPage({ hasScript: false });
  await page.goto(`${base}/about`);
  await page.getByRole("link", { name: "API", exact: true }).click();
  const { paths } = (await (await page.request.get(`${base}/openapi.json`)).json()) as {
    paths: Record<string, object>;
  };
  const listed = await page.locator(".calls dt").allInnerTexts();
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(listed.sort()).toEqual(described.sort());
  expect(await page.locator("#startAttempt dd").textContent()).toContain("For: anybody");
});
