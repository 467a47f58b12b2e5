import { inflectionKey } from "./inflect.ts";
import type { Asked } from "./key.ts";
import { article, conjunction, distinguishing, hedge, negation, small, title } from "./lexicon.ts";
import type { Token } from "./token.ts";
import { tokenise } from "./tokens.ts";
import { units } from "./units.ts";

const ignored = article | small | conjunction | hedge | negation | distinguishing;

/** Content words, and titles though they may tell people apart: "What was the emperor called?" */
const isTelling = (token: Token): boolean =>
  token.value === undefined &&
  token.text.length > 2 &&
  ((token.classes & ignored) === 0 ||
    (token.classes & (title | distinguishing)) === (title | distinguishing));

/** What the words of a stem say about the answer. */
export const readAsked = (stem: string): Asked => {
  const tokens = tokenise(stem);
  const telling = tokens.filter((token) => isTelling(token));
  const words = telling.map((token) => inflectionKey(token.text));
  const names = telling
    .filter((token) => token.cap && token !== tokens[0])
    .map((token) => inflectionKey(token.text));
  const all = tokens.map((token) => token.text);
  const unit = countedUnit(all);
  return {
    ...(unit === null ? {} : { unit }),
    words: [...new Set(words)],
    names: [...new Set(names)],
    numbers: tokens.flatMap(({ value }) => (value === undefined ? [] : [value])),
    person:
      all.some((word) => word === "who" || word === "whose" || word === "whom") || asksForRole(all),
    yearOnly: all.some(
      (word, at) => word === "year" && /^(?:which|what|the)$/.test(all[at - 1] ?? ""),
    ),
  };
};

/** `minutes` of "How many minutes …", or `null` when no unit is counted. */
const countedUnit = (words: readonly string[]): string | null => {
  const at = words.findIndex((word, place) => word === "many" && words[place - 1] === "how");
  const counted = words[at + 1] ?? "";
  return at >= 0 && counted.length > 2 && units.has(counted) ? counted : null;
};

const roles = new Set(
  "actor actress author writer poet novelist painter artist composer musician singer director president king queen emperor philosopher scientist physicist chemist mathematician inventor explorer player footballer boxer star person man woman general".split(
    " ",
  ),
);

/** `Which Danish philosopher …`: a role within three words of the question word. */
const asksForRole = (words: readonly string[]): boolean =>
  words.some(
    (word, at) =>
      (word === "which" || word === "what") &&
      words.slice(at + 1, at + 5).some((next) => roles.has(next)),
  );

/** Whether a word also stands in the stem, inflected or as an adjective of it (Japanese in a question about Japan). Kept on the token. */
export const isAsked = (token: Token, asked: Asked): boolean => {
  token.asked ??= isInStem(token, asked);
  return token.asked;
};

const isInStem = (token: Token, asked: Asked): boolean => {
  if (asked.words.length === 0 || token.value !== undefined) return false;
  if (asked.words.includes(inflectionKey(token.text))) return true;
  if (token.text.length < 5) return false;
  return asked.words.some(
    (word) =>
      isVerbFormOf(token.text, word) ||
      isAdjectiveOf(token.text, word) ||
      (isAkin(token.text, word) && !asked.names.includes(word)),
  );
};

/** "wanted" where the question says "want". */
const isVerbFormOf = (form: string, word: string): boolean =>
  word.length > 2 && form.startsWith(word) && /^(?:ed|d|ing)$/.test(form.slice(word.length));

/** "exposure" where the question says "exposed": two long words of one stem. */
const isAkin = (one: string, other: string): boolean =>
  one.length > 5 &&
  other.length > 5 &&
  one.length < other.length + 5 &&
  one.startsWith(other.slice(0, Math.max(5, other.length - 3)));

const isAdjectiveOf = (adjective: string, noun: string): boolean => {
  if (noun.length < 4 || adjective.length < noun.length) return false;
  const stem = noun.slice(0, noun.length - (/[aeiouy]$/.test(noun) ? 1 : 0));
  return (
    adjective.startsWith(stem) &&
    /^(?:ese|ish|an|ian|i|ic|n|ean|al)$/.test(adjective.slice(stem.length))
  );
};
