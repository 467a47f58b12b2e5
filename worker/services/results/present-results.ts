import { keyText } from "../../../questions/index.ts";
import { showClassCode } from "../../class-code.ts";
import { attemptId, playerId } from "../../ids.ts";
import { classroomStatus } from "../classroom-time.ts";
import { isoTime } from "../iso-time.ts";
import type { Analysis, QuestionResult } from "./analyse-results.ts";
import { answerWords } from "./given-answers.ts";
import type { PlayerResult, ResultAnswer } from "./player-result.ts";
import { pollSeconds } from "./poll-seconds.ts";
import type { News } from "./read-news.ts";
import type { ClassroomResults } from "./read-results.ts";

/** All of a classroom's results, for those who teach it. */
export const presentResults = (results: ClassroomResults, analysis: Analysis) => ({
  ...presentHead(results),
  players: results.players.map((player) => presentPlayer(player, results)),
  questions: analysis.questions.map(presentQuestion),
  test: analysis.test,
  usualSeconds: toSeconds(analysis.usualMs),
});

/** What is new since a cursor; with `isOutdated` nothing but that all must be read anew. */
export const presentNews = ({ cursor, isOutdated, results, counts, ...news }: News) => ({
  cursor,
  isOutdated,
  counts,
  pollSeconds: news.pollSeconds,
  players: results?.players.map((player) => presentPlayer(player, results)) ?? [],
});

/** Which classroom, and when this was read. */
export const presentHead = ({ classroom, cursor, now, players, body }: ClassroomResults) => ({
  code: classroom.code,
  shownCode: showClassCode(classroom.code),
  title: classroom.title,
  quizId: classroom.quizId,
  quizTitle: body.title,
  versionId: classroom.versionId,
  status: classroomStatus(classroom, now),
  readAt: isoTime(now),
  cursor,
  pollSeconds: pollSeconds(classroom, { players: players.length, now }),
});

/** One player: what counts, and the answers in the order of the version's questions; null where there is none. */
export const presentPlayer = (player: PlayerResult, { questions }: ClassroomResults) => ({
  id: playerId(player.id),
  nickname: player.nickname,
  state: player.state,
  attemptId: player.attempt === null ? null : attemptId(player.attempt.id),
  versionId: player.attempt?.versionId ?? null,
  attempts: player.attemptCount,
  score: {
    points: player.points,
    maxPoints: player.maxPoints,
    correct: player.correct,
    total: questions.length,
  },
  isLate: player.isLate,
  isOtherVersion: player.isOtherVersion,
  startedAt: isoTime(player.attempt?.createdAt ?? null),
  submittedAt: isoTime(player.attempt?.submittedAt ?? null),
  seconds: toSeconds(player.takenMs),
  answers: questions.map((question, place) => {
    const answer = player.answers[place] ?? null;
    return answer === null ? null : presentAnswer(answer, question);
  }),
});

const presentAnswer = (
  { given, verdict, credit, points, isLate, answeredAt }: ResultAnswer,
  question: ClassroomResults["questions"][number],
) => ({
  questionId: question.id,
  answer: given,
  text: answerWords(question, given),
  verdict,
  credit,
  points,
  isLate,
  answeredAt: isoTime(answeredAt),
});

const presentQuestion = (result: QuestionResult) => {
  const { question, worth, right, answered, players, item, given } = result;
  return {
    id: question.id,
    kind: question.kind,
    stem: question.stem,
    points: worth,
    key: keyText(question),
    right,
    answered,
    players,
    facility: item?.facility ?? null,
    pointBiserial: item?.pointBiserial ?? null,
    upperLower: item?.upperLower ?? null,
    groups: item?.groups ?? null,
    answers: given.map(({ text, players: count, isRight }) => ({ text, players: count, isRight })),
  };
};

const toSeconds = (ms: number | null): number | null =>
  ms === null ? null : Math.round(ms / 1000);
