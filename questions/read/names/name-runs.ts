import { isCommonWord, isEventName, organisationOf, personNameOf, placeOf } from "../data/index.ts";
import type { Token } from "../types.ts";
import { functionWords, particles } from "./lexicon.ts";
import {
  isCapitalised,
  isListed,
  lower,
  type SentenceView,
  type Span,
  textOf,
} from "./sentence-view.ts";
import { isCalendarWord } from "./values/dates.ts";

/** No name is longer; the bound keeps time linear on lists in capitals. */
export const maxNameTokens = 16;

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

const isNameToken = (view: SentenceView, i: number): boolean => {
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

/** `Battle of Waterloo`: the event takes the place's name, which is no mention of the place. */
const storm = /^(?:Hurricane|Typhoon|Cyclone)$/;
const eventOf = /^(?:Battle|Siege|Treaty|Massacre|Storming)$/;

/** Whether `[first, end)` is a listed event, or a battle or treaty of somewhere. */
export const isEvent = (view: SentenceView, first: number, end: number): boolean =>
  end - first > 1 &&
  (isEventName(textOf(view, first, end)) ||
    storm.test(view.tokens[first]?.form ?? "") ||
    (eventOf.test(view.tokens[first]?.form ?? "") && view.tokens[first + 1]?.form === "of"));

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

/** The second half of `Chung-tai`; not `based` in `Moscow-based`. */
const isLowerNamePart = (token: Token | undefined): boolean =>
  token !== undefined &&
  /^\p{Ll}{2,5}$/u.test(token.form) &&
  token.upos === "PROPN" &&
  !isCommonWord(token.form);

const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start;

const isInside = (view: SentenceView, i: number): boolean => {
  const label = view.labels[i];
  return label?.label.startsWith("I-") === true && label.probability > 0.5;
};

/** How many tokens at `i` join the name before `i` with the one after them; 0 when none do. */
const joinLength = (view: SentenceView, start: number, i: number): number => {
  const { tokens } = view;
  const word = lower(tokens[i]);
  const next = isNameToken(view, i + 1);
  if (/^[-–]$/.test(word) && /^(?:al|el)$/i.test(lower(tokens[i - 1]))) return next ? 1 : 0;
  if (/^[-–]$/.test(word)) {
    if (!touches(tokens[i - 1], tokens[i]) || !touches(tokens[i], tokens[i + 1])) return 0;
    return next || isLowerNamePart(tokens[i + 1]) ? 1 : 0;
  }
  if (word === "&") return next ? 1 : 0;
  if (word === ".") return next && /^\p{Lu}$/u.test(tokens[i - 1]?.form ?? "") ? 1 : 0;
  if (word === "," && /^(?:jr|sr|inc|ltd|llc|iii|ii)\.?$/.test(lower(tokens[i + 1]))) return 1;
  if (
    /^(?:al|el|ul|abu|bin)$/.test(word) &&
    lower(tokens[i + 1]) === "-" &&
    isNameToken(view, i + 2)
  )
    return 2;
  if (particles.has(word) && next && !functionWords.has(lower(tokens[i - 1]))) return 1;
  if (particles.has(word) && particles.has(lower(tokens[i + 1])) && isNameToken(view, i + 2))
    return 2;
  const withThe = lower(tokens[i + 1]) === "the" && isNameToken(view, i + 2);
  if (word === "of") {
    if (!next && !withThe) return 0;
    return next ? 1 : 2;
  }
  if (
    word === "and" ||
    word === "for" ||
    word === "on" ||
    word === "'s" ||
    word === "’s" ||
    word === "in"
  ) {
    if (!next && !(withThe && word !== "and")) return 0;
    if (isInside(view, i)) return next ? 1 : 2;
    if (i - start > maxNameTokens) return 0;
    const whole = textOf(view, start, i + 2);
    if (placeOf(whole) || organisationOf(whole)) return 1;
    if (word === "and" || word === "for") {
      for (let k = start; k < i; k += 1) if (isInstitution(tokens[k])) return next ? 1 : 2;
    }
  }
  return 0;
};

const isInstitution = (token: Token | undefined): boolean =>
  /^(?:department|ministry|institute|center|centre|committee|association|council|society|college|school|office|bureau|commission|foundation|organisation|organization|academy|board|museum|faculty|union|agency|fund|campaign|federation)$/.test(
    lower(token),
  );

/** Maximal runs of name tokens with the small words that join them. */
export const findRuns = (view: SentenceView): Span[] => {
  const runs: Span[] = [];
  const { tokens } = view;
  let i = 0;
  while (i < tokens.length) {
    if (!isNameToken(view, i)) {
      i += 1;
      continue;
    }
    let end = i + 1;
    for (;;) {
      if (isNameToken(view, end)) end += 1;
      else {
        const join = end < tokens.length ? joinLength(view, i, end) : 0;
        if (join === 0) break;
        end += join + 1;
      }
    }
    end = Math.min(end, tokens.length);
    runs.push({ sentence: view.index, first: i, end });
    i = end;
  }
  return runs;
};
