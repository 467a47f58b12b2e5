import { cleanText, type Dateline } from "./read/clean.ts";
import { isEnglish } from "./read/language.ts";
import { withoutOpeningCapitals } from "./read/opening-capitals.ts";
import { splitSentences } from "./read/sentences.ts";
import { err, ok, type Result } from "./result.ts";

/** An article that is fit to ask about. All offsets count in `text`. */
export type PreparedArticle = {
  title: string;
  text: string;
  dateline: Dateline;
  wordCount: number;
  sentenceCount: number;
};

export type ArticleError =
  | { reason: "empty" }
  | { reason: "too_short"; words: number; min: number }
  | { reason: "too_long"; characters: number; max: number }
  | { reason: "binary" }
  | { reason: "not_english" };

/** A text of this many words or fewer holds nothing worth asking. */
export const minWords = 40;
/** Longest text that is read, in UTF-16 units as given. */
export const maxCharacters = 100_000;

const maxTitleCharacters = 200;
/** Share of control and replacement characters above which an input is not text. */
const maxBinaryShare = 0.02;

/** Cleans a text and says whether it can be asked about. `title` wins over a headline in the text. */
export const prepareArticle = (
  raw: string,
  title?: string,
): Result<PreparedArticle, ArticleError> => {
  if (raw.trim() === "") return err({ reason: "empty" });
  if (raw.length > maxCharacters) {
    return err({ reason: "too_long", characters: raw.length, max: maxCharacters });
  }
  if (isBinary(raw)) return err({ reason: "binary" });
  const clean = cleanText(raw);
  const wordCount = clean.text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
  if (wordCount === 0) return err({ reason: "empty" });
  if (wordCount <= minWords && isEnglishOrShort(clean.text, wordCount)) {
    return err({ reason: "too_short", words: wordCount, min: minWords });
  }
  if (!isEnglish(clean.text)) return err({ reason: "not_english" });
  const sentenceCount = splitSentences(clean.text).length;
  const chosen = title?.trim() || clean.title || firstWords(clean.text);
  return ok({
    title: chosen.slice(0, maxTitleCharacters),
    text: withoutOpeningCapitals(clean.text, chosen),
    dateline: clean.dateline,
    wordCount,
    sentenceCount,
  });
};

/** Scripts without spaces count few words however long the text is: their fault is the language, not the length. */
const isEnglishOrShort = (text: string, words: number): boolean =>
  isEnglish(text) || text.length < words * 25;

const isBinary = (raw: string): boolean => {
  if (raw.includes("\u0000")) return true;
  const odd = raw.match(/(?!\s)\p{Cc}|\ufffd/gu)?.length ?? 0;
  return odd / raw.length > maxBinaryShare;
};

const firstWords = (text: string): string => {
  const words = text.split(/\s+/).slice(0, 9);
  return `${words.join(" ").replace(/[.,;:!?]+$/, "")} …`;
};
