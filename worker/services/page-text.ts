import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { Problem } from "../problem.ts";

/** Elements whose text is never the article. */
const furniture =
  "script,style,noscript,template,nav,aside,form,figure,button,svg,iframe,footer,[hidden],[aria-hidden=true]";
const blocks =
  /^(?:P|H[1-6]|LI|UL|OL|DL|DT|DD|BLOCKQUOTE|PRE|TABLE|TR|TD|TH|DIV|SECTION|ARTICLE|MAIN|HEADER|BR|HR)$/;

/** Fewest words of running text that count as an article. */
const minWords = 20;
/**
 * More elements, or deeper, than an article's page ever has: real ones stay under 8,000 and 40. A page made to be slow
 * takes seconds past that.
 */
const maxElements = 10_000;
const maxDepth = 60;
/** Elements that end by themselves, so that counting tags does not tell their depth. */
const selfEnding =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|td|th|tr|option|thead|tbody|tfoot|path|circle|rect|use|line|polygon)$/;

/** The part of a DOM that is read here: the Worker's types have none. */
type Node = {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<Node>;
};

/** Title and paragraphs of an HTML page's article; `article_not_found_in_html` when it has none. */
export const readPage = async (html: string): Promise<{ title?: string; text: string }> => {
  const found = findArticle(html);
  const paragraphs = (found?.text ?? "")
    .split("\n\n")
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "");
  const words = paragraphs.join(" ").split(/\s+/).length;
  if (found === null || words < minWords) throw new Problem("article_not_found_in_html");
  const title = found.title.replace(/\s+/g, " ").trim();
  return { ...(title === "" ? {} : { title }), text: paragraphs.join("\n\n") };
};

/** Whether a page is small and flat enough to be read, by one look at its tags. */
const isReadable = (html: string): boolean => {
  let elements = 0;
  let depth = 0;
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z][a-z\d]*)/gi)) {
    if (slash === "") elements += 1;
    if (!selfEnding.test(name.toLowerCase())) depth += slash === "" ? 1 : -1;
    if (elements > maxElements || depth > maxDepth) return false;
  }
  return true;
};

const findArticle = (html: string): { title: string; text: string } | null => {
  if (!isReadable(html)) return null;
  // What a hostile page does to a parser is no article.
  try {
    const { document } = parseHTML(isWhole(html) ? html : `<html><body>${html}</body></html>`);
    for (const element of document.querySelectorAll(furniture)) element.remove();
    const reader = new Readability<Node>(document, {
      serializer: (node) => node as unknown as Node,
    });
    const article = reader.parse();
    if (article?.content == null) return null;
    return { title: article.title ?? "", text: textOf(article.content) };
  } catch {
    return null;
  }
};

const isWhole = (html: string): boolean => /<body[\s>]/i.test(html) && /<html[\s>]/i.test(html);

const textNode = 3;

/** The text below a node, with an empty line around every block. */
const textOf = (node: Node): string => {
  if (node.nodeType === textNode) return (node.textContent ?? "").replace(/\s+/g, " ");
  let text = "";
  for (const child of node.childNodes) text += textOf(child);
  return blocks.test(node.nodeName) ? `\n\n${text}\n\n` : text;
};
