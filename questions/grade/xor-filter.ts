import { hashWord, slotsOf } from "./word-hash.ts";

/** A set of words as an xor filter of eight-bit fingerprints, in base64. */
export type StoredFilter = { seed: number; blockLength: number; fingerprints: string };

/**
 * The test "is this word in the set?": never a false "no", a false "yes" for 0.4 % of other words.
 * Bytes are read out of the base64 text as they are asked for: decoding all would cost the first answer several ms.
 */
export const createFilter =
  ({ seed, blockLength, fingerprints }: StoredFilter): ((word: string) => boolean) =>
  (word) => {
    const hash = hashWord(word, seed);
    const [first, second, third] = slotsOf(hash, blockLength);
    const found =
      byteAt(fingerprints, first) ^ byteAt(fingerprints, second) ^ byteAt(fingerprints, third);
    return found === hash.fingerprint;
  };

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** The six bits of each letter of base64. */
const sixBits = new Uint8Array(128);
for (let at = 0; at < 64; at += 1) sixBits[alphabet.charCodeAt(at)] = at;

/** A byte of standard base64: three bytes stand in four letters, so each stands in two neighbours. */
const byteAt = (base64: string, index: number): number => {
  const place = index % 3;
  const at = ((index - place) / 3) * 4 + place;
  const high = sixBits[base64.charCodeAt(at)] ?? 0;
  const low = sixBits[base64.charCodeAt(at + 1)] ?? 0;
  return ((high << (2 * (place + 1))) | (low >> (4 - 2 * place))) & 0xff;
};
