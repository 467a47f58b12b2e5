/** Answers that waited for a network and were refused: their player is told so on the page that is loaded next. */
const storageKey = "factdeck:refused";

/** Remembers over a reload how many there are. */
export const rememberRefusals = (count: number): void => {
  if (count === 0) return;
  try {
    sessionStorage.setItem(storageKey, String(count));
  } catch {
    // A browser that keeps nothing has kept no answer either.
  }
};

const takeCount = (): number => {
  try {
    const count = Number(sessionStorage.getItem(storageKey));
    sessionStorage.removeItem(storageKey);
    return count;
  } catch {
    return 0;
  }
};

/** Says it once, at the top of the page. */
export const tellRefusals = (): void => {
  const count = takeCount();
  if (count === 0) return;
  const note = document.createElement("p");
  note.className = "kept";
  note.role = "alert";
  note.textContent =
    count === 1
      ? "An answer that waited for the network came too late, by our clock. It does not count."
      : `${count} answers that waited for the network came too late, by our clock. They do not count.`;
  document.querySelector("main")?.prepend(note);
};
