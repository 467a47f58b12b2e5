import type { Token } from "./token.ts";
import { type Unit, units } from "./units.ts";

const mixed = new Set(["time", "length", "mass"]);

/**
 * Joins what is one measure in two units: `1 hour 30 minutes`, `6 ft 2 in`, `an hour and a half`. The sum is told in the
 * first unit.
 */
export const mergeUnits = (tokens: readonly Token[]): Token[] => {
  const out: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const skipped = joinSmaller(out, tokens, at) || joinHalf(out, tokens, at);
    if (skipped === 0) out.push(token);
    else at += skipped - 1;
  }
  return out;
};

/** A number with a smaller unit right behind a whole number with its unit; how many tokens it took. */
const joinSmaller = (out: Token[], tokens: readonly Token[], at: number): number => {
  const count = out.at(-2);
  const isLinked = tokens[at]?.text === "and";
  const part = tokens[at + (isLinked ? 1 : 0)];
  const larger = units.get(out.at(-1)?.unit ?? "");
  const smaller = unitBehind(tokens, at + (isLinked ? 2 : 1), larger);
  if (count?.value === undefined || part?.value === undefined) return 0;
  if (larger === undefined || smaller === undefined || part.before !== undefined) return 0;
  if (larger.dimension !== smaller.dimension || smaller.factor >= larger.factor) return 0;
  count.value += (part.value * smaller.factor) / larger.factor;
  count.text += ` ${part.text}`;
  return isLinked ? 3 : 2;
};

/** `in` is inches behind feet. */
const unitBehind = (
  tokens: readonly Token[],
  at: number,
  larger: Unit | undefined,
): Unit | undefined => {
  const name = tokens[at]?.unit ?? (tokens[at]?.text === "in" ? "inch" : "");
  const isMixed = larger !== undefined && mixed.has(larger.dimension);
  return isMixed ? units.get(name) : undefined;
};

/** `an hour and a half`: behind `and a` stands a half that no number leads. */
const joinHalf = (out: Token[], tokens: readonly Token[], at: number): number => {
  const [one, unit] = [out.at(-2), out.at(-1)];
  const name = unit?.text ?? "";
  const isOne = (one?.text === "a" || one?.text === "an") && units.has(name);
  const isHalf =
    tokens[at]?.text === "and" && tokens[at + 1]?.text === "a" && tokens[at + 2]?.text === "half";
  if (!isOne || !isHalf || one === undefined || unit === undefined) return 0;
  out.splice(-2, 2, { ...one, text: "1.5", value: 1.5, classes: 0 }, { ...unit, unit: name });
  return 3;
};
