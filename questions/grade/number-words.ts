/** Cardinal words below a hundred, with `hundred` and the scales apart. */
const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const ordinalSmall =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const ordinalTens =
  "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(" ");

/** What a number word adds: its value, whether it counts or ranks, whether it multiplies what stands before. */
export type NumberWord = { value: number; ordinal: boolean; scale: boolean };

const word = (value: number, ordinal = false, scale = false): NumberWord => ({
  value,
  ordinal,
  scale,
});

/** Number words, English. `second` and `point` are read by their surroundings. */
export const numberWords: ReadonlyMap<string, NumberWord> = new Map([
  ...small.map((text, value) => [text, word(value)] as const),
  ...tens.map((text, at) => [text, word(20 + 10 * at)] as const),
  ...ordinalSmall.map((text, value) => [text, word(value, true)] as const),
  ...ordinalTens.map((text, at) => [text, word(20 + 10 * at, true)] as const),
  ["fourty", word(40)],
  ["dozen", word(12, false, true)],
  ["hundred", word(100, false, true)],
  ["hundredth", word(100, true, true)],
  ["thousand", word(1e3, false, true)],
  ["thousandth", word(1e3, true, true)],
  ["million", word(1e6, false, true)],
  ["millionth", word(1e6, true, true)],
  ["billion", word(1e9, false, true)],
  ["billionth", word(1e9, true, true)],
  ["trillion", word(1e12, false, true)],
  ["trillionth", word(1e12, true, true)],
]);

/** `sixties` by its decade's first year within the century. */
export const decadeWords: ReadonlyMap<string, number> = new Map(
  tens.map((text, at) => [`${text.slice(0, -1)}ies`, 20 + 10 * at] as const),
);

/** What a letter glued to or following a number multiplies it by. */
export const scaleMarks: ReadonlyMap<string, number> = new Map([
  ["k", 1e3],
  ["mn", 1e6],
  ["mio", 1e6],
  ["mln", 1e6],
  ["mil", 1e6],
  ["bn", 1e9],
  ["b", 1e9],
  ["tn", 1e12],
]);

/**
 * The value of a run of number words, as in `four hundred thirty five`, `nineteen eighty four` or
 * `three point one four`; `null` when they do not make one number.
 */
export const readNumberWords = (
  run: readonly string[],
): { value: number; ordinal: boolean } | null => {
  const point = run.indexOf("point");
  if (point >= 0) return readDecimal(run.slice(0, point), run.slice(point + 1));
  return readYear(run) ?? readCount(run);
};

const readDecimal = (
  whole: readonly string[],
  digits: readonly string[],
): { value: number; ordinal: boolean } | null => {
  const before = whole.length === 0 ? { value: 0, ordinal: false } : readCount(whole);
  if (before === null || before.ordinal || digits.length === 0) return null;
  let text = "";
  for (const digit of digits) {
    const found = numberWords.get(digit);
    if (found === undefined || found.ordinal || found.value > 9) return null;
    text += String(found.value);
  }
  return { value: Number(`${before.value}.${text}`), ordinal: false };
};

/** `nineteen eighty four`, `twenty sixteen`, `nineteen oh five`: two numbers read side by side. */
const readYear = (run: readonly string[]): { value: number; ordinal: boolean } | null => {
  const first = numberWords.get(run[0] ?? "");
  if (first === undefined || first.ordinal || first.value < 10 || first.value > 20) return null;
  const rest = run[1] === "oh" ? run.slice(2) : run.slice(1);
  if (rest.length === 0 || rest.length > 2) return null;
  const second = readCount(rest);
  if (second === null || second.ordinal) return null;
  const isTwoDigits = run[1] === "oh" ? second.value < 10 : second.value >= 10;
  const isYear = isTwoDigits && second.value < 100 && !(first.value === 20 && second.value < 10);
  return isYear ? { value: first.value * 100 + second.value, ordinal: false } : null;
};

const readCount = (run: readonly string[]): { value: number; ordinal: boolean } | null => {
  let total = 0;
  let group = 0;
  let last = Number.POSITIVE_INFINITY;
  let ordinal = false;
  for (const text of run) {
    if (text === "and" || text === "a") continue;
    const found = numberWords.get(text);
    if (found === undefined || ordinal) return null;
    ordinal = found.ordinal;
    if (!found.scale) {
      // "four five" is two numbers; "twenty five" is one.
      if (found.value >= last || (last < 20 && last !== 0)) return null;
      if (last < 100 && found.value >= 10) return null;
      group += found.value;
      last = found.value;
      continue;
    }
    if (found.value <= 100) {
      group = (group === 0 ? 1 : group) * found.value;
      last = 100;
      continue;
    }
    total += (group === 0 ? 1 : group) * found.value;
    group = 0;
    last = found.value;
  }
  return { value: total + group, ordinal };
};

/**
 * The value of a Roman numeral up to 3999 in its usual spelling, or `null`. `VIII` is 8; `IIII` and `MIX` are not read:
 * the first is malformed, the second is well formed but excluded by callers that ask for context.
 */
export const readRoman = (text: string): number | null => {
  if (text.length === 0 || text.length > 9) return null;
  if (!/^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(text)) return null;
  let total = 0;
  for (let at = 0; at < text.length; at += 1) {
    const here = romanDigits.get(text[at] ?? "") ?? 0;
    const next = romanDigits.get(text[at + 1] ?? "") ?? 0;
    total += here < next ? -here : here;
  }
  return total;
};

const romanDigits = new Map([
  ["i", 1],
  ["v", 5],
  ["x", 10],
  ["l", 50],
  ["c", 100],
  ["d", 500],
  ["m", 1000],
]);
