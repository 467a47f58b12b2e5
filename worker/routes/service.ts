import { type Env, Hono, type Schema } from "hono";
import type { AppEnv } from "../env.ts";
import { makeDocument, type OpenApiDocument } from "../openapi/document.ts";

/** The service about itself. Takes the app that it documents. */
export const serviceRoutes = <E extends Env, S extends Schema>(described: Hono<E, S>) => {
  let made: Promise<OpenApiDocument> | null = null;
  const document = () => {
    made ??= makeDocument(described);
    return made;
  };
  return new Hono<AppEnv>().get("/openapi.json", async (c) => {
    c.header("Cache-Control", "public, max-age=300");
    c.header("Access-Control-Allow-Origin", "*");
    return c.json(await document());
  });
};
