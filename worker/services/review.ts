import type { Database } from "../db/connect.ts";
import type { QuizRow } from "../db/quizzes.ts";
import { readDraft } from "./drafts.ts";

/** A draft as its reviewers see it: every question with its key and its proof, and nothing of who owns it. */
export const readReview = async (db: Database, quiz: QuizRow) => {
  const { title, status, updatedAt, article, questions } = await readDraft(db, quiz);
  return { title, status, updatedAt, article, questions };
};

export type Review = Awaited<ReturnType<typeof readReview>>;
