const storageKey = "factdeck:shortcuts";

const areOn = (): boolean => localStorage.getItem(storageKey) !== "off";

/** Reveals the hints of this page's shortcuts, and says how to turn them off or on. */
export const showKeyHints = (): void => {
  for (const hints of document.querySelectorAll<HTMLElement>("[data-keys]")) {
    hints.hidden = false;
    hints.classList.toggle("off", !areOn());
  }
  for (const toggle of document.querySelectorAll("[data-toggle-keys]")) {
    toggle.textContent = areOn() ? "Turn shortcuts off" : "Turn shortcuts on";
  }
};

/** One listener for the whole page: `data-key="1 a"` names the keys that press an element. */
export const listenForKeys = (): void => {
  document.addEventListener("keydown", pressKey);
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element) || !target.closest("[data-toggle-keys]")) return;
    localStorage.setItem(storageKey, areOn() ? "off" : "on");
    showKeyHints();
  });
};

const pressKey = (event: KeyboardEvent): void => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented)
    return;
  if (isNative(event) || !areOn()) return;
  const key = event.key === " " ? "Space" : event.key;
  const name = key.length === 1 ? key.toLowerCase() : key;
  const pressed = document.querySelector<HTMLElement>(`[data-key~="${CSS.escape(name)}"]`);
  if (pressed === null) return;
  event.preventDefault();
  if (pressed instanceof HTMLInputElement) pressed.focus();
  pressed.click();
};

/** Keys that already mean something where the focus is. */
const isNative = ({ key, target }: KeyboardEvent): boolean => {
  if (!(target instanceof HTMLElement)) return false;
  if (target.matches("textarea, select, input:not([type=radio], [type=checkbox])")) return true;
  if (key === "Enter" || key === " ")
    return target.matches("a, button, summary") || isChoice(target, key);
  return key.startsWith("Arrow") && target.matches("[type=radio]");
};

/** Space ticks the box that has the focus; Enter checks the answer, as it does in any form. */
const isChoice = (target: HTMLElement, key: string): boolean =>
  key === " " && target.matches("[type=radio], [type=checkbox]");
