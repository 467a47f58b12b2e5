import { isCommonWord, organisationOf, personNameOf, placeOf } from "../data/index.ts";
import type { Token } from "../types.ts";
import { eventOf } from "./events.ts";
import { functionWords } from "./lexicon.ts";
import { isCapitalised, isListed, lower, type SentenceView } from "./sentence-view.ts";
import { isCalendarWord } from "./values/dates.ts";

/** Addresses, hashes and runs of letters are no names; the bound keeps patterns cheap. */
const maxFormLength = 64;

const capitalise = (form: string): string => form.charAt(0).toUpperCase() + form.slice(1);

const hasLetter = (form: string): boolean => /\p{L}/u.test(form);

/** `Associated Press`, `Indian Ocean` at the start of a sentence, where the capital says nothing. */
const startsListed = (view: SentenceView, i: number): boolean => {
  const word = view.tokens[i]?.form ?? "";
  if (isListed(view, i, i + 1) && !isCommonWord(word.toLowerCase()) && !personNameOf(word).given) {
    return true;
  }
  for (let n = 2; n < 5; n += 1) {
    if (!/^(?:\p{Lu}|of$)/u.test(view.tokens[i + n - 1]?.form ?? "")) return false;
    if (isListed(view, i, i + n)) return true;
  }
  return false;
};

/** `Financial Times`: tagged as a common adjective and noun, and listed. */
const isPartOfListed = (view: SentenceView, i: number): boolean => {
  for (let from = Math.max(0, i - 2); from <= i; from += 1) {
    for (let end = Math.max(i + 1, from + 2); end < from + 4; end += 1) {
      if (!isCapitalised(view.tokens[end - 1]?.form ?? "")) break;
      if (isCapitalised(view.tokens[from]?.form ?? "") && isListed(view, from, end)) return true;
    }
  }
  return false;
};

const beforePlace = new Set(["in", "to", "from", "near", "at", "around", "visiting", "across"]);

/** `in kerala`, `to new york`: a careless writer's place, after a word that leads to one. */
const isLowerPlace = ({ tokens }: SentenceView, i: number): boolean => {
  const place = (from: number, to: number): boolean => {
    if (!beforePlace.has(tokens[from - 1]?.form ?? "")) return false;
    const words = tokens.slice(from, to).map(({ form }) => form);
    if (!words.every((word) => /^\p{Ll}{3,}$/u.test(word))) return false;
    return placeOf(words.map(capitalise).join(" ")) !== undefined;
  };
  const word = tokens[i]?.form ?? "";
  return (place(i, i + 1) && !isCommonWord(word)) || place(i, i + 2) || place(i - 1, i + 1);
};

/** Whether token `i` may be part of a name by itself. */
export const isNameToken = (view: SentenceView, i: number): boolean => {
  const { tokens, labels, isValue } = view;
  const token = tokens[i];
  if (
    !token ||
    token.form.length > maxFormLength ||
    !hasLetter(token.form) ||
    isValue[i] ||
    isCalendarWord(token)
  )
    return false;
  const label = labels[i];
  const labelled = label !== undefined && label.label !== "O" && label.probability > 0.4;
  if (!isCapitalised(token.form)) {
    if (/^(?:al|el)$/.test(token.form) && /^[-–]$/.test(tokens[i + 1]?.form ?? ""))
      return isCapitalised(tokens[i + 2]?.form ?? "");
    if (/^\d+[A-Z]+$/.test(token.form)) return token.upos === "PROPN";
    if (token.upos === "PROPN" && placeOf(capitalise(token.form))) return true;
    if (isLowerPlace(view, i)) return true;
    return (
      (labelled && token.upos === "PROPN") ||
      /^(?:al|el)-\p{Lu}|^[a-z]\p{Lu}\p{Ll}/u.test(token.form)
    );
  }
  if (labelled) return true;
  if (/^\p{Lu}{2,}$/u.test(token.form) && organisationOf(token.form)) return true;
  if (functionWords.has(lower(token)) && !/^\p{Lu}{2,}$/u.test(token.form)) return false;
  if (token.upos === "PROPN" || token.xpos.startsWith("NNP")) return true;
  const isFirst = i === 0 || /^["“'‘:(]$/.test(tokens[i - 1]?.form ?? "");
  if (isFirst && startsListed(view, i)) return true;
  if (isPartOfListed(view, i)) return true;
  if (isFirst || !/^(?:ADJ|NOUN|X|VERB)$/.test(token.upos)) return false;
  return !isCommonWord(token.lemma.toLowerCase()) || leadsToName(tokens, i);
};

/** `Foreign` in `the Foreign Ministry`: a common word in capitals directly before more capitals. */
const leadsToName = (tokens: readonly Token[], i: number): boolean => {
  if (eventOf.test(tokens[i]?.form ?? "") && tokens[i + 1]?.form === "of") {
    return isCapitalised(tokens[i + 2]?.form ?? "");
  }
  const next = tokens[i + 1];
  return (
    next !== undefined && isCapitalised(next.form) && next.upos === "PROPN" && !isCalendarWord(next)
  );
};
