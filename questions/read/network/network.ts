import type { Kernel } from "./kernel.ts";
import { createMemory, GROUP_ROWS, LANES, type Layer, type Memory, project } from "./memory.ts";
import { probabilityAt } from "./probability.ts";
import { createTagHints, type SentenceHints } from "./tag-hints.ts";
import { type ChooseTags, createChooseTags } from "./tags.ts";
import { findTree } from "./tree.ts";
import type { Header, Weights } from "./weights.ts";
import { createWordCache, type Place, type PlaceWords } from "./word-cache.ts";

/** What the network says of one sentence; all lists are as long as it. Ids index the header's lists. */
export type Analysis = {
  tags: number[];
  /** Index of the head within the sentence; -1 for the root, of which there is exactly one. */
  heads: number[];
  arcProbabilities: number[];
  relations: number[];
  /** Of each relation given its head, from 0 to 1. */
  relationProbabilities: number[];
  names: number[];
  nameProbabilities: number[];
};

/** Analyses sentences of 1 to MAX_SENTENCE_TOKENS forms; answers in the order given. */
export type Network = (sentences: readonly (readonly string[])[]) => Analysis[];

type Engine = {
  header: Header;
  kernel: Kernel;
  memory: Memory;
  i32: Int32Array;
  f32: Float32Array;
  placeWords: PlaceWords;
  chooseTags: ChooseTags;
  hintsFor: (forms: readonly string[]) => SentenceHints;
  /** What the last layer's projections are for the root, which is no word. */
  root: Float32Array;
  /** Index of the relation `root`. */
  rootRelation: number;
};

/** Up to LANES sentences of like length at a time, longest first, as many as the buffers hold. */
function groupsOf(sentences: readonly (readonly string[])[]): Place[][] {
  const order = sentences.map((forms, index) => ({ index, forms, base: 0 }));
  order.sort((a, b) => b.forms.length - a.forms.length || a.index - b.index);
  const groups: Place[][] = [];
  let group: Place[] = [];
  let rows = 0;
  for (const place of order) {
    if (group.length === LANES || rows + place.forms.length + 1 > GROUP_ROWS) {
      groups.push(group);
      group = [];
      rows = 0;
    }
    place.base = rows;
    rows += place.forms.length + 1;
    group.push(place);
  }
  if (group.length > 0) groups.push(group);
  return groups;
}

function runLayer(
  { kernel, memory, header: { hidden } }: Engine,
  layer: Layer,
  input: { pre: number; rows: number },
  out: number,
  lanes: number,
): void {
  const { starts, lengths, scratch } = memory;
  const gates = 4 * hidden;
  for (const reverse of [0, 1]) {
    const { w, scale } = reverse ? layer.backward : layer.forward;
    const pre = input.pre + reverse * 4 * gates;
    const to = out + reverse * 2 * hidden;
    // biome-ignore format: one call of the kernel
    kernel.recur(
      pre, 8 * gates, input.rows, w, scale, to, 4 * hidden, starts, lengths, lanes, hidden, reverse, scratch,
    );
  }
}

/** Both layers over one group, and the projections of the second. */
function encode(engine: Engine, group: readonly Place[], rowCount: number): void {
  const { kernel, memory, i32, f32, root } = engine;
  group.forEach(({ base, forms }, lane) => {
    i32[(memory.starts >> 2) + lane] = base + 1;
    i32[(memory.lengths >> 2) + lane] = forms.length;
  });
  const [first, second] = memory.layers;
  const [lower, upper] = memory.outputs;
  const { cached, rows, pre, identity, heads, projections } = memory;
  engine.placeWords(group, rowCount);
  runLayer(engine, first, { pre: cached, rows }, lower, group.length);
  project(kernel, second.input, lower, rowCount, pre);
  runLayer(engine, second, { pre, rows: identity }, upper, group.length);
  project(kernel, heads, upper, rowCount, projections);
  kernel.rectify(projections, rowCount, 4 * heads.n, engine.header.arc);
  for (const { base } of group) f32.set(root, (projections >> 2) + base * heads.n);
}

/** The greatest score of every row, as a list for each sentence. */
function bestOf(
  { kernel, memory, i32 }: Engine,
  scores: { at: number; stride: number; count: number },
  group: readonly Place[],
  rowCount: number,
): number[][] {
  kernel.greatest(scores.at, rowCount, scores.stride, scores.count, memory.best);
  const best = memory.best >> 2;
  return group.map(({ base, forms }) =>
    Array.from(i32.subarray(best + base + 1, best + base + 1 + forms.length)),
  );
}

/** Tags from both layers: the second's scores lie behind its other projections, without a bias of their own. */
function readTags(engine: Engine, group: readonly Place[], rowCount: number): number[][] {
  const { kernel, memory, header, f32 } = engine;
  const { n } = memory.tag;
  project(kernel, memory.tag, memory.outputs[0], rowCount, memory.scores);
  const upper = 2 * header.arc + 2 * header.label + header.names.length;
  for (let row = 0; row < rowCount; row++) {
    const to = (memory.scores >> 2) + row * n;
    const from = (memory.projections >> 2) + row * memory.heads.n + upper;
    for (let k = 0; k < header.tags.length; k++) {
      f32[to + k] = (f32[to + k] as number) + (f32[from + k] as number);
    }
  }
  return group.map(({ base, forms }) => {
    const from = (memory.scores >> 2) + (base + 1) * n;
    return engine.chooseTags(
      { values: f32, from, stride: n },
      forms.length,
      engine.hintsFor(forms),
    );
  });
}

