import type { Context } from "hono";
import { Hono } from "hono";
import { countJoined, listPlayers } from "../db/players.ts";
import type { AppEnv } from "../env.ts";
import { Problem } from "../problem.ts";
import { findQuizRole } from "../services/access.ts";
import { closeClassroom, moveClassroom, reopenClassroom } from "../services/change-classroom.ts";
import { requireTeacher } from "../services/classroom-access.ts";
import { maxExtraSeconds } from "../services/classroom-bounds.ts";
import { removeClassroom } from "../services/classrooms.ts";
import { createDeviceCode, setExtraTime } from "../services/players.ts";
import { toTeacherClassroom, toTeacherPlayer } from "../services/present-classroom.ts";
import { pollSeconds } from "../services/results/poll-seconds.ts";
import { readForm } from "../valid.ts";
import { BoardPage } from "./components/board-page.tsx";
import { DeleteClassPage } from "./components/delete-class-page.tsx";
import { ManagePage } from "./components/manage-page.tsx";
import { sendPage } from "./layout.tsx";

/** A class in its teacher's hands: the code for the board, open and closed, and each player's needs. */
export const classManageRoutes = new Hono<AppEnv>()
  .get("/c/:code/manage", (c) => showManage(c))
  // A reload where a form came back with errors, or a device's code was shown.
  .on("GET", ["/c/:code/players/:player/extra", "/c/:code/players/:player/device"], (c) =>
    c.redirect(`/c/${c.req.param("code")}/manage`, 303),
  )
  .get("/c/:code/board", async (c) => {
    const { classroom, quiz, now } = await requireTeacher(c, c.req.param("code"), "view");
    const players = await countJoined(c.get("db"), classroom.id);
    return sendPage(
      c,
      <BoardPage
        classroom={toTeacherClassroom(classroom, { quiz, now })}
        link={linkOf(c, classroom.code)}
        players={players}
        seconds={pollSeconds(classroom, { players, now })}
      />,
    );
  })
  .post("/c/:code/close", async (c) => {
    const held = await requireTeacher(c, c.req.param("code"), "edit");
    await closeClassroom(c.get("db"), held);
    return c.redirect(`/c/${held.classroom.code}/manage?saved`, 303);
  })
  .post("/c/:code/reopen", async (c) => {
    const held = await requireTeacher(c, c.req.param("code"), "edit");
    await reopenClassroom(c.get("db"), held);
    return c.redirect(`/c/${held.classroom.code}/manage?saved`, 303);
  })
  .post("/c/:code/move", async (c) => {
    const held = await requireTeacher(c, c.req.param("code"), "edit");
    await moveClassroom(c.get("db"), held);
    return c.redirect(`/c/${held.classroom.code}/manage?saved`, 303);
  })
  .get("/c/:code/delete", async (c) => {
    const { classroom, quiz, now } = await requireTeacher(c, c.req.param("code"), "own");
    const players = await listPlayers(c.get("db"), classroom.id);
    const shown = toTeacherClassroom(classroom, { quiz, now });
    return sendPage(c, <DeleteClassPage classroom={shown} players={players.length} />);
  })
  .post("/c/:code/delete", async (c) => {
    const { classroom } = await requireTeacher(c, c.req.param("code"), "own");
    await removeClassroom(c.get("db"), classroom);
    return c.redirect(`/edit/${classroom.quizId}/classrooms`, 303);
  })
  .post("/c/:code/players/:player/extra", async (c) => {
    const { classroom } = await requireTeacher(c, c.req.param("code"), "edit");
    const typed = String((await readForm(c)).get("minutes") ?? "").trim();
    const seconds = Math.round(Number(typed.replace(",", ".")) * 60);
    if (!(seconds >= 0 && seconds <= maxExtraSeconds)) {
      return showManage(c, { error: "Give extra time in minutes, 0 or more, a week at most." });
    }
    await setExtraTime(c.get("db"), { classroom, id: c.req.param("player"), seconds });
    return c.redirect(`/c/${classroom.code}/manage?saved`, 303);
  })
  .post("/c/:code/players/:player/device", async (c) => {
    const { classroom, now } = await requireTeacher(c, c.req.param("code"), "edit");
    const of = { classroom, id: c.req.param("player"), now };
    return showManage(c, { device: await createDeviceCode(c.get("db"), of) });
  });

const linkOf = (c: Context<AppEnv>, code: string): string => new URL(`/c/${code}`, c.req.url).href;

type News = { error?: string; device?: Awaited<ReturnType<typeof createDeviceCode>> };

const showManage = async (c: Context<AppEnv>, news: News = {}) => {
  const { classroom, quiz, now } = await requireTeacher(c, c.req.param("code") ?? "", "view");
  const role = await findQuizRole(c, quiz);
  if (role === null) throw new Problem("quiz_unknown");
  const players = await listPlayers(c.get("db"), classroom.id);
  const page = (
    <ManagePage
      classroom={toTeacherClassroom(classroom, { quiz, now })}
      players={players.map(toTeacherPlayer)}
      role={role}
      link={linkOf(c, classroom.code)}
      seconds={pollSeconds(classroom, { players: players.length, now })}
      isSaved={c.req.query("saved") !== undefined}
      {...news}
    />
  );
  return sendPage(c, page, news.error === undefined ? 200 : 422);
};
