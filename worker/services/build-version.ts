import {
  type Card,
  type CompiledKey,
  compileKey,
  type Question,
  splitSentences,
} from "../../questions/index.ts";

/** All that playing, grading and showing proofs needs, in one immutable piece. */
export type VersionBody = {
  quizId: string;
  title: string;
  article: {
    title: string;
    text: string;
    sourceUrl: string | null;
    /** `[start, end)` of every sentence, in order. */
    sentences: [number, number][];
  };
  questions: Question[];
  /** The compiled key of each question, in the same order. */
  keys: CompiledKey[];
  cards: Card[];
};

/** The snapshot of a draft: the same draft gives the same bytes, and so the same version id. */
export const buildVersion = (draft: {
  quizId: string;
  title: string;
  article: { title: string; text: string; sourceUrl: string | null };
  questions: Question[];
  cards: Card[];
}): VersionBody => ({
  quizId: draft.quizId,
  title: draft.title,
  article: {
    title: draft.article.title,
    text: draft.article.text,
    sourceUrl: draft.article.sourceUrl,
    sentences: splitSentences(draft.article.text).map(({ start, end }) => [start, end]),
  },
  questions: draft.questions,
  keys: draft.questions.map(compileKey),
  cards: draft.cards,
});
