import { expect, inject, test } from "vitest";
import { useBrowser } from "./support/browser.ts";
import { check, goToStem, startQuiz } from "./support/play.ts";
import { articleText, createQuiz } from "./support/quiz.ts";

const base = inject("base");
const openPage = useBrowser();

test.each([true, false])(
  "a text that is too short comes back as typed, with advice (script: %s)",
  async (hasScript) => {
    const page = await openPage({ hasScript });
    await page.goto(base);
    await page.locator("#text").fill("Only these few words.");
    await page.getByRole("button", { name: "Make the quiz" }).click();
    const note = page.locator("#text-error");
    await note.waitFor();
    expect(await note.textContent()).toContain("more than 40");
    expect(await page.locator("#text").inputValue()).toBe("Only these few words.");
    expect(await page.locator("#text").getAttribute("aria-invalid")).toBe("true");
  },
);

test("when the server does not answer, the text stays and the page says so", async () => {
  const page = await openPage();
  await page.goto(base);
  await page.locator("#text").fill(articleText);
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "Make the quiz" }).click();
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").textContent()).toContain("Your text is still here");
  expect(await page.locator("#text").inputValue()).toBe(articleText);
  await page.context().setOffline(false);
  await page.getByRole("button", { name: "Make the quiz" }).click();
  await page.waitForURL(/\/edit\/qz_/);
});

test("text of more than 1 MB is refused and stays in the box", async () => {
  const page = await openPage();
  await page.goto(base);
  const long = "word ".repeat(210_000);
  await page.locator("#text").evaluate((box, text) => {
    (box as HTMLTextAreaElement).value = text;
  }, long);
  await page.getByRole("button", { name: "Make the quiz" }).click();
  await page.getByRole("alert").waitFor();
  expect(await page.getByRole("alert").textContent()).toContain("1 MB");
  expect((await page.locator("#text").inputValue()).length).toBe(long.length);
});

test.each([
  ["/q/qz_nothing", 404, "There is no such quiz"],
  ["/edit/qz_nothing", 404, "There is no such quiz"],
  ["/no/such/page", 404, "There is nothing at this address"],
])("%s is a page of its own: %i", async (path, status, words) => {
  const page = await openPage();
  expect((await page.goto(base + path))?.status()).toBe(status);
  expect(await page.locator("h1").textContent()).toContain(words);
});

test("another browser does not find the attempt; a late or second answer changes nothing", async () => {
  const quiz = await createQuiz(base);
  const page = await openPage({ hasScript: false });
  await startQuiz(page, base, quiz.id);
  await goToStem(page, "The first bridge was");
  const url = page.url();
  const stranger = await openPage();
  expect((await stranger.goto(url))?.status()).toBe(404);

  const twin = await page.context().newPage();
  await twin.goto(url);
  await page.getByRole("radio", { name: "True" }).check();
  await check(page);
  await twin.getByRole("radio", { name: "False" }).check();
  await twin.getByRole("button", { name: "Check answer" }).click();
  expect(await twin.locator("#verdict").textContent(), "the first answer counts").toMatch(
    /^Right\./,
  );

  const late = await page.context().newPage();
  await goToStem(page, "Who designed");
  await late.goto(page.url());
  await page.goto(url.replace(/\/questions\/.*$/, "/finish"));
  await page.getByRole("button", { name: /^Hand in/ }).click();
  await late.getByRole("button", { name: "Check answer" }).waitFor();
  await late.getByLabel("Thomas Reid").check();
  await late.getByRole("button", { name: "Check answer" }).click();
  expect(await late.locator("h1").textContent()).toContain("already submitted");
  await page.reload();
  expect(await page.locator("#score").textContent()).toBe("1 of 8");
});

test("a form from another site is refused", async () => {
  const quiz = await createQuiz(base);
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    origin: "https://elsewhere.example",
  };
  const answer = await fetch(`${base}/q/${quiz.id}/attempts`, {
    method: "POST",
    headers,
    redirect: "manual",
  });
  expect(answer.status).toBe(403);
});

test("a double click makes one draft and one attempt", async () => {
  const page = await openPage({ hasScript: false });
  await page.goto(`${base}/new`);
  await page.locator("#text").fill(articleText);
  await page.getByRole("button", { name: "Make the quiz" }).click();
  await page.waitForURL(/\/edit\//);
  await page.goto(`${base}/new`);
  const nonce = await page.locator("[name=nonce]").inputValue();
  const send = async (path: string, form: Record<string, string>) => {
    const answer = await page.request.post(base + path, {
      form,
      headers: { origin: base },
      maxRedirects: 0,
    });
    return answer.headers().location;
  };
  const form = { text: articleText, count: "5", nonce };
  const [one, two] = await Promise.all([send("/new", form), send("/new", form)]);
  expect(one).toMatch(/^\/edit\/qz_/);
  expect(two).toBe(one);

  const quiz = await createQuiz(base);
  const first = await send(`/q/${quiz.id}/attempts`, {});
  expect(await send(`/q/${quiz.id}/attempts`, {})).toBe(first);
});
