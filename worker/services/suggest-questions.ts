import { askAgain, type Question, type Reader } from "../../questions/index.ts";
import { getArticle } from "../db/articles.ts";
import type { Database } from "../db/connect.ts";
import { listQuestions } from "../db/questions.ts";
import type { QuizRow } from "../db/quizzes.ts";
import { Problem } from "../problem.ts";
import { questionOf } from "./change-draft.ts";

/** Most suggestions of one passage: more nobody reads. */
const maxSuggestions = 8;

/**
 * Further questions about a passage, the best first, without ids, at most eight; nothing is stored. `instead` names a
 * question that one of them would replace, so that it stands in nobody's way.
 */
export const suggestQuestions = async (
  db: Database,
  reader: Reader,
  given: { quiz: QuizRow; start: number; end: number; instead?: string | undefined },
): Promise<Omit<Question, "id">[]> => {
  const { quiz, start, end, instead } = given;
  const [article, rows] = await Promise.all([
    getArticle(db, quiz.articleId),
    listQuestions(db, quiz.id),
  ]);
  if (article === null) throw new Problem("article_unknown");
  const { title, text, dated } = article;
  const others = rows.map(questionOf);
  const replaced = others.find(({ id }) => id === instead);
  const asked = others.filter((question) => question !== replaced);
  return askAgain(
    { title, text, ...(dated === null ? {} : { dateline: { date: dated } }) },
    { start, end, seed: quiz.seed, asked },
    reader,
  )
    .filter(({ stem }) => stem !== replaced?.stem)
    .slice(0, maxSuggestions)
    .map(({ id: _, ...question }) => question);
};
