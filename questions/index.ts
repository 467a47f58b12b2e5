/** The only door of the core: nobody outside imports from deeper. */

export * from "./analysis/index.ts";
export {
  type ArticleError,
  maxCharacters,
  minWords,
  type PreparedArticle,
  prepareArticle,
} from "./article.ts";
export { type AskAgainOptions, askAgain } from "./ask-again.ts";
export { findWarnings, type Warning } from "./check/index.ts";
export { type Generated, type GenerateOptions, generate, type Skipped } from "./generate.ts";
export * from "./grade/index.ts";
export { createRandom, hash32, type Random } from "./random.ts";
export {
  createReader,
  type EnglishReader,
  type ReaderError,
  type ReaderParts,
} from "./read/create-reader.ts";
export { splitSentences } from "./read/sentences.ts";
export type { Reader, Reading } from "./read/types.ts";
export type { Result } from "./result.ts";
export * from "./types.ts";
