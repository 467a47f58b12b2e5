import { readFileSync } from "node:fs";
import { prepareArticle } from "../../questions/article.ts";
import { createDocument } from "../../questions/facts/document.ts";
import { headingOf } from "../../questions/generate.ts";
import type { EnglishReader } from "../../questions/read/create-reader.ts";
import { type Link, linksIn } from "./links.ts";

const articles = new URL("../../tests/fixtures/judged/articles/", import.meta.url);

/**
 * Of each of our own articles: the offset of a bare definite noun → the name that it takes up, null where it is none of those
 * that it might; read one by one.
 */
const labels = JSON.parse(
  readFileSync(new URL("own-links.json", import.meta.url), "utf8"),
) as Record<string, Record<string, string | null>>;

/** The labelled nouns of our own articles. */
export const ownLinks = (reader: EnglishReader): Link[] =>
  Object.entries(labels).flatMap(([article, names]) => {
    const prepared = prepareArticle(readFileSync(new URL(article, articles), "utf8"));
    if (!prepared.ok) return [];
    const document = createDocument(reader.read(prepared.value.text), headingOf(prepared.value));
    const found = linksIn(document, (offset, { name }) => {
      const label = names[offset];
      return label === undefined ? null : label === name;
    });
    return found.map((candidates) => ({ article, set: "own", isWritten: true, candidates }));
  });
