/** Pages that may be needed without a network: the questions that come next, in memory only. */
const pages = new Map<string, string>();
const mostPages = 50;
/** Whatever the player waits for goes first. */
const pauseMs = 1500;

let pending = 0;

/** Fetches the page that a form names as `data-ahead`, and the ones that this page names, one after the other. */
export const lookAhead = (): void => {
  clearTimeout(pending);
  const next = document.querySelector<HTMLElement>("form[data-ahead]")?.dataset.ahead;
  if (next !== undefined) pending = setTimeout(() => void fetchAhead(next), pauseMs);
};

const fetchAhead = async (path: string): Promise<void> => {
  const url = new URL(path, location.href).href;
  if (pages.has(url) || pages.size >= mostPages) return;
  const response = await fetch(url).catch(() => null);
  // A page that leads elsewhere is another one by now.
  if (response === null || !response.ok || response.redirected) return;
  const html = await response.text();
  pages.set(url, html);
  const page = new DOMParser().parseFromString(html, "text/html");
  const next = page.querySelector<HTMLElement>("form[data-ahead]")?.dataset.ahead;
  if (next !== undefined) await fetchAhead(next);
};

/** The page of an address as it was fetched before, or null. */
export const fetchedAhead = (url: string): string | null =>
  pages.get(new URL(url, location.href).href) ?? null;

/** Forgets all pages: an answer has come through, so they are no longer as they were. */
export const forgetAhead = (): void => pages.clear();
