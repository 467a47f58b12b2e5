import type { AttemptClaims } from "../attempt-token.ts";
import { type ClassAnswer, recordClassResponse } from "../db/class-responses.ts";
import type { Database } from "../db/connect.ts";
import { Problem } from "../problem.ts";
import { toAnswered } from "./attempt-result.ts";
import { classroomRules, mayDisclose } from "./attempt-rules.ts";
import { parseSettings } from "./classroom-settings.ts";
import type { GradedAnswer } from "./grade-given.ts";

/**
 * Stores an answer of a classroom's attempt and tells of it what the teacher lets be told. The classroom is read in the
 * same round trip, so a setting that was changed a moment ago counts.
 */
export const answerInClass = async (
  db: Database,
  { claims, graded, now }: { claims: AttemptClaims; graded: GradedAnswer; now: number },
) => {
  const { body, question, row, settled } = graded;
  const stored = { attempt: claims.attempt, questionId: question.id, row, settled };
  const found = await recordClassResponse(db, stored);
  if (found === null) throw new Problem("attempt_unknown");
  const { response } = found;
  if (response === null) throw new Problem(refusal(found));
  if (response.answer !== row.answer) throw new Problem("answer_already_given");
  const isSubmitted = found.attempt.submittedAt !== null;
  return toAnswered(body, response, mayDisclose(classroomRules(found.classroom, now), isSubmitted));
};

/** Why nothing was stored. */
const refusal = ({ attempt, classroom, openedAt }: ClassAnswer) => {
  if (attempt.submittedAt !== null) return "attempt_submitted";
  const { questionSeconds } = parseSettings(classroom.settings);
  return questionSeconds !== null && openedAt === null ? "question_not_open" : "time_up";
};
