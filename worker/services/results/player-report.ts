import { keyText } from "../../../questions/index.ts";
import type { ClassroomRow } from "../../db/classrooms.ts";
import type { Database } from "../../db/connect.ts";
import { playerNumber } from "../../ids.ts";
import { Problem } from "../../problem.ts";
import { showEvidence } from "../present.ts";
import { presentHead, presentPlayer } from "./present-results.ts";
import { type ClassroomResults, findRoster, readPlayers } from "./read-results.ts";

/** The results of one player of a classroom alone, or `player_unknown`. */
export const readPlayerResults = async (
  db: Database,
  given: { classroom: ClassroomRow; id: string; now: number },
): Promise<ClassroomResults> => {
  const { classroom, id, now } = given;
  const number = playerNumber(id);
  const roster = await findRoster(db, classroom);
  const players = roster.players.filter((player) => player.id === number);
  if (players.length === 0) throw new Problem("player_unknown");
  const attempts = roster.attempts.filter(({ playerId }) => playerId === number);
  return readPlayers(db, { classroom, now, roster: { ...roster, players, attempts } });
};

/** One player's report for those who teach the classroom: every question with its key and proof. */
export const presentReport = (results: ClassroomResults) => {
  const [player] = results.players;
  if (player === undefined) throw new Problem("player_unknown");
  const { cursor: _, pollSeconds: __, ...head } = presentHead(results);
  return {
    ...head,
    player: presentPlayer(player, results),
    passPercent: results.settings.passPercent,
    questions: results.questions.map((question) => ({
      id: question.id,
      kind: question.kind,
      stem: question.stem,
      key: keyText(question),
      ...(question.explanation === undefined ? {} : { explanation: question.explanation }),
      evidence: showEvidence(results.body.article, question.evidence),
    })),
  };
};
