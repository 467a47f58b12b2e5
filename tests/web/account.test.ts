import type { CDPSession, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { lookAt, useBrowser, widths } from "./support/browser.ts";
import { createQuiz, type TestQuiz } from "./support/quiz.ts";

/** Passkeys belong to a name, so these pages are opened by one. */
const base = inject("base").replace("127.0.0.1", "localhost");
const openPage = useBrowser();
let quiz: TestQuiz;

beforeAll(async () => {
  quiz = await createQuiz(base);
});

type Device = { cdp: CDPSession; authenticatorId: string };

/** Gives the page's browser a device that unlocks at once, as by a fingerprint. */
const plugIn = async (page: Page): Promise<Device> => {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
};

/** Opens the recovery link in the page's browser. */
const recover = async (page: Page, token: string): Promise<void> => {
  await page.goto(`${base}/w/${token}`);
  await page.getByRole("button", { name: "Open my quizzes" }).click();
  await page.waitForURL(`${base}/mine`);
};

test("a passkey made in one browser opens the quizzes in another, until it is removed", async () => {
  const home = await openPage();
  const first = await plugIn(home);
  await recover(home, quiz.ownerToken);
  await home.getByRole("link", { name: "Ways into them" }).click();
  await home.getByLabel("Name, if you like").fill("Desk at home");
  await home.getByRole("button", { name: "Add a passkey" }).click();
  await home.getByText("Desk at home").first().waitFor();
  await home.getByRole("button", { name: "Add a passkey" }).click();
  await expect
    .poll(() => home.locator("form[data-passkey] [role=alert]").textContent())
    .toContain("has a passkey for your quizzes already");

  const away = await openPage();
  const second = await plugIn(away);
  const { credentials } = await first.cdp.send("WebAuthn.getCredentials", first);
  expect(credentials).toHaveLength(1);
  for (const credential of credentials) {
    const { authenticatorId } = second;
    await second.cdp.send("WebAuthn.addCredential", { authenticatorId, credential });
  }
  await away.goto(`${base}/mine`);
  await away.getByRole("button", { name: "Open with a passkey" }).click();
  await away.getByRole("link", { name: "Three bridges at Marlow Ferry" }).waitFor();

  await home.goto(`${base}/mine/account`);
  await home.getByText("last used").first().waitFor();
  await home.locator("#passkeys summary").click();
  await home.locator("#passkeys .ways").getByLabel("Name").fill("Phone");
  await home.getByRole("button", { name: "Rename" }).click();
  await home.locator("#passkeys strong", { hasText: "Phone" }).waitFor();
  await home.locator("#passkeys summary").click();
  await home.getByRole("button", { name: "Remove" }).click();
  await home.waitForURL(/#passkeys$/);
  expect(await home.locator("#passkeys .ways").count()).toBe(0);

  await away.getByRole("button", { name: "Leave this browser" }).click();
  await away.getByRole("button", { name: "Open with a passkey" }).click();
  await expect
    .poll(() => away.locator("form[data-passkey] [role=alert]").textContent())
    .toContain("was not accepted");
});

test("closing the device's dialogue says that nothing has changed", async () => {
  const page = await openPage();
  const { cdp, authenticatorId } = await plugIn(page);
  await recover(page, quiz.ownerToken);
  await cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.goto(`${base}/mine/account`);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect
    .poll(() => page.locator("form[data-passkey] [role=alert]").textContent(), { timeout: 30_000 })
    .toContain("Nothing has changed");
});

test("without script the recovery link is renewed, and a browser is ended from another", async () => {
  const owner = await createQuiz(base);
  const page = await openPage({ hasScript: false });
  await recover(page, owner.ownerToken);
  const lost = await openPage({ hasScript: false });
  await recover(lost, owner.ownerToken);
  await page.goto(`${base}/mine/account`);
  expect(await page.getByText("Adding a passkey needs JavaScript").isVisible()).toBe(true);
  await page.getByRole("button", { name: "End all other browsers" }).click();
  await lost.reload();
  expect(await lost.locator("h2").first().textContent()).toBe("No quiz in this browser yet");
  await page.getByRole("button", { name: "Make a new recovery link" }).click();
  const link = await page.locator("#recovery").inputValue();
  await lost.goto(`${base}/w/${owner.ownerToken}`);
  await lost.getByRole("button", { name: "Open my quizzes" }).click();
  expect(await lost.locator("h1").textContent()).toContain("does not open a workspace");
  await lost.goto(link);
  await lost.getByRole("button", { name: "Open my quizzes" }).click();
  await lost.getByRole("link", { name: "Three bridges at Marlow Ferry" }).waitFor();
});

/** Makes a link on the share page; gives its address. */
const makeLink = async (page: Page, kind: string, name: string): Promise<string> => {
  await page.goto(`${base}/edit/${quiz.id}/share`);
  await page.getByLabel(kind).check();
  await page.getByLabel("Name, for you to recognise it").fill(name);
  await page.getByRole("button", { name: "Make the link" }).click();
  return page.locator("#new-link").inputValue();
};

test("two teachers: one invites, the other edits, and is out when the link is revoked", async () => {
  const owner = await openPage();
  await recover(owner, quiz.ownerToken);
  const link = await makeLink(owner, "A co-teacher who edits", "Ms Okafor");
  const colleague = await openPage();
  await colleague.goto(link);
  await colleague.getByRole("button", { name: "Work on it together" }).click();
  await colleague.getByRole("heading", { name: "Keep this link" }).waitFor();
  await colleague.getByRole("link", { name: "Three bridges at Marlow Ferry" }).click();
  await colleague.waitForURL(new RegExp(`/edit/${quiz.id}`));
  await owner.goto(`${base}/edit/${quiz.id}/share`);
  await owner.getByText("taken up by 1 teacher").waitFor();
  await owner.getByRole("button", { name: "Revoke Ms Okafor" }).click();
  await owner.getByText("None. Nobody but you is at this draft.").waitFor();
  await colleague.reload();
  await colleague.getByRole("heading", { name: "There is no such quiz" }).waitFor();
});

describe.each(widths)("axe-core finds nothing at %i px", (width) => {
  test("on the pages of an account and of sharing", async () => {
    const page = await openPage({ width });
    await plugIn(page);
    await page.goto(`${base}/mine`);
    await lookAt(page, "no workspace");
    await recover(page, quiz.ownerToken);
    await page.goto(`${base}/mine/account`);
    const name = `Screen ${width}`;
    await page.getByLabel("Name, if you like").fill(name);
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.locator("#passkeys summary", { hasText: name }).click();
    await lookAt(page, "account");
    const review = await makeLink(page, "A reader", `Head of English, ${name}`);
    await lookAt(page, "share");
    const invite = await makeLink(page, "A co-teacher who looks", "Mr Lind");
    const guest = await openPage({ width });
    await guest.goto(review);
    await lookAt(guest, "review");
    await guest.goto(invite);
    await lookAt(guest, "invitation");
    await guest.getByRole("button", { name: "Look at it" }).click();
    await guest.getByRole("heading", { name: "Shared with you" }).waitFor();
    await lookAt(guest, "shared with you");
  });
});
