let ticking = 0;
/** The server's clock minus this page's own, which no wrong clock of the device moves. */
let offset = 0;

const tickMs = 250;
/** An answer that is typed is sent so much before the time is up, to be there in time. */
const earlyMs = 2000;
const minuteMs = 60_000;

/** Counts down to `data-ends`, by the server's clock. `sinceServer`: how long ago the server said `data-now`. */
export const showClock = (sinceServer = 0): void => {
  clearInterval(ticking);
  const clock = document.querySelector<HTMLElement>("[data-clock]");
  if (clock === null) return;
  offset = Number(clock.dataset.now) + sinceServer - performance.now();
  let before = Number.POSITIVE_INFINITY;
  const tick = (): void => {
    const left = Number(clock.dataset.ends) - (performance.now() + offset);
    show(clock, left);
    if (before > minuteMs && left <= minuteMs && left > 0) tell(clock, "One minute left.");
    if (before > earlyMs && left <= earlyMs && "final" in clock.dataset) sendTyped();
    if (before > 0 && left <= 0 && before !== Number.POSITIVE_INFINITY) end(clock);
    before = left;
  };
  tick();
  ticking = setInterval(tick, tickMs);
};

/** The clock stands still while a device sleeps, so the server is asked again when the page is seen again. */
export const listenForWaking = (): void => {
  document.addEventListener("visibilitychange", async () => {
    if (document.hidden || document.querySelector("[data-clock]") === null) return;
    const response = await fetch(location.href, { method: "HEAD" }).catch(() => null);
    const now = Number(response?.headers.get("server-time") ?? 0);
    if (now > 0) offset = now - performance.now();
  });
};

/** How long ago the first page was made: about when its answer began to come. */
export const sinceFirstPage = (): number => {
  const [entry] = performance.getEntriesByType("navigation");
  const start = entry instanceof PerformanceNavigationTiming ? entry.responseStart : 0;
  return start === 0 ? 0 : performance.now() - start;
};

const show = (clock: HTMLElement, left: number): void => {
  const text = clock.querySelector("[data-left]");
  if (text === null) return;
  const seconds = Math.max(0, Math.ceil(left / 1000));
  const late = "final" in clock.dataset ? "Time is up" : "Late now";
  const shown = left <= 0 ? late : digits(seconds);
  if (text.textContent !== shown) text.textContent = shown;
  clock.classList.toggle("soon", left <= minuteMs);
};

const digits = (seconds: number): string => {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = String(seconds % 60).padStart(2, "0");
  return hours === 0
    ? `${minutes}:${rest}`
    : `${hours}:${String(minutes).padStart(2, "0")}:${rest}`;
};

const tell = (clock: HTMLElement, news: string): void => {
  const place = clock.querySelector("[data-clock-news]");
  if (place !== null) place.textContent = news;
};

const answerForm = (): HTMLFormElement | null =>
  document.querySelector<HTMLFormElement>("form[data-keep]");

/** Sends what is typed, if it is an answer. */
const sendTyped = (): void => {
  const form = answerForm();
  if (form?.checkValidity() === true) form.requestSubmit();
};

/** The server says what becomes of the attempt; where late answers are taken, the player goes on. */
const end = (clock: HTMLElement): void => {
  if ("final" in clock.dataset) location.reload();
  else tell(clock, "The time is up. What you answer now is marked late.");
};
