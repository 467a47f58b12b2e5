import { listenForKeys, showKeyHints } from "./shortcuts.ts";
import { listenForSwaps } from "./swap.ts";

/** What script adds to pages that work without it: no reloads, single keys, text kept when the network fails. */
listenForKeys();
listenForSwaps(showKeyHints);
showKeyHints();

// A read-only link is there to be copied: one click selects all of it.
document.addEventListener("focusin", ({ target }) => {
  if (target instanceof HTMLInputElement && "copy" in target.dataset) target.select();
});
