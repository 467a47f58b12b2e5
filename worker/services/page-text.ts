import { Problem } from "../problem.ts";

/** Elements whose text is never the article. */
const furniture =
  "script,style,noscript,template,nav,header,footer,aside,form,figure,button,svg,iframe";
const blocks = "p,h1,h2,h3,h4,li,blockquote,td,div,section";

/** Fewest words of running text that count as an article. */
const minWords = 20;

/** Title and paragraphs of an HTML page, in the order of the page; `article_not_found_in_html` when it has none. */
export const readPage = async (html: string): Promise<{ title?: string; text: string }> => {
  let depth = 0;
  let title = "";
  let text = "";
  const push = (chunk: string) => {
    if (depth === 0) text += chunk;
  };
  const rewriter = new HTMLRewriter()
    .on("title", {
      text: (chunk) => {
        title += chunk.text;
      },
    })
    .on("head", { element: skip })
    .on(furniture, { element: skip })
    .on(blocks, {
      element: (element) => {
        push("\n\n");
        element.onEndTag(() => push("\n\n"));
      },
    })
    .on("br", { element: () => push("\n\n") })
    .on("body", { text: (chunk) => push(chunk.text.replace(/\s+/g, " ")) });
  function skip(element: Element) {
    depth += 1;
    element.onEndTag(() => {
      depth -= 1;
    });
  }
  const page = /<body[\s>]/i.test(html) ? html : `<body>${html}</body>`;
  await rewriter.transform(new Response(page)).arrayBuffer();
  const paragraphs = decodeEntities(text)
    .split("\n\n")
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  const words = paragraphs.join(" ").split(/\s+/).length;
  if (words < minWords) throw new Problem("article_not_found_in_html");
  const name = decodeEntities(title).replace(/\s+/g, " ").trim();
  return { ...(name === "" ? {} : { title: name }), text: paragraphs.join("\n\n") };
};

const named: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  eacute: "é",
  copy: "©",
};

/** HTMLRewriter hands text on as written, so the references that articles use are decoded here. */
const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, dec, hex, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = Number.parseInt(dec ?? hex, dec === undefined ? 16 : 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
