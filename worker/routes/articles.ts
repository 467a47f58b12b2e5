import { type Context, Hono } from "hono";
import { noteArticle } from "../db/workspace-articles.ts";
import type { AppEnv } from "../env.ts";
import { ownOnly, sendTagged } from "../middleware/cacheable.ts";
import * as calls from "../openapi/calls/articles.ts";
import { describe } from "../openapi/describe.ts";
import { findActor, requireActor } from "../services/actor.ts";
import { createArticle } from "../services/articles.ts";
import { fetchPage } from "../services/fetch-page.ts";
import { giveUpArticle, readArticle } from "../services/own-articles.ts";
import { readPage } from "../services/page-text.ts";
import { tag } from "../services/tagged.ts";
import { readJson } from "../valid.ts";
import { newArticle } from "./schemas.ts";

export const articleRoutes = new Hono<AppEnv>()
  .post("/", describe(calls.createArticle), async (c) => {
    const { url, html, ...given } = await readJson(c, newArticle);
    const page = url === undefined ? html : await fetchPage(url);
    const read = page === undefined ? { text: given.text ?? "" } : await readPage(page);
    const now = c.get("now");
    const article = await createArticle(
      c.get("db"),
      { ...(url ? { sourceUrl: url } : {}), ...read, ...present(given), text: read.text },
      now,
    );
    const { id, title, wordCount, sentenceCount } = article;
    const actor = await findActor(c);
    if (actor !== null) {
      await noteArticle(c.get("db"), { workspaceId: actor.workspaceId, articleId: id, now });
    }
    return c.json({ id, title, wordCount, sentenceCount }, 201);
  })
  .get("/:id", describe(calls.readArticle), async (c) => {
    const article = await readArticle(c.get("db"), await ownArticle(c));
    return sendTagged(c, await tag(article), ownOnly);
  })
  .delete("/:id", describe(calls.deleteArticle), async (c) => {
    await giveUpArticle(c.get("db"), await ownArticle(c));
    return c.body(null, 204);
  });

const ownArticle = async (c: Context<AppEnv, "/:id">) => ({
  articleId: c.req.param("id"),
  workspaceId: (await requireActor(c)).workspaceId,
});

/** Only the optional fields that were sent. */
const present = (given: { title?: string | undefined; sourceUrl?: string | undefined }) => ({
  ...(given.title === undefined ? {} : { title: given.title }),
  ...(given.sourceUrl === undefined ? {} : { sourceUrl: given.sourceUrl }),
});
