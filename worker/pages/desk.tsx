import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Question } from "../../questions/index.ts";
import { listRegrades } from "../db/corrections.ts";
import type { QuizRow } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import type { FieldError } from "../problem.ts";
import { isTyped } from "../services/accepted-question.ts";
import { findQuizRole, requireQuizRole } from "../services/access.ts";
import { readDraft } from "../services/drafts.ts";
import { listRejected } from "../services/rejected-answers.ts";
import { warnAbout } from "../services/warnings.ts";
import type { Conflict } from "./components/conflict.tsx";
import { DeskPage, type Draft, type DraftQuestion } from "./components/desk-page.tsx";
import type { Rejected } from "./components/rejected-answers.tsx";
import type { TryState } from "./components/try-answer.tsx";
import { sendPage } from "./layout.tsx";

/** Attempts whose answers the desk looks at: it is opened often, so fewer than the API's 2,000. */
const maxAttempts = 300;

/** The quiz of the path when this browser's workspace may edit it, as its owner or a co-teacher. */
export const editableQuiz = async (c: Context<AppEnv>): Promise<QuizRow> =>
  (await requireQuizRole(c, c.req.param("quiz") ?? "", "edit")).quiz;

type Shown = {
  quiz: QuizRow;
  /** Id of the question on the desk; the first that is not accepted when it is not there. */
  at?: string | undefined;
  typed?: Question;
  errors?: readonly FieldError[];
  conflict?: Conflict;
  tried?: TryState;
  /** Why an answer of players could not be accepted. */
  rejectedError?: string;
  regraded?: number | null;
  recovery?: string | null;
  isOut?: boolean;
};

/** Sends the desk with one question on it, and what players got wrong with it when it is published. */
export const showDesk = async (
  c: Context<AppEnv>,
  { quiz, at, rejectedError, ...shown }: Shown,
  status: ContentfulStatusCode = 200,
) => {
  const draft = await readDraft(c.get("db"), quiz);
  // A question that was thrown out elsewhere is on the desk as it was typed, and nowhere else.
  const present = shown.conflict?.theirs === null ? undefined : pickQuestion(draft, at);
  const [rejected, corrections] = await Promise.all([
    findRejected(c, quiz, present),
    present === undefined || quiz.versionId === null
      ? []
      : listRegrades(c.get("db"), { quizId: quiz.id, questionId: present.id }),
  ]);
  const faulty = rejectedError === undefined ? {} : { error: rejectedError };
  return sendPage(
    c,
    <DeskPage
      draft={draft}
      isOwner={(await findQuizRole(c, quiz)) === "owner"}
      present={present}
      warnings={warningsOf(draft, present, shown)}
      rejected={rejected === null ? null : { ...rejected, ...faulty }}
      corrections={corrections}
      {...shown}
    />,
    status,
  );
};

const pickQuestion = ({ questions }: Draft, at: string | undefined): DraftQuestion | undefined =>
  questions.find(({ id }) => id === at) ??
  questions.find(({ isAccepted }) => !isAccepted) ??
  questions[0];

/** A form with errors is not judged further. */
const warningsOf = (
  { article, questions }: Draft,
  present: DraftQuestion | undefined,
  { typed, errors = [] }: Pick<Shown, "typed" | "errors">,
) => {
  if (errors.length > 0) return [];
  return typed === undefined ? (present?.warnings ?? []) : warnAbout(typed, article, questions);
};

const findRejected = async (
  c: Context<AppEnv>,
  quiz: QuizRow,
  present: DraftQuestion | undefined,
): Promise<Rejected | null> => {
  if (present === undefined || quiz.versionId === null || !isTyped(present)) return null;
  return listRejected(c.get("db"), { quiz, questionId: present.id, maxAttempts });
};
