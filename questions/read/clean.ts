import { isBoilerplate, splitDateline } from "./boilerplate.ts";
import { closeQuotes, mendLine } from "./mend.ts";

/** A text made fit to read: paragraphs joined by one blank line. Offsets of everything later count in `text`. */
export type CleanText = {
  /** The headline that stood above the text, or "" when it had none. */
  title: string;
  text: string;
  /** Where and when the text says it was written. `date` is ISO 8601, `2023-06-18`; a missing year is missing. */
  dateline: Dateline;
};

export type Dateline = { place?: string; date?: string };

/**
 * Removes what is not the article (datelines, bylines, captions, calls to share or comment), mends stray marks,
 * doubled spaces and unclosed quotes, and joins hard-wrapped lines. Never fails: an empty text stays empty.
 */
export const cleanText = (raw: string): CleanText => {
  const lines = toParagraphs(stripControls(raw)).map(mendLine);
  const kept = dropBoilerplate(lines);
  const title = isTitle(kept) ? (kept.shift() ?? "") : "";
  let dateline: Dateline = {};
  const paragraphs: string[] = [];
  for (const [place, line] of kept.entries()) {
    const split = place < 4 ? splitDateline(line) : { rest: line, dateline: {} };
    dateline = { ...split.dateline, ...dateline };
    if (split.rest !== "") paragraphs.push(closeQuotes(split.rest));
  }
  return { title, text: paragraphs.join("\n\n"), dateline };
};

/** Line ends of every system become `\n`; controls, zero-width marks and lone surrogates go. */
const stripControls = (raw: string): string =>
  raw
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/(?![\n\t])\p{Cc}|[\u00ad\u200b\u2060\ufeff\ufffe\uffff]/gu, "")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd");

/** A line that is likely wrapped by hand: long, and not ending as a sentence does. */
const isWrapped = (line: string): boolean => line.length > 45 && !/[.!?:;"”’)\]]$/.test(line);

const toParagraphs = (text: string): string[] => {
  const paragraphs: string[] = [];
  for (const block of text.split(/\n[ \t\u00a0]*\n/)) {
    let open = "";
    for (const line of block.split("\n")) {
      const trimmed = line.trim();
      if (trimmed === "") continue;
      if (open !== "" && isWrapped(open)) {
        open = `${open} ${trimmed}`;
      } else {
        if (open !== "") paragraphs.push(open);
        open = trimmed;
      }
    }
    if (open !== "") paragraphs.push(open);
  }
  return paragraphs;
};

const dropBoilerplate = (lines: string[]): string[] =>
  lines.filter((line) => line !== "" && !isBoilerplate(line));

/** Matches the end of "Orn Brandt Sr.", "Tolm Bros.", "Washington, D.C.": a full stop that ends no sentence. */
const endsInShort = /(?:\b(?:Sr|Jr|Inc|Co|Corp|Ltd|Bros)|(?:\b\p{Lu}\.)+\p{Lu})\.$/u;
const mostNameWords = 8;

/** A first line without a full stop, short, with a longer paragraph after it. */
const isTitle = (lines: readonly string[]): boolean => {
  const [first, second] = lines;
  if (first === undefined || second === undefined) return false;
  const words = first.split(" ").length;
  const isOpen = !/[.;:,]$/.test(first) || (words <= mostNameWords && endsInShort.test(first));
  return words <= 25 && first.length <= 180 && isOpen && /\p{L}/u.test(first);
};
