import { certaintyOf, MIN_ARGUMENT_CERTAINTY } from "../../questions/read/certainty.ts";
import { addSets, newTally, percent, type Score, scoreOf } from "./score.ts";

type Node = {
  head: number;
  deprel: string;
  /** How sure the reader is of head and relation; a gold tree has neither. */
  arcProbability?: number;
  relationProbability?: number;
};

/** Who did what to whom, as token indices: subject, verb, object. */
export type Triple = { key: string; certainty: number };

const sureness = ({ arcProbability = 1, relationProbability = 1 }: Node): number =>
  certaintyOf({ arcProbability, relationProbability });

/**
 * The triples of a tree: every token that has both an `nsubj` and an `obj` (subtypes such as `nsubj:pass` are
 * something else), one for each pair of them. A triple is as sure as the less sure of the two.
 */
export function findTriples(tokens: readonly Node[]): Triple[] {
  const triples: Triple[] = [];
  tokens.forEach((subject, s) => {
    if (subject.deprel !== "nsubj") return;
    tokens.forEach((object, o) => {
      if (object.deprel !== "obj" || object.head !== subject.head) return;
      const certainty = Math.min(sureness(subject), sureness(object));
      triples.push({ key: `${s} ${subject.head} ${o}`, certainty });
    });
  });
  return triples;
}

/** Of the triples that are sure enough; `surerHalf` and `all` are of every triple of the trees. */
export type TripleFigures = Score & { surerHalf: number; all: Score; gold: number };

type Judged = { certainty: number; right: boolean };

/** Counts exact triples, and remembers how sure each was. */
export function createTripleCounter() {
  const all = newTally();
  const sure = newTally();
  const judged: Judged[] = [];
  const keysOf = (triples: readonly Triple[]) => new Set(triples.map(({ key }) => key));
  return {
    add: (gold: readonly Node[], own: readonly Node[]): void => {
      const wanted = keysOf(findTriples(gold));
      const found = findTriples(own);
      addSets(all, wanted, keysOf(found));
      const enough = found.filter(({ certainty }) => certainty >= MIN_ARGUMENT_CERTAINTY);
      addSets(sure, wanted, keysOf(enough));
      for (const { key, certainty } of found) judged.push({ certainty, right: wanted.has(key) });
    },
    /** `surerHalf` is the precision of the half of all triples that are the surest. */
    result: (): TripleFigures => {
      const surest = judged.toSorted((a, b) => b.certainty - a.certainty);
      const half = surest.slice(0, Math.ceil(surest.length / 2));
      return {
        ...scoreOf(sure),
        surerHalf: percent(half.filter(({ right }) => right).length, half.length),
        all: scoreOf(all),
        gold: all.gold,
      };
    },
  };
}
