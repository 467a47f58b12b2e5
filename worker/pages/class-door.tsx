import type { Context } from "hono";
import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import { attemptId, newId } from "../ids.ts";
import { Problem } from "../problem.ts";
import { readOwnAttempts, startClassAttempt } from "../services/class-attempts.ts";
import { classroomStatus } from "../services/classroom-time.ts";
import { countFailure, findClassroom, refuseGuesser } from "../services/find-classroom.ts";
import { loadVersion } from "../services/load-version.ts";
import { enterByDeviceCode, joinClassroom } from "../services/players.ts";
import { toPublicClassroom } from "../services/present-classroom.ts";
import { readForm } from "../valid.ts";
import { classPath, findSeat, forgetPlayer, keepPlayer } from "./class-state.ts";
import type { Door } from "./components/door.ts";
import { DoorPage } from "./components/door-page.tsx";
import { JoinPage } from "./components/join-page.tsx";
import { sendPage } from "./layout.tsx";

/** Where players come in: the code, the nickname, and back to where they were. Reading these pages writes nothing. */
export const doorRoutes = new Hono<AppEnv>()
  .get("/c", async (c) => {
    const typed = c.req.query("code");
    if (typed === undefined) return sendPage(c, <JoinPage typed="" />);
    try {
      const { code } = await findClassroom(c, typed);
      return c.redirect(classPath(code), 303);
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      const shown = typed.slice(0, 12);
      return sendPage(c, <JoinPage typed={shown} error={problem.title} />, problem.status);
    }
  })
  .get("/c/:code", async (c) => {
    const door = await loadDoor(c);
    if (door.classroom.code !== c.req.param("code")) {
      return c.redirect(classPath(door.classroom.code), 303);
    }
    return sendPage(c, <DoorPage door={door} />);
  })
  // A reload where a form came back with errors.
  .on("GET", ["/c/:code/players", "/c/:code/devices"], (c) =>
    c.redirect(classPath(c.req.param("code")), 303),
  )
  .post("/c/:code/players", async (c) => {
    const { classroom, player, now } = await findSeat(c);
    const form = await readForm(c);
    const nickname = String(form.get("nickname") ?? "");
    const formKey = /^jf_\w{16}$/.exec(String(form.get("form") ?? ""))?.[0];
    // Whoever is in already goes on: another tab, or the same button once more.
    if (player !== null) return c.redirect(await pathOfStart(c), 303);
    try {
      const joined = await joinClassroom(c.get("db"), { classroom, nickname, formKey, now });
      keepPlayer(c, classroom.code, joined.token);
      return c.redirect(await pathOfStart(c, joined.token), 303);
    } catch (problem) {
      return refuseForm(c, problem, { nickname });
    }
  })
  .post("/c/:code/devices", async (c) => {
    const { classroom, now } = await findSeat(c);
    const form = await readForm(c);
    const nickname = String(form.get("nickname") ?? "");
    const deviceCode = String(form.get("deviceCode") ?? "");
    await refuseGuesser(c);
    const db = c.get("db");
    const entered = await enterByDeviceCode(db, { classroom, nickname, deviceCode, now });
    if (entered === null) {
      await countFailure(c);
      return refuseForm(c, new Problem("device_code_wrong"), { nickname, isDevice: true });
    }
    keepPlayer(c, classroom.code, entered.token);
    return c.redirect(classPath(classroom.code), 303);
  })
  .post("/c/:code/attempts", async (c) => {
    try {
      return c.redirect(await pathOfStart(c), 303);
    } catch (problem) {
      return refuseForm(c, problem, { nickname: "" });
    }
  })
  .post("/c/:code/leave", async (c) => {
    const { classroom } = await findSeat(c);
    forgetPlayer(c, classroom.code);
    return c.redirect(classPath(classroom.code), 303);
  });

/** Where the player's attempt goes on, or begins. */
const pathOfStart = async (c: Context<AppEnv>, token?: string): Promise<string> => {
  const { classroom, player, now } = await findSeat(c, token);
  if (player === null) return classPath(classroom.code);
  const attempt = await startClassAttempt(c.get("db"), { classroom, player, now });
  return `${classPath(classroom.code)}/attempts/${attemptId(attempt.id)}`;
};

const loadDoor = async (c: Context<AppEnv>): Promise<Door> => {
  const { classroom, player, now } = await findSeat(c);
  const db = c.get("db");
  const body = await loadVersion(db, classroom.versionId);
  const own = player === null ? null : await readOwnAttempts(db, { classroom, player, now });
  return {
    classroom: toPublicClassroom(classroom, { body, now }),
    isOpen: classroomStatus(classroom, now) === "open",
    player,
    attempts: own?.attempts ?? [],
    formKey: newId("jf"),
  };
};

/** The door again, with what was typed and what is wrong with it. */
const refuseForm = async (
  c: Context<AppEnv>,
  problem: unknown,
  typed: { nickname: string; isDevice?: boolean },
) => {
  if (!(problem instanceof Problem) || problem.status >= 500) throw problem;
  const error = problem.errors[0]?.message ?? problem.title;
  const door = await loadDoor(c);
  return sendPage(c, <DoorPage door={door} typed={typed} error={error} />, problem.status);
};
