import { categories } from "./categories.ts";
import type { TriviaDifficulty, TriviaQuestion } from "./trivia-question.ts";

const countOf = (pool: readonly TriviaQuestion[], difficulty: TriviaDifficulty): number =>
  pool.filter((question) => question.difficulty === difficulty).length;

/** How many questions of a category there are, by difficulty, as `api_count.php` names it. */
export const countCategory = (pool: readonly TriviaQuestion[], category: number) => {
  const own = pool.filter((question) => question.category === category);
  return {
    total_question_count: own.length,
    total_easy_question_count: countOf(own, "easy"),
    total_medium_question_count: countOf(own, "medium"),
    total_hard_question_count: countOf(own, "hard"),
  };
};

/** All questions, and those of each category, as `api_count_global.php` names them: ours are all verified. */
export const countGlobally = (pool: readonly TriviaQuestion[]) => ({
  overall: toGlobal(pool.length),
  categories: Object.fromEntries(
    categories.map(({ id }) => [
      String(id),
      toGlobal(pool.filter(({ category }) => category === id).length),
    ]),
  ),
});

const toGlobal = (count: number) => ({
  total_num_of_questions: count,
  total_num_of_pending_questions: 0,
  total_num_of_verified_questions: count,
  total_num_of_rejected_questions: 0,
});
