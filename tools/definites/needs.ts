import type { Entity } from "../../questions/read/types.ts";
import { headOf, indexChains } from "../coreference/chains.ts";
import type { GoldArticle, GoldMention, GoldWord } from "../coreference/gold.ts";

/**
 * What a noun phrase needs by gold: nothing, since it is new, known to everybody or says which one it means; the phrase that it
 * takes up; or what it is of.
 */
export const needs = ["nothing", "antecedent", "anchor"] as const;
export type Need = (typeof needs)[number];

export type GoldPhrase = {
  need: Need;
  chain: string;
  /** Whether the chain has a name before the phrase. */
  hasName: boolean;
};

/** What each noun phrase needs, by the offset of its head. */
export function needsOf(gold: GoldArticle): Map<number, GoldPhrase> {
  const found = new Map<number, GoldPhrase & { length: number }>();
  for (const [chain, mentions] of gold.chains) {
    let hasName = false;
    for (const mention of mentions) {
      const head = headOf(mention, gold.sentences[mention.sentence] ?? []);
      if (head === undefined) continue;
      const length = mention.end - mention.start;
      // Of two phrases with one head the longer has all that tells it.
      if ((found.get(head.start)?.length ?? 0) < length)
        found.set(head.start, { need: needOf(gold, mention, mentions), chain, hasName, length });
      hasName ||= head.upos === "PROPN";
    }
  }
  return found;
}

function needOf(gold: GoldArticle, mention: GoldMention, chain: GoldMention[]): Need {
  const [first] = chain;
  if (mention.link === "disc" || first === undefined) return "antecedent";
  if (mention === first || !mention.infstat.startsWith("giv")) {
    const isOfAnother = mention === first && gold.bridges.has(mention.chain);
    return mention.infstat === "acc:inf" || isOfAnother ? "anchor" : "nothing";
  }
  if (wordsIn(gold, mention).some(({ upos }) => upos === "PROPN")) return "nothing";
  // The very words that brought it up say it again: "the rubber sheet", "the sun".
  const words = wordsOf(gold, mention);
  const isSame = words === wordsOf(gold, first) && first.infstat !== "acc:inf";
  return isSame && (words.includes(" ") || isDefinite(gold, first)) ? "nothing" : "antecedent";
}

const wordsIn = (
  { sentences }: GoldArticle,
  { sentence, firstToken, endToken }: GoldMention,
): GoldWord[] => (sentences[sentence] ?? []).slice(firstToken, endToken);

const wordsOf = (gold: GoldArticle, mention: GoldMention): string =>
  wordsIn(gold, mention)
    .map(({ form }) => form.toLowerCase())
    .filter((form) => !/^(the|an?|this|that|these|those|\W+)$/.test(form))
    .join(" ");

const isDefinite = (gold: GoldArticle, mention: GoldMention): boolean =>
  wordsIn(gold, mention)[0]?.form.toLowerCase() === "the";

const indexes = new WeakMap<GoldArticle, ReadonlyMap<number, string>>();

/** The gold chains that a name of ours stands for: those with a mention whose head lies in one of its names. */
export function chainsOf(gold: GoldArticle, { mentions }: Entity): Set<string> {
  const known = indexes.get(gold) ?? indexChains(gold).byHead;
  indexes.set(gold, known);
  const names = mentions.filter(({ kind }) => kind === "name");
  const isIn = (at: number) => names.some(({ start, end }) => at >= start && at < end);
  return new Set([...known].flatMap(([at, chain]) => (isIn(at) ? [chain] : [])));
}
