import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import * as calls from "../openapi/calls/practice.ts";
import { describe } from "../openapi/describe.ts";
import { requireActor } from "../services/actor.ts";
import { listOwn } from "../services/own-quizzes.ts";
import { readQuery } from "../valid.ts";
import { page } from "./schemas.ts";

/** What a workspace has. */
export const workspaceRoutes = new Hono<AppEnv>().get(
  "/quizzes",
  describe(calls.listOwnQuizzes),
  async (c) => {
    const { limit, cursor } = readQuery(c, page);
    const { workspaceId } = await requireActor(c);
    return c.json(await listOwn(c.get("db"), { workspaceId, limit, cursor: cursor ?? null }));
  },
);
