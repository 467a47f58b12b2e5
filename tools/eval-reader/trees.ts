import type { EnglishReader } from "../../questions/read/create-reader.ts";
import { type GoldSentence, joinDocuments } from "./conllu.ts";
import { newTally, percent, type Score, scoreOf, type Tally } from "./score.ts";
import { createTripleCounter, type TripleFigures } from "./triples.ts";

export type TreeFigures = {
  words: number;
  upos: number;
  xpos: number;
  uas: number;
  las: number;
  lasNoPunct: number;
  triples: TripleFigures;
  /** Every relation of the gold trees: a token counts when head and relation are right. */
  relations: Record<string, Score & { gold: number }>;
};

type Counts = Record<"words" | "upos" | "xpos" | "uas" | "las" | "noPunct" | "lasNoPunct", number>;

/** Tags and trees against gold ones, on gold sentences and tokens. */
export function evaluateTrees(
  reader: EnglishReader,
  sentences: readonly GoldSentence[],
): TreeFigures {
  const counts: Counts = {
    words: 0,
    upos: 0,
    xpos: 0,
    uas: 0,
    las: 0,
    noPunct: 0,
    lasNoPunct: 0,
  };
  const relations = new Map<string, Tally>();
  const triples = createTripleCounter();
  const tallyOf = (relation: string): Tally => {
    const found = relations.get(relation) ?? newTally();
    relations.set(relation, found);
    return found;
  };
  for (const document of joinDocuments(sentences)) {
    const spans = document.sentences.map((sentence) => sentence.spans);
    const parsed = reader.parseTokens(document.text, spans);
    document.sentences.forEach(({ gold }, s) => {
      const own = parsed.sentences[s]?.tokens ?? [];
      triples.add(gold.tokens, own);
      gold.tokens.forEach((token, i) => {
        const guess = own[i];
        if (guess === undefined) throw new Error(`token ${i} of "${gold.text}" was lost`);
        const arc = Number(guess.head === token.head);
        const labelled = arc && Number(guess.deprel === token.deprel);
        const scored = Number(token.deprel !== "punct");
        counts.words++;
        counts.upos += Number(guess.upos === token.upos);
        counts.xpos += Number(guess.xpos === token.xpos);
        counts.uas += arc;
        counts.las += labelled;
        counts.noPunct += scored;
        counts.lasNoPunct += scored * labelled;
        tallyOf(token.deprel).gold++;
        tallyOf(guess.deprel).own++;
        tallyOf(token.deprel).both += labelled;
      });
    });
  }
  const share = (key: keyof Counts): number => percent(counts[key], counts.words);
  const byCount = [...relations].filter(([, { gold }]) => gold > 0);
  byCount.sort(([, a], [, b]) => b.gold - a.gold);
  return {
    words: counts.words,
    upos: share("upos"),
    xpos: share("xpos"),
    uas: share("uas"),
    las: share("las"),
    lasNoPunct: percent(counts.lasNoPunct, counts.noPunct),
    triples: triples.result(),
    relations: Object.fromEntries(
      byCount.map(([relation, tally]) => [relation, { ...scoreOf(tally), gold: tally.gold }]),
    ),
  };
}
