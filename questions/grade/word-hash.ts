/** Two independent 32-bit hashes of a word and an eight-bit fingerprint. */
export type WordHash = { low: number; high: number; fingerprint: number };

/** Hashes a word, the same on every machine: two rounds of FNV-1a with the finaliser of MurmurHash3. */
export const hashWord = (word: string, seed: number): WordHash => {
  let low = (0x811c9dc5 ^ seed) >>> 0;
  let high = (0x9747b28c ^ Math.imul(seed, 0x9e3779b1)) >>> 0;
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ code, 0x5bd1e995) ^ (high >>> 15);
  }
  low = finish(low);
  high = finish(high);
  return { low, high, fingerprint: (low ^ (high >>> 13)) & 0xff };
};

/** The three slots of a hash, one in each third of the table. */
export const slotsOf = (hash: WordHash, blockLength: number): [number, number, number] => [
  hash.low % blockLength,
  blockLength + (hash.high % blockLength),
  2 * blockLength + (finish(hash.low ^ Math.imul(hash.high, 0x85ebca6b)) % blockLength),
];

const finish = (hash: number): number => {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};
