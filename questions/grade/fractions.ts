import { numberWords } from "./number-words.ts";
import type { Token } from "./token.ts";

/** Words for a part, by what they divide by. */
export const partWords: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["halves", 2],
  ["thirds", 3],
  ["quarter", 4],
  ["quarters", 4],
  ["fourths", 4],
  ["fifths", 5],
  ["sixths", 6],
  ["eighths", 8],
  ["tenths", 10],
]);

/** `half`, `three quarters`, `two and a half`: reads the part into `out`; false when it is none. */
const joinPart = (out: Token[], token: Token): boolean => {
  const part = partWords.get(token.text);
  if (part === undefined) return false;
  const isMixed = out.at(-1)?.text === "and" || out.at(-2)?.text === "and";
  const skipped = out.at(-1)?.text === "a" ? 1 : 0;
  const whole = isMixed ? out.at(-2 - skipped) : undefined;
  if (whole?.value !== undefined) {
    out.splice(-2 - skipped);
    out.push({ ...whole, value: whole.value + 1 / part, text: `${whole.text}${token.text}` });
    return true;
  }
  const count = out.at(-1);
  if (
    count?.value !== undefined &&
    Number.isInteger(count.value) &&
    !count.ordinal &&
    count.value < 10
  ) {
    out[out.length - 1] = {
      ...count,
      value: count.value / part,
      text: `${count.text}${token.text}`,
    };
    return true;
  }
  // "Half Dome" is a name.
  if ((token.text !== "half" && token.text !== "quarter") || (token.cap && !token.caps))
    return false;
  // The "quarter" of "French Quarter" is a place; "a quarter" is a part.
  if (token.text === "quarter" && out.at(-1)?.text !== "a") return false;
  if (token.text === "quarter") out.pop();
  out.push({ ...token, value: 1 / part });
  return true;
};

const joinFraction = (out: Token[], value: number, text: string): void => {
  const numerator = out.pop();
  const whole = out.at(-1);
  if (
    whole?.value !== undefined &&
    Number.isInteger(whole.value) &&
    numerator?.before === undefined &&
    value < 1
  ) {
    out.pop();
    out.push({ ...whole, value: whole.value + value, text: `${whole.text} ${text}` });
    return;
  }
  out.push({
    text,
    value,
    classes: 0,
    ...(numerator?.before === undefined ? {} : { before: numerator.before }),
  });
};

/** `two and a half million`, `half a million`: a part of a large number. */
const joinScale = (out: Token[], token: Token): boolean => {
  const last = out.at(-1);
  if (last?.value === undefined || Number.isInteger(last.value) || token.before !== undefined)
    return false;
  const scale = numberWords.get(token.text.replace(/^a(?=million|billion|thousand|hundred)/, ""));
  if (scale?.scale !== true) return false;
  out[out.length - 1] = { ...last, value: last.value * scale.value, text: last.text + token.text };
  return true;
};

/** Reads `1/2`, `3 1/2`, `half` and `two and a half` as one number each. */
export const mergeFractions = (tokens: readonly Token[]): Token[] => {
  const out: Token[] = [];
  for (const token of tokens) {
    if (joinPart(out, token) || joinScale(out, token)) continue;
    const last = out.at(-1);
    const over = token.before === "/" ? last?.value : undefined;
    const under = token.value;
    // A third number behind a slash makes it a date, a year before it a span of years.
    const isDate = last?.before === "/" || tokens[tokens.indexOf(token) + 1]?.before === "/";
    const isSpan = over !== undefined && under !== undefined && over >= 1000 && under > over;
    if (last !== undefined && over !== undefined && under && !isDate && !isSpan) {
      if (Number.isInteger(over) && Number.isInteger(under)) {
        joinFraction(out, over / under, `${last.text}/${token.text}`);
        continue;
      }
    }
    out.push(token);
  }
  return out;
};
