import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Question } from "../../questions/index.ts";
import type { QuizRow } from "../db/quizzes.ts";
import type { AppEnv } from "../env.ts";
import type { FieldError } from "../problem.ts";
import { isTyped } from "../services/accepted-question.ts";
import { requireQuizRole } from "../services/access.ts";
import { readDraft } from "../services/drafts.ts";
import { listRejected } from "../services/rejected-answers.ts";
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
  tried?: TryState;
  /** Why an answer of players could not be accepted. */
  rejectedError?: string;
  regraded?: number | null;
  recovery?: string | null;
  canUndo?: boolean;
};

/** Sends the desk with one question on it, and what players got wrong with it when it is published. */
export const showDesk = async (
  c: Context<AppEnv>,
  { quiz, at, rejectedError, ...shown }: Shown,
  status: ContentfulStatusCode = 200,
) => {
  const draft = await readDraft(c.get("db"), quiz);
  const present = pickQuestion(draft, at);
  const rejected = await findRejected(c, quiz, present);
  const faulty = rejectedError === undefined ? {} : { error: rejectedError };
  return sendPage(
    c,
    <DeskPage
      draft={draft}
      present={present}
      rejected={rejected === null ? null : { ...rejected, ...faulty }}
      {...shown}
    />,
    status,
  );
};

const pickQuestion = ({ questions }: Draft, at: string | undefined): DraftQuestion | undefined =>
  questions.find(({ id }) => id === at) ??
  questions.find(({ isAccepted }) => !isAccepted) ??
  questions[0];

const findRejected = async (
  c: Context<AppEnv>,
  quiz: QuizRow,
  present: DraftQuestion | undefined,
): Promise<Rejected | null> => {
  if (present === undefined || quiz.versionId === null || !isTyped(present)) return null;
  return listRejected(c.get("db"), { quiz, questionId: present.id, maxAttempts });
};
