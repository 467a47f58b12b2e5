import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { find } from "./support.ts";

type Span = { start: number; end: number; type: string };
type Marked = { text: string; spans: Span[] };

const shortOf: Record<string, string> = { person: "PER", place: "LOC", organisation: "ORG" };

/** `[Ada Stone|PER] said …` → the plain text and where its names are. Marks of type O are no names of these types. */
const readMarked = (lines: string): Marked => {
  let text = "";
  const spans: Span[] = [];
  let from = 0;
  for (const match of lines.matchAll(/\[([^|\]]+)\|(\w+)\]/g)) {
    const [mark, name = "", type = ""] = match;
    text += lines.slice(from, match.index);
    if (type !== "O") spans.push({ start: text.length, end: text.length + name.length, type });
    text += name;
    from = match.index + mark.length;
  }
  return { text: text + lines.slice(from), spans };
};

const articles = readFileSync(new URL("./fixtures/news.txt", import.meta.url), "utf8")
  .split(/^# .*\n/m)
  .filter((article) => article.trim() !== "")
  .map((article) => readMarked(article.trim().replaceAll("\n", "\n\n")));

const keyOf = ({ start, end, type }: Span): string => `${start}-${end} ${type}`;

const scoreType = (type: string): number => {
  let both = 0;
  let total = 0;
  for (const { text, spans } of articles) {
    const gold = new Set(spans.filter((span) => span.type === type).map(keyOf));
    const own = new Set<string>();
    for (const entity of find(text).entities) {
      if (shortOf[entity.type] !== type) continue;
      for (const mention of entity.mentions) {
        if (mention.kind === "name") own.add(keyOf({ ...mention, type }));
      }
    }
    total += gold.size + own.size;
    for (const key of own) if (gold.has(key)) both += 1;
  }
  return (100 * 2 * both) / total;
};

// Our own news articles, 122 sentences and 216 names; exact spans and types.
describe("names in news articles", () => {
  test.each([
    ["PER", 88],
    ["LOC", 88],
    ["ORG", 80],
  ])("F1 of %s is at least %d", (type, least) => {
    expect(articles.length).toBeGreaterThan(10);
    expect(scoreType(type)).toBeGreaterThanOrEqual(least);
  });
});
