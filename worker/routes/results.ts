import { type Context, Hono } from "hono";
import { erasePlayer } from "../db/erase.ts";
import type { AppEnv } from "../env.ts";
import { playerNumber } from "../ids.ts";
import * as calls from "../openapi/calls/classrooms.ts";
import { describe } from "../openapi/describe.ts";
import { Problem } from "../problem.ts";
import { requireQuizRole } from "../services/access.ts";
import { readBearer } from "../services/bearer.ts";
import { requireTeacher } from "../services/classroom-access.ts";
import { findClassroom } from "../services/find-classroom.ts";
import { readLeaderboard } from "../services/leaderboard.ts";
import { requirePlayer } from "../services/players.ts";
import { analyseResults } from "../services/results/analyse-results.ts";
import { resultsCsv } from "../services/results/csv.ts";
import { presentReport, readPlayerResults } from "../services/results/player-report.ts";
import { presentNews, presentResults } from "../services/results/present-results.ts";
import { readNews } from "../services/results/read-news.ts";
import { readResults } from "../services/results/read-results.ts";
import { readQuery } from "../valid.ts";
import { asked } from "./result-schemas.ts";

/** A classroom's results, for those who teach it; never for its players. */
export const resultRoutes = new Hono<AppEnv>()
  .get("/:code/results", describe(calls.readResults), async (c) => {
    const { since } = readQuery(c, asked);
    const { classroom, now } = await requireTeacher(c, c.req.param("code"), "view");
    c.header("cache-control", "no-store");
    if (since !== undefined) {
      return c.json(presentNews(await readNews(c.get("db"), { classroom, since, now })));
    }
    const results = await readResults(c.get("db"), { classroom, now });
    return c.json(presentResults(results, analyseResults(results)));
  })
  .get("/:code/results.csv", describe(calls.downloadResults), async (c) => {
    const { classroom, now } = await requireTeacher(c, c.req.param("code"), "view");
    const results = await readResults(c.get("db"), { classroom, now });
    return sendCsv(c, { name: `results-${classroom.code}`, csv: resultsCsv(results) });
  })
  .get("/:code/results/players/:player", describe(calls.readPlayerReport), async (c) => {
    const { classroom, now } = await requireTeacher(c, c.req.param("code"), "view");
    const of = { classroom, id: c.req.param("player"), now };
    c.header("cache-control", "no-store");
    return c.json(presentReport(await readPlayerResults(c.get("db"), of)));
  })
  .get("/:code/leaderboard", describe(calls.readLeaderboard), async (c) => {
    const classroom = await findClassroom(c, c.req.param("code"));
    const token = readBearer(c);
    const isPlayer = token?.startsWith("p1.") ?? false;
    const player = isPlayer ? await requirePlayer(c.get("db"), { classroom, token }) : null;
    if (player === null) await requireQuizRole(c, classroom.quizId, "view");
    const asked = { classroom, viewer: player?.id ?? null, now: c.get("now") };
    c.header("cache-control", "no-store");
    return c.json(await readLeaderboard(c.get("db"), asked));
  })
  .delete("/:code/players/:player", describe(calls.erasePlayerOfClassroom), async (c) => {
    const { classroom } = await requireTeacher(c, c.req.param("code"), "edit");
    const number = playerNumber(c.req.param("player"));
    const of = { classroomId: classroom.id, playerId: number ?? 0 };
    if (!(await erasePlayer(c.get("db"), of))) throw new Problem("player_unknown");
    return c.body(null, 204);
  });

/** Sends a table to be saved. Nobody may keep a copy on the way. */
export const sendCsv = (c: Context<AppEnv>, { name, csv }: { name: string; csv: string }) =>
  c.body(csv, 200, {
    "content-type": "text/csv; charset=utf-8; header=present",
    "content-disposition": `attachment; filename="${name}.csv"`,
    "cache-control": "no-store",
  });
