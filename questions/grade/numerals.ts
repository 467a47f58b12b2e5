import { eraOf } from "./eras.ts";
import { scaleMarks } from "./number-words.ts";
import type { Token } from "./token.ts";
import { units } from "./units.ts";

/** A numeral read from a text: its token, the unit glued to it, and where it ends. */
export type Numeral = { token: Token; units: string[]; end: number };

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || code === 0xb5 || code === 0x3bc;

/**
 * Reads the numeral at `at` of a folded, lower-case text: digits with grouping and decimal marks, then what is glued to
 * it (`13th`, `1980s`, `10k`, `42km`). `2pac` and `3d` are words. Reads at most 40 characters of digits; a longer run
 * has no value, so it equals nothing but itself.
 */
export const readNumeral = (lower: string, at: number, previous: Token | undefined): Numeral => {
  let end = at;
  while (end < lower.length && isNumeralUnit(lower, end)) end += 1;
  const digits = lower.slice(at, end);
  const exponent = /^(?:x10\^|\^|e)(-?\d{1,3})(?![a-z0-9])/.exec(lower.slice(end, end + 9));
  const suffixStart = end;
  while (end < lower.length && (isLetter(lower.charCodeAt(end)) || isDigit(lower.charCodeAt(end))))
    end += 1;
  const suffix = lower.slice(suffixStart, end);
  const isNegative = isSign(lower, at - 1, previous);
  const token = numeralToken(digits, isNegative);
  // "44bc" is a year with its era.
  if (eraOf(suffix) !== null) return { token, units: [], end: suffixStart };
  if (exponent !== null) return withExponent(token, exponent, suffixStart);
  const isMoney = /^[$£€¥₹₽]$/.test(previous?.text ?? "");
  return attachSuffix({ token, units: [], end }, digits, suffix, isMoney);
};

/** `10^8` is a power, `3e8` and `3x10^8` a number times one. Beyond what a double holds there is no value. */
const withExponent = (token: Token, [mark = "", power]: RegExpExecArray, end: number): Numeral => {
  const tens = Number(power);
  if (!mark.startsWith("^")) scaleToken(token, 10 ** tens);
  else if (token.value !== undefined) token.value **= tens;
  token.text += mark;
  if (!Number.isFinite(token.value)) delete token.value;
  if (!Number.isFinite(token.otherValue)) delete token.otherValue;
  return { token, units: [], end: end + mark.length };
};

/** Digits, and marks or single spaces with digits right behind them. */
const isNumeralUnit = (lower: string, at: number): boolean => {
  const code = lower.charCodeAt(at);
  if (isDigit(code)) return true;
  if (code === 44 || code === 46 || code === 39) return isDigit(lower.charCodeAt(at + 1));
  return code === 32 && isSpacedGroup(lower, at);
};

/** `10 000`: a space before exactly three digits, after one to three digits that are not part of a longer run. */
const isSpacedGroup = (lower: string, at: number): boolean => {
  for (let ahead = 1; ahead <= 3; ahead += 1)
    if (!isDigit(lower.charCodeAt(at + ahead))) return false;
  if (isDigit(lower.charCodeAt(at + 4))) return false;
  let run = 0;
  while (run < 4 && isDigit(lower.charCodeAt(at - 1 - run))) run += 1;
  return run >= 1 && run <= 3;
};

const isSign = (lower: string, at: number, previous: Token | undefined): boolean => {
  if (lower[at] !== "-") return false;
  const before = lower[at - 1];
  return (
    (before === undefined || before === " " || before === "(" || before === "$") &&
    !(previous?.value !== undefined && before !== " ")
  );
};

const numeralToken = (digits: string, isNegative: boolean): Token => {
  const readings = readDigits(digits);
  const sign = isNegative ? -1 : 1;
  const token: Token = { text: (isNegative ? "-" : "") + digits, classes: 0 };
  if (readings.length > 0) token.value = sign * (readings[0] ?? 0);
  if (readings.length > 1) token.otherValue = sign * (readings[1] ?? 0);
  return token;
};

/**
 * Values of a run of digits and marks, the English reading first: `1,234.5` has one; `3,14` is 3.14; `1,234` is 1234 or
 * 1.234; `1.234` the other way round. Empty when it is too long or not a number (`1.2.3`).
 */
export const readDigits = (digits: string): number[] => {
  if (digits.length > 40) return [];
  const plain = digits.replaceAll(" ", "").replaceAll("'", "");
  const commas = plain.split(",").length - 1;
  const points = plain.split(".").length - 1;
  if (commas === 0 && points === 0) return [Number(plain)];
  if (commas > 0 && points > 0) {
    const isCommaLast = plain.lastIndexOf(",") > plain.lastIndexOf(".");
    const [group, decimal] = isCommaLast ? [".", ","] : [",", "."];
    if (plain.split(decimal).length > 2) return [];
    return [Number(plain.replaceAll(group, "").replace(decimal, "."))];
  }
  const mark = commas > 0 ? "," : ".";
  const groups = plain.split(mark);
  const isGrouped =
    groups.slice(1).every((part) => part.length === 3) &&
    (groups[0] ?? "").length <= 3 &&
    groups[0] !== "" &&
    groups[0] !== "0";
  const joined = Number(groups.join(""));
  if (groups.length > 2) return isGrouped ? [joined] : [];
  const asDecimal = Number(groups.join("."));
  if (!isGrouped) return [asDecimal];
  return mark === "," ? [joined, asDecimal] : [asDecimal, joined];
};

/** `isMoney` says that a currency sign stands before: then `50m` is fifty million, otherwise fifty metres. */
const attachSuffix = (
  numeral: Numeral,
  digits: string,
  suffix: string,
  isMoney: boolean,
): Numeral => {
  const { token } = numeral;
  if (suffix === "") return numeral;
  if (suffix === "st" || suffix === "nd" || suffix === "rd" || suffix === "th") {
    token.ordinal = true;
    return numeral;
  }
  if (suffix === "s" && digits.length >= 2 && token.value !== undefined) {
    token.decade = true;
    return numeral;
  }
  const scale = scaleMarks.get(suffix);
  if (scale !== undefined && token.value !== undefined && !units.has(suffix)) {
    scaleToken(token, scale);
    return numeral;
  }
  if (suffix === "k" && token.value !== undefined) {
    // "10k" is ten thousand; "373 K" with a space, or with a point, is a temperature.
    scaleToken(token, 1e3);
    return numeral;
  }
  if (suffix === "m" && isMoney) {
    scaleToken(token, 1e6);
    return numeral;
  }
  if (units.has(suffix)) return { ...numeral, units: [suffix] };
  // A code: `2pac`, `3d`, `4x4`.
  return { ...numeral, token: { text: token.text + suffix, classes: 0 } };
};

/** Multiplies a number's readings, free of binary dust for decimal inputs: 1.1 × 10⁶ is 1100000. */
export const scaleToken = (token: Token, scale: number): void => {
  if (token.value !== undefined) token.value = roundDust(token.value * scale);
  if (token.otherValue !== undefined) token.otherValue = roundDust(token.otherValue * scale);
};

const roundDust = (value: number): number => Number(value.toPrecision(15));
