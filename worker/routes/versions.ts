import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import * as calls from "../openapi/calls/drafts.ts";
import { describe } from "../openapi/describe.ts";
import { requireQuizRole } from "../services/access.ts";
import { readChangedDraft } from "../services/drafts.ts";
import { listVersions, readVersion, restoreVersion } from "../services/versions.ts";
import { readSeen, tellRevision } from "./revisions.ts";

/** The published versions of a quiz, for its owner and co-teachers. */
export const versionRoutes = new Hono<AppEnv>()
  .get("/:id/versions", describe(calls.listVersions), async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "view");
    return c.json({ versions: await listVersions(c.get("db"), quiz) });
  })
  .get("/:id/versions/:version", describe(calls.readVersion), async (c) => {
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "view");
    return c.json(await readVersion(c.get("db"), quiz, c.req.param("version")));
  })
  .post("/:id/versions/:version/restore", describe(calls.restoreVersion), async (c) => {
    const db = c.get("db");
    const { quiz } = await requireQuizRole(c, c.req.param("id"), "edit");
    const versionId = c.req.param("version");
    const given = { quiz, versionId, seen: readSeen(c), now: c.get("now") };
    tellRevision(c, (await restoreVersion(db, given)).revision);
    return c.json(await readChangedDraft(db, quiz.id));
  });
