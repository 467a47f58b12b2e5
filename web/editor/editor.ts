import { listenForTyping, startAnew } from "./autosave.ts";
import { listenForSelections } from "./passage.ts";
import { addGrips, listenForMoves } from "./reorder.ts";

/** What script adds to the editor's desk: it saves by itself, takes any words as proof, and lets questions be dragged. */
listenForTyping();
listenForSelections();
listenForMoves();

const prepare = (): void => {
  startAnew();
  addGrips();
  for (const button of document.querySelectorAll<HTMLElement>("[data-save]")) button.hidden = true;
};

prepare();
document.addEventListener("live", addGrips);
// A page that is swapped in replaces all of the body's children.
new MutationObserver(prepare).observe(document.body, { childList: true });
