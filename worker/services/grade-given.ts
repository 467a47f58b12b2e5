import {
  answerShapeError,
  type Grade,
  gradeAnswer,
  graderVersion,
  type Question,
  settlePrompt,
} from "../../questions/index.ts";
import type { AttemptClaims } from "../attempt-token.ts";
import { type ResponseRow, responseId, type Worth } from "../db/responses.ts";
import { Problem } from "../problem.ts";
import type { VersionBody } from "./build-version.ts";
import { questionPoints } from "./present.ts";

/** A graded answer, ready to be stored. */
export type GradedAnswer = {
  body: VersionBody;
  question: Question;
  row: ResponseRow;
  /** What it is worth as a second try: a second prompt is final. */
  settled: Worth;
};

/** Grades one answer of an attempt. Nothing is read and nothing stored. */
export const gradeGiven = (
  body: VersionBody,
  given: { claims: AttemptClaims; questionId: string; answer: unknown; now: number },
): GradedAnswer => {
  const { claims, now } = given;
  const place = body.questions.findIndex(({ id }) => id === given.questionId);
  const question = body.questions[place];
  const key = body.keys[place];
  if (question === undefined || key === undefined) throw new Problem("question_unknown");
  const misfit = answerShapeError(key, given.answer);
  if (misfit !== null) throw new Problem("invalid_request", [answerAdvice(misfit)]);
  const grade = gradeAnswer(key, given.answer);
  const row = {
    ...worthOf(grade, question),
    id: responseId(claims.attempt, place),
    answer: JSON.stringify(given.answer),
    rule: grade.rule,
    graderVersion,
    tries: 1,
    answeredAt: now,
  };
  return { body, question, row, settled: worthOf(settlePrompt(grade, 1), question) };
};

const worthOf = ({ verdict, credit, message }: Grade, question: Question): Worth => ({
  verdict,
  credit,
  points: credit * questionPoints(question),
  message,
});

/** What to tell about an answer that does not fit its question. */
export const answerAdvice = (error: NonNullable<ReturnType<typeof answerShapeError>>) => {
  switch (error.reason) {
    case "answer_wrong_type":
      return { field: "answer", message: `This question takes: ${error.expected}.` };
    case "answer_too_long":
      return { field: "answer", message: `Use at most ${error.max} characters.` };
    case "option_unknown":
      return { field: "answer", message: "Send ids of this question's options." };
    case "option_repeated":
      return { field: "answer", message: "Send each option once." };
  }
};
