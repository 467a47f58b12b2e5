import type { Random } from "../random.ts";

const wordNumbers =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** Number with its place in a phrase: "more than [1,200] people". */
type Found = { before: string; number: string; after: string; value: number };

/** Matches the first "1,200", "2.5" or "three"; not the digits of "COVID-19" nor the "eight" of "eighty". */
const pattern =
  /(?<![\w-])(\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)(?![a-z-]))(?![\w-]*\d)/i;

function findNumber(text: string): Found | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const number = match[1] ?? "";
  const word = wordNumbers.indexOf(number.toLowerCase());
  const value = word >= 0 ? word : Number(number.replaceAll(",", ""));
  return {
    before: text.slice(0, match.index),
    number,
    after: text.slice(match.index + number.length),
    value,
  };
}

/** The first number that a text has, in figures or in a word up to twenty; NaN where it has none. */
export const valueIn = (text: string): number => findNumber(text)?.value ?? Number.NaN;

/** Phrases like `key` with three other numbers: near, round like the key, on both sides. Empty when it has none. */
export function numberDistractors(key: string, random: Random): string[] {
  const found = findNumber(key);
  if (found === null || found.value <= 0 || pattern.test(found.after)) return [];
  // "the 2011 Census": a year that stands in a name is no amount.
  if (/^(1[5-9]|20)\d\d$/.test(found.number)) return [];
  const values = withinBounds(found, nearValues(found, random));
  if (values.length < 3) return [];
  const isCapital = /^[A-Z]/.test(found.number);
  return values
    .map((value) => writeLike(found.number, value))
    .filter((text): text is string => text !== null)
    .map(
      (text) =>
        found.before +
        (isCapital ? text.charAt(0).toUpperCase() + text.slice(1) : text) +
        found.after,
    );
}

/**
 * "more than 90" is as true of 140 as "more than 140": behind a lower bound only larger numbers are wrong, behind an upper
 * one only smaller. Both are made anew from the key, a step apart.
 */
function withinBounds({ before, value, number }: Found, values: number[]): number[] {
  const isLower = /\b(more than|over|at least|above|no fewer than|no less than)\s*[$£€]?$/i.test(
    before,
  );
  const isUpper = /\b(less than|fewer than|up to|at most|under|below|no more than)\s*[$£€]?$/i.test(
    before,
  );
  if (!isLower && !isUpper) return values;
  if (number.includes(".")) return [];
  const step = Math.max(
    roundness(value) > value / 4 ? Math.ceil(value / 4) : roundness(value),
    Math.round(value / 5),
  );
  const grain = roundness(value) > value / 4 ? 1 : roundness(value);
  return [1, 2, 3]
    .map((k) => value + (isLower ? k : -k) * Math.max(1, Math.round(step / grain) * grain))
    .filter((other) => other > 0 && (!/[a-z]/i.test(number) || other <= 20));
}

function nearValues(found: Found, random: Random): number[] {
  const { value, number } = found;
  if ((value <= 12 || /[a-z]/i.test(number)) && !number.includes(".")) {
    const near = [-3, -2, -1, 1, 2, 3]
      .map((step) => value + step)
      .filter((other) => other >= 2 && other <= 20);
    return near.length < 3 ? [] : spreadPick(near, value, random);
  }
  const decimals = number.split(".")[1]?.length ?? 0;
  // "7.5 points": what is counted in halves has no "4.1".
  const fine = decimals === 1 && Number.isInteger(value * 2) ? 0.5 : 10 ** -decimals;
  const coarse = decimals > 0 ? fine : roundness(value);
  // A number as round as the key can be too rare nearby ("20"): then half, a fifth, a tenth as round will do.
  const near =
    [1, 2, 5, 10]
      .map((part) =>
        around(value, decimals > 0 ? coarse : Math.max(1, Math.round(coarse / part)), decimals),
      )
      .find((values) => hasBothSides(values, value)) ?? [];
  const capped = /^\s*(%|percent|per cent)/.test(found.after)
    ? near.filter((other) => other < 100)
    : near;
  return spreadPick(capped, value, random);
}

/** Values 15 to 60 % away, rounded to `step`. */
function around(value: number, step: number, decimals: number): number[] {
  const near = [0.55, 0.65, 0.75, 0.85, 1.15, 1.25, 1.4, 1.6]
    .map((factor) => Number((Math.round((value * factor) / step) * step).toFixed(decimals)))
    .filter((other) => other > 0 && other !== value);
  return [...new Set(near)];
}

const hasBothSides = (values: number[], value: number): boolean =>
  values.filter((other) => other < value).length >= 2 &&
  values.filter((other) => other > value).length >= 2;

/** Largest power of ten (or five of it) that divides the value: 1,500 → 500. A number like 84,121 stays ragged. */
function roundness(value: number): number {
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  return value % (step * 5) === 0 && step > 1 ? step * 5 : step;
}

/** Three values that do not all lie on one side of the key. */
function spreadPick(near: number[], value: number, random: Random): number[] {
  const below = random.shuffle(near.filter((other) => other < value));
  const above = random.shuffle(near.filter((other) => other > value));
  const fromBelow = above.length === 0 ? 3 : below.length === 0 ? 0 : random.next() < 0.5 ? 1 : 2;
  const picked = [
    ...below.slice(0, fromBelow),
    ...above.slice(0, 3 - Math.min(fromBelow, below.length)),
  ];
  return picked.length === 3 ? picked : [...below, ...above].slice(0, 3);
}

function writeLike(sample: string, value: number): string | null {
  if (/^[a-z]/i.test(sample)) return wordNumbers[value] ?? String(value);
  // "some 900 people" and "some 1,400": only a text that writes "1500" goes without the comma.
  const isBare = /^\d{4}$/.test(sample);
  if (!sample.includes(".") && value >= 1000 && !isBare) return withCommas(value);
  return sample.includes(".") ? value.toFixed(sample.split(".")[1]?.length ?? 0) : String(value);
}

const withCommas = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ",");
