/** Scores of one sentence's arcs: `at(child, head)`, both from 1; head 0 is the root. */
type Scores = { n: number; at: (child: number, head: number) => number };

const IMPOSSIBLE = -1e9;

/** Best head of each word taken alone; index 0 is unused. */
function greedyHeads({ n, at }: Scores): Int32Array {
  const heads = new Int32Array(n + 1);
  for (let child = 1; child <= n; child++) {
    let best = child === 1 && n > 1 ? 2 : 0;
    if (n > 1 && at(child, 0) > at(child, best)) best = 0;
    for (let head = 1; head <= n; head++) {
      if (head !== child && at(child, head) > at(child, best)) best = head;
    }
    heads[child] = best;
  }
  return heads;
}

/** Nodes of one cycle, or none. Node 0 is the root and has no head. */
function findCycle(heads: Int32Array): number[] {
  const seen = new Int32Array(heads.length);
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (node > 0 && seen[node] === 0) {
      seen[node] = start;
      node = heads[node] as number;
    }
    if (node > 0 && seen[node] === start) {
      const cycle = [node];
      for (let k = heads[node] as number; k !== node; k = heads[k] as number) cycle.push(k);
      return cycle;
    }
  }
  return [];
}

/** Rows are children, columns heads. */
type Matrix = Float64Array[];

function bestHeads(scores: Matrix): Int32Array {
  const heads = new Int32Array(scores.length);
  for (let child = 1; child < scores.length; child++) {
    const row = scores[child] as Float64Array;
    let best = 0;
    for (let head = 1; head < row.length; head++) {
      if (head !== child && (row[head] as number) > (row[best] as number)) best = head;
    }
    heads[child] = best;
  }
  return heads;
}

const score = (scores: Matrix, child: number, head: number): number =>
  (scores[child] as Float64Array)[head] as number;

/** The graph with a cycle drawn together into its last node; `enters` and `leaves` undo it. */
function contract(scores: Matrix, heads: Int32Array, cycle: readonly number[]) {
  const inCycle = new Set(cycle);
  const kept: number[] = [];
  for (let node = 0; node < scores.length; node++) if (!inCycle.has(node)) kept.push(node);
  const last = kept.length;
  const small = Array.from({ length: last + 1 }, () => new Float64Array(last + 1).fill(IMPOSSIBLE));
  const enters = new Int32Array(scores.length);
  const leaves = new Int32Array(scores.length);
  kept.forEach((node, a) => {
    kept.forEach((other, b) => {
      if (a > 0 && a !== b) (small[a] as Float64Array)[b] = score(scores, node, other);
    });
    let gain = Number.NEGATIVE_INFINITY;
    let link = Number.NEGATIVE_INFINITY;
    for (const member of cycle) {
      const change = score(scores, member, node) - score(scores, member, heads[member] as number);
      if (change > gain) {
        gain = change;
        enters[node] = member;
      }
      if (a > 0 && score(scores, node, member) > link) {
        link = score(scores, node, member);
        leaves[node] = member;
      }
    }
    (small[last] as Float64Array)[a] = gain;
    if (a > 0) (small[a] as Float64Array)[last] = link;
  });
  return { kept, small, enters, leaves };
}

/** Chu-Liu/Edmonds: the heads of the tree with the greatest sum. */
function spanningTree(scores: Matrix): Int32Array {
  const heads = bestHeads(scores);
  const cycle = findCycle(heads);
  if (cycle.length === 0) return heads;
  const { kept, small, enters, leaves } = contract(scores, heads, cycle);
  const inner = spanningTree(small);
  const last = kept.length;
  for (let a = 1; a < last; a++) {
    const node = kept[a] as number;
    const head = inner[a] as number;
    heads[node] = head === last ? (leaves[node] as number) : (kept[head] as number);
  }
  const outside = kept[inner[last] as number] as number;
  heads[enters[outside] as number] = outside;
  return heads;
}

function treeFrom({ n, at }: Scores, root: number): { heads: Int32Array; sum: number } {
  const scores: Matrix = [new Float64Array(n + 1)];
  for (let child = 1; child <= n; child++) {
    const row = new Float64Array(n + 1);
    for (let head = 1; head <= n; head++) row[head] = child === root ? IMPOSSIBLE : at(child, head);
    row[0] = child === root ? at(child, 0) : IMPOSSIBLE;
    scores.push(row);
  }
  const heads = spanningTree(scores);
  let sum = 0;
  for (let child = 1; child <= n; child++) sum += score(scores, child, heads[child] as number);
  return { heads, sum };
}

/**
 * The best tree with exactly one root, as a head for each word: -1 for the root, else an index from 0.
 * `scores[from + child * (n + 1) + head]` with child from 0, head 0 being the root and head i + 1 the word i.
 * Several words that would each rather be the root are tried in turn, and the best whole tree is taken.
 */
export function findTree(scores: Float32Array, from: number, n: number): number[] {
  const at = (child: number, head: number): number =>
    scores[from + (child - 1) * (n + 1) + head] as number;
  let heads = greedyHeads({ n, at });
  const roots: number[] = [];
  let likeliest = 1;
  for (let child = 1; child <= n; child++) {
    if (heads[child] === 0) roots.push(child);
    if (at(child, 0) > at(likeliest, 0)) likeliest = child;
  }
  if (roots.length !== 1 || findCycle(heads).length > 0) {
    const tried = roots.length > 0 ? roots.slice(0, 4) : [likeliest];
    const trees = tried.map((root) => treeFrom({ n, at }, root));
    heads = trees.reduce((best, tree) => (tree.sum > best.sum ? tree : best)).heads;
  }
  return Array.from(heads.subarray(1), (head) => head - 1);
}
