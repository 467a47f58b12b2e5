import type { Years } from "./date-distractors.ts";

/** Times that have a name and that everybody knows the years of, as years from and to. Source: any encyclopedia. */
const eras: readonly (readonly [named: RegExp, from: number, to: number])[] = [
  [/\b(World War I|First World War|Great War|WWI)\b/, 1914, 1918],
  [/\b(World War II|Second World War|WWII)\b/, 1939, 1945],
  [/\bAmerican Civil War\b/, 1861, 1865],
  [/\b(American Revolutionary War|American War of Independence)\b/, 1775, 1783],
  [/\bNapoleonic Wars\b/, 1803, 1815],
  [/\bCrimean War\b/, 1853, 1856],
  [/\bSpanish Civil War\b/, 1936, 1939],
  [/\bKorean War\b/, 1950, 1953],
  [/\bVietnam War\b/, 1955, 1975],
  [/\bGreat Depression\b/, 1929, 1939],
  [/\bCold War\b/, 1947, 1991],
];

/**
 * The years left when the question names the time: whatever lies outside World War II is no option for what was done "during World
 * War II". Unchanged where the key itself lies outside, as what came of the time may.
 */
export function withinEra({ earliest, latest }: Years, stem: string, year: number): Years {
  const era = eras.find(([named, from, to]) => named.test(stem) && year >= from && year <= to);
  if (era === undefined) return { earliest, latest };
  return { earliest: Math.max(earliest, era[1]), latest: Math.min(latest, era[2]) };
}
