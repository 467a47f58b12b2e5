import { reportHeight } from "./frame-height.ts";
import { listenForKeys, showKeyHints } from "./shortcuts.ts";
import { listenForSwaps } from "./swap.ts";

/** What script adds to pages that work without it: no reloads, single keys, text kept when the network fails. */
if ("embed" in document.body.dataset) {
  // In a frame every step is a page of its own, and the keys belong to the page around it.
  reportHeight();
} else {
  listenForKeys();
  listenForSwaps(showKeyHints);
  showKeyHints();
}

// A read-only link is there to be copied: one click selects all of it.
document.addEventListener("focusin", ({ target }) => {
  if (target instanceof HTMLInputElement && "copy" in target.dataset) target.select();
});
