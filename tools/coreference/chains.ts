import type { GoldArticle, GoldMention, GoldWord } from "./gold.ts";

/** Gold chains by where their mentions stand in the text. */
export type ChainIndex = {
  /** Offset of a mention's head word → its chain, of several the shortest mention's. */
  byHead: Map<number, string>;
  /** The chain of the shortest mention that holds the range, or null. */
  around: (start: number, end: number) => string | null;
};

export function indexChains({ mentions, sentences }: GoldArticle): ChainIndex {
  const byHead = new Map<number, string>();
  const byLength = [...mentions].sort((a, b) => a.end - a.start - (b.end - b.start));
  for (const mention of byLength) {
    const head = headOf(mention, sentences[mention.sentence] ?? []);
    if (head !== undefined && !byHead.has(head.start)) byHead.set(head.start, mention.chain);
  }
  return {
    byHead,
    around: (start, end) =>
      byLength.find((one) => one.start <= start && one.end >= end)?.chain ?? null,
  };
}

/** The word of the mention that hangs on none of its others. */
export const headOf = (
  { firstToken, endToken }: Pick<GoldMention, "firstToken" | "endToken">,
  words: readonly GoldWord[],
): GoldWord | undefined =>
  words
    .slice(firstToken, endToken)
    .find(({ head, upos }) => (head < firstToken || head >= endToken) && upos !== "PUNCT");
