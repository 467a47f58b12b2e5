/** A part of the article that is selected, `[start, end)`, and the sentence that it begins in. */
type Passage = { start: number; end: number; label: HTMLLabelElement };

/** Lets the author select any words of the article as the proof, with the mouse or the keyboard. */
export const listenForSelections = (): void => {
  document.addEventListener("selectionchange", showOffer);
  // Letting go of the mouse at the end of a selection is no choice of a sentence.
  document.addEventListener(
    "click",
    (event) => {
      const isPicking = event.target instanceof Element && event.target.closest("[data-passages]");
      if (isPicking && readPassage() !== null) event.preventDefault();
    },
    { capture: true },
  );
};

const showOffer = (): void => {
  const passage = readPassage();
  const offer = passage === null ? findOffer() : makeOffer(passage.label);
  if (offer === null) return;
  offer.hidden = passage === null;
};

const findOffer = (): HTMLElement | null => document.querySelector(".passage");

const makeOffer = (label: HTMLLabelElement): HTMLElement | null => {
  const known = findOffer();
  if (known !== null) return known;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn plain";
  button.textContent = "The selected words are the proof";
  // Pressing a button must not take the selection away.
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", choose);
  const offer = document.createElement("div");
  offer.className = "passage";
  offer.role = "status";
  offer.append(button);
  label.closest("[data-passages]")?.before(offer);
  return offer;
};

const choose = (): void => {
  const passage = readPassage();
  const radio = passage?.label.querySelector("input");
  if (passage === null || radio == null) return;
  radio.value = `${passage.start}-${passage.end}`;
  radio.checked = true;
  getSelection()?.removeAllRanges();
  radio.dispatchEvent(new Event("input", { bubbles: true }));
};

/** What is selected of the article, without spaces at its ends; null when nothing is. */
const readPassage = (): Passage | null => {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const pieces = [...document.querySelectorAll<HTMLElement>("[data-passages] [data-at]")].filter(
    (piece) => range.intersectsNode(piece) && textIn(piece, range).trim() !== "",
  );
  const first = pieces[0];
  const last = pieces.at(-1);
  const label = first?.closest("label");
  if (first === undefined || last === undefined || label == null) return null;
  const opening = textIn(first, range);
  const closing = textIn(last, range);
  const start = startIn(first, range) + opening.length - opening.trimStart().length;
  const end = startIn(last, range) + closing.trimEnd().length;
  return start < end ? { start, end, label } : null;
};

const atOf = (piece: HTMLElement): number => Number(piece.dataset.at);

const startIn = (piece: HTMLElement, range: Range): number =>
  piece.contains(range.startContainer) && range.startContainer !== piece
    ? atOf(piece) + range.startOffset
    : atOf(piece);

/** The selected text of one piece, which holds a single run of text. */
const textIn = (piece: HTMLElement, range: Range): string => {
  const text = piece.textContent ?? "";
  const from = startIn(piece, range) - atOf(piece);
  const isLast = piece.contains(range.endContainer) && range.endContainer !== piece;
  return text.slice(from, isLast ? range.endOffset : text.length);
};
