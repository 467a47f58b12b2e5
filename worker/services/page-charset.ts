/** How far into a page its own word on its encoding is looked for (HTML Standard, "prescan a byte stream"). */
const prescanBytes = 1024;

const marks: readonly (readonly [string, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16be", [0xfe, 0xff]],
  ["utf-16le", [0xff, 0xfe]],
];

/**
 * A page's bytes as text, in the order that browsers look: a byte order mark, the header's charset, the page's meta
 * element. A page that names none, or one that nobody knows, is UTF-8 where that fits, and Windows-1252 otherwise.
 */
export const decodePage = (bytes: Uint8Array, contentType: string): string => {
  const named = [markOf(bytes), charsetIn(contentType), metaCharset(bytes)];
  for (const label of named) {
    const decoder = label === null ? null : decoderOf(label);
    if (decoder !== null) return decoder.decode(bytes);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
};

const decoderOf = (label: string): TextDecoder | null => {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
};

const markOf = (bytes: Uint8Array): string | null =>
  marks.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0] ?? null;

/** Matches `text/html; charset="Windows-1251"`; not `text/html`. */
const charsetIn = (text: string): string | null =>
  /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(text)?.[1] ?? null;

/** Of `<meta charset=…>` or `<meta http-equiv content="…; charset=…">`. What could be read to find it is no UTF-16. */
const metaCharset = (bytes: Uint8Array): string | null => {
  const head = String.fromCharCode(...bytes.subarray(0, prescanBytes));
  for (const [tag] of head.replace(/<!--[\s\S]*?-->/g, "").matchAll(/<meta\s[^>]*>/gi)) {
    const label = charsetIn(tag);
    if (label !== null) return /^utf-16/i.test(label) ? "utf-8" : label;
  }
  return null;
};
