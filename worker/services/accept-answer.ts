import type { Question } from "../../questions/index.ts";
import type { Database } from "../db/connect.ts";
import { getRegrade, storeCorrection } from "../db/corrections.ts";
import { listQuestions } from "../db/questions.ts";
import { getQuiz, type QuizRow } from "../db/quizzes.ts";
import { newId } from "../ids.ts";
import { Problem } from "../problem.ts";
import { isTyped, withAccepted } from "./accepted-question.ts";
import { type VersionBody, versionId, withQuestion } from "./build-version.ts";
import { changeDraft, questionOf } from "./change-draft.ts";
import { loadVersion, noteCorrection } from "./load-version.ts";
import { regradeQuestion } from "./regrade.ts";

/** Most attempts that one request regrades: ten pages, under D1's 50 queries a request. Older ones when they are read. */
const maxRegraded = 20_000;
/** How often a request starts anew when others change the same quiz. */
const maxRaces = 5;

type Accepting = { quizId: string; questionId: string; answer: string; now: number };

/**
 * Accepts one more answer to a typed question: in the draft, and in the version that is played, whose stored responses
 * are regraded. Accepting it again changes nothing, and goes on where a request was cut off.
 * Refuses with `question_unknown`, or `invalid_request` for what cannot be accepted.
 */
export const acceptAnswer = async (db: Database, accepting: Accepting) => {
  for (let tries = 0; tries < maxRaces; tries++) {
    const state = await readState(db, accepting);
    if (await storeMissing(db, accepting, state)) return regradePlayed(db, accepting);
  }
  throw new Problem("draft_changed");
};

type Played = { id: string; body: VersionBody; place: number; question: Question };
/** Null for a question that was thrown out of the draft, or never published. */
type State = { draft: Question | null; played: Played | null };

const readState = async (db: Database, { quizId, questionId }: Accepting): Promise<State> => {
  const [quiz, rows] = await Promise.all([getQuiz(db, quizId), listQuestions(db, quizId)]);
  const row = rows.find(({ id }) => id === questionId);
  const draft = row === undefined ? null : questionOf(row);
  const played = await findPlayed(db, quiz, questionId);
  const question = played?.question ?? draft;
  if (question === null) throw new Problem("question_unknown");
  if (!isTyped(question)) {
    throw new Problem("invalid_request", [
      { field: "answer", message: "Only answers to typed questions can be accepted." },
    ]);
  }
  return { draft, played };
};

/** The question of a quiz's current version, with its place there; null when it has none. */
export const findPlayed = async (
  db: Database,
  quiz: QuizRow | null,
  questionId: string,
): Promise<Played | null> => {
  const id = quiz?.versionId ?? null;
  const body = id === null ? null : await loadVersion(db, id);
  const place = body?.questions.findIndex((question) => question.id === questionId) ?? -1;
  const question = body?.questions[place];
  if (id === null || body === null || question === undefined) return null;
  return { id, body, place, question };
};

/** Accepts the answer where it is not yet; false when another request came first and all must be read again. */
const storeMissing = async (
  db: Database,
  accepting: Accepting,
  { played }: State,
): Promise<boolean> => {
  await storeInDraft(db, accepting);
  return played === null || storeInPlay(db, accepting, played);
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

const storeInPlay = async (
  db: Database,
  accepting: Accepting,
  { id, body, place, question }: Played,
): Promise<boolean> => {
  const accepted = withAccepted(question, accepting.answer);
  if (accepted === question) return true;
  const json = JSON.stringify(withQuestion(body, place, accepted));
  const corrected = { id: await versionId(json), body: json };
  const regradeId = newId("rg");
  const isStored = await storeCorrection(db, {
    ...accepting,
    kind: "accepted",
    oldAnswer: null,
    keepsPoints: true,
    playedId: id,
    corrected,
    regradeId,
  });
  if (isStored) {
    noteCorrection(id, corrected.id);
    noteCorrection(corrected.id, null);
  }
  return isStored;
};

/** Regrades what was played, when there is a record of the acceptance, and says how it stands now. */
const regradePlayed = async (db: Database, accepting: Accepting) => {
  const { quizId, questionId, answer, now } = accepting;
  const { draft, played } = await readState(db, accepting);
  const isRecorded = (await getRegrade(db, accepting)) !== null;
  const walked =
    played === null || !isRecorded
      ? { attemptsRead: 0, isComplete: true }
      : await regradeQuestion(db, {
          quizId,
          versionId: played.id,
          body: played.body,
          place: played.place,
          maxAttempts: maxRegraded,
          now,
        });
  const regrade = isRecorded ? await getRegrade(db, accepting) : null;
  const question = draft ?? played?.question;
  return {
    questionId,
    answer,
    accepted: question?.grading?.accepted ?? [],
    versionId: played?.id ?? null,
    responsesChanged: regrade?.responsesChanged ?? 0,
    ...walked,
  };
};
