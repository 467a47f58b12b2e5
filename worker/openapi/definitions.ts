import type { GenericSchema } from "valibot";
import * as attempts from "./shapes/attempts.ts";
import * as classrooms from "./shapes/classrooms.ts";
import * as common from "./shapes/common.ts";
import * as quizzes from "./shapes/quizzes.ts";

/** Schemas that the document names and refers to. */
export const definitions: Record<string, GenericSchema> = {
  Problem: common.problem,
  Evidence: common.evidence,
  ShownEvidence: common.shownEvidence,
  Option: common.option,
  Article: quizzes.article,
  PublicQuestion: quizzes.publicQuestion,
  OwnerQuestion: quizzes.ownerQuestion,
  Card: quizzes.card,
  QuizSummary: quizzes.quizSummary,
  PublicQuiz: quizzes.publicQuiz,
  Draft: quizzes.draft,
  StartedAttempt: attempts.startedAttempt,
  GradedAnswer: attempts.gradedAnswer,
  Score: attempts.score,
  Attempt: attempts.attempt,
  Classroom: classrooms.classroom,
  PublicClassroom: classrooms.publicClassroom,
};
