import type { Token } from "../../types.ts";
import type { ValueMatch } from "./dates.ts";
import { isDigits, lowerAt, numberEnd } from "./numbers.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

const durationUnits = words(
  "second seconds minute minutes hour hours day days week weeks fortnight month months quarter quarters year years decade decades century centuries night nights",
);
const currencySigns = /^(?:[A-Z]{1,3})?[$€£¥₹₩₽¢]$/u;
const currencyWords = words(
  "dollar dollars euro euros pound pounds yen yuan rupee rupees rouble roubles ruble rubles peso pesos franc francs krona kroner cent cents pence won rand lira real reais renminbi dirham riyal baht usd eur gbp",
);
const currencyAdjectives = words("us u.s. american canadian australian hong kong nz");
const measures = words(
  "km kilometer kilometers kilometre kilometres mile miles m metre metres meter meters cm mm centimetre centimetres centimeter centimeters foot feet ft inch inches yard yards acre acres hectare hectares kg kilogram kilograms kilo kilos gram grams g tonne tonnes ton tons lb lbs pound ounce ounces litre litres liter liters gallon gallons barrel barrels kmh kph mph km/h degrees degree celsius fahrenheit °c °f ° watt watts kw mw gw kilowatt megawatt megawatts gigawatts mb gb tb megabytes gigabytes hz mhz ghz volts light-years knots calories percent",
);

/** `2 a.m.`, `10:30`, `3pm`, `5 o'clock`, `noon`. */
export const matchTime = (tokens: readonly Token[], i: number): ValueMatch | null => {
  const word = lowerAt(tokens, i);
  const next = lowerAt(tokens, i + 1);
  const isHour = /^(?:\d{1,2})(?:[:.]\d\d)?$/.test(word);
  const zone = (end: number) =>
    /^(?:gmt|utc|est|edt|cet|bst|pst|pdt|local)$/.test(lowerAt(tokens, end)) ? end + 1 : end;
  if (/^\d{1,2}(?:[:.]\d\d)?(?:am|pm|a\.m\.|p\.m\.)$/.test(word))
    return { end: zone(i + 1), subtype: "clock" };
  if (isHour && /^(?:am|pm|a\.m\.?|p\.m\.?|o'clock|o’clock)$/.test(next)) {
    return { end: zone(i + 2), subtype: "clock" };
  }
  if (/^(?:[01]?\d|2[0-3]):[0-5]\d$/.test(word)) return { end: zone(i + 1), subtype: "clock" };
  if (/^(?:noon|midnight|midday)$/.test(word)) return { end: i + 1, subtype: "clock" };
  return null;
};

/** `$5 million`, `5 million dollars`, `€5`, `NZ$ 26 million`, `50 cents`. */
export const matchMoney = (tokens: readonly Token[], i: number): ValueMatch | null => {
  const form = tokens[i]?.form ?? "";
  if (/^(?:[A-Z]{1,3})?[$€£¥₹]\d[\d,.]*(?:m|bn|k|tn)?$/.test(form)) {
    return {
      end: numberEnd(tokens, i + 1) > i + 1 ? i + 1 : scaleEnd(tokens, i + 1),
      subtype: "currency",
    };
  }
  if (/^(?:US|NZ|HK|A|C|AU|CA|S)$/.test(form) && currencySigns.test(tokens[i + 1]?.form ?? "")) {
    const end = numberEnd(tokens, i + 2);
    return end > i + 2 ? { end, subtype: "currency" } : null;
  }
  if (currencySigns.test(form)) {
    const end = numberEnd(tokens, i + 1);
    return end > i + 1 ? { end, subtype: "currency" } : null;
  }
  const end = numberEnd(tokens, i);
  if (end === i) return null;
  const at = currencyAdjectives.has(lowerAt(tokens, end)) ? end + 1 : end;
  const unit = lowerAt(tokens, at);
  if (currencySigns.test(tokens[end]?.form ?? "")) return { end: end + 1, subtype: "currency" };
  if (unit === "won" || unit === "real" || unit === "pound") {
    return tokens[at]?.upos === "NOUN" && unit !== "pound"
      ? { end: at + 1, subtype: "currency" }
      : null;
  }
  return currencyWords.has(unit) ? { end: at + 1, subtype: "currency" } : null;
};

const scaleEnd = (tokens: readonly Token[], i: number): number =>
  /^(?:thousand|million|billion|trillion|bn|m)$/.test(lowerAt(tokens, i)) ? i + 1 : i;

/** `10%`, `10 percent`, `ten per cent`, `5 percentage points`. */
export const matchPercent = (tokens: readonly Token[], i: number): ValueMatch | null => {
  if (/^\d[\d,.]*%$/.test(lowerAt(tokens, i))) return { end: i + 1, subtype: "share" };
  const end = numberEnd(tokens, i);
  if (end === i) return null;
  const unit = lowerAt(tokens, end);
  if (unit === "%" || unit === "percent" || unit === "pct")
    return { end: end + 1, subtype: "share" };
  if (unit === "per" && lowerAt(tokens, end + 1) === "cent")
    return { end: end + 2, subtype: "share" };
  return unit === "percentage" && /^points?$/.test(lowerAt(tokens, end + 1))
    ? { end: end + 2, subtype: "points" }
    : null;
};

/** `6-hour`, `two days`, `18-month`, `18 years`, `18-year-old` (an age). */
export const matchDuration = (tokens: readonly Token[], i: number): ValueMatch | null => {
  const end = numberEnd(tokens, i);
  if (end === i) return null;
  const at = lowerAt(tokens, end) === "-" ? end + 1 : end;
  if (!durationUnits.has(lowerAt(tokens, at))) return null;
  // `the 2018 season`, `2018 day five`: a year before one unit is no count of them.
  const isYear = end === i + 1 && /^(?:1[5-9]|20)\d\d$/.test(lowerAt(tokens, i));
  if (isYear && at === end && !lowerAt(tokens, at).endsWith("s")) return null;
  if (lowerAt(tokens, at + 1) === "-" && lowerAt(tokens, at + 2) === "old")
    return { end: at + 3, subtype: "age" };
  if (lowerAt(tokens, at + 1) === "old") return { end: at + 2, subtype: "age" };
  return { end: at + 1, subtype: "span" };
};

/** A number with a measure (`5 km`), or a bare count (`two`, `hundreds`). */
export const matchQuantity = (tokens: readonly Token[], i: number): ValueMatch | null => {
  const end = numberEnd(tokens, i);
  if (end === i) return null;
  const at = lowerAt(tokens, end) === "-" ? end + 1 : end;
  const square = /^(?:square|cubic|nautical|metric)$/.test(lowerAt(tokens, at)) ? at + 1 : at;
  if (measures.has(lowerAt(tokens, square))) return { end: square + 1, subtype: "measure" };
  const only = end === i + 1 ? tokens[i] : undefined;
  // `one` is mostly a pronoun: it counts only where the tree says so.
  if (only && /^(?:one|zero)$/i.test(only.form) && only.deprel !== "nummod") return null;
  if (only && only.upos !== "NUM" && only.upos !== "NOUN" && !isDigits(only.form)) return null;
  return { end, subtype: "count" };
};
