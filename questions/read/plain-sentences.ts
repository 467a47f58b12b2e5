/** A sentence by its UTF-16 offsets; `end` is exclusive and trailing spaces are outside. */
export type Span = { start: number; end: number };

const abbreviation =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|St|Jr|Sr|Inc|Ltd|Co|Corp|No|vs|etc|approx|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|e\.g|i\.e|a\.k\.a)|\b[A-Z](?:\.[A-Z])*)\.$/;

/** Sentences of a text in order: Intl.Segmenter's, joined again where it cut after an abbreviation. */
export const splitSentences = (text: string): Span[] => {
  const spans: Span[] = [];
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  for (const { segment, index } of segmenter.segment(text)) {
    const start = index + (segment.length - segment.trimStart().length);
    const end = index + segment.trimEnd().length;
    if (end <= start) continue;
    const last = spans.at(-1);
    if (last !== undefined && belongsTogether(text, last, start)) last.end = end;
    else spans.push({ start, end });
  }
  return spans;
};

const belongsTogether = (text: string, last: Span, start: number): boolean => {
  if (text.slice(last.end, start).includes("\n")) return false;
  if (/[\p{Ll},;]/u.test(text[start] ?? "")) return true;
  return abbreviation.test(text.slice(Math.max(last.start, last.end - 12), last.end));
};
