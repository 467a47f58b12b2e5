import { hashWord, slotsOf } from "./word-hash.ts";

/** A set of words as an xor filter of eight-bit fingerprints, in base64. */
export type StoredFilter = { seed: number; blockLength: number; fingerprints: string };

/**
 * The test "is this word in the set?": never a false "no", a false "yes" for 0.4 % of other words.
 * The filter is decoded at the first call, so start-up costs nothing.
 */
export const createFilter = (stored: StoredFilter): ((word: string) => boolean) => {
  let decoded: Uint8Array | null = null;
  return (word) => {
    decoded ??= decodeBase64(stored.fingerprints);
    const hash = hashWord(word, stored.seed);
    const [first, second, third] = slotsOf(hash, stored.blockLength);
    const found = (decoded[first] ?? 0) ^ (decoded[second] ?? 0) ^ (decoded[third] ?? 0);
    return found === hash.fingerprint;
  };
};

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes of standard base64; the core has no `atob`. */
const decodeBase64 = (text: string): Uint8Array => {
  const values = new Uint8Array(128);
  for (let at = 0; at < 64; at += 1) values[alphabet.charCodeAt(at)] = at;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let out = 0;
  for (let at = 0; at < text.length; at += 4) {
    const bits =
      ((values[text.charCodeAt(at)] ?? 0) << 18) |
      ((values[text.charCodeAt(at + 1)] ?? 0) << 12) |
      ((values[text.charCodeAt(at + 2)] ?? 0) << 6) |
      (values[text.charCodeAt(at + 3)] ?? 0);
    bytes[out] = bits >> 16;
    if (out + 1 < bytes.length) bytes[out + 1] = (bits >> 8) & 0xff;
    if (out + 2 < bytes.length) bytes[out + 2] = bits & 0xff;
    out += 3;
  }
  return bytes;
};
