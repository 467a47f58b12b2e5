/**
 * What script adds to a class's page and to its board: who comes in appears by itself. Parts named by `data-again` are
 * taken from the page as the server makes it now; one that somebody works in stays as it is.
 */
const wholeSecond = 1000;

const isInUse = (part: Element): boolean =>
  part.contains(document.activeElement) || part.querySelector("details[open]") !== null;

const takeParts = (page: Document): void => {
  for (const fresh of page.querySelectorAll<HTMLElement>("[data-again]")) {
    const name = CSS.escape(fresh.dataset.again ?? "");
    const old = document.querySelector(`[data-again="${name}"]`);
    if (old === null || isInUse(old) || old.outerHTML === fresh.outerHTML) continue;
    old.replaceWith(document.importNode(fresh, true));
  }
};

const lookAgain = async (url: string): Promise<void> => {
  const response = await fetch(url).catch(() => null);
  if (response === null || response.status >= 500 || response.status === 429) return;
  // The class is gone, or no longer this teacher's to see: the server says which.
  if (!response.ok) location.reload();
  else takeParts(new DOMParser().parseFromString(await response.text(), "text/html"));
};

const keepLooking = async (): Promise<void> => {
  for (;;) {
    const { againUrl, againSeconds = "5" } =
      document.querySelector<HTMLElement>("[data-again-url]")?.dataset ?? {};
    await new Promise((resolve) => setTimeout(resolve, Number(againSeconds) * wholeSecond));
    if (againUrl !== undefined && !document.hidden) await lookAgain(againUrl);
  }
};

void keepLooking();
