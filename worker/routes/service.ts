import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import type { OpenApiDocument } from "../openapi/document.ts";

/** The service about itself. */
export const serviceRoutes = (document: () => Promise<OpenApiDocument>) =>
  new Hono<AppEnv>().get("/openapi.json", async (c) => {
    c.header("Cache-Control", "public, max-age=300");
    c.header("Access-Control-Allow-Origin", "*");
    return c.json(await document());
  });
