import type { Engine } from "./engine.ts";
import { project } from "./memory.ts";
import { probabilityAt } from "./probability.ts";
import { findTree } from "./tree.ts";
import type { Place } from "./word-cache.ts";

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
export function readTags(engine: Engine, group: readonly Place[], rowCount: number): number[][] {
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

export type Arcs = { heads: number[]; arcProbabilities: number[] };

/** The best tree of one sentence, from the scores of all its arcs. */
export function readArcs({ kernel, memory, header, f32 }: Engine, { base, forms }: Place): Arcs {
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

export type Relations = { relations: number[]; relationProbabilities: number[] };

/** Relations for the heads chosen: `root` for the root and for nothing else. */
export function readRelations(
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

export type Names = { names: number[]; nameProbabilities: number[] };

/** Labels of names, each by itself. */
export function readNames(engine: Engine, group: readonly Place[], rowCount: number): Names[] {
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
