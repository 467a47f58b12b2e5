/** The greatest gap that one byte says; a 255 says "255 more, read on". */
const LONG = 255;

/** Ascending whole numbers from the gaps between them, as tools/reader/pack.py writes them; the first gap is from -1. */
export function readGaps(gaps: Uint8Array): Uint32Array {
  let count = 0;
  for (const gap of gaps) if (gap !== LONG) count++;
  const out = new Uint32Array(count);
  let at = -1;
  let next = 0;
  for (const gap of gaps) {
    at += gap;
    if (gap === LONG) continue;
    at += 1;
    out[next++] = at;
  }
  return out;
}
