import { Hono } from "hono";
import type { AppEnv } from "../env.ts";
import * as calls from "../openapi/calls/articles.ts";
import { describe } from "../openapi/describe.ts";
import { createArticle } from "../services/articles.ts";
import { fetchPage } from "../services/fetch-page.ts";
import { readPage } from "../services/page-text.ts";
import { readJson } from "../valid.ts";
import { newArticle } from "./schemas.ts";

export const articleRoutes = new Hono<AppEnv>().post(
  "/",
  describe(calls.createArticle),
  async (c) => {
    const { url, html, ...given } = await readJson(c, newArticle);
    const page = url === undefined ? html : await fetchPage(url);
    const read = page === undefined ? { text: given.text ?? "" } : await readPage(page);
    const article = await createArticle(
      c.get("db"),
      { ...(url ? { sourceUrl: url } : {}), ...read, ...present(given), text: read.text },
      c.get("now"),
    );
    const { id, title, wordCount, sentenceCount } = article;
    return c.json({ id, title, wordCount, sentenceCount }, 201);
  },
);

/** Only the optional fields that were sent. */
const present = (given: { title?: string | undefined; sourceUrl?: string | undefined }) => ({
  ...(given.title === undefined ? {} : { title: given.title }),
  ...(given.sourceUrl === undefined ? {} : { sourceUrl: given.sourceUrl }),
});
