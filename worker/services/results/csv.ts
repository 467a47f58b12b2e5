import { pointsOf } from "../classroom-settings.ts";
import { isoTime } from "../iso-time.ts";
import { answerWords } from "./given-answers.ts";
import type { PlayerResult } from "./player-result.ts";
import type { ClassroomResults } from "./read-results.ts";

/** Excel reads UTF-8 only after this mark. */
const byteOrderMark = "\uFEFF";
/** Spreadsheets take a cell that begins so for a formula; also after blanks, and in its wide form. */
const formulaStart = /^\s*[=+\-@＝＋－＠\t\r\n]/;

/** A cell, or a number of our own making. */
export type Cell = string | number;

/**
 * A table as RFC 4180 with a byte order mark: CRLF after every row, quotes where they are needed. A text that a
 * spreadsheet would run as a formula gets an apostrophe before it, which it shows as nothing or as that mark.
 */
export const toCsv = (rows: readonly (readonly Cell[])[]): string =>
  byteOrderMark + rows.map((row) => `${row.map(toCell).join(",")}\r\n`).join("");

const toCell = (cell: Cell): string => {
  if (typeof cell === "number") return String(cell);
  const text = formulaStart.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$|^'/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Everybody's grades and answers, the first row for headings; two columns for each question. */
export const resultsCsv = (results: ClassroomResults): string => {
  const { questions, settings, players } = results;
  const heads = questions.flatMap(({ id, stem }, i) => [
    `${i + 1}. ${stem}`,
    `${i + 1}. points of ${pointsOf(settings, id)}`,
  ]);
  return toCsv([
    [...fixedHeads, ...(settings.passPercent === null ? [] : ["Passed"]), ...heads],
    ...players.map((player) => toRow(player, results)),
  ]);
};

const fixedHeads = [
  "Nickname",
  "State",
  "Points",
  "Points possible",
  "Percent",
  "Right answers",
  "Attempts",
  "Started (UTC)",
  "Handed in (UTC)",
  "Seconds",
  "Late",
];

const toRow = (player: PlayerResult, { questions, settings }: ClassroomResults): Cell[] => {
  const { attempt, points, maxPoints, takenMs } = player;
  const percent = maxPoints === 0 ? 0 : (100 * points) / maxPoints;
  const passed = percent + 1e-9 >= (settings.passPercent ?? 0) ? "yes" : "no";
  return [
    player.nickname,
    states[player.state],
    attempt === null ? "" : round(points),
    round(maxPoints),
    attempt === null ? "" : round(percent),
    attempt === null ? "" : player.correct,
    player.attemptCount,
    spreadsheetTime(attempt?.createdAt ?? null),
    spreadsheetTime(attempt?.submittedAt ?? null),
    takenMs === null ? "" : Math.round(takenMs / 1000),
    player.isLate ? "yes" : "",
    ...(settings.passPercent === null ? [] : [player.state === "finished" ? passed : ""]),
    ...questions.flatMap((question, place): Cell[] => {
      const answer = player.answers[place] ?? null;
      return answer === null
        ? ["", ""]
        : [answerWords(question, answer.given), round(answer.points)];
    }),
  ];
};

const states: Record<PlayerResult["state"], string> = {
  away: "not joined",
  joined: "joined",
  playing: "playing",
  finished: "finished",
};

/** Points are never rounded up. */
const round = (value: number): number => Math.floor(value * 100 + 1e-6) / 100;

/** `2026-11-25 10:04:05`, which spreadsheets read as a time; they do not know the T and Z of RFC 3339. */
const spreadsheetTime = (time: number | null): string =>
  isoTime(time)?.slice(0, 19).replace("T", " ") ?? "";
