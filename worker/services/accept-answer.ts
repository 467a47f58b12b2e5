import type { Question } from "../../questions/index.ts";
import type { Database } from "../db/connect.ts";
import { listLineRegrades } from "../db/corrections.ts";
import { listQuestions } from "../db/questions.ts";
import { getQuiz } from "../db/quizzes.ts";
import { Problem } from "../problem.ts";
import { isTyped, withAccepted } from "./accepted-question.ts";
import { changeDraft, questionOf } from "./change-draft.ts";
import { findPlayed, type Played, regradePlayed, storeInPlay } from "./played-question.ts";

/** How often a request starts anew when others change the same quiz. */
const maxRaces = 5;

type Accepting = {
  quizId: string;
  questionId: string;
  answer: string;
  /** A version that a classroom plays; the quiz's current one when absent. */
  versionId?: string | undefined;
  now: number;
};

/**
 * Accepts one more answer to a typed question: in the draft, and in the version that is played, whose stored responses
 * are regraded. Accepting it again changes nothing, and goes on where a request was cut off.
 * Refuses with `question_unknown`, `version_unknown`, or `invalid_request` for what cannot be accepted.
 */
export const acceptAnswer = async (db: Database, accepting: Accepting) => {
  for (let tries = 0; tries < maxRaces; tries++) {
    const { played } = await readState(db, accepting);
    await storeInDraft(db, accepting);
    if (played === null || (await acceptInPlay(db, accepting, played))) {
      return regradeAccepted(db, accepting);
    }
  }
  throw new Problem("draft_changed");
};

/** Null for a question that was thrown out of the draft, or never published. */
type State = { draft: Question | null; played: Played | null };

const readState = async (
  db: Database,
  { quizId, questionId, versionId }: Accepting,
): Promise<State> => {
  const [quiz, rows] = await Promise.all([getQuiz(db, quizId), listQuestions(db, quizId)]);
  const row = rows.find(({ id }) => id === questionId);
  const draft = row === undefined ? null : questionOf(row);
  const played = await findPlayed(db, quiz, questionId, versionId);
  const question = played?.question ?? draft;
  if (question === null) throw new Problem("question_unknown");
  if (!isTyped(question)) {
    throw new Problem("invalid_request", [
      { field: "answer", message: "Only answers to typed questions can be accepted." },
    ]);
  }
  return { draft, played };
};

const storeInDraft = (db: Database, { quizId, questionId, answer, now }: Accepting) =>
  changeDraft(db, { quizId, seen: null, now }, ({ rows }) => {
    const name = "accept_answer" as const;
    const row = rows.find(({ id }) => id === questionId);
    if (row === undefined) return { edit: null, name, result: null };
    const question = questionOf(row);
    const accepted = withAccepted(question, answer);
    const { id, position, isAccepted } = row;
    const put = [{ id, position, isAccepted, body: JSON.stringify(accepted) }];
    return { edit: accepted === question ? null : { put }, name, questionId, result: null };
  });

const acceptInPlay = async (
  db: Database,
  { quizId, answer, now }: Accepting,
  played: Played,
): Promise<boolean> => {
  const accepted = withAccepted(played.question, answer);
  if (accepted === played.question) return true;
  const record = { kind: "accepted" as const, answer, oldAnswer: null, keepsPoints: true };
  return storeInPlay(db, played, accepted, { ...record, quizId, now });
};

/** Regrades what was played, when there is a record of the acceptance, and says how it stands now. */
const regradeAccepted = async (db: Database, accepting: Accepting) => {
  const { quizId, questionId, answer, now } = accepting;
  const { draft, played } = await readState(db, accepting);
  const findRecord = async () => {
    if (played === null) return null;
    const line = { quizId, versionId: played.id, questionIds: [questionId] };
    const records = await listLineRegrades(db, line);
    return records.find((row) => row.kind === "accepted" && row.answer === answer) ?? null;
  };
  const walked =
    played === null || (await findRecord()) === null
      ? { attemptsRead: 0, isComplete: true }
      : await regradePlayed(db, played, { quizId, withRight: false, now });
  const question = draft ?? played?.question;
  return {
    questionId,
    answer,
    accepted: question?.grading?.accepted ?? [],
    versionId: played?.id ?? null,
    responsesChanged: (await findRecord())?.responsesChanged ?? 0,
    ...walked,
  };
};
