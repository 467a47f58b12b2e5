import { Hono } from "hono";
import { cors } from "hono/cors";
import type { AppEnv } from "../../env.ts";
import { Problem } from "../../problem.ts";
import { readPublicQuiz } from "../../services/publishing.ts";
import { quizPath } from "../play-state.ts";
import { embedSize, embedSnippet } from "./snippet.tsx";

const cacheSeconds = 3600;

/** Where the oEmbed answer for a quiz is (oembed.com, 2.2). */
export const oembedUrl = (origin: string, quizId: string): string =>
  `${origin}/oembed?${new URLSearchParams({ url: origin + quizPath(quizId), format: "json" })}`;

/** oEmbed 1.0: an address of a quiz in, the HTML that embeds it out. JSON only; XML is 501, as the standard asks. */
export const oembedRoutes = new Hono<AppEnv>()
  .use("/oembed", cors({ origin: "*", allowMethods: ["GET", "HEAD"] }))
  .get("/oembed", async (c) => {
    const { origin } = new URL(c.req.url);
    if ((c.req.query("format") ?? "json") !== "json") throw new Problem("format_unsupported");
    const quiz = await readPublicQuiz(c.get("db"), quizOf(c.req.query("url") ?? "", origin));
    const width = readSide(c.req.query("maxwidth"), "maxwidth", embedSize.width);
    const height = readSide(c.req.query("maxheight"), "maxheight", embedSize.height);
    c.header("cache-control", `public, max-age=${cacheSeconds}`);
    return c.json({
      version: "1.0",
      type: "rich",
      title: quiz.title,
      provider_name: "Factdeck",
      provider_url: origin,
      cache_age: cacheSeconds,
      html: embedSnippet({
        origin,
        quizId: quiz.id,
        title: quiz.title,
        width: String(width),
        height,
      }),
      width,
      height,
    });
  });

/** The quiz that an address of ours names; `quiz_unknown` for any other address. */
const quizOf = (address: string, origin: string): string => {
  const url = URL.parse(address);
  const id = /^\/(?:q|embed)\/(qz_\w+)\/?$/.exec(url?.pathname ?? "")?.[1];
  if (url?.origin !== origin || id === undefined) throw new Problem("quiz_unknown");
  return id;
};

const readSide = (given: string | undefined, field: string, side: number): number => {
  if (given === undefined) return side;
  if (!/^[1-9]\d{0,4}$/.test(given)) {
    throw new Problem("invalid_request", [{ field, message: "Send a number of pixels." }]);
  }
  return Math.min(side, Number(given));
};
