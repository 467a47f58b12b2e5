import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { AttemptClaims } from "../attempt-token.ts";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { checkToken, readAttempt, readClaims, requireVersion } from "../services/attempts.ts";
import type { VersionBody } from "../services/build-version.ts";
import type { Graded } from "./components/checked-answer.tsx";
import type { ClockTimes } from "./components/clock.tsx";
import type { StepState } from "./components/steps.tsx";

/** Sent back on the attempt's own pages only, so that every attempt of a browser stays readable. */
const attemptCookie = "factdeck_attempt";
/** The latest attempt on a quiz, for its start page and its cards. */
const latestCookie = "factdeck_latest";
const cookieSeconds = 7 * 86_400;

export type Result = Awaited<ReturnType<typeof readAttempt>>;

/** One attempt as its pages need it. */
export type Play = {
  claims: AttemptClaims;
  body: VersionBody;
  result: Result;
  /** Path of the attempt's pages, `/q/…/attempts/…`. */
  path: string;
  graded: Map<string, Graded>;
  /** Questions that take no answer any more and of which no verdict is told: only in a class. */
  settled: Set<string>;
  /** When the time of a class is up. */
  clock: ClockTimes | null;
};

export const quizPath = (quizId: string): string => `/q/${quizId}`;
export const attemptPath = (quizId: string, id: string): string =>
  `${quizPath(quizId)}/attempts/${id}`;

/** Keeps the attempt's token where only the server reads it. */
export const keepAttempt = (
  c: Context<AppEnv>,
  started: { id: string; quizId: string; token: string },
): void => {
  const options = {
    httpOnly: true,
    sameSite: "Lax",
    secure: new URL(c.req.url).protocol === "https:",
    maxAge: cookieSeconds,
  } as const;
  const path = attemptPath(started.quizId, started.id);
  setCookie(c, attemptCookie, started.token, { ...options, path });
  setCookie(c, latestCookie, started.token, { ...options, path: quizPath(started.quizId) });
};

/** The token of this browser's latest attempt on the quiz of the path, or null. */
export const readLatestToken = (c: Context<AppEnv>): string | null =>
  getCookie(c, latestCookie) ?? null;

/** This browser's latest attempt on a quiz, finished or not; null when there is none. */
export const findLatest = async (c: Context<AppEnv>, quizId: string): Promise<Result | null> => {
  const token = readLatestToken(c);
  const claims = token === null ? null : await readClaims(c.get("db"), token);
  if (claims === null || claims.quiz !== quizId || claims.classroom !== undefined) return null;
  if (c.get("now") / 1000 > claims.expires) return null;
  return readAttempt(c.get("db"), claims, c.get("now"));
};

/** The attempt of the path; `attempt_unknown` to a browser that did not start it. */
export const loadPlay = async (c: Context<AppEnv>): Promise<Play> => {
  const quizId = c.req.param("quiz") ?? "";
  const id = c.req.param("attempt") ?? "";
  const token = getCookie(c, attemptCookie) ?? null;
  if (token === null) throw new Problem("attempt_unknown");
  const claims = await checkToken(c.get("db"), { id, token });
  // A classroom's attempt has pages of its own, which keep to what its teacher lets be told.
  if (claims.quiz !== quizId || claims.classroom !== undefined)
    throw new Problem("attempt_unknown");
  return playOf(c, claims);
};

/** The attempt of a token that we signed. */
export const playOf = async (c: Context<AppEnv>, claims: AttemptClaims): Promise<Play> => {
  const result = await readAttempt(c.get("db"), claims, c.get("now"));
  const graded = toGradedMap(result);
  const body = await requireVersion(c.get("db"), claims.version);
  const path = attemptPath(claims.quiz, result.id);
  return { claims, body, result, graded, path, settled: new Set(), clock: null };
};

/** The answers whose verdicts were told, by question. */
export const toGradedMap = ({ answers }: Pick<Result, "answers">): Map<string, Graded> =>
  new Map(answers.flatMap((one) => (one.verdict === null ? [] : [[one.questionId, one]])));

/** Whether a question takes no answer any more. */
export const isDone = ({ graded, settled }: Play, id: string): boolean => {
  const verdict = graded.get(id)?.verdict;
  return settled.has(id) || (verdict !== undefined && verdict !== "prompt");
};

/** Place of the next question without a final verdict after `from`, going round; null when all have one. */
export const nextOpen = (play: Play, from: number): number | null => {
  const { result } = play;
  const { questions } = result;
  for (let step = 1; step <= questions.length; step++) {
    const place = (from + step) % questions.length;
    if (!isDone(play, questions[place]?.id ?? "")) return place;
  }
  return null;
};

/**
 * Where skipping the question at `place` leads: to the next open one after it, and past the last to the page that lists
 * what is still open. It never goes round, so whoever skips everything comes to a choice.
 */
export const skipPath = (play: Play, place: number): string => {
  const next = nextOpen(play, place);
  return next === null || next <= place ? `${play.path}/finish` : questionPath(play.path, next);
};

/** Address of a question by its place, from 0. */
export const questionPath = (path: string, place: number): string =>
  `${path}/questions/${place + 1}`;

const stepOf = (graded: Graded | undefined): StepState => {
  switch (graded?.verdict) {
    case "correct":
      return "right";
    case "partly_correct":
      return "half";
    case "incorrect":
      return "wrong";
    default:
      return "todo";
  }
};

/** The row of ticks, with the question at `place` as the present one unless it is already graded. */
export const stepStates = ({ result, graded, settled }: Play, place: number | null): StepState[] =>
  result.questions.map(({ id }, i) => {
    const state = settled.has(id) ? "done" : stepOf(graded.get(id));
    return i === place && state === "todo" ? "now" : state;
  });
