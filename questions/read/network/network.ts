import { encode } from "./encode.ts";
import type { Engine } from "./engine.ts";
import { groupsOf } from "./groups.ts";
import type { Kernel } from "./kernel.ts";
import { createMemory } from "./memory.ts";
import {
  type Arcs,
  type Names,
  type Relations,
  readArcs,
  readNames,
  readRelations,
  readTags,
} from "./read-out.ts";
import { createTagHints } from "./tag-hints.ts";
import { createChooseTags } from "./tags.ts";
import type { Weights } from "./weights.ts";
import { createWordCache, type Place } from "./word-cache.ts";

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
