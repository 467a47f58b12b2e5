import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { TokenSpan } from "../../questions/read/tokens.ts";

export type GoldToken = {
  form: string;
  upos: string;
  xpos: string;
  /** Index within the sentence; -1 for the root. */
  head: number;
  deprel: string;
};

/** One sentence of a CoNLL-U or IOB2 file. Columns that the format lacks are empty. */
export type GoldSentence = {
  text: string;
  tokens: GoldToken[];
  /** Where each token stands in `text`. */
  spans: TokenSpan[];
  /** BIO labels of an IOB2 file, else empty. */
  labels: string[];
  /** Changes with each `# newdoc`. */
  document: number;
  startsParagraph: boolean;
};

export function readLines(file: string): string[] {
  const bytes = readFileSync(file);
  return (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split(/\r?\n/);
}

/** Finds the forms in the text one after another; a text that does not hold them is rebuilt with spaces. */
export function align(
  forms: readonly string[],
  given: string,
): { text: string; spans: TokenSpan[] } {
  const spans: TokenSpan[] = [];
  let at = 0;
  for (const form of forms) {
    const start = given.indexOf(form, at);
    if (start < 0 || given.slice(at, start).trim() !== "") {
      return given === forms.join(" ") ? { text: given, spans } : align(forms, forms.join(" "));
    }
    at = start + form.length;
    spans.push({ form, start, end: at });
  }
  return { text: given, spans };
}

export type Block = { comments: string[]; rows: string[][] };

export function* blocksOf(lines: readonly string[]): Generator<Block> {
  let block: Block = { comments: [], rows: [] };
  for (const line of [...lines, ""]) {
    if (line.startsWith("#")) block.comments.push(line);
    else if (line !== "") block.rows.push(line.split("\t"));
    else if (block.rows.length > 0) {
      yield block;
      block = { comments: [], rows: [] };
    }
  }
}

/** Sentences of CoNLL-U lines; rows of multiword and empty tokens are left out. */
export function parseConllu(lines: readonly string[]): GoldSentence[] {
  return parseBlocks(lines, (row) => ({
    form: row[1] ?? "",
    upos: row[3] ?? "",
    xpos: row[4] ?? "",
    head: Number(row[6]) - 1,
    deprel: row[7] ?? "",
  }));
}

/** Sentences of IOB2 lines (id, form, label): no trees. */
export function parseIob2(lines: readonly string[]): GoldSentence[] {
  return parseBlocks(lines, (row) => ({
    form: row[1] ?? "",
    upos: "",
    xpos: "",
    head: -1,
    deprel: "",
  }));
}

function parseBlocks(
  lines: readonly string[],
  toToken: (row: string[]) => GoldToken,
): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let document = 0;
  for (const { comments, rows } of blocksOf(lines)) {
    if (comments.some((line) => line.startsWith("# newdoc"))) document++;
    const words = rows.filter(([id]) => /^\d+$/.test(id ?? ""));
    const tokens = words.map(toToken);
    const comment = comments.find((line) => line.startsWith("# text = "));
    const forms = tokens.map(({ form }) => form);
    sentences.push({
      ...align(forms, comment?.slice("# text = ".length) ?? forms.join(" ")),
      tokens,
      labels: words.map((row) => row[2] ?? "O"),
      document,
      startsParagraph: comments.some((line) => line.startsWith("# newpar")),
    });
  }
  return sentences;
}

/** A document's text as one string, and its gold sentences with offsets into it. */
export type GoldDocument = {
  text: string;
  sentences: { gold: GoldSentence; spans: TokenSpan[] }[];
};

/** Sentences put back together: a new paragraph opens a new line, else a space parts them. */
export function joinDocuments(sentences: readonly GoldSentence[]): GoldDocument[] {
  const documents: GoldDocument[] = [];
  let open: GoldDocument | undefined;
  let document = -1;
  for (const gold of sentences) {
    if (!open || gold.document !== document) {
      open = { text: "", sentences: [] };
      documents.push(open);
      document = gold.document;
    }
    if (open.text !== "") open.text += gold.startsParagraph ? "\n\n" : " ";
    const base = open.text.length;
    const spans = gold.spans.map(({ form, start, end }) => ({
      form,
      start: base + start,
      end: base + end,
    }));
    open.sentences.push({ gold, spans });
    open.text += gold.text;
  }
  return documents;
}
