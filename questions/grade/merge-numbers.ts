import { mergeFractions, partWords } from "./fractions.ts";
import { classesOf, filler } from "./lexicon.ts";
import { mergeUnits } from "./merge-units.ts";
import { decadeWords, numberWords, readNumberWords, scaleMarks } from "./number-words.ts";
import { scaleToken } from "./numerals.ts";
import { spellOutYears } from "./short-years.ts";
import type { Token } from "./token.ts";
import { compoundUnits, units } from "./units.ts";

/**
 * Joins what is one number or one unit: runs of number words, `1.4 billion`, `minus five`, `½`, `3/4`, `degrees Celsius`,
 * `per cent`; and marks unit words that follow a number.
 */
export const mergeNumbers = (tokens: readonly Token[]): Token[] => {
  if (!tokens.some((token) => token.value !== undefined || isNumberWord(token.text))) {
    return tokens as Token[];
  }
  return mergeUnits(markUnits(mergeFractions(spellOutYears(mergeScales(mergeWords(tokens))))));
};

const isNumberWord = (word: string): boolean =>
  numberWords.has(word) || partWords.has(word) || decadeWords.has(word);

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
    if (joinPower(out, token) || joinDecade(out, token)) continue;
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

/** `the sixties` are a decade, and of 1900 with "nineteen" before them. */
const joinDecade = (out: Token[], token: Token): boolean => {
  const decade = decadeWords.get(token.text);
  if (decade === undefined) return false;
  const century = out.at(-1)?.value ?? 0;
  const hasCentury = century >= 15 && century <= 20;
  if (hasCentury) out.pop();
  out.push({ ...token, value: decade + (hasCentury ? 100 * century : 0), decade: true });
  return true;
};

/** `3 x 10^8`, `3*10^8`: multiplies the number in `out`; false when there is none or this is no power of ten. */
const joinPower = (out: Token[], token: Token): boolean => {
  if (token.value === undefined || !/^10\^-?\d{1,3}$/.test(token.text)) return false;
  const isTimes = out.at(-1)?.text === "x";
  const factor = out.at(isTimes ? -2 : -1);
  if (factor?.value === undefined || (token.before ?? "*") !== "*") return false;
  if (isTimes) out.pop();
  scaleToken(factor, token.value);
  factor.text += `x${token.text}`;
  return true;
};

const scaleOf = (token: Token): number | null => {
  if (token.ordinal) return null;
  const word = numberWords.get(token.text);
  if (word?.scale) return word.value;
  return token.text === "k" || units.has(token.text) ? null : (scaleMarks.get(token.text) ?? null);
};

/** Marks `km`, `degrees Celsius`, `years` after a number and `$` before one. */
const markUnits = (tokens: readonly Token[]): Token[] => {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const last = out.at(-1);
    const isAge = last?.unit !== undefined && token.text === "old";
    if (isAge || (last?.ordinal && token.text === "c")) {
      // "17 years old" says no more than "17 years"; "20th c." is a century.
      out.push(
        isAge
          ? { ...token, classes: filler }
          : { ...token, text: "century", classes: classesOf("century") },
      );
      continue;
    }
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
