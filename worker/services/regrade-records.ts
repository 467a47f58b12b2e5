import type { Database } from "../db/connect.ts";
import { listRegraded, listRegrades, type RegradedRow } from "../db/corrections.ts";
import type { QuizRow } from "../db/quizzes.ts";
import { responseAttempt } from "../db/responses.ts";
import { attemptId } from "../ids.ts";
import { requireQuestion } from "./drafts.ts";

/** Records whose changes are listed, and changes of each: some 2,000 rows read at most. */
const maxDetailed = 10;
const maxChanges = 200;

/**
 * What accepting answers to a question and correcting its key changed, the newest first, at most 50; the newest ten with their first 200
 * changes. No player is named. `question_unknown` for a question that is neither in the draft nor was ever regraded.
 */
export const readRegrades = async (
  db: Database,
  { quiz, questionId }: { quiz: QuizRow; questionId: string },
) => {
  const rows = await listRegrades(db, { quizId: quiz.id, questionId });
  if (rows.length === 0) await requireQuestion(db, quiz.id, questionId);
  const changes = await Promise.all(
    rows
      .slice(0, maxDetailed)
      .map(({ id }) => listRegraded(db, { regradeId: id, limit: maxChanges })),
  );
  return {
    questionId,
    regrades: rows.map((row, i) => ({
      id: row.id,
      kind: row.kind,
      answer: row.answer,
      answerBefore: row.oldAnswer,
      keepPoints: row.keepsPoints,
      versionId: row.versionId,
      correctedVersionId: row.correctedVersionId,
      acceptedAt: new Date(row.createdAt).toISOString(),
      responsesChanged: row.responsesChanged,
      responsesLowered: row.responsesLowered,
      responsesKept: row.responsesKept,
      changes: (changes[i] ?? []).map(toChange),
    })),
  };
};

const toChange = (row: RegradedRow) => ({
  attemptId: attemptId(responseAttempt(row.responseId)),
  changedAt: new Date(row.changedAt).toISOString(),
  before: { verdict: row.oldVerdict, credit: row.oldCredit, points: row.oldPoints },
  after: { verdict: row.newVerdict, credit: row.newCredit, points: row.newPoints },
});
