import type { Context } from "hono";
import { Hono } from "hono";
import { cors } from "hono/cors";
import * as v from "valibot";
import type { AppEnv } from "../env.ts";
import { limit } from "../middleware/limit.ts";
import { Problem } from "../problem.ts";
import { categories, categoryName } from "../services/open-trivia/categories.ts";
import { countCategory, countGlobally } from "../services/open-trivia/counts.ts";
import { drawTrivia, type TriviaFault } from "../services/open-trivia/draw.ts";
import { type Encoding, encodeText } from "../services/open-trivia/encodings.ts";
import { loadPool } from "../services/open-trivia/pool.ts";
import { openTriviaSession, resetTriviaSession } from "../services/open-trivia/sessions.ts";
import type { TriviaQuestion } from "../services/open-trivia/trivia-question.ts";
import { triviaCategory, triviaQuery } from "./opentdb-schemas.ts";

/**
 * Open Trivia DB's wire format, for its many clients. It sends the right answers, so it serves quizzes in open practice
 * alone. Mistakes come with status 200 and a code, as there.
 */
export const openTriviaRoutes = new Hono<AppEnv>()
  .use(cors({ origin: "*", allowMethods: ["GET", "HEAD"] }))
  .use(async (c, next) => {
    c.header("cache-control", "no-store");
    try {
      return await limit(c, next);
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.code !== "rate_limited") throw problem;
      return fail(c, 5, 429);
    }
  })
  .get("/api.php", async (c) => {
    const query = v.safeParse(triviaQuery, c.req.query());
    if (!query.success) return fail(c, 2);
    const { amount, encode, token, ...filter } = query.output;
    const drawn = await drawTrivia(c.get("db"), { amount, filter, token, now: c.get("now") });
    if (!drawn.ok) return fail(c, drawn.code);
    return c.json({ response_code: 0, results: drawn.questions.map((one) => show(one, encode)) });
  })
  .get("/api_category.php", (c) => c.json({ trivia_categories: categories }))
  .get("/api_count.php", async (c) => {
    const category = v.safeParse(triviaCategory, c.req.query("category"));
    if (!category.success) return fail(c, 2);
    const pool = await loadPool(c.get("db"), c.get("now"));
    return c.json({
      category_id: category.output,
      category_question_count: countCategory(pool, category.output),
    });
  })
  .get("/api_count_global.php", async (c) =>
    c.json(countGlobally(await loadPool(c.get("db"), c.get("now")))),
  )
  .get("/api_token.php", async (c) => {
    const command = c.req.query("command") ?? "";
    if (command === "request") {
      const token = await openTriviaSession(c.get("db"), c.get("now"));
      return c.json({ response_code: 0, response_message: "Token Generated Successfully!", token });
    }
    // One client joins its parameters wrongly and sends `command=resetcommand=reset`.
    if (!/^reset/.test(command)) return fail(c, 2);
    const token = c.req.query("token") ?? "";
    const isKnown = await resetTriviaSession(c.get("db"), token, c.get("now"));
    return isKnown ? c.json({ response_code: 0, token }) : fail(c, 3);
  });

const faults: Record<TriviaFault, string> = {
  1: "Not Enough Questions",
  2: "Invalid Parameter",
  3: "Token Not Found!",
  4: "Token Exhausted",
  5: "Too Many Requests",
};

const fail = (c: Context, code: TriviaFault, status: 200 | 429 = 200) =>
  c.json({ response_code: code, response_message: faults[code], results: [] }, status);

const show = (one: TriviaQuestion, encoding: Encoding) => {
  const encode = (text: string) => encodeText(text, encoding);
  return {
    type: encode(one.type),
    difficulty: encode(one.difficulty),
    category: encode(categoryName(one.category)),
    question: encode(one.question),
    correct_answer: encode(one.correct),
    incorrect_answers: one.incorrect.map(encode),
  };
};
