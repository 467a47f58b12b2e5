import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import type { OpenApiDocument } from "../openapi/document.ts";
import { DocsPage } from "./components/docs-page.tsx";
import { sendPage } from "./layout.tsx";

/** The reference of the API: a list of all calls, which a viewer takes the place of where there is script. */
export const docsRoutes = (document: () => Promise<OpenApiDocument>) =>
  new Hono<AppEnv>().get("/docs", async (c) =>
    sendPage(c, <DocsPage document={await document()} />),
  );
