import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export type Screen = { width: number; scheme: "light" | "dark" };

/** The screens that every page is looked at on. */
export const screens: readonly Screen[] = [
  { width: 1280, scheme: "light" },
  { width: 1280, scheme: "dark" },
  { width: 360, scheme: "light" },
  { width: 360, scheme: "dark" },
];

/** A browser for the tests of one file; every test opens a fresh profile. */
export const useBrowser = () => {
  let browser: Browser | null = null;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: flags });
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (options: Partial<Screen> & { hasScript?: boolean } = {}): Promise<Page> => {
    if (browser === null) throw new Error("the browser is not there yet");
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 800 },
      colorScheme: options.scheme ?? "light",
      javaScriptEnabled: options.hasScript ?? true,
      reducedMotion: "reduce",
    });
    contexts.push(context);
    return context.newPage();
  };
};

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

type AxeResult = { violations: { id: string; nodes: { html: string }[] }[] };

/** What axe-core finds against WCAG 2.0 to 2.2, A and AA, and its best practices: `rule: element` lines. */
export const findViolations = async (page: Page): Promise<string[]> => {
  // Evaluated through the debugger, which the page's content policy does not bind.
  await page.evaluate(axeSource);
  const result = (await page.evaluate(`axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    resultTypes: ["violations"],
  })`)) as AxeResult;
  return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

/** Pixels by which the page is wider than its window. */
export const findOverflow = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - innerWidth") as Promise<number>;

/** Finds nothing that axe-core objects to, and nothing wider than the window. */
export const lookAt = async (page: Page, name: string): Promise<void> => {
  expect(await findViolations(page), name).toEqual([]);
  expect(await findOverflow(page), `${name} is not wider than its window`).toBeLessThanOrEqual(0);
};
