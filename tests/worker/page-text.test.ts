import { expect, test } from "vitest";
import { readPage } from "../../worker/services/page-text.ts";
import { articleText } from "../support/article.ts";

const paragraphs = articleText.split("\n\n").slice(1);
const body = paragraphs.map((text) => `<p>${text}</p>`).join("\n");

const page = (content: string) => `<!doctype html><html><head><title>The tide mill | Daily</title>
<meta property="og:title" content="The tide mill"></head><body>${content}</body></html>`;

test("an article is read without what stands around it, paragraph by paragraph", async () => {
  const { title, text } = await readPage(
    page(`<nav><a href="/">Home</a> <a href="/news">News</a></nav>
      <article><h1>The tide mill</h1>${body}<figure><figcaption>A photo by nobody</figcaption></figure></article>
      <aside><p>Read next: ten other stories about mills that you will like.</p></aside>
      <script>var tracker = "p";</script><footer><p>All rights reserved by the Daily.</p></footer>`),
  );
  expect(title).toBe("The tide mill");
  expect(text.split("\n\n").filter((one) => one !== "The tide mill")).toEqual(paragraphs);
});

test("a fragment, references to characters and line breaks are read as they show", async () => {
  const { text } = await readPage(`<p>The caf&eacute; cost &pound;3&nbsp;million &amp; more.<br>
    It opened in 1924, <b>after</b> a long&mdash;very long&mdash;delay, and closed again in the year 1931 for repairs.</p>`);
  expect(text.split("\n\n")).toEqual([
    "The café cost £3 million & more.",
    "It opened in 1924, after a long—very long—delay, and closed again in the year 1931 for repairs.",
  ]);
});

test.each([
  ["nothing", ""],
  ["navigation", page("<nav>Home News Sport</nav><p>Hi</p>")],
  ["nesting without end", page("<div>".repeat(100_000))],
  ["a table of a hundred thousand cells", page(`<table>${"<td>x".repeat(100_000)}</table>`)],
  ["broken markup", "<p<<<a href='<p>\"</"],
])("%s is no article", async (_name, html) => {
  await expect(readPage(html)).rejects.toMatchObject({ code: "article_not_found_in_html" });
});
