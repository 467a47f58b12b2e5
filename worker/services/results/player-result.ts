import type { Question } from "../../../questions/index.ts";
import type { ResultAttempt, ResultPlayer, ResultResponse } from "../../db/results.ts";
import { type ClassroomSettings, pointsOf } from "../classroom-settings.ts";
import { isLate, isOver, takenMs } from "./counted-attempt.ts";

/** What a player gave to one question, and what it is worth in the classroom. */
export type ResultAnswer = {
  /** As it was sent; a string, number, boolean, list or pairs. */
  given: unknown;
  verdict: ResultResponse["verdict"];
  credit: number;
  points: number;
  isLate: boolean;
  answeredAt: number;
};

/** One row of the results: a player with the attempt that counts. */
export type PlayerResult = {
  id: number;
  nickname: string;
  /** `away`: on the teacher's list, not joined. `joined`: not begun. */
  state: "away" | "joined" | "playing" | "finished";
  attempt: ResultAttempt | null;
  attemptCount: number;
  /** By the question's place in the classroom's version; null where nothing was given. */
  answers: (ResultAnswer | null)[];
  points: number;
  maxPoints: number;
  correct: number;
  isLate: boolean;
  /** Whether the attempt that counts played another version than the classroom's, so that analysis leaves it out. */
  isOtherVersion: boolean;
  takenMs: number | null;
};

type Sheet = {
  player: ResultPlayer;
  attempt: ResultAttempt | null;
  attemptCount: number;
  /** Responses to the attempt by question id. */
  responses: ReadonlyMap<string, ResultResponse>;
  isOtherVersion: boolean;
};

/** Puts together what one player did, on the questions of the classroom's version. */
export const toPlayerResult = (
  { player, attempt, attemptCount, responses, isOtherVersion }: Sheet,
  given: { questions: readonly Question[]; settings: ClassroomSettings; now: number },
): PlayerResult => {
  const { questions, settings, now } = given;
  const answers = questions.map(({ id }) => {
    const response = responses.get(id);
    return response === undefined ? null : toAnswer(response, attempt, pointsOf(settings, id));
  });
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    id: player.id,
    nickname: player.nickname,
    state: stateOf(player, attempt, now),
    attempt,
    attemptCount,
    answers,
    points: sum(answers.map((answer) => answer?.points ?? 0)),
    maxPoints: sum(questions.map(({ id }) => pointsOf(settings, id))),
    correct: answers.filter((answer) => answer?.verdict === "correct").length,
    isLate: attempt !== null && isLate(attempt),
    isOtherVersion,
    takenMs: attempt === null ? null : takenMs(attempt),
  };
};

const toAnswer = (
  response: ResultResponse,
  attempt: ResultAttempt | null,
  worth: number,
): ResultAnswer => {
  const { verdict, credit, answeredAt } = response;
  const lateAfter = attempt?.lateAfter ?? null;
  return {
    given: JSON.parse(response.answer),
    verdict,
    credit,
    points: credit * worth,
    isLate: lateAfter !== null && answeredAt >= lateAfter,
    answeredAt,
  };
};

const stateOf = (
  { joinedAt }: ResultPlayer,
  attempt: ResultAttempt | null,
  now: number,
): PlayerResult["state"] => {
  if (attempt !== null) return isOver(attempt, now) ? "finished" : "playing";
  return joinedAt === null ? "away" : "joined";
};
