/** Gold, own and shared counts of one thing that is either found or not. */
export type Tally = { gold: number; own: number; both: number };

/** Precision, recall and their harmonic mean, in percent; 0 where there is nothing to divide by. */
export type Score = { p: number; r: number; f1: number };

export const newTally = (): Tally => ({ gold: 0, own: 0, both: 0 });

/** Percent with two decimals. */
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((10000 * part) / whole) / 100;

export const scoreOf = ({ gold, own, both }: Tally): Score => ({
  p: percent(both, own),
  r: percent(both, gold),
  f1: percent(2 * both, gold + own),
});

/** Adds what two sets of keys share to a tally. */
export function addSets(tally: Tally, gold: ReadonlySet<string>, own: ReadonlySet<string>): void {
  tally.gold += gold.size;
  tally.own += own.size;
  for (const key of own) if (gold.has(key)) tally.both++;
}
