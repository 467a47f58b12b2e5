import { isAsked } from "./asked.ts";
import { contentTokens } from "./content.ts";
import { initialsOf } from "./initials.ts";
import type { Asked } from "./key.ts";
import { hedge, negation, verb } from "./lexicon.ts";
import type { Token } from "./token.ts";
import { tokenise } from "./tokens.ts";
import { isUnreadable } from "./unreadable.ts";
import { formOf, type PartialDate } from "./variant.ts";
import type { Work } from "./work.ts";

/** A typed text in tokens, with its form for a first comparison. */
export type ParsedText = { tokens: Token[]; form: string };

/** A typed answer, parsed once and compared with every variant. */
export type GivenText = ParsedText & {
  /** As typed. */
  text: string;
  /** What comparing it may still cost, shared by all parts of an answer. */
  work: Work;
  /** How its words begin, see `initialsOf`. */
  initials: number;
  /** The answer cut into the items of a list, worked out when a list is expected. */
  items?: readonly GivenText[];
  /** Its readings as a date, likewise. */
  dates?: readonly PartialDate[];
  negations: number;
  /** Says `or`, or sets things beside each other with a slash. */
  isHedged: boolean;
  /** Commas and semicolons outside brackets that do not belong to a date. */
  commas: number;
  /** Holds a verb or repeats the question, so that more words than the answer are to be expected. */
  isSentence: boolean;
  /** Some word has a capital, so that capitals mean something. */
  isCased: boolean;
  /** Every telling word has a capital, as in a headline, so that capitals mean nothing. */
  isHeadline: boolean;
};

/** Parses a text; `null` when it holds no word, number or sign to compare. */
export const parseText = (text: string): ParsedText | null => {
  const all = tokenise(text);
  if (all.length === 0) return null;
  const tokens = contentTokens(all);
  return { tokens, form: formOf(tokens) };
};

/**
 * The normal form under which answers that say the same are counted together; null for an answer in which there is
 * nothing to compare.
 */
export const answerForm = (given: string | number): string | null => {
  const text = String(given);
  return isUnreadable(text) ? null : (parseText(text)?.form ?? null);
};

/** What the rules need to know of an answer besides its tokens. */
export const readGiven = (
  { tokens, form }: ParsedText,
  { text, asked, work }: { text: string; asked: Asked; work: Work },
): GivenText => {
  let negations = 0;
  let commas = 0;
  let echoes = 0;
  let isHedged = false;
  let hasVerb = false;
  let isCased = false;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) continue;
    const { before } = token;
    if ((token.classes & negation) !== 0) negations += 1;
    if ((token.classes & hedge) !== 0 && !startsSubtitle(tokens, at)) isHedged = true;
    if ((token.classes & verb) !== 0) hasVerb = true;
    if (token.cap) isCased = true;
    if (tokens.length > 2 && token.text.length > 3 && isAsked(token, asked)) echoes += 1;
    if (before === undefined) continue;
    if (before.includes("/") && token.value === undefined) isHedged = true;
    const isListMark = /[,;]/.test(before) && !token.bracketed && token.value === undefined;
    if (isListMark && !startsSubtitle(tokens, at) && !startsSubtitle(tokens, at - 1)) commas += 1;
  }
  const isTold = tokens.length > 2 && pronouns.has(tokens[0]?.text ?? "");
  const isSentence = hasVerb || isTold || echoes > 1 || (echoes === 1 && tokens.length > 4);
  const isHeadline = isCased && tokens.every((token) => token.cap === true || !isTelling(token));
  const counts = { negations, commas, isHedged, isSentence, isCased, isHeadline };
  return { tokens, form, text, work, initials: initialsOf(tokens), ...counts };
};

/** Pronouns that begin a sentence whose verb may be any: `it hit an iceberg`. */
const pronouns = new Set(["it", "he", "she", "they", "we", "i"]);

const isTelling = ({ classes, value }: Token): boolean => classes === 0 && value === undefined;

/** `Moby-Dick; or, The Whale`: an old double title, not two answers. */
const startsSubtitle = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === "or" &&
  /[;,]/.test(tokens[at]?.before ?? "") &&
  tokens[at + 1]?.before?.includes(",") === true;
