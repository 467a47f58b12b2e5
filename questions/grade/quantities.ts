import { isAsked } from "./asked.ts";
import { readDates } from "./dates.ts";
import type { GivenText } from "./given-text.ts";
import type { Asked } from "./key.ts";
import { article, classNoun, conjunction, filler, genericNoun, small, verb } from "./lexicon.ts";
import { numberWords } from "./number-words.ts";
import { accept, ask, noMatch, type Outcome, refuse } from "./outcome.ts";
import type { Token } from "./token.ts";
import { typosIn } from "./typos.ts";
import { type Unit, units } from "./units.ts";
import type { Variant } from "./variant.ts";

/** A number with its unit, if it has one. */
export type Quantity = { token: Token; unit: string | null };

/** The numbers of an answer or key, each with the unit beside it. */
export const quantitiesOf = (tokens: readonly Token[]): Quantity[] => {
  const found: Quantity[] = [];
  tokens.forEach((token, at) => {
    if (token.value === undefined) return;
    const after = tokens[at + 1]?.unit;
    const before = tokens[at - 1]?.unit;
    found.push({
      token,
      unit: after ?? (before !== undefined && isPrefixUnit(before) ? before : null),
    });
  });
  return found;
};

const isPrefixUnit = (unit: string): boolean => /^[$£€¥₹₽]$/.test(unit);

/** Whether two values are the same number, free of binary dust. */
export const isSameValue = (one: number, other: number): boolean =>
  one === other ||
  (Number.isFinite(one - other) &&
    Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other)));

/** Compares an answer with a variant that is one number, perhaps with a unit or the noun that is counted. */
export const judgeNumber = (
  given: GivenText,
  variant: Variant,
  asked: Asked,
  options: { typosAllowed: boolean; unitRequired: boolean },
): Outcome => {
  const [written] = quantitiesOf(variant.tokens);
  const expected = written && { ...written, unit: written.unit ?? asked.unit ?? null };
  if (expected === undefined || given.negations > 0) return noMatch;
  const all = quantitiesOf(given.tokens).filter(({ token }) => !isEcho(token, expected, asked));
  const open = all.filter(({ token }) => !token.bracketed);
  const quantities = open.length > 0 ? open : all;
  if (quantities.length === 0) return withoutNumber(given, expected, options.typosAllowed);
  if (isYear(expected) && hasYearInDate(given.tokens, expected.token.value)) {
    return accept("date_with_year");
  }
  if (isYear(expected) && isSeasonOf(quantities, expected.token.value)) return accept("season");
  if (given.isHedged) return refuse("several_answers", "several_answers");
  const outcomes = quantities.map((quantity) =>
    compareQuantities(quantity, expected, options.unitRequired),
  );
  const worst = outcomes.find(({ verdict }) => verdict !== "correct");
  if (worst !== undefined) return quantities.length > 1 ? refuse("other_number") : worst;
  return hasForeignWords(given, variant, asked) ? refuse("other_words") : (outcomes[0] ?? noMatch);
};

/** A number of the question that the answer repeats, or the adverb "first"; never the number that is asked for. */
const isEcho = (token: Token, expected: Quantity, asked: Asked): boolean => {
  if (token.value === expected.token.value) return false;
  const isAdverb = token.text === "first" && !expected.token.ordinal;
  return isAdverb || asked.numbers.includes(token.value ?? Number.NaN);
};

/** A calendar year as a bare number of four digits. */
const isYear = ({ token, unit }: Quantity): boolean =>
  unit === null && !token.ordinal && !token.decade && /^\d{4}$/.test(token.text);

