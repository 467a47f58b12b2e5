import { type Context, Hono } from "hono";
import { eraseAllPlayers, eraseClassroom, erasePlayer } from "../db/erase.ts";
import type { AppEnv } from "../env.ts";
import { playerId, playerNumber } from "../ids.ts";
import { Problem } from "../problem.ts";
import { sendCsv } from "../routes/results.ts";
import { acceptedAnswer } from "../routes/schemas.ts";
import { acceptAnswer } from "../services/accept-answer.ts";
import { findQuizRole, includesRight } from "../services/access.ts";
import { requireTeacher } from "../services/classroom-access.ts";
import { analyseResults } from "../services/results/analyse-results.ts";
import { resultsCsv } from "../services/results/csv.ts";
import { readPlayerResults } from "../services/results/player-report.ts";
import { readNews } from "../services/results/read-news.ts";
import { readResults } from "../services/results/read-results.ts";
import { check, readForm } from "../valid.ts";
import { ErasePage } from "./components/results/erase-page.tsx";
import { PlayerRow } from "./components/results/players-grid.tsx";
import { ReportPage } from "./components/results/report-page.tsx";
import { ResultsPage, resultsPath } from "./components/results/results-page.tsx";
import { sendPage } from "./layout.tsx";

/** The teacher's view of a classroom: live, printable, and the way to erase it all. */
export const resultPages = new Hono<AppEnv>()
  .get("/c/:code/results", async (c) => {
    const regraded = c.req.query("regraded");
    return showResults(c, { regraded: /^\d{1,6}$/.test(regraded ?? "") ? Number(regraded) : null });
  })
  .get("/c/:code/results/live", async (c) => {
    const { classroom, now } = await requireTeacher(c, c.req.param("code"), "view");
    const since = c.req.query("since") ?? "";
    const news = await readNews(c.get("db"), { classroom, since, now });
    const path = resultsPath(classroom.code);
    c.header("cache-control", "no-store");
    return c.json({
      cursor: news.cursor,
      isOutdated: news.isOutdated,
      seconds: news.pollSeconds,
      counts: news.counts,
      rows: (news.results?.players ?? []).map((player) => ({
        id: playerId(player.id),
        html: (<PlayerRow player={player} path={path} />).toString(),
      })),
    });
  })
  .get("/c/:code/results.csv", async (c) => {
    const { classroom, now } = await requireTeacher(c, c.req.param("code"), "view");
    const results = await readResults(c.get("db"), { classroom, now });
    return sendCsv(c, { name: `results-${classroom.code}`, csv: resultsCsv(results) });
  })
  .get("/c/:code/results/players/:player", async (c) => {
    const { classroom, quiz, now } = await requireTeacher(c, c.req.param("code"), "view");
    const of = { classroom, id: c.req.param("player"), now };
    const results = await readPlayerResults(c.get("db"), of);
    const [player] = results.players;
    if (player === undefined) throw new Problem("player_unknown");
    const mayEdit = await may(c, quiz, "edit");
    return sendPage(c, <ReportPage results={results} player={player} mayEdit={mayEdit} />);
  })
  .post("/c/:code/results/players/:player/erase", async (c) => {
    const { classroom } = await requireTeacher(c, c.req.param("code"), "edit");
    const number = playerNumber(c.req.param("player")) ?? 0;
    // A second click finds the player gone, which is what it wanted.
    await erasePlayer(c.get("db"), { classroomId: classroom.id, playerId: number });
    return c.redirect(resultsPath(classroom.code), 303);
  })
  .post("/c/:code/results/accepted", async (c) => {
    const { classroom, quiz, now } = await requireTeacher(c, c.req.param("code"), "edit");
    const form = await readForm(c);
    try {
      const { answer } = check(acceptedAnswer, { answer: form.get("answer") });
      const questionId = String(form.get("question") ?? "");
      const { versionId } = classroom;
      const accepting = { quizId: quiz.id, questionId, answer, versionId, now };
      const { responsesChanged } = await acceptAnswer(c.get("db"), accepting);
      return c.redirect(`${resultsPath(classroom.code)}?regraded=${responsesChanged}`, 303);
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.status !== 422) throw problem;
      return showResults(c, { error: problem.errors[0]?.message ?? problem.title });
    }
  })
  .get("/c/:code/results/erase", async (c) => {
    const { classroom, quiz, now } = await requireTeacher(c, c.req.param("code"), "edit");
    const { players } = await readResults(c.get("db"), { classroom, now });
    const path = resultsPath(classroom.code);
    const shown = { title: classroom.title, players: players.length, path };
    return sendPage(c, <ErasePage {...shown} mayOwn={await may(c, quiz, "own")} />);
  })
  .post("/c/:code/results/erase", async (c) => {
    const what = (await readForm(c)).get("what");
    const right = what === "classroom" ? "own" : "edit";
    const { classroom } = await requireTeacher(c, c.req.param("code"), right);
    if (what === "classroom") {
      await eraseClassroom(c.get("db"), classroom.id);
      return c.redirect("/mine", 303);
    }
    if (what === "players") await eraseAllPlayers(c.get("db"), classroom.id);
    return c.redirect(resultsPath(classroom.code), 303);
  });

type Quiz = Awaited<ReturnType<typeof requireTeacher>>["quiz"];

const may = async (c: Context<AppEnv>, quiz: Quiz, right: "edit" | "own"): Promise<boolean> => {
  const role = await findQuizRole(c, quiz);
  return role !== null && includesRight(role, right);
};

const showResults = async (
  c: Context<AppEnv, "/c/:code/*">,
  note: { regraded?: number | null; error?: string },
) => {
  const { classroom, quiz, now } = await requireTeacher(c, c.req.param("code") ?? "", "view");
  const results = await readResults(c.get("db"), { classroom, now });
  const rights = { mayEdit: await may(c, quiz, "edit"), mayOwn: await may(c, quiz, "own") };
  const page = (
    <ResultsPage results={results} analysis={analyseResults(results)} {...rights} {...note} />
  );
  return sendPage(c, page, note.error === undefined ? 200 : 422);
};
