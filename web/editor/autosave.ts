import { type Answer, fieldsOf, sendFields, takeLive } from "./live.ts";

/** How long the author rests before what was typed is saved. */
const restMs = 800;
const retryMs = 5000;

/** What is not saved yet, and what is on its way. Only one request at a time: the next says what this one came to. */
let dirty: HTMLFormElement | null = null;
let timer: number | undefined;
let sending: Promise<boolean> | null = null;

/** Saves the form on the desk while it is typed in, and before the page goes on to something else. */
export const listenForTyping = (): void => {
  document.addEventListener("input", ({ target }) => {
    const form = target instanceof Element && "form" in target ? target.form : null;
    if (!(form instanceof HTMLFormElement) || !("autosave" in form.dataset)) return;
    if (target instanceof HTMLInputElement && target.name === "tried") return;
    dirty = form;
    tell("Not saved yet");
    schedule(restMs);
  });
  document.addEventListener("click", holdLink, { capture: true });
  document.addEventListener("submit", holdForm, { capture: true });
  addEventListener("online", () => void flush());
  addEventListener("pagehide", () => void flush());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void flush();
  });
};

/** A new page is in place. What was typed before this script was there is saved too. */
export const startAnew = (): void => {
  clearTimeout(timer);
  dirty = null;
  const form = document.querySelector<HTMLFormElement>("[data-autosave]");
  if (form === null || ![...form.elements].some(isTyped)) return;
  dirty = form;
  schedule(restMs);
};

const isTyped = (field: Element): boolean => {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (!(field instanceof HTMLInputElement) || field.type === "hidden") return false;
  if (/^(?:radio|checkbox)$/.test(field.type)) return field.checked !== field.defaultChecked;
  return field.value !== field.defaultValue;
};

const schedule = (ms: number): void => {
  clearTimeout(timer);
  timer = setTimeout(() => void flush(), ms);
};

/** Saves now what is not saved yet; whether all is saved after it. */
const flush = async (): Promise<boolean> => {
  clearTimeout(timer);
  if (sending !== null) await sending;
  if (dirty === null) return true;
  if (document.querySelector(".conflict") !== null) return false;
  const form = dirty;
  dirty = null;
  sending = save(form);
  const isSaved = await sending;
  sending = null;
  if (!isSaved && form.isConnected) dirty ??= form;
  return isSaved && dirty === null;
};

const save = async (form: HTMLFormElement): Promise<boolean> => {
  const fields = fieldsOf(form);
  fields.set("do", "save");
  const answer = await sendFields(form.action, fields);
  // Meanwhile another question may lie on the desk.
  if (!form.isConnected) return answer !== null && answer.status < 400;
  return settle(form, answer);
};

const settle = (form: HTMLFormElement, answer: Answer | null): boolean => {
  if (answer === null) {
    tell("Not saved: the network is gone. It is tried again", "alert");
    schedule(retryMs);
    return false;
  }
  const { status, url, page } = answer;
  if (status === 409) {
    takeLive(page, ["conflict"]);
    tell("Not saved: choose above what is to stay");
    return false;
  }
  if (status === 422) {
    takeLive(page, ["errors"]);
    tell("Not saved yet: see above");
    return false;
  }
  if (status >= 400) {
    // A refusal stays one however often it is asked; a fault of the moment does not.
    if (status >= 500 || status === 429) schedule(retryMs);
    tell(
      `Not saved: ${page.querySelector("h1")?.textContent ?? "the page did not answer."}`,
      "alert",
    );
    return false;
  }
  const revision = form.elements.namedItem("revision");
  const saved = new URL(url).searchParams.get("saved");
  if (revision instanceof HTMLInputElement && saved !== null) revision.value = saved;
  takeLive(page);
  if (dirty === null) tell("Saved");
  return true;
};

/** Says beside the buttons how it stands; what needs attention is read out too. */
const tell = (text: string, role?: "alert"): void => {
  const state = document.querySelector<HTMLElement>("[data-save-state]");
  if (state === null || state.textContent === text) return;
  state.role = role ?? null;
  state.textContent = text;
};

/** A link on this page waits until all is saved. */
const holdLink = (event: MouseEvent): void => {
  const link = event.target instanceof Element ? event.target.closest("a[data-swap]") : null;
  if (!(link instanceof HTMLAnchorElement) || isIdle()) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  event.stopPropagation();
  const href = link.getAttribute("href") ?? "";
  void flush().then((isSaved) => {
    if (isSaved) findLink(href, link).click();
  });
};

/** The list of questions may have been drawn anew meanwhile, and its links with it. */
const findLink = (href: string, link: HTMLAnchorElement): HTMLAnchorElement =>
  document.querySelector<HTMLAnchorElement>(`a[data-swap][href="${CSS.escape(href)}"]`) ?? link;

/** A form waits for what is on its way; the form on the desk carries what is not saved itself. */
const holdForm = (event: SubmitEvent): void => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || isIdle()) return;
  const isOwn = form === dirty || "autosave" in form.dataset;
  if (isOwn) {
    clearTimeout(timer);
    dirty = null;
    if (sending === null) return;
  }
  event.preventDefault();
  event.stopPropagation();
  const { submitter } = event;
  void (isOwn ? sending : flush())?.then((isSaved) => {
    if (isSaved || isOwn) form.requestSubmit(submitter);
  });
};

const isIdle = (): boolean => dirty === null && sending === null;
