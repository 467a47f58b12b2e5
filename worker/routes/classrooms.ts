import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import * as calls from "../openapi/calls/classrooms.ts";
import { describe } from "../openapi/describe.ts";
import { Problem } from "../problem.ts";
import { requireQuizRole } from "../services/access.ts";
import { readBearer } from "../services/bearer.ts";
import {
  changeClassroom,
  closeClassroom,
  moveClassroom,
  reopenClassroom,
} from "../services/change-classroom.ts";
import { readOwnAttempts, startForToken } from "../services/class-attempts.ts";
import { requireTeacher } from "../services/classroom-access.ts";
import { createClassroom, listQuizClassrooms, removeClassroom } from "../services/classrooms.ts";
import { countFailure, findClassroom, refuseGuesser } from "../services/find-classroom.ts";
import { given } from "../services/given.ts";
import { loadVersion } from "../services/load-version.ts";
import {
  createDeviceCode,
  enterByDeviceCode,
  joinClassroom,
  readPlayers,
  requirePlayer,
  setExtraTime,
} from "../services/players.ts";
import { toPublicClassroom, toTeacherClassroom } from "../services/present-classroom.ts";
import { readJson, readOptionalJson, readQuery } from "../valid.ts";
import * as schemas from "./classroom-schemas.ts";
import { readSeen, tellRevision } from "./revisions.ts";

/** What teachers do with their classrooms. */
const teacherRoutes = new Hono<AppEnv>()
  .post("/", describe(calls.createClassroom), async (c) => {
    const { quizId, ...input } = await readJson(c, schemas.newClassroom);
    const { quiz } = await requireQuizRole(c, quizId, "edit");
    const now = c.get("now");
    return c.json(await createClassroom(c.get("db"), { quiz, input: given(input), now }), 201);
  })
  .get("/", describe(calls.listClassrooms), async (c) => {
    const { quizId } = readQuery(c, schemas.ofQuiz);
    const { quiz } = await requireQuizRole(c, quizId, "view");
    return c.json(await listQuizClassrooms(c.get("db"), quiz, c.get("now")));
  })
  .get("/:code/settings", describe(calls.readClassroomSettings), async (c) => {
    const { classroom, ...rest } = await requireTeacher(c, c.req.param("code"), "view");
    tellRevision(c, classroom.updatedAt);
    return c.json(toTeacherClassroom(classroom, rest));
  })
  .patch("/:code", describe(calls.changeClassroom), async (c) => {
    const held = await requireTeacher(c, c.req.param("code"), "edit");
    const input = given(await readJson(c, schemas.classroomPatch));
    const seen = readSeen(c);
    const changed = await changeClassroom(c.get("db"), { ...held, input, seen });
    tellRevision(c, changed.updatedAt);
    return c.json(toTeacherClassroom(changed, held));
  })
  .post("/:code/close", describe(calls.closeClassroom), async (c) => {
    const held = await requireTeacher(c, c.req.param("code"), "edit");
    return c.json(await closeClassroom(c.get("db"), held));
  })
  .post("/:code/reopen", describe(calls.reopenClassroom), async (c) => {
    const held = await requireTeacher(c, c.req.param("code"), "edit");
    return c.json(await reopenClassroom(c.get("db"), held));
  })
  .post("/:code/move", describe(calls.moveClassroom), async (c) => {
    const held = await requireTeacher(c, c.req.param("code"), "edit");
    return c.json(await moveClassroom(c.get("db"), held));
  })
  .delete("/:code", describe(calls.deleteClassroom), async (c) => {
    const { classroom } = await requireTeacher(c, c.req.param("code"), "own");
    await removeClassroom(c.get("db"), classroom);
    return c.body(null, 204);
  })
  .get("/:code/players", describe(calls.listPlayers), async (c) => {
    const { classroom } = await requireTeacher(c, c.req.param("code"), "view");
    return c.json(await readPlayers(c.get("db"), classroom));
  })
  .patch("/:code/players/:player", describe(calls.changePlayer), async (c) => {
    const { classroom } = await requireTeacher(c, c.req.param("code"), "edit");
    const { extraSeconds } = await readJson(c, schemas.playerPatch);
    const of = { classroom, id: c.req.param("player"), seconds: extraSeconds };
    return c.json(await setExtraTime(c.get("db"), of));
  })
  .post("/:code/players/:player/device", describe(calls.createDeviceCode), async (c) => {
    const { classroom, now } = await requireTeacher(c, c.req.param("code"), "edit");
    const of = { classroom, id: c.req.param("player"), now };
    return c.json(await createDeviceCode(c.get("db"), of), 201);
  });

/** What players do with a code. */
export const classroomRoutes = new Hono<AppEnv>()
  .route("/", teacherRoutes)
  .get("/:code", describe(calls.readClassroom), async (c) => {
    const classroom = await findClassroom(c, c.req.param("code"));
    const body = await loadVersion(c.get("db"), classroom.versionId);
    return c.json(toPublicClassroom(classroom, { body, now: c.get("now") }));
  })
  .post("/:code/players", describe(calls.joinClassroom), async (c) => {
    const classroom = await findClassroom(c, c.req.param("code"));
    const { nickname } = await readOptionalJson(c, schemas.newPlayer);
    const joining = { classroom, nickname, formKey: undefined, now: c.get("now") };
    return c.json(await joinClassroom(c.get("db"), joining), 201);
  })
  .post("/:code/devices", describe(calls.enterByDevice), async (c) => {
    const classroom = await findClassroom(c, c.req.param("code"));
    await refuseGuesser(c);
    const device = await readJson(c, schemas.newDevice);
    const now = c.get("now");
    const entered = await enterByDeviceCode(c.get("db"), { classroom, ...device, now });
    if (entered === null) {
      await countFailure(c);
      throw new Problem("device_code_wrong");
    }
    return c.json(entered, 201);
  })
  .get("/:code/attempts", describe(calls.listOwnAttempts), async (c) => {
    const classroom = await findClassroom(c, c.req.param("code"));
    const player = await requirePlayer(c.get("db"), { classroom, token: readBearer(c) });
    return c.json(await readOwnAttempts(c.get("db"), { classroom, player, now: c.get("now") }));
  })
  .post("/:code/attempts", describe(calls.startClassAttempt), async (c) => {
    const classroom = await findClassroom(c, c.req.param("code"));
    const player = await requirePlayer(c.get("db"), { classroom, token: readBearer(c) });
    const playing = { classroom, player, now: c.get("now") };
    const { isNew, started } = await startForToken(c.get("db"), playing);
    return c.json(started, isNew ? 201 : 200);
  });
