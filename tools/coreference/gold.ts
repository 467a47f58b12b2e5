import { isBoilerplate, splitDateline } from "../../questions/read/boilerplate.ts";
import type { Dateline } from "../../questions/read/clean.ts";
import { align, type Block, blocksOf, readLines } from "../eval-reader/conllu.ts";
import { type Opened, parseEntityMarks } from "./entity-marks.ts";

/** A token of the treebank; `start` is -1 where the text that we read leaves it out (datelines). */
export type GoldWord = {
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  /** Index within the sentence; -1 for the root. */
  head: number;
  deprel: string;
  start: number;
  end: number;
};

/** One noun phrase or pronoun of the treebank, offsets into the document's text. */
export type GoldMention = Opened & {
  sentence: number;
  firstToken: number;
  endToken: number;
  start: number;
  end: number;
};

/** A document as an article has it: title apart, without figures, captions, datelines and boilerplate. */
export type GoldArticle = {
  id: string;
  genre: string;
  title: string;
  dateline: Dateline;
  /** Paragraphs parted by a blank line. */
  text: string;
  sentences: GoldWord[][];
  /** In order of their starts, the longer first. */
  mentions: GoldMention[];
  /** Mentions by chain, in order of the text; a chain of one was never taken up. */
  chains: Map<string, GoldMention[]>;
  /** Chain of what is inferred → chains that it is inferred from ("the door" from "a house"). */
  bridges: Map<string, string[]>;
  /** Chain of a plural → the chains that it joins ("they" for two people named apart). */
  split: Map<string, string[]>;
};

/** Genres of GUM that are written to be read, as our articles are. */
export const writtenGenres = ["news", "bio", "voyage", "textbook", "academic"];

/** The documents of GUM's CoNLL-U files, of the given genres. */
export const loadGold = (files: readonly string[], genres = writtenGenres): GoldArticle[] =>
  files
    .flatMap((file) => documentsOf(readLines(file)))
    .filter(({ genre }) => genres.includes(genre));

function documentsOf(lines: readonly string[]): GoldArticle[] {
  const documents: Block[][] = [];
  for (const block of blocksOf(lines)) {
    if (block.comments.some((line) => line.startsWith("# newdoc"))) documents.push([]);
    documents.at(-1)?.push(block);
  }
  return documents.map(articleOf);
}

const commentOf = (block: Block | undefined, name: string): string =>
  block?.comments.find((line) => line.startsWith(`# ${name} = `))?.slice(name.length + 5) ?? "";

function articleOf(blocks: Block[]): GoldArticle {
  const [first] = blocks;
  const title = commentOf(first, "meta::title");
  const genre = commentOf(first, "meta::genre");
  const article: GoldArticle = {
    id: commentOf(first, "newdoc id"),
    genre,
    title,
    dateline: genre === "news" ? { date: commentOf(first, "meta::dateCreated") } : {},
    text: "",
    sentences: [],
    mentions: [],
    chains: new Map(),
    bridges: new Map(),
    split: new Map(),
  };
  const open: GoldMention[] = [];
  for (const [place, paragraph] of paragraphsOf(blocks).entries())
    addParagraph(article, paragraph, place, open);
  article.mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  for (const mention of article.mentions) {
    const chain = article.chains.get(mention.chain);
    if (chain === undefined) article.chains.set(mention.chain, [mention]);
    else chain.push(mention);
  }
  return article;
}

/** Sentences by paragraph, figures with their captions left out: "figure (2 s) | caption (2 s)" holds two sentences. */
function paragraphsOf(blocks: Block[]): Block[][] {
  const paragraphs: Block[][] = [];
  let pictured = 0;
  for (const block of blocks) {
    const held = /\b(?:figure|caption)\b.*?\((\d+) s\)/.exec(commentOf(block, "newpar_block"));
    if (held !== null) pictured = Number(held[1]);
    if (block.comments.includes("# newpar")) paragraphs.push([]);
    if (pictured > 0) pictured--;
    else paragraphs.at(-1)?.push(block);
  }
  return paragraphs.filter(({ length }) => length > 0);
}

function addParagraph(
  article: GoldArticle,
  blocks: Block[],
  place: number,
  open: GoldMention[],
): void {
  const aligned = blocks.map(({ comments, rows }) => {
    const words = rows.filter(([id]) => /^\d+$/.test(id ?? ""));
    const forms = words.map((row) => row[1] ?? "");
    return { words, ...align(forms, commentOf({ comments, rows }, "text")) };
  });
  const whole = aligned.map(({ text }) => text).join(" ");
  const { rest, dateline } =
    place < 4 ? splitDateline(whole) : { rest: whole, dateline: undefined };
  article.dateline = { ...article.dateline, ...dateline };
  const isTitle = place === 0 && whole.trim() === article.title.trim();
  const kept = isTitle || isBoilerplate(whole) || !whole.endsWith(rest) ? "" : rest;
  if (kept !== "" && article.text !== "") article.text += "\n\n";
  const cut = whole.length - kept.length;
  let base = article.text.length - cut;
  const from = article.text.length;
  for (const { words, text, spans } of aligned) {
    const placed = words.map((row, i): GoldWord => {
      const span = spans[i] ?? { start: 0, end: 0 };
      const isIn = kept !== "" && base + span.start >= from;
      return {
        form: row[1] ?? "",
        lemma: row[2] ?? "",
        upos: row[3] ?? "",
        xpos: row[4] ?? "",
        head: Number(row[6]) - 1,
        deprel: row[7] ?? "",
        start: isIn ? base + span.start : -1,
        end: isIn ? base + span.end : -1,
      };
    });
    for (const [i, row] of words.entries())
      readMisc(article, placed, { misc: row[9] ?? "", i }, open);
    article.sentences.push(placed);
    base += text.length + 1;
  }
  article.text += kept;
}

function readMisc(
  { sentences, mentions, bridges, split }: GoldArticle,
  words: GoldWord[],
  { misc, i }: { misc: string; i: number },
  open: GoldMention[],
): void {
  for (const field of misc.split("|")) {
    const [name, value = ""] = [
      field.slice(0, field.indexOf("=")),
      field.slice(field.indexOf("=") + 1),
    ];
    if (name === "Bridge") addLinks(bridges, value);
    if (name === "SplitAnte") addLinks(split, value);
    if (name !== "Entity") continue;
    for (const { opens, closes } of parseEntityMarks(value)) {
      if (opens !== null) {
        const start = words[i]?.start ?? -1;
        const place = { sentence: sentences.length, firstToken: i, endToken: i + 1 };
        open.push({ ...opens, ...place, start, end: words[i]?.end ?? -1 });
      }
      if (closes === null) continue;
      const at = open.findLastIndex(({ chain }) => chain === closes);
      const [mention] = at < 0 ? [] : open.splice(at, 1);
      if (mention === undefined || mention.start < 0) continue;
      mentions.push({ ...mention, endToken: i + 1, end: words[i]?.end ?? mention.end });
    }
  }
}

/** "6<62,11<62": what stands before "<" is what is taken up. */
function addLinks(links: Map<string, string[]>, value: string): void {
  for (const pair of value.split(",")) {
    const [from = "", to = ""] = pair.split("<");
    links.set(to, [...(links.get(to) ?? []), from]);
  }
}