/** `March 18, 1995` or `18-20 March 1995` for 1995: a month, days, and no other year. */
const hasYearInDate = (tokens: readonly Token[], year: number | undefined): boolean => {
  const numbers = tokens.filter(({ value }) => value !== undefined);
  if (numbers.length === 3 && readDates(tokens).some((date) => date.year === year)) return true;
  const days = tokens.filter(({ value }) => value !== undefined && value >= 1 && value <= 31);
  const years = tokens.filter(({ value }) => value !== undefined && value > 31);
  const others = tokens.filter(
    (token) => !days.includes(token) && !years.includes(token) && !betweenDays.has(token.text),
  );
  if (days.length > 2 || years.length !== 1 || years[0]?.value !== year) return false;
  return readDates(others).length === 1 && others.length < 6;
};

/** `2001-02` for 2001 or 2002: a season, which is written as one; `2001-2002` is a span. */
const isSeasonOf = (quantities: readonly Quantity[], year: number | undefined): boolean => {
  const [first, second, ...more] = quantities;
  if (first === undefined || second === undefined || more.length > 0) return false;
  const { value: since = 0 } = first.token;
  const isSeason =
    second.token.value === since + 1 &&
    second.token.text.length === 2 &&
    /^[-/]$/.test(second.token.before ?? "");
  return isSeason && (year === since || year === since + 1);
};

/** Words between the days of `from 18 to 20 January`. */
const betweenDays = new Set(["from", "to", "until", "till", "through", "between", "and"]);

/** Compares two numbers with their units; a missing unit is right unless it is required. */
export const compareQuantities = (
  given: Quantity,
  expected: Quantity,
  unitRequired: boolean,
): Outcome => {
  if (given.token.ordinal && !expected.token.ordinal) return refuse("ordinal");
  if ((given.token.decade ?? false) !== (expected.token.decade ?? false)) return refuse("decade");
  const wanted = expected.token.value ?? Number.NaN;
  if (given.token.decade && isSameDecade(given.token.value ?? 0, wanted)) return accept("number");
  const values = readingsOf(given.token, given.unit === expected.unit || given.unit === null);
  if (expected.unit === null || given.unit === null) {
    if (isSameShare(given, expected) || isMillions(given, expected)) return accept("number");
    // "half" is a share, never half a percent.
    const isPart = !/^[-\d]/.test(given.token.text) || given.token.text.includes("/");
    if (expected.unit === "%" && isPart && !Number.isInteger(given.token.value))
      return refuse("other_number");
    if (values.some((value) => isSameValue(value, wanted))) {
      const lacksUnit = expected.unit !== null && given.unit === null && unitRequired;
      return lacksUnit ? ask("unit_missing", "name_the_unit") : accept("number");
    }
    return isRounded(given.token, wanted) ? ask("rounded", "more_digits") : refuse("other_number");
  }
  const pair = comparableUnits(given.unit, expected.unit);
  if (pair === null) return refuse("other_unit");
  const base = toBase(wanted, pair.expected);
  if (values.some((value) => isSameValue(toBase(value, pair.given), base)))
    return accept("number_with_unit");
  if (pair.given !== pair.expected && isConverted(given.token, base, pair.given))
    return accept("converted_unit");
  return pair.given === pair.expected && isRounded(given.token, wanted)
    ? ask("rounded", "more_digits")
    : refuse("other_number");
};

/** 8 km for 5 miles: what the key makes in the unit of the answer, rounded as the answer is, by one percent at most. */
export const isConverted = ({ value = Number.NaN }: Token, base: number, unit: Unit): boolean => {
  const exact = (base - unit.offset) / unit.factor;
  const decimals = Math.min(12, String(value).split(".")[1]?.length ?? 0);
  return (
    Number(exact.toFixed(decimals)) === value && Math.abs(exact - value) <= Math.abs(exact) / 100
  );
};

/** `2.5m` where no metres are asked for. */
const isMillions = ({ token, unit }: Quantity, expected: Quantity): boolean =>
  unit === "m" && expected.unit === null && (token.value ?? 0) * 1e6 === expected.token.value;

/** The sixties are the 1960s, and '60s too. */
const isSameDecade = (value: number, wanted: number): boolean =>
  value === wanted || ((value < 100 || wanted < 100) && value % 100 === wanted % 100);

