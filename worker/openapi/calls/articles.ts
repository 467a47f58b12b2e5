import { newArticle } from "../../routes/schemas.ts";
import type { Description } from "../describe.ts";
import { article, articleMade } from "../shapes/quizzes.ts";

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

const ofOwner = { tag: "Articles", callers: ["workspace", "server_key"] } as const;

export const readArticle: Description = {
  ...ofOwner,
  id: "readArticle",
  summary: "An article with its sentences",
  description:
    "For whoever put it in, or has a quiz of it. Offsets are the ones that evidence uses.",
  scope: "read",
  answers: {
    200: { description: "The whole text.", shape: article },
    304: { description: "You have it: the ETag is the same." },
  },
  problems: ["article_unknown", "workspace_missing"],
};

export const deleteArticle: Description = {
  ...ofOwner,
  id: "deleteArticle",
  summary: "Give an article up",
  description: "The text is erased when nobody else put the same one in.",
  scope: "write",
  answers: { 204: { description: "It is gone." } },
  problems: ["article_unknown", "article_in_use", "workspace_missing"],
};
