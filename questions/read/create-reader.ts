import { ok, type Result } from "../result.ts";
import { lemmatise } from "./forms/index.ts";
import { settleNameTags } from "./name-tags.ts";
import { findEntities } from "./names/index.ts";
import { type Kernel, toKernel } from "./network/kernel.ts";
import { MAX_SENTENCE_TOKENS, RELIABLE_TOKENS } from "./network/memory.ts";
import { type Analysis, createNetwork, type Network } from "./network/network.ts";
import { createPlainKernel } from "./network/plain-kernel.ts";
import { type Header, parseWeights, type WeightsError } from "./network/weights.ts";
import type { NameLabel, Parsed } from "./parsed.ts";
import { findUnreliable } from "./reliability.ts";
import { splitSentences } from "./sentences.ts";
import { type TokenSpan, tokenise } from "./tokens.ts";
import type { Reader, Reading, Sentence, Token, Upos } from "./types.ts";

export type ReaderError = WeightsError | { reason: "kernel_incomplete"; missing: string };

/** Weights as the bytes of read/model/reader.bin; kernel as the exports of an instance of read/model/kernel.wasm. */
export type ReaderParts = {
  weights: Uint8Array | ArrayBuffer;
  /** Without it the same trees come from plain JavaScript, far more slowly. An instance serves one reader. */
  kernel?: Readonly<Record<string, unknown>>;
};

/** Reads sentences that are split already. `spans` hold at least one token each. */
export type ParseTokens = (text: string, sentences: readonly (readonly TokenSpan[])[]) => Parsed;

/** Reads any text in time linear in it: sentences with their trees, and entities. */
export type EnglishReader = Reader & {
  /** `read` without the document pass for names. */
  parse: (text: string) => Parsed;
  /** Trees for tokens given from outside, as an evaluation with gold tokens needs. */
  parseTokens: ParseTokens;
  /** The document pass for names by itself. */
  findEntities: typeof findEntities;
};

/** Invisible characters within a word, which the network should not see. */
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;

const wordOf = (form: string): string => form.replace(INVISIBLE, "");

type Tags = { upos: Upos[]; xpos: string[] };

function splitTags({ tags }: Header): Tags {
  const parts = tags.map((tag) => tag.split("/"));
  // The trainer takes tags from UD treebanks, whose first part is a UPOS.
  return {
    upos: parts.map(([upos]) => upos as Upos),
    xpos: parts.map(([, xpos]) => xpos ?? ""),
  };
}

function toTokens(
  spans: readonly TokenSpan[],
  analysis: Analysis,
  header: Header,
  tags: Tags,
): Token[] {
  return spans.map(({ form, start, end }, i) => {
    const tag = analysis.tags[i] ?? 0;
    const upos = tags.upos[tag] ?? "X";
    const xpos = tags.xpos[tag] ?? "";
    return {
      form,
      start,
      end,
      lemma: lemmatise(form, upos, xpos),
      upos,
      xpos,
      head: analysis.heads[i] ?? -1,
      deprel: header.relations[analysis.relations[i] ?? 0] ?? "dep",
      arcProbability: analysis.arcProbabilities[i] ?? 0,
      relationProbability: analysis.relationProbabilities[i] ?? 0,
    };
  });
}

/** Tokens of a sentence that gets no tree: each hangs on the first, and nothing is sure. */
function toFlatTokens(spans: readonly TokenSpan[]): Token[] {
  return spans.map(({ form, start, end }, i) => ({
    form,
    start,
    end,
    lemma: form,
    upos: "X",
    xpos: "",
    head: i === 0 ? -1 : 0,
    deprel: i === 0 ? "root" : "dep",
    arcProbability: 0,
    relationProbability: 0,
  }));
}

/** The end of a sentence that is too long for a tree is still worth nothing to a question: it stays whole. */
function createParseTokens(network: Network, header: Header): ParseTokens {
  const tags = splitTags(header);
  return (text, sentences) => {
    const fitting = sentences.filter((spans) => spans.length <= MAX_SENTENCE_TOKENS);
    const analyses = network(fitting.map((spans) => spans.map(({ form }) => wordOf(form))));
    const parsed: Parsed = { text, sentences: [], nameLabels: [] };
    let next = 0;
    for (const spans of sentences) {
      const fits = spans.length <= MAX_SENTENCE_TOKENS;
      const analysis = fits ? analyses[next++] : undefined;
      const start = spans[0]?.start ?? 0;
      const end = spans.at(-1)?.end ?? start;
      const tokens = analysis ? toTokens(spans, analysis, header, tags) : toFlatTokens(spans);
      const unreliable = findUnreliable(text.slice(start, end), spans, RELIABLE_TOKENS);
      const sentence: Sentence = { start, end, tokens };
      if (unreliable) sentence.unreliable = unreliable;
      parsed.sentences.push(sentence);
      parsed.nameLabels.push(spans.map((_, i) => nameLabelOf(analysis, i, header)));
    }
    settleNameTags(parsed.sentences);
    return parsed;
  };
}

function nameLabelOf(analysis: Analysis | undefined, i: number, { names }: Header): NameLabel {
  const label = names[analysis?.names[i] ?? 0] ?? "O";
  // The packer writes the labels of NameLabel and no others.
  return {
    label: label as NameLabel["label"],
    probability: analysis?.nameProbabilities[i] ?? 0,
  };
}

function openKernel(exports: ReaderParts["kernel"]): Result<Kernel, ReaderError> {
  return exports === undefined ? ok(createPlainKernel()) : toKernel(exports);
}

/**
 * A reader of English. Fails with `weights_foreign`, `weights_version`, `weights_truncated` or `weights_damaged`
 * when the weights are not what they should be, and with `kernel_incomplete` when the module is another.
 */
export function createReader(parts: ReaderParts): Result<EnglishReader, ReaderError> {
  const weights = parseWeights(parts.weights);
  if (!weights.ok) return weights;
  const kernel = openKernel(parts.kernel);
  if (!kernel.ok) return kernel;
  const network = createNetwork(weights.value, kernel.value);
  const parseTokens = createParseTokens(network, weights.value.header);
  const parse = (text: string): Parsed => {
    const sentences = splitSentences(text)
      .map(({ start, end }) => tokenise(text, start, end))
      .filter((tokens) => tokens.length > 0);
    return parseTokens(text, sentences);
  };
  const read = (text: string): Reading => {
    const parsed = parse(text);
    return { text, sentences: parsed.sentences, ...findEntities(parsed) };
  };
  return ok({ read, parse, parseTokens, findEntities });
}
