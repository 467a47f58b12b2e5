import { generate, prepareArticle } from "../../questions/index.ts";
import { loadEnglishReader } from "../reader/load.ts";
import { median } from "./load.ts";

const rounds = 15;

/** Milliseconds a 1,000 words for reading and asking, and for splitting into words as the floor; in alternation. */
export const benchGenerating = (texts: readonly string[]) => {
  const reader = loadEnglishReader();
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const raw of texts) {
      const prepared = prepareArticle(raw);
      if (!prepared.ok) continue;
      const { title, text, wordCount } = prepared.value;
      const per = 1000 / wordCount;
      const start = performance.now();
      generate({ title, text: `${text} (${round})` }, { count: 20, seed: String(round) }, reader);
      const middle = performance.now();
      [...new Intl.Segmenter("en", { granularity: "word" }).segment(text)].length.toString();
      const end = performance.now();
      if (round < 3) continue;
      ours.push((middle - start) * per);
      floor.push((end - middle) * per);
    }
  }
  return {
    what: "generate a quiz, per 1,000 words",
    ours: median(ours),
    floor: median(floor),
    unit: "ms",
    against: "Intl.Segmenter cutting the same text into words",
  };
};
