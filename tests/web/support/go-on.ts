import type { Page } from "playwright-core";

/** Does what leads to another page, and waits for it: a look at the page too early would see the one before. */
export const goOn = async (page: Page, act: () => Promise<void>): Promise<void> => {
  const loaded = page.waitForEvent("load");
  await act();
  await loaded;
};
