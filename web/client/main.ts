import { forgetAhead, lookAhead } from "./ahead.ts";
import { listenForWaking, showClock, sinceFirstPage } from "./clock.ts";
import { waitAtDoor } from "./door.ts";
import { reportHeight } from "./frame-height.ts";
import { countWaiting, isWaiting, listenForNetwork } from "./outbox.ts";
import { putOwnZone } from "./own-zone.ts";
import { tellRefusals } from "./refusals.ts";
import { listenForKeys, showKeyHints } from "./shortcuts.ts";
import { listenForSwaps, showKept, showWaiting } from "./swap.ts";

/** What script adds to pages that work without it: no reloads, single keys, text kept when the network fails. */
const answerForm = (): HTMLFormElement | null => document.querySelector("form[data-keep]");

const afterSwap = (): void => {
  showKeyHints();
  showClock();
  lookAhead();
  putOwnZone();
  waitAtDoor();
  tellRefusals();
  const form = answerForm();
  if (form !== null && isWaiting(form.action)) showKept(form);
  const end = document.querySelector<HTMLFormElement>("form[data-after-kept]");
  if (end !== null && countWaiting() > 0) showWaiting(end, countWaiting());
};

const startPage = (): void => {
  listenForKeys();
  listenForSwaps(afterSwap);
  listenForWaking();
  afterSwap();
  showClock(sinceFirstPage());
  listenForNetwork((sent) => {
    forgetAhead();
    const form = answerForm();
    // What is on the page waited, or the page was made without a network: let the server say how things stand.
    const isNews = sent.some(({ url, isTaken }) => !isTaken || url === form?.action);
    if (isNews || document.querySelector(".kept") !== null) location.reload();
    else lookAhead();
  });
};

// In a frame every step is a page of its own, and the keys belong to the page around it.
if ("embed" in document.body.dataset) reportHeight();
else startPage();

// A read-only link is there to be copied: one click selects all of it.
document.addEventListener("focusin", ({ target }) => {
  if (target instanceof HTMLInputElement && "copy" in target.dataset) target.select();
});
