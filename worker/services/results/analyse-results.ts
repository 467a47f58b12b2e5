import {
  analyseItem,
  analyseTest,
  type ItemAnalysis,
  type Question,
  quantileOf,
  type TestAnalysis,
} from "../../../questions/index.ts";
import { pointsOf } from "../classroom-settings.ts";
import { countAnswers, type GivenAnswer } from "./given-answers.ts";
import type { PlayerResult } from "./player-result.ts";
import type { ClassroomResults } from "./read-results.ts";
import { listAnalysed, toScoreTable } from "./score-table.ts";

/** How a question did in a classroom. */
export type QuestionResult = {
  question: Question;
  /** From 0, in the order of the version. */
  place: number;
  worth: number;
  /** Of the players that are analysed: who got all of its points, and who gave any answer. */
  right: number;
  answered: number;
  players: number;
  /** Null where the question is worth no points. */
  item: ItemAnalysis | null;
  given: GivenAnswer[];
};

export type Analysis = {
  test: TestAnalysis;
  questions: QuestionResult[];
  /** Median of the time that players took, in milliseconds; null without any. */
  usualMs: number | null;
  /** Place of the question that is most worth talking about; null when none stands out. */
  talkAbout: number | null;
};

/** Item analysis of a classroom, over the players who are done. */
export const analyseResults = (results: ClassroomResults): Analysis => {
  const { places, ...table } = toScoreTable(results);
  const players = listAnalysed(results);
  const questions = results.questions.map((question, place): QuestionResult => {
    const column = places.indexOf(place);
    const worth = pointsOf(results.settings, question.id);
    return {
      question,
      place,
      worth,
      ...countRight(players, place),
      item: column === -1 ? null : analyseItem(table, column),
      given: countAnswers(question, { place, players }),
    };
  });
  const times = players.flatMap(({ takenMs }) => takenMs ?? []);
  return {
    test: analyseTest(table),
    questions,
    usualMs: times.length === 0 ? null : quantileOf(times, 0.5),
    talkAbout: pickTalk(questions),
  };
};

const countRight = (players: readonly PlayerResult[], place: number) => {
  const answers = players.map(({ answers: given }) => given[place] ?? null);
  return {
    right: answers.filter((answer) => answer?.verdict === "correct").length,
    answered: answers.filter((answer) => answer !== null).length,
    players: players.length,
  };
};

/** From here on a question counts as telling strong and weak players apart (Ebel & Frisbie 1991: 0.2 is marginal). */
const weakDiscrimination = 0.2;
const mostTalked = 0.75;

/** Of the questions that a good part of the class missed, the one that strong players missed alike. */
const pickTalk = (questions: readonly QuestionResult[]): number | null => {
  const candidates = questions.flatMap(({ place, item }) => {
    const facility = item?.facility.value ?? 1;
    const apart = item?.upperLower.value ?? 1;
    return facility <= mostTalked && apart < weakDiscrimination ? [{ place, apart }] : [];
  });
  return candidates.sort((a, b) => a.apart - b.apart || a.place - b.place)[0]?.place ?? null;
};
