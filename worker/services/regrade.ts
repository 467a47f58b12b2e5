import { gradeAnswer, graderVersion, settlePrompt } from "../../questions/index.ts";
import type { FoundAttempt } from "../db/attempts.ts";
import type { Database } from "../db/connect.ts";
import { listLineRegrades, type RegradeRow } from "../db/corrections.ts";
import {
  type AttemptCursor,
  changeResponses,
  listPlayed,
  type PlayedResponse,
  type ResponseChange,
} from "../db/regrades.ts";
import { responsePlace } from "../db/responses.ts";
import { listCorrected } from "../db/versions.ts";
import type { VersionBody } from "./build-version.ts";
import { questionPoints } from "./present.ts";

/** Attempts read in one query. */
const attemptsPerPage = 2000;
/** Most versions of one line, the current one and those it corrects, that one request looks at. */
const maxVersions = 20;

/** How far a request went: every attempt, or the newest up to its bound. */
export type Walked = { attemptsRead: number; isComplete: boolean };

/**
 * Walks the attempts that a version's keys grade, the newest of each version first, page by page, up to `maxAttempts`.
 * `visit` gets each page; a question keeps its place in all versions of the line.
 */
export const walkPlayed = async (
  db: Database,
  given: { versionId: string; place: number; maxAttempts: number; withRight?: boolean },
  visit: (rows: Awaited<ReturnType<typeof listPlayed>>) => Promise<void> | void,
): Promise<Walked> => {
  const { place, maxAttempts, withRight = false } = given;
  const line = await listCorrected(db, { id: given.versionId, limit: maxVersions });
  let attemptsRead = 0;
  for (const versionId of line) {
    let before: AttemptCursor | null = null;
    do {
      const limit = Math.min(attemptsPerPage, maxAttempts - attemptsRead);
      if (limit <= 0) return { attemptsRead, isComplete: false };
      const rows = await listPlayed(db, { versionId, place, before, limit, withRight });
      attemptsRead += rows.length;
      await visit(rows);
      before = rows.length === limit ? (rows.at(-1) ?? null) : null;
    } while (before !== null);
  }
  return { attemptsRead, isComplete: line.length < maxVersions };
};

/** Regrades the stored responses to one question by a corrected version, up to `maxAttempts` attempts. */
export const regradeQuestion = async (
  db: Database,
  given: {
    quizId: string;
    versionId: string;
    body: VersionBody;
    place: number;
    maxAttempts: number;
    /** Whether those with full credit are looked at too: another key may take it away. */
    withRight: boolean;
    now: number;
  },
): Promise<Walked> => {
  const { quizId, versionId, body, place, now } = given;
  const questionIds = [body.questions[place]?.id ?? ""];
  const rules = rulesOf(await listLineRegrades(db, { quizId, versionId, questionIds }));
  return walkPlayed(db, given, async (rows) => {
    const changes = rows.flatMap(({ response }) => toChange(body, response, rules) ?? []);
    if (changes.length > 0) await changeResponses(db, { changes, now });
  });
};

/** Regrades one attempt by the version that corrects its own; whether anything may have changed. */
export const regradeAttempt = async (
  db: Database,
  given: { quizId: string; body: VersionBody; found: FoundAttempt; now: number },
): Promise<boolean> => {
  const { quizId, body, found, now } = given;
  const versionId = found.correctedBy ?? found.attempt.versionId;
  const differing = found.responses.filter((response) => isDiffering(body, response));
  if (differing.length === 0) return false;
  const questionIds = differing.map(({ id }) => body.questions[responsePlace(id)]?.id ?? "");
  const rules = rulesOf(await listLineRegrades(db, { quizId, versionId, questionIds }));
  const changes = differing.flatMap((response) => toChange(body, response, rules) ?? []);
  if (changes.length === 0) return false;
  await changeResponses(db, { changes, now });
  return true;
};

/** What lets a response's credit change: the newest record of its question, and the newest that set another key. */
type Rule = { newest: RegradeRow; key: RegradeRow | null };

const rulesOf = (newestFirst: readonly RegradeRow[]): Map<string, Rule> => {
  const rules = new Map<string, Rule>();
  for (const row of newestFirst) {
    const rule = rules.get(row.questionId) ?? { newest: row, key: null };
    if (row.kind === "key" && rule.key === null) rule.key = row;
    rules.set(row.questionId, rule);
  }
  return rules;
};

/** The rule and message of a response that keeps its points though the corrected key says otherwise. */
const kept = "kept";

/** By the corrected key. A new prompt would come too late, since the proof may have been shown; it is settled. */
const gradeAgain = (body: VersionBody, response: PlayedResponse) => {
  const place = responsePlace(response.id);
  const question = body.questions[place];
  const key = body.keys[place];
  if (question === undefined || key === undefined) return null;
  return { question, grade: settlePrompt(gradeAnswer(key, JSON.parse(response.answer)), 1) };
};

/** Whether a response that was read may have to change. Points that are kept by grace are settled. */
const isDiffering = (body: VersionBody, response: PlayedResponse): boolean => {
  const again = gradeAgain(body, response);
  if (again === null || again.grade.credit === response.credit) return false;
  return again.grade.credit > response.credit || response.rule !== kept;
};

/**
 * How a stored response changes by the corrected key. More credit is always given. Less is taken only where another key
 * was set: from answers given since, and from earlier ones when the owner said so; else they keep their points.
 */
const toChange = (
  body: VersionBody,
  response: PlayedResponse | null,
  rules: ReadonlyMap<string, Rule>,
): ResponseChange | null => {
  const again = response === null ? null : gradeAgain(body, response);
  const rule = rules.get(again?.question.id ?? "");
  if (response === null || again === null || rule === undefined) return null;
  const { grade, question } = again;
  const stored = {
    id: response.id,
    questionId: question.id,
    tries: response.tries,
    oldCredit: response.credit,
  };
  const points = grade.credit * questionPoints(question);
  const graded = { ...stored, ...grade, points, graderVersion };
  if (grade.credit > response.credit) return { ...graded, regradeId: rule.newest.id };
  // An open prompt has another try, which the corrected key will grade.
  const isLess = grade.credit < response.credit && response.verdict !== "prompt";
  if (!isLess || rule.key === null) return null;
  const { id: regradeId, keepsPoints, createdAt } = rule.key;
  if (!keepsPoints || response.answeredAt > createdAt) return { ...graded, regradeId };
  if (response.rule === kept) return null;
  const { verdict, credit, points: keptPoints } = response;
  return { ...graded, verdict, credit, points: keptPoints, rule: kept, message: kept, regradeId };
};
