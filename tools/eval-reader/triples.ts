import { addSets, newTally, percent, type Tally } from "./score.ts";

type Node = { head: number; deprel: string; arcProbability?: number };

/** Who did what to whom, as token indices: subject, verb, object. */
export type Triple = { key: string; probability: number };

/**
 * The triples of a tree: every token that has both an `nsubj` and an `obj` (subtypes such as `nsubj:pass` are
 * something else), one for each pair of them. A triple is as sure as the less sure of its two arcs.
 */
export function findTriples(tokens: readonly Node[]): Triple[] {
  const triples: Triple[] = [];
  tokens.forEach((subject, s) => {
    if (subject.deprel !== "nsubj") return;
    tokens.forEach((object, o) => {
      if (object.deprel !== "obj" || object.head !== subject.head) return;
      const probability = Math.min(subject.arcProbability ?? 1, object.arcProbability ?? 1);
      triples.push({ key: `${s} ${subject.head} ${o}`, probability });
    });
  });
  return triples;
}

type Judged = { probability: number; right: boolean };

/** Counts exact triples, and remembers how sure each was. */
export function createTripleCounter() {
  const tally: Tally = newTally();
  const judged: Judged[] = [];
  return {
    add: (gold: readonly Node[], own: readonly Node[]): void => {
      const wanted = new Set(findTriples(gold).map(({ key }) => key));
      const found = findTriples(own);
      addSets(tally, wanted, new Set(found.map(({ key }) => key)));
      for (const { key, probability } of found)
        judged.push({ probability, right: wanted.has(key) });
    },
    /** `surerHalf` is the precision of the half whose arcs are the surest. */
    result: () => {
      const surest = judged.toSorted((a, b) => b.probability - a.probability);
      const half = surest.slice(0, Math.ceil(surest.length / 2));
      return {
        p: percent(tally.both, tally.own),
        r: percent(tally.both, tally.gold),
        surerHalf: percent(half.filter(({ right }) => right).length, half.length),
        gold: tally.gold,
      };
    },
  };
}
