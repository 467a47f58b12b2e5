import { article } from "./lexicon.ts";
import type { Token } from "./token.ts";

const domains = new Set(["com", "org", "net"]);

const dropped = new Set(["the", "a", "an"]);

/**
 * The tokens that are compared: all but the articles. An article stays when it ends the text (Vitamin A), when it is
 * spelled out (`D-A-D`), or when there is nothing else. The mark before a dropped article goes to the next token.
 */
export const contentTokens = (tokens: readonly Token[]): Token[] => {
  const content: Token[] = [];
  let mark = "";
  let isAfterArticle = false;
  tokens.forEach((token, at) => {
    if (isDropped(tokens, at)) {
      mark += token.before ?? "";
      isAfterArticle = true;
      return;
    }
    const before = mark + (token.before ?? "");
    const isLetter = (token.classes & article) !== 0 && token.text === "a";
    const kept = isLetter ? { ...token, classes: 0 } : token;
    const marked = before === (token.before ?? "") ? kept : { ...kept, before };
    content.push(isAfterArticle ? { ...marked, afterArticle: true } : marked);
    mark = "";
    isAfterArticle = false;
  });
  return content.length > 0 ? content : [...tokens];
};

const isDropped = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token === undefined) return false;
  // "www.example.com" is the site Example.
  if (token.text === "www" || (token.before === "." && domains.has(token.text)))
    return at > 0 || tokens.length > 1;
  if ((token.classes & article) === 0) return false;
  if (token.dotted || !dropped.has(token.text)) return false;
  if (at === tokens.length - 1 && at > 0) return false;
  return token.before !== "-" && tokens[at + 1]?.before !== "-";
};