type Arcs = { heads: number[]; arcProbabilities: number[] };

function readArcs({ kernel, memory, header, f32 }: Engine, { base, forms }: Place): Arcs {
  const n = forms.length;
  const stride = 4 * memory.heads.n;
  const from = memory.projections + base * stride;
  const children = from + stride + 4 * header.arc;
  kernel.attend(children, from, stride, n, n + 1, header.arc, memory.scores);
  const scores = memory.scores >> 2;
  const heads = findTree(f32, scores, n);
  const arcProbabilities = heads.map((head, child) => {
    const row = scores + child * (n + 1);
    return probabilityAt(f32, row, row + n + 1, row + head + 1, row + child + 1);
  });
  return { heads, arcProbabilities };
}

type Relations = { relations: number[]; relationProbabilities: number[] };

/** Relations for the heads chosen: `root` for the root and for nothing else. */
function readRelations(
  engine: Engine,
  group: readonly Place[],
  arcs: readonly Arcs[],
  rowCount: number,
): Relations[] {
  const { kernel, memory, header, i32, f32, rootRelation } = engine;
  const { projections, chosen, pairs, scores } = memory;
  group.forEach(({ base }, k) => {
    i32[(chosen >> 2) + base] = base;
    arcs[k]?.heads.forEach((head, child) => {
      i32[(chosen >> 2) + base + 1 + child] = base + 1 + head;
    });
  });
  const { arc, label } = header;
  const labelHeads = projections + 8 * arc;
  const labelChildren = labelHeads + 4 * label;
  const stride = 4 * memory.heads.n;
  // biome-ignore format: one call of the kernel
  kernel.combine(labelChildren, labelHeads, stride, chosen, rowCount, label, header.labelScale, pairs);
  project(kernel, memory.label, pairs, rowCount, scores);
  const { n } = memory.label;
  for (const [k, { base }] of group.entries()) {
    arcs[k]?.heads.forEach((head, child) => {
      const at = (scores >> 2) + (base + 1 + child) * n + rootRelation;
      f32[at] = head < 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
    });
  }
  const count = header.relations.length;
  const best = bestOf(engine, { at: scores, stride: 4 * n, count }, group, rowCount);
  return group.map(({ base }, k) => {
    const relations = best[k] ?? [];
    const relationProbabilities = relations.map((relation, child) => {
      if (relation === rootRelation) return 1;
      const row = (scores >> 2) + (base + 1 + child) * n;
      return probabilityAt(f32, row, row + count, row + relation, row + rootRelation);
    });
    return { relations, relationProbabilities };
  });
}

type Names = { names: number[]; nameProbabilities: number[] };

function readNames(engine: Engine, group: readonly Place[], rowCount: number): Names[] {
  const { memory, header, f32 } = engine;
  const offset = 2 * header.arc + 2 * header.label;
  const count = header.names.length;
  const stride = 4 * memory.heads.n;
  const scores = { at: memory.projections + 4 * offset, stride, count };
  const best = bestOf(engine, scores, group, rowCount);
  return group.map(({ base }, k) => {
    const names = best[k] ?? [];
    const nameProbabilities = names.map((name, i) => {
      const row = (memory.projections >> 2) + (base + 1 + i) * memory.heads.n + offset;
      return probabilityAt(f32, row, row + count, row + name);
    });
    return { names, nameProbabilities };
  });
}

function analyseGroup(engine: Engine, group: readonly Place[], answers: Analysis[]): void {
  const rowCount = group.reduce((sum, { forms }) => sum + forms.length + 1, 0);
  encode(engine, group, rowCount);
  const tags = readTags(engine, group, rowCount);
  const arcs = group.map((place) => readArcs(engine, place));
  const relations = readRelations(engine, group, arcs, rowCount);
  const names = readNames(engine, group, rowCount);
  group.forEach(({ index }, k) => {
    answers[index] = {
      tags: tags[k] as number[],
      ...(arcs[k] as Arcs),
      ...(relations[k] as Relations),
      ...(names[k] as Names),
    };
  });
}

/**
 * Builds the network in the kernel's memory: two bidirectional LSTM layers over word, affix and shape vectors;
 * tags from both, mended by the tag hints; heads (the biaffine scorer of Dozat & Manning 2017), relations and names
 * from the second.
 */
export function createNetwork(weights: Weights, kernel: Kernel): Network {
  const memory = createMemory(weights, kernel);
  const engine: Engine = {
    header: weights.header,
    kernel,
    memory,
    i32: new Int32Array(kernel.memory.buffer),
    f32: new Float32Array(kernel.memory.buffer),
    placeWords: createWordCache(weights, kernel, memory),
    chooseTags: createChooseTags(weights.header),
    hintsFor: createTagHints(weights),
    root: weights.float32("root"),
    rootRelation: weights.header.relations.indexOf("root"),
  };
  return (sentences) => {
    const answers: Analysis[] = new Array(sentences.length);
    for (const group of groupsOf(sentences)) analyseGroup(engine, group, answers);
    return answers;
  };
}
