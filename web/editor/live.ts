/**
 * Parts of the page that the server draws anew while its author goes on typing: elements with `data-live`, by that name.
 * "live" is dispatched when they are in place. A part that has the focus stays as it is, and so does one that has not changed, so that nothing is read out twice.
 */
export const takeLive = (page: Document, wanted?: readonly string[]): void => {
  for (const fresh of page.querySelectorAll<HTMLElement>("[data-live]")) {
    const name = fresh.dataset.live ?? "";
    const old = document.querySelector(`[data-live="${CSS.escape(name)}"]`);
    if (old === null || (wanted !== undefined && !wanted.includes(name))) continue;
    if (old.contains(document.activeElement) || old.outerHTML === fresh.outerHTML) continue;
    old.replaceWith(document.importNode(fresh, true));
  }
  takeSpareRows(page);
  document.dispatchEvent(new Event("live"));
};

/** A spare row that was written in is followed by another one. */
const takeSpareRows = (page: Document): void => {
  const list = document.querySelector("[data-grow]");
  for (const row of page.querySelectorAll("[data-grow] > li")) {
    if (document.getElementById(row.id) === null) list?.append(document.importNode(row, true));
  }
};

/** What came back for a form, as a page; null when there was no answer at all. */
export type Answer = { status: number; url: string; page: Document };

/** Sends fields as a form would. It may outlive the page. */
export const sendFields = async (url: string, fields: URLSearchParams): Promise<Answer | null> => {
  const init = { method: "POST", body: fields, keepalive: true };
  const response = await fetch(url, init).catch(() => null);
  if (response === null) return null;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  return { status: response.status, url: response.url, page };
};

/** The fields of a form, without a button's. */
export const fieldsOf = (form: HTMLFormElement): URLSearchParams => {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) fields.append(name, String(value));
  return fields;
};
