import { fetchedAhead } from "./ahead.ts";
import { keep, sendKept } from "./outbox.ts";

/**
 * Forms and links marked `data-swap` fetch their page and put it in the place of this one. When the server
 * does not answer, the page stays with all that was typed, and says so.
 */
export const listenForSwaps = (afterSwap: () => void): void => {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !("swap" in form.dataset)) return;
    event.preventDefault();
    if (form.ariaBusy !== "true") void submit(form, event.submitter, afterSwap);
  });
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[data-swap]") : null;
    if (!(link instanceof HTMLAnchorElement) || isForBrowser(event)) return;
    event.preventDefault();
    void follow(link, afterSwap);
  });
  addEventListener("popstate", () => {
    // A jump within the page: nothing typed on it may be lost.
    if (pageAddress() === shownAddress) return;
    // What the address names may differ from what is shown: let the server say it again.
    location.reload();
  });
};

const pageAddress = (): string => location.pathname + location.search;
let shownAddress = pageAddress();

const isForBrowser = (event: MouseEvent): boolean =>
  event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey;

type AfterSwap = () => void;

const submit = async (
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  afterSwap: AfterSwap,
): Promise<void> => {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form, submitter)) fields.append(name, String(value));
  const isGet = form.method === "get";
  const url = isGet ? `${form.action.split("?")[0]}?${fields}` : form.action;
  form.ariaBusy = "true";
  // What is kept comes before what ends the attempt: afterwards it would be too late.
  if ("afterKept" in form.dataset && !(await sendKept())) {
    form.ariaBusy = null;
    showFault(form, stillKept);
    return;
  }
  const fault = await load(url, isGet ? {} : { method: "POST", body: fields }, afterSwap);
  form.ariaBusy = null;
  if (fault === null) return;
  if (fault === noNetwork && "keep" in form.dataset && keep(form.action, String(fields))) {
    showKept(form);
  } else showFault(form, fault);
};

const stillKept =
  "No network. Your answers are kept in this browser; hand in again when the network is back.";
const noNetwork = "The page did not answer. Your text is still here; try again.";

const follow = async (link: HTMLAnchorElement, afterSwap: AfterSwap): Promise<void> => {
  const fault = await load(link.href, {}, afterSwap);
  if (fault !== null) location.assign(link.href);
};

/** Null when the page was put in place, otherwise what to tell. */
const load = async (
  url: string,
  init: RequestInit,
  afterSwap: AfterSwap,
): Promise<string | null> => {
  const response = await fetch(url, init).catch(() => null);
  if (response === null) {
    const html = init.method === "POST" ? null : fetchedAhead(url);
    if (html === null) return noNetwork;
    show(new DOMParser().parseFromString(html, "text/html"), url, afterSwap);
    return null;
  }
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (response.status === 413 || response.status >= 500) {
    return `${page.querySelector("h1")?.textContent ?? "The page did not answer."} Your text is still here.`;
  }
  show(page, response.url, afterSwap);
  return null;
};

/** Puts a page in the place of this one. */
const show = (page: Document, url: string, afterSwap: AfterSwap): void => {
  // The same form again, with what is wrong with it, is no step to go back from.
  if (url === location.href) history.replaceState(null, "", url);
  else history.pushState(null, "", url);
  shownAddress = pageAddress();
  document.title = page.title;
  document.body.className = page.body.className;
  document.body.replaceChildren(...page.body.childNodes);
  loadScripts(page);
  scrollTo(0, 0);
  const news = document.querySelector<HTMLElement>("[data-focus]");
  news?.focus({ preventScroll: true });
  // Stays at the top when it is in sight there.
  news?.scrollIntoView({ block: "nearest" });
  afterSwap();
};

/** Says that the answer waits for the network, and leads on where the next page is there already. */
export const showKept = (form: HTMLFormElement): void => {
  const ahead = form.dataset.ahead;
  const hasNext = ahead !== undefined && fetchedAhead(ahead) !== null;
  const note = document.createElement("p");
  note.className = "net kept";
  note.role = "status";
  note.textContent =
    "No network. Your answer is kept in this browser and is sent when the network is back.";
  if (hasNext) {
    const link = document.createElement("a");
    link.href = ahead;
    link.dataset.swap = "";
    link.textContent = "Go on meanwhile";
    note.append(" ", link);
  }
  putNote(form, note);
};

/** Says before the end that some answers, which the page counts as open, only wait for the network. */
export const showWaiting = (form: HTMLFormElement, count: number): void => {
  const note = document.createElement("p");
  note.className = "net kept";
  note.role = "status";
  note.textContent = `${count} ${count === 1 ? "answer is" : "answers are"} kept in this browser, and sent when the network is back.`;
  putNote(form, note);
};

/** Scripts that the new page has and this one had not. */
const loadScripts = (page: Document): void => {
  for (const { src } of page.head.querySelectorAll<HTMLScriptElement>("script[src]")) {
    const path = new URL(src, location.href).pathname;
    if (document.head.querySelector(`script[src="${CSS.escape(path)}"]`) !== null) continue;
    const script = document.createElement("script");
    script.src = path;
    document.head.append(script);
  }
};

/** Puts the error before the form's buttons, as an alert that is read out. */
const showFault = (form: HTMLFormElement, text: string): void => {
  const note = document.createElement("p");
  note.className = "err net";
  note.role = "alert";
  note.textContent = text;
  putNote(form, note);
};

const putNote = (form: HTMLFormElement, note: HTMLElement): void => {
  form.querySelector(".net")?.remove();
  const buttons = form.querySelector(".acts");
  if (buttons === null || form.matches(".acts")) form.append(note);
  else buttons.before(note);
};
