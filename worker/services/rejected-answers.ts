import { answerForm, gradeAnswer } from "../../questions/index.ts";
import type { Database } from "../db/connect.ts";
import type { QuizRow } from "../db/quizzes.ts";
import type { PlayedRow } from "../db/regrades.ts";

import { isTyped } from "./accepted-question.ts";
import { requireQuestion } from "./drafts.ts";
import { findPlayed } from "./played-question.ts";
import { walkPlayed } from "./regrade.ts";

const maxAnswers = 50;

/** Answers that say the same, by the way they were written and how often. */
type Group = { players: number; written: Map<string, number> };

/**
 * Typed answers that were not right, over the newest `maxAttempts` attempts that the quiz's current version grades:
 * grouped by their normal form, each written as most players wrote it, the commonest first, at most 50. Every attempt
 * counts as one player. Nothing for a question that is not published, or not typed; `question_unknown` for none.
 */
export const listRejected = async (
  db: Database,
  given: { quiz: QuizRow; questionId: string; maxAttempts: number },
) => {
  const { quiz, questionId, maxAttempts } = given;
  const played = await findPlayed(db, quiz, questionId);
  const none = { questionId, answers: [], attemptsRead: 0, isComplete: true };
  if (played === null) {
    await requireQuestion(db, quiz.id, questionId);
    return none;
  }
  const { id: versionId, body, place, question } = played;
  const key = body.keys[place];
  if (!isTyped(question) || key === undefined) return none;
  const groups = new Map<string, Group>();
  const walked = await walkPlayed(db, { versionId, place, maxAttempts }, (rows) => {
    for (const row of rows) addTo(groups, row);
  });
  const answers = [...groups.values()]
    .map(({ players, written }) => ({ answer: commonest(written), players }))
    .map((group) => ({ ...group, verdict: gradeAnswer(key, group.answer).verdict }))
    .filter(({ verdict }) => verdict !== "correct")
    .sort((a, b) => b.players - a.players || (a.answer < b.answer ? -1 : 1));
  return { questionId, answers: answers.slice(0, maxAnswers), ...walked };
};

const addTo = (groups: Map<string, Group>, { response }: PlayedRow): void => {
  if (response === null) return;
  const answer = JSON.parse(response.answer) as string | number;
  const form = answerForm(answer);
  if (form === null) return;
  const group = groups.get(form) ?? { players: 0, written: new Map() };
  const text = String(answer).trim();
  group.players += 1;
  group.written.set(text, (group.written.get(text) ?? 0) + 1);
  groups.set(form, group);
};

/** Of the ways an answer was written the commonest; of equals the first by code points. */
const commonest = (written: ReadonlyMap<string, number>): string => {
  let best = "";
  let most = 0;
  for (const [text, times] of written) {
    if (times > most || (times === most && text < best)) {
      best = text;
      most = times;
    }
  }
  return best;
};
