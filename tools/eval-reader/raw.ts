import type { EnglishReader } from "../../questions/read/create-reader.ts";
import { type GoldSentence, joinDocuments } from "./conllu.ts";
import { addSets, newTally, type Score, scoreOf } from "./score.ts";

export type RawFigures = {
  tokens: Score;
  /** A sentence counts when both its ends are right. `errors` are missed and made-up ends within paragraphs. */
  sentences: Score & { gold: number; errors: number };
};

const keyOf = ({ start, end }: { start: number; end: number }): string => `${start} ${end}`;

/** Tokens and sentences found in the plain text of each document, against the gold ones. */
export function evaluateRaw(reader: EnglishReader, sentences: readonly GoldSentence[]): RawFigures {
  const tokens = newTally();
  const spans = newTally();
  const ends = newTally();
  for (const document of joinDocuments(sentences)) {
    const own = reader.parse(document.text).sentences;
    const gold = document.sentences
      .filter((sentence) => sentence.spans.length > 0)
      .map((sentence) => ({
        start: sentence.spans[0]?.start ?? 0,
        end: sentence.spans.at(-1)?.end ?? 0,
        tokens: sentence.spans,
      }));
    const keysOf = (list: readonly { tokens: readonly { start: number; end: number }[] }[]) =>
      new Set(list.flatMap((sentence) => sentence.tokens.map(keyOf)));
    addSets(tokens, keysOf(gold), keysOf(own));
    addSets(spans, new Set(gold.map(keyOf)), new Set(own.map(keyOf)));
    const endsOf = (list: readonly { end: number }[]) => new Set(list.map(({ end }) => `${end}`));
    addSets(ends, endsOf(gold), endsOf(own));
  }
  const errors = ends.gold + ends.own - 2 * ends.both;
  return {
    tokens: scoreOf(tokens),
    sentences: { ...scoreOf(spans), gold: spans.gold, errors },
  };
}
