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
  // What the address names may differ from what is shown: let the server say it again.
  addEventListener("popstate", () => location.reload());
};

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
  const fault = await load(url, isGet ? {} : { method: "POST", body: fields }, afterSwap);
  form.ariaBusy = null;
  if (fault !== null) showFault(form, fault);
};

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
  if (response === null) return "The page did not answer. Your text is still here; try again.";
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (response.status === 413 || response.status >= 500) {
    return `${page.querySelector("h1")?.textContent ?? "The page did not answer."} Your text is still here.`;
  }
  history.pushState(null, "", response.url);
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
  return null;
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
  form.querySelector(".net")?.remove();
  const note = document.createElement("p");
  note.className = "err net";
  note.role = "alert";
  note.textContent = text;
  const buttons = form.querySelector(".acts");
  if (buttons === null || form.matches(".acts")) form.append(note);
  else buttons.before(note);
};
