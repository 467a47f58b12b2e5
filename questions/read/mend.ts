/** Repairs of one line, in order. None of them crosses a line, so offsets are only ever counted afterwards. */
const repairs: readonly [RegExp, string][] = [
  [/[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, " "],
  [/\[(?:\d{1,3}|citation needed|edit)\]/g, ""],
  [/«\s?/g, "“"],
  [/\s?»/g, "”"],
  [/ {2,}/g, " "],
  [/ +([,;!?%)\]”’]|\.(?!\d))/g, "$1"],
  [/([([“]) +/g, "$1"],
  [/(?<!\.)\.\.(?!\.)/g, "."],
  [/,{2,}/g, ","],
  [/,\./g, "."],
];

/** Mends spacing and stray marks: "x ." → "x.", ". ." → ".", "« x »" → "“x”", "[3]" → "". */
export const mendLine = (line: string): string => {
  const mended = repairs.reduce((text, [pattern, by]) => text.replace(pattern, by), line);
  return mended.trim();
};

/**
 * Closes a quotation that a paragraph opens and never ends, and drops a closing mark that nothing opened:
 * a reader of sentences must be able to trust the marks.
 */
export const closeQuotes = (paragraph: string): string => closeStraight(closeCurly(paragraph));

const closeCurly = (paragraph: string): string => {
  let open = 0;
  let out = "";
  for (const char of paragraph) {
    if (char === "“") open += 1;
    if (char === "”" && open === 0) continue;
    if (char === "”") open -= 1;
    out += char;
  }
  return open > 0 ? `${out}”` : out;
};

const closeStraight = (paragraph: string): string => {
  const marks = paragraph.split('"').length - 1;
  if (marks % 2 === 0) return paragraph;
  const last = paragraph.lastIndexOf('"');
  const opens = last + 1 < paragraph.length && (last === 0 || paragraph[last - 1] === " ");
  return opens ? `${paragraph}"` : paragraph.slice(0, last) + paragraph.slice(last + 1);
};
