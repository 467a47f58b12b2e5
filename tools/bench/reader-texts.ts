/**
 * Articles of our own making, no two alike: sentences of common shapes filled with words and invented names by
 * a seeded generator, so that no cache can know them. Some 20 words a sentence, as news has.
 */
const onsets = [
  "b",
  "br",
  "ch",
  "d",
  "f",
  "g",
  "gr",
  "h",
  "k",
  "l",
  "m",
  "n",
  "p",
  "r",
  "s",
  "st",
  "t",
  "v",
];
const rhymes = [
  "a",
  "el",
  "en",
  "er",
  "i",
  "in",
  "o",
  "on",
  "or",
  "u",
  "an",
  "ar",
  "ey",
  "ick",
  "old",
];

const lists: Readonly<Record<string, readonly string[]>> = {
  role: [
    "minister",
    "teacher",
    "engineer",
    "mayor",
    "captain",
    "judge",
    "farmer",
    "nurse",
    "critic",
  ],
  group: [
    "council",
    "union",
    "company",
    "school",
    "museum",
    "team",
    "court",
    "agency",
    "orchestra",
  ],
  thing: [
    "bridge",
    "report",
    "contract",
    "garden",
    "law",
    "harbour",
    "song",
    "budget",
    "tunnel",
    "map",
  ],
  quality: ["new", "small", "costly", "public", "northern", "famous", "early", "quiet", "broken"],
  did: ["opened", "rejected", "signed", "praised", "sold", "repaired", "criticised", "published"],
  day: ["Monday", "Tuesday", "Friday", "the weekend", "March", "last year", "the second day"],
  said: ["said", "announced", "explained", "denied", "told reporters", "wrote"],
  why: [
    "because the money ran out",
    "although many protested",
    "after months of talks",
    "to save time",
  ],
};

const shapes: readonly string[] = [
  "The {quality} {group} of {Name} {did} the {thing} on {day}, and {Name} {Name}, its {role}, {said} that the {number} workers would keep their jobs.",
  "{Name} {Name}, who was a {role} in {Name} before {year}, {did} a {quality} {thing} {why}.",
  "In {year} the {group} didn't want the {thing}, but {number} people {did} it.",
  "“We have never seen such a {quality} {thing},” {said} {Name} of the {Name} {group}.",
  "The {thing}, which cost {number} million dollars, was {did} by the {role}'s {group} {why}.",
  "Between {year} and {year}, {number} percent of the {quality} {group}s near {Name} {did} their {thing}s.",
];

/** mulberry32: small, seeded, and good enough to vary a text. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` texts of about `words` words each. */
export function createTexts(seed: number, count: number, words: number): string[] {
  const random = createRandom(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? "";
  const syllable = (): string => pick(onsets) + pick(rhymes);
  const fill = (slot: string): string => {
    if (slot === "number") return String(Math.floor(2 + random() * 900));
    if (slot === "year") return String(Math.floor(1900 + random() * 125));
    if (slot !== "Name") return pick(lists[slot] ?? []);
    const name = syllable() + syllable() + (random() < 0.4 ? syllable() : "");
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
  return Array.from({ length: count }, () => {
    const sentences: string[] = [];
    for (let length = 0; length < words; ) {
      const sentence = pick(shapes).replace(/\{(\w+)\}/g, (_, slot: string) => fill(slot));
      sentences.push(sentence);
      length += sentence.split(" ").length;
    }
    return sentences.join(" ");
  });
}
