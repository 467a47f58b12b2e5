import { sendFields, takeLive } from "./live.ts";

/** Gives every question of the list a grip: it is dragged with the mouse, or moved with the arrow keys. */
export const addGrips = (): void => {
  for (const item of itemsOf(document.querySelector("[data-order]"))) {
    if (item.querySelector(".grip") !== null) continue;
    const grip = document.createElement("button");
    grip.type = "button";
    grip.className = "grip";
    grip.textContent = "⋮⋮";
    const number = item.querySelector(".no")?.textContent ?? "";
    grip.setAttribute("aria-label", `Move question ${number}: arrow up, arrow down`);
    item.append(grip);
  }
};

/** One set of listeners for all grips, whatever list is on the page. */
export const listenForMoves = (): void => {
  document.addEventListener("pointerdown", startDrag);
  document.addEventListener("keydown", moveByKey);
};

const itemsOf = (list: Element | null): HTMLElement[] => [
  ...(list?.querySelectorAll<HTMLElement>("[data-question]") ?? []),
];

const itemOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element && target.matches(".grip")
    ? target.closest<HTMLElement>("[data-question]")
    : null;

const startDrag = (event: PointerEvent): void => {
  const item = itemOf(event.target);
  const list = item?.closest("[data-order]") ?? null;
  if (item === null || list === null || event.button !== 0) return;
  event.preventDefault();
  const before = itemsOf(list).indexOf(item);
  item.classList.add("is-dragged");
  const drag = (moved: PointerEvent): void => {
    const under = itemsOf(list).find((other) => {
      const { top, bottom } = other.getBoundingClientRect();
      return moved.clientY >= top && moved.clientY < bottom;
    });
    if (under !== undefined && under !== item) moveTo(list, item, itemsOf(list).indexOf(under));
  };
  const drop = (): void => {
    removeEventListener("pointermove", drag);
    removeEventListener("pointerup", drop);
    removeEventListener("pointercancel", drop);
    item.classList.remove("is-dragged");
    if (itemsOf(list).indexOf(item) !== before) void store(list, item);
  };
  addEventListener("pointermove", drag);
  addEventListener("pointerup", drop);
  addEventListener("pointercancel", drop);
};

const moveTo = (list: Element, item: HTMLElement, place: number): void => {
  const others = itemsOf(list).filter((other) => other !== item);
  list.insertBefore(item, others[place] ?? null);
};

const moveByKey = (event: KeyboardEvent): void => {
  const item = itemOf(event.target);
  const list = item?.closest("[data-order]") ?? null;
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (item === null || list === null || step === undefined) return;
  event.preventDefault();
  const place = itemsOf(list).indexOf(item) + step;
  if (place < 0 || place >= itemsOf(list).length) return;
  moveTo(list, item, place);
  // To be moved takes the focus away.
  item.querySelector<HTMLElement>(".grip")?.focus();
  void store(list, item);
};

/** Tells the server, draws the list anew, and says where the question is now. */
const store = async (list: Element, item: HTMLElement): Promise<void> => {
  const id = item.dataset.question ?? "";
  const place = itemsOf(list).indexOf(item);
  const at = new URL(location.href).searchParams.get("q") ?? id;
  const fields = new URLSearchParams({ question: id, place: String(place), at });
  const isFocused = item.contains(document.activeElement);
  const answer = await sendFields(list.getAttribute("data-order") ?? "", fields);
  if (answer === null || answer.status >= 400) {
    say("The question was not moved: the page did not answer.");
    return;
  }
  if (isFocused && document.activeElement instanceof HTMLElement) document.activeElement.blur();
  takeLive(answer.page, ["contents", "counts", "undo", "moves"]);
  if (isFocused) {
    const grip = document.querySelector<HTMLElement>(`[data-question="${CSS.escape(id)}"] .grip`);
    grip?.focus();
  }
  say(`Moved to place ${place + 1} of ${itemsOf(document.querySelector("[data-order]")).length}.`);
};

const say = (text: string): void => {
  const news = document.querySelector("[data-order-news]");
  if (news !== null) news.textContent = text;
};
