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

/** The widths that every page is opened at. */
export const widths = [1280, 360] as const;

/** The schemes that `lookAt` looks at each of them in: the style sheet alone knows of them, so that none is loaded anew. */
const schemes = ["light", "dark"] as const;

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
  return async (options: { width?: number; hasScript?: boolean } = {}): Promise<Page> => {
    if (browser === null) throw new Error("the browser is not there yet");
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1280, height: 800 },
      colorScheme: "light",
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
const findViolations = async (page: Page): Promise<string[]> => {
  // Evaluated through the debugger, which the page's content policy does not bind.
  if (await page.evaluate("typeof axe === 'undefined'")) await page.evaluate(axeSource);
  const result = (await page.evaluate(`axe.run(document, {
    runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    resultTypes: ["violations"],
  })`)) as AxeResult;
  return result.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
};

/** Pixels by which the page is wider than its window. */
const findOverflow = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - innerWidth") as Promise<number>;

/**
 * Finds in neither scheme anything that axe-core objects to, nor anything wider than the window. Keeps a picture of each
 * for people to look at, where SHOTS names a folder.
 */
export const lookAt = async (page: Page, name: string): Promise<void> => {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    // A colour on its way to another is neither.
    await page.evaluate("Promise.allSettled(document.getAnimations().map((one) => one.finished))");
    const seen = `${name}, ${page.viewportSize()?.width} px, ${colorScheme}`;
    expect(await findViolations(page), seen).toEqual([]);
    expect(await findOverflow(page), `${seen}: wider than its window`).toBeLessThanOrEqual(0);
    const path = `${process.env.SHOTS}/${seen.replace(/\W+/g, "-")}.png`;
    if (process.env.SHOTS !== undefined) await page.screenshot({ path, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: "light" });
};