/** A quarter, 1/4 and 0.25 are 25 %. */
const isSameShare = (one: Quantity, other: Quantity): boolean => {
  const shares = [one, other].map(({ token, unit }) =>
    unit !== null && units.get(unit)?.dimension === "share"
      ? (token.value ?? Number.NaN) / 100
      : (token.value ?? Number.NaN),
  );
  const isOnePercent = (one.unit === null) !== (other.unit === null);
  return (
    isOnePercent &&
    shares.every((share) => share < 1) &&
    isSameValue(shares[0] ?? 0, shares[1] ?? 1)
  );
};

/** The readings of comma and point; the unusual one only where no unit is converted, or 42.195 m would be 42195 m. */
export const readingsOf = (token: Token, isSameUnit: boolean): number[] =>
  [token.value, isSameUnit ? token.otherValue : undefined].filter((value) => value !== undefined);

export const toBase = (value: number, unit: Unit): number => value * unit.factor + unit.offset;

/** `degrees` may be those of a temperature, and `pounds` money: then the number is read in the key's unit. */
export const comparableUnits = (
  given: string,
  expected: string,
): { given: Unit; expected: Unit } | null => {
  const one = units.get(given);
  const other = units.get(expected);
  if (one === undefined || other === undefined)
    return given === expected ? { given: plain, expected: plain } : null;
  if (one.dimension === other.dimension) return { given: one, expected: other };
  const isLoose = (loose.get(given) ?? []).includes(other.dimension);
  return isLoose ? { given: other, expected: other } : null;
};

const plain: Unit = { dimension: "share", factor: 1, offset: 0 };

const loose: ReadonlyMap<string, readonly string[]> = new Map([
  ["degrees", ["temperature"]],
  ["degree", ["temperature"]],
  ["°", ["temperature"]],
  ["deg", ["temperature"]],
  ["pounds", ["money:gbp"]],
  ["pound", ["money:gbp"]],
  ["c", ["temperature"]],
  ["m", ["time"]],
]);

/** The given number is the wanted one with fewer decimals: 42 for 42.195. */
export const isRounded = (given: Token, wanted: number): boolean => {
  if (given.value === undefined || Number.isInteger(wanted)) return false;
  const decimals = /[.,](\d+)$/.exec(given.text)?.[1]?.length ?? 0;
  return decimals < 12 && Number(wanted.toFixed(decimals)) === given.value;
};

const withoutNumber = (given: GivenText, expected: Quantity, typosAllowed: boolean): Outcome => {
  const [only] = given.tokens;
  const unit = only?.afterArticle && given.tokens.length === 1 ? units.get(only.text) : undefined;
  const wanted = units.get(expected.unit ?? "");
  if (only !== undefined && unit !== undefined && wanted !== undefined) {
    const isOne = isSameValue(toBase(expected.token.value ?? 0, wanted), toBase(1, unit));
    return isOne && unit.dimension === wanted.dimension ? accept("number_with_unit") : noMatch;
  }
  if (!typosAllowed || only === undefined || given.tokens.length > 2) return noMatch;
  if (!/^[a-z]+$/.test(expected.token.text) || numberWords.has(only.text)) return noMatch;
  const typos = typosIn(only.text, expected.token.text, "alone");
  return typos > 0 ? accept("typing_error", typos) : noMatch;
};

const harmless = article | small | filler | verb | conjunction | classNoun | genericNoun;

/** More than one word around the number that neither the question nor the key explains. */
const hasForeignWords = (given: GivenText, variant: Variant, asked: Asked): boolean => {
  const foreign = given.tokens.filter((token) => {
    if (token.value !== undefined || token.unit !== undefined || token.bracketed) return false;
    if ((token.classes & harmless) !== 0 || isAsked(token, asked)) return false;
    return !variant.tokens.some((expected) => expected.text === token.text);
  });
  const repeats = given.tokens.some((token) => token.text.length > 3 && isAsked(token, asked));
  return foreign.length > 1 && !given.isSentence && !repeats;
};
