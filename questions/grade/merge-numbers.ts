import { filler } from "./lexicon.ts";
import { numberWords, readNumberWords, scaleMarks } from "./number-words.ts";
import { scaleToken } from "./numerals.ts";
import type { Token } from "./token.ts";
import { compoundUnits, units } from "./units.ts";

/**
 * Joins what is one number or one unit: runs of number words, `1.4 billion`, `minus five`, `½`, `3/4`, `degrees Celsius`,
 * `per cent`; and marks unit words that follow a number.
 */
export const mergeNumbers = (tokens: readonly Token[]): Token[] => {
  if (
    !tokens.some(
      (token) => token.value !== undefined || numberWords.has(token.text) || parts.has(token.text),
    )
  ) {
    return tokens as Token[];
  }
  return markUnits(mergeFractions(mergeScales(mergeWords(tokens))));
};

const mergeWords = (tokens: readonly Token[]): Token[] => {
  const out: Token[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (token === undefined) break;
    const run = runLength(tokens, at);
    const merged = run === 0 ? null : mergeRun(tokens, at, run);
    if (merged === null) {
      out.push(token);
      at += 1;
    } else {
      out.push(merged.token);
      at += merged.length;
    }
  }
  return out;
};

/** How many tokens from `at` on may belong to one number in words. */
const runLength = (tokens: readonly Token[], at: number): number => {
  let end = at;
  let lastWord = at;
  while (end < tokens.length && end - at < 16) {
    const token = tokens[end];
    if (token === undefined || token.value !== undefined) break;
    if (end > at && token.before !== undefined && token.before !== "-") break;
    const isInner =
      end > at && (token.text === "and" || token.text === "point" || token.text === "oh");
    const isStart = end === at && token.text === "a" && isScale(tokens[end + 1]);
    if (!numberWords.has(token.text) && !isInner && !isStart) break;
    end += 1;
    if (!isInner) lastWord = end;
  }
  return lastWord - at;
};

const isScale = (token: Token | undefined): boolean =>
  token !== undefined && numberWords.get(token.text)?.scale === true;

const mergeRun = (
  tokens: readonly Token[],
  at: number,
  run: number,
): { token: Token; length: number } | null => {
  for (let length = run; length > 0; length -= 1) {
    const words = tokens.slice(at, at + length).map((token) => token.text);
    const read = readNumberWords(words);
    if (read === null) continue;
    const first = tokens[at];
    const token: Token = { text: words.join(""), value: read.value, classes: 0 };
    if (read.ordinal) token.ordinal = true;
    if (first?.before !== undefined) token.before = first.before;
    if (first?.bracketed) token.bracketed = true;
    if (first?.cap) token.cap = true;
    return { token, length };
  }
  return null;
};

/** `1.4 billion`, `10 k`, `minus five`, `-` of a word number. */
const mergeScales = (tokens: readonly Token[]): Token[] => {
  const out: Token[] = [];
  for (const token of tokens) {
    const last = out.at(-1);
    if (last?.value !== undefined && !last.ordinal && token.before === undefined) {
      const scale = scaleOf(token);
      if (scale !== null) {
        scaleToken(last, scale);
        last.text += token.text;
        continue;
      }
    }
    // "No. 1" denies nothing.
    if (last?.text === "no" && token.value !== undefined) last.classes = filler;
    const isMinus = last !== undefined && (last.text === "minus" || last.text === "negative");
    if (isMinus && token.value !== undefined) {
      out[out.length - 1] = { ...token, value: -token.value, text: `-${token.text}` };
      continue;
    }
    out.push({ ...token });
  }
  return out;
};

const scaleOf = (token: Token): number | null => {
  if (token.ordinal) return null;
  const word = numberWords.get(token.text);
  if (word?.scale) return word.value;
  return token.text === "k" || units.has(token.text) ? null : (scaleMarks.get(token.text) ?? null);
};

/** `1/2`, `3 1/2`, `half`, `two and a half`. */
const mergeFractions = (tokens: readonly Token[]): Token[] => {
  const out: Token[] = [];
  for (const token of tokens) {
    if (joinPart(out, token)) continue;
    const last = out.at(-1);
    const over = token.before === "/" ? last?.value : undefined;
    const under = token.value;
    // A third number behind a slash makes it a date.
    const isDate = last?.before === "/" || tokens[tokens.indexOf(token) + 1]?.before === "/";
    if (last !== undefined && over !== undefined && under !== undefined && under !== 0 && !isDate) {
      if (Number.isInteger(over) && Number.isInteger(under)) {
        joinFraction(out, over / under, `${last.text}/${token.text}`);
        continue;
      }
    }
    out.push(token);
  }
  return out;
};

const parts = new Map([
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
  const part = parts.get(token.text);
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
  if (token.text !== "half" || (token.cap && !token.caps)) return false;
  out.push({ ...token, value: 0.5 });
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

/** Marks `km`, `degrees Celsius`, `years` after a number and `$` before one. */
const markUnits = (tokens: readonly Token[]): Token[] => {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const last = out.at(-1);
    const isAfterNumber =
      last?.value !== undefined &&
      (token.before === undefined || token.before === "-" || token.before === ".");
    if (!isAfterNumber || token.value !== undefined) {
      out.push(token);
      continue;
    }
    const compound = compoundAt(tokens, at);
    if (compound !== null) {
      out.push({ text: compound.name, unit: compound.name, classes: 0 });
      at += compound.length - 1;
    } else if (units.has(token.text)) {
      out.push({ ...token, unit: token.text });
    } else {
      out.push(token);
    }
  }
  return out;
};

const compoundAt = (
  tokens: readonly Token[],
  at: number,
): { name: string; length: number } | null => {
  const candidates = compoundUnits.get(tokens[at]?.text ?? "");
  for (const parts of candidates ?? []) {
    if (parts.every((part, ahead) => tokens[at + ahead]?.text === part)) {
      return { name: parts.join("-"), length: parts.length };
    }
  }
  const rate = tokens[at + 1];
  if (rate?.before === "/" && (rate.text === "h" || rate.text === "s")) {
    const name = `${tokens[at]?.text}/${rate.text}`;
    if (units.has(name)) return { name, length: 2 };
  }
  return null;
};
