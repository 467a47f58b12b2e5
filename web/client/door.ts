/** The longest time that a timer can wait, in milliseconds. */
const longestMs = 2 ** 31 - 1;
/** So that a whole class does not come in at the same instant. */
const spreadMs = 3000;

let opening = 0;

/** Whoever waits at the door of a class finds it open when its time has come. */
export const waitAtDoor = (): void => {
  clearTimeout(opening);
  const door = document.querySelector<HTMLElement>("[data-opens-in]");
  const ms = Number(door?.dataset.opensIn) + Math.random() * spreadMs;
  if (door === null || !(ms < longestMs)) return;
  opening = setTimeout(() => {
    const isTyped = [...document.querySelectorAll("input")].some(
      ({ value, defaultValue }) => value !== defaultValue,
    );
    if (!isTyped) location.reload();
  }, ms);
};
