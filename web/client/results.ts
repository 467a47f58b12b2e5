/** What script adds to a classroom's results: new answers appear by themselves, and a button prints. */
type News = {
  cursor: string;
  isOutdated: boolean;
  seconds: number;
  counts: { rows: number; players: number; playing: number; finished: number };
  rows: { id: string; html: string }[];
};

/** Shortest time between two renewals of the figures, in milliseconds. */
const renewalMs = 15_000;

const find = <T extends HTMLElement>(selector: string): T | null =>
  document.querySelector<T>(selector);

const setText = (selector: string, text: string): void => {
  const element = find(selector);
  if (element !== null && element.textContent !== text) element.textContent = text;
};

for (const button of document.querySelectorAll<HTMLElement>("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

/** Puts a player's row in the place of the old one, or at the end; the focus stays where it was. */
const putRow = ({ id, html }: News["rows"][number]): void => {
  const template = document.createElement("template");
  template.innerHTML = html;
  const row = template.content.firstElementChild;
  const rows = find("[data-rows]");
  if (row === null || rows === null) return;
  const old = document.getElementById(id);
  const hadFocus = old?.contains(document.activeElement) ?? false;
  if (old === null) rows.append(row);
  else old.replaceWith(row);
  if (hadFocus) row.querySelector("a")?.focus();
};

/** Counts the last line anew: who is right among those who are done. */
const countRight = (): void => {
  const done = [...document.querySelectorAll("[data-rows] tr[data-done]")];
  setText("[data-right-of]", `Right of ${done.length}`);
  for (const [i, cell] of [...document.querySelectorAll("[data-right]")].entries()) {
    const right = done.filter((row) => row.querySelectorAll("td")[i]?.matches(".y:not(.h)"));
    cell.textContent = String(right.length);
  }
};

let renewedAt = Date.now();

/** Fetches the figures anew, unless somebody is at work in them. */
const renewFigures = async (): Promise<void> => {
  const figures = find("[data-figures]");
  if (figures === null || Date.now() - renewedAt < renewalMs) return;
  if (figures.contains(document.activeElement) || figures.querySelector("details[open]")) return;
  renewedAt = Date.now();
  const response = await fetch(location.pathname).catch(() => null);
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const next = page.querySelector<HTMLElement>("[data-figures]");
  if (next === null) return;
  figures.replaceWith(next);
  const sums = page.querySelector(".figs");
  if (sums !== null) find(".figs")?.replaceWith(sums);
};

const say = ({ playing, finished }: News["counts"]): void =>
  setText("[data-said]", `Live. ${playing} playing, ${finished} done.`);

const isRefusal = ({ status }: Response): boolean =>
  status >= 400 && status < 500 && status !== 429;

/** One look: asks for what is new since the last one. Gives the seconds until the next. */
const look = async (live: HTMLElement): Promise<number> => {
  const { live: url = "", cursor = "", seconds = "5" } = live.dataset;
  const response = await fetch(`${url}?since=${encodeURIComponent(cursor)}`).catch(() => null);
  if (response !== null && isRefusal(response)) {
    // The class is gone, or no longer this teacher's to see: the server says which.
    location.reload();
    return 60;
  }
  if (!response?.ok) {
    setText("[data-said]", "No answer from the server. Trying again; nothing is lost.");
    return Number(seconds) * 2;
  }
  const news = (await response.json()) as News;
  const { counts } = news;
  const shown = document.querySelectorAll("[data-rows] tr").length;
  // The first player has no table yet, and one who was erased elsewhere has still a row.
  const isOther = (shown === 0 && news.rows.length > 0) || counts.rows < shown;
  if (news.isOutdated || isOther) {
    location.reload();
    return 60;
  }
  live.dataset.cursor = news.cursor;
  const wasFinished = find("[data-finished]")?.textContent;
  news.rows.forEach(putRow);
  if (news.rows.length > 0) countRight();
  setText("[data-finished]", String(counts.finished));
  setText("[data-players]", String(counts.players));
  say(counts);
  if (wasFinished !== String(counts.finished)) live.dataset.stale = "";
  if (live.dataset.stale !== undefined) {
    await renewFigures();
    if (Date.now() - renewedAt < 1000) delete live.dataset.stale;
  }
  return news.seconds;
};

const watch = async (): Promise<void> => {
  for (;;) {
    const live = find("[data-live]");
    const isSeen = live !== null && !document.hidden;
    const seconds = isSeen ? await look(live) : 2;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
};

if (find("[data-live]") !== null) void watch();
