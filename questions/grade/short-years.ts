import type { Token } from "./token.ts";

/** Reads the second year of `1914-18` or of the season `2001/02` with all four digits; not the month of `2024-05-16`. */
export const spellOutYears = (tokens: readonly Token[]): Token[] =>
  tokens.map((token, at) => {
    const first = tokens[at - 1];
    const since = first?.value ?? 0;
    const until = since - (since % 100) + (token.value ?? 0);
    const isYear = /^\d{4}$/.test(first?.text ?? "") && since >= 1000 && since < 2100;
    if (!isYear || !/^\d\d$/.test(token.text) || until <= since) return token;
    const next = tokens[at + 1];
    const isInDate = next?.value !== undefined && next.before === token.before;
    const mark = token.before?.trim();
    const isJoined = mark === "-" || mark === "/";
    return isJoined && !isInDate ? { ...token, value: until } : token;
  });
