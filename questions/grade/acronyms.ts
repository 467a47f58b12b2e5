import { article, conjunction, legalForm, nameSuffix, small } from "./lexicon.ts";
import type { Token } from "./token.ts";

const maxAcronym = 6;
const minor = article | small | conjunction;

/** The acronyms under which a name of two words or more may go: initials with and without its small words. */
export const acronymsOf = (tokens: readonly Token[]): string[] => {
  const words = tokens.filter(
    (token) => (token.classes & (nameSuffix | legalForm)) === 0 || tokens.length <= 2,
  );
  if (words.some((token) => token.value !== undefined)) return [];
  const all = initialsOf(words);
  const main = initialsOf(
    words.filter((token) => (token.classes & minor) === 0 || token.text.length === 1),
  );
  const full = initialsOf(tokens.filter((token) => (token.classes & minor) === 0));
  return [...new Set([all, main, full])].filter(
    (acronym) => acronym.length >= 2 && acronym.length <= maxAcronym && /^[a-z]+$/.test(acronym),
  );
};

const initialsOf = (tokens: readonly Token[]): string =>
  tokens.map((token) => token.text[0] ?? "").join("");

/** Whether a key is itself an acronym: `NATO`, `HIV`, `U.S.A.`; three to six capitals. */
export const isAcronymText = (text: string): boolean => /^(?:[A-Z]\.?){3,6}$/.test(text.trim());

/** Whether an answer spells out an acronym, word for letter. */
export const spellsOut = (tokens: readonly Token[], acronym: string): boolean => {
  if (tokens.length < 2) return false;
  return acronymsOf(tokens).includes(acronym);
};
