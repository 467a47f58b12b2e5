import type { SentenceHints } from "./tag-hints.ts";
import type { Header } from "./weights.ts";

/** A tag this much likelier (in log odds) than any of another part of speech needs no hints: they hardly ever differ. */
const SURE = 7;

/** The tags of one sentence from their scores: `scores[from + i * stride + tag]` for word i. */
export type ChooseTags = (
  scores: { values: Float32Array; from: number; stride: number },
  words: number,
  hints: SentenceHints,
) => number[];

/** Chooses each word's tag by the network's scores and, where they leave a doubt, by the tag hints too. */
export function createChooseTags({ tags, hints: { upos, unit } }: Header): ChooseTags {
  const partOf = tags.map((tag) => upos.indexOf(tag.slice(0, tag.indexOf("/"))));
  const best = new Float32Array(upos.length);
  const sums = new Int32Array(upos.length);

  /** Index of the greatest score, and whether another part of speech comes near it. */
  const greatest = (values: Float32Array, at: number): { tag: number; isSure: boolean } => {
    best.fill(Number.NEGATIVE_INFINITY);
    let tag = 0;
    for (let k = 0; k < partOf.length; k++) {
      const score = values[at + k] as number;
      const part = partOf[k] as number;
      if (score > (best[part] as number)) best[part] = score;
      if (score > (values[at + tag] as number)) tag = k;
    }
    const own = partOf[tag] as number;
    const near = (values[at + tag] as number) - SURE;
    for (let part = 0; part < best.length; part++) {
      if (part !== own && (best[part] as number) > near) return { tag, isSure: false };
    }
    return { tag, isSure: true };
  };

  return ({ values, from, stride }, words, hints) => {
    const chosen: number[] = [];
    for (let i = 0; i < words; i++) {
      const at = from + i * stride;
      const found = greatest(values, at);
      if (found.isSure) {
        chosen.push(found.tag);
        continue;
      }
      hints(i, sums);
      for (let k = 0; k < partOf.length; k++) {
        // One f32 product and one f32 sum: the same bits everywhere.
        const hint = Math.fround((sums[partOf[k] as number] as number) * unit);
        values[at + k] = (values[at + k] as number) + hint;
      }
      chosen.push(greatest(values, at).tag);
    }
    return chosen;
  };
}
