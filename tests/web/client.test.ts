import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { beforeAll, expect, inject, test } from "vitest";
import { useBrowser } from "./support/browser.ts";
import { createQuiz } from "./support/quiz.ts";

const base = inject("base");
const openPage = useBrowser();

beforeAll(() => {
  execFileSync(process.execPath, ["tools/build-client.ts"]);
});

test("the client plays a quiz in a browser", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage();
  const serve = (path: string, contentType: string, body: string) =>
    page.route(base + path, (route) => route.fulfill({ contentType, body }));
  await serve("/app", "text/html", "<!doctype html><title>An app</title>");
  await serve("/app/client.js", "text/javascript", readFileSync("client/dist/index.js", "utf8"));
  await page.goto(`${base}/app`);
  const score = await page.evaluate(`(async () => {
    const { createClient, FactdeckError } = await import("/app/client.js");
    const factdeck = createClient({ baseUrl: location.origin });
    const attempt = await factdeck.attempts.start("${quiz.id}");
    const fault = await factdeck.quizzes.get("qz_none").catch((error) => error);
    const { score } = await factdeck.attempts.submit(attempt);
    return { total: score.total, code: fault instanceof FactdeckError && fault.code };
  })()`);
  expect(score).toEqual({ total: 8, code: "quiz_unknown" });
});
