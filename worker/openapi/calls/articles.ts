import { newArticle } from "../../routes/schemas.ts";
import type { Description } from "../describe.ts";
import { articleMade } from "../shapes/quizzes.ts";

export const createArticle: Description = {
  id: "createArticle",
  tag: "Articles",
  summary: "Put an article in",
  description:
    "Cleans and stores a text, the HTML of a page, or the page at an https:// address. The same text again gives the same article.",
  callers: ["anybody", "workspace", "server_key"],
  scope: "write",
  body: newArticle,
  bodyExample: { text: "Harbour town opens its tide mill again\n\nThe old tide mill …" },
  answers: { 201: { description: "The article is stored.", shape: articleMade } },
  problems: [
    "article_empty",
    "article_too_short",
    "article_too_long",
    "article_binary",
    "article_not_english",
    "article_not_found_in_html",
    "url_not_allowed",
    "url_unreachable",
    "url_not_html",
  ],
};
