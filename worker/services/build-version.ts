import {
  type Card,
  type CompiledKey,
  compileKey,
  type Question,
  splitSentences,
} from "../../questions/index.ts";
import { sha256 } from "../ids.ts";

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

const idChars = 22;

/** A version's id, by the hash of its content. */
export const versionId = async (json: string): Promise<string> =>
  `ver_${(await sha256(json)).slice(0, idChars)}`;

/** The same version with another question at a place; every other key stays as it was compiled. */
export const withQuestion = (
  body: VersionBody,
  place: number,
  question: Question,
): VersionBody => ({
  ...body,
  questions: body.questions.with(place, question),
  keys: body.keys.with(place, compileKey(question)),
});

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
