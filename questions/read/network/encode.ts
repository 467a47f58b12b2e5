import type { Engine } from "./engine.ts";
import { type Layer, project } from "./memory.ts";
import type { Place } from "./word-cache.ts";

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
export function encode(engine: Engine, group: readonly Place[], rowCount: number): void {
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
