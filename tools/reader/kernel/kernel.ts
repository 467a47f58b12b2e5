// The reader's arithmetic, in AssemblyScript. Every sum of products is an integer sum, and every float
// operation is a plain IEEE f32 one in a fixed order, so that the results are the same on every machine
// and in questions/read/network/plain-*.ts, which mirror this file function by function.
// All pointers are byte offsets into the module's memory, 16-byte aligned.

const TANH_LIMIT: f32 = 4.97;
const H_SCALE: f32 = 32767.0;

/** Continued fraction of tanh cut at the seventh term; off by 1e-4 at most. */
// @ts-expect-error: decorator
@inline function tanh4(input: v128): v128 {
  const limit = f32x4.splat(TANH_LIMIT);
  const x = f32x4.pmax(f32x4.pmin(input, limit), f32x4.neg(limit));
  const s = f32x4.mul(x, x);
  let p = f32x4.add(s, f32x4.splat(378));
  p = f32x4.add(f32x4.mul(p, s), f32x4.splat(17325));
  p = f32x4.mul(f32x4.add(f32x4.mul(p, s), f32x4.splat(135135)), x);
  let q = f32x4.add(f32x4.mul(s, f32x4.splat(28)), f32x4.splat(3150));
  q = f32x4.add(f32x4.mul(q, s), f32x4.splat(62370));
  q = f32x4.add(f32x4.mul(q, s), f32x4.splat(135135));
  return f32x4.div(p, q);
}

// @ts-expect-error: decorator
@inline function sigmoid4(x: v128): v128 {
  const half = f32x4.splat(0.5);
  return f32x4.add(f32x4.mul(tanh4(f32x4.mul(x, half)), half), half);
}

/** To i32 with ties to even, as the plain kernel rounds. */
// @ts-expect-error: decorator
@inline function round4(x: v128): v128 {
  return i32x4.trunc_sat_f32x4_s(f32x4.nearest(x));
}

/**
 * acc[4 * quads][n] = x[4 * quads][k] times the weights, in whole numbers.
 * Weights lie in blocks of 8 outputs, each block as k/2 pairs: [n/8][k/2][8][2] i16.
 */
function multiply(x: usize, k: i32, quads: i32, w: usize, acc: usize, n: i32): void {
  const xStride = <usize>k << 1;
  const accStride = <usize>n << 2;
  for (let block = 0; block < n; block += 8) {
    const wBlock = w + <usize>(block * k) * 2;
    const wEnd = wBlock + (<usize>k << 4);
    for (let quad = 0; quad < quads; quad++) {
      let x0 = x + <usize>(quad << 2) * xStride;
      const gap1 = xStride;
      const gap2 = xStride << 1;
      const gap3 = gap1 + gap2;
      let a0 = i32x4.splat(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
      for (let p = wBlock; p < wEnd; p += 32) {
        const left = v128.load(p);
        const right = v128.load(p, 16);
        let v = v128.load32_splat(x0);
        a0 = i32x4.add(a0, i32x4.dot_i16x8_s(v, left));
        b0 = i32x4.add(b0, i32x4.dot_i16x8_s(v, right));
        v = v128.load32_splat(x0 + gap1);
        a1 = i32x4.add(a1, i32x4.dot_i16x8_s(v, left));
        b1 = i32x4.add(b1, i32x4.dot_i16x8_s(v, right));
        v = v128.load32_splat(x0 + gap2);
        a2 = i32x4.add(a2, i32x4.dot_i16x8_s(v, left));
        b2 = i32x4.add(b2, i32x4.dot_i16x8_s(v, right));
        v = v128.load32_splat(x0 + gap3);
        a3 = i32x4.add(a3, i32x4.dot_i16x8_s(v, left));
        b3 = i32x4.add(b3, i32x4.dot_i16x8_s(v, right));
        x0 += 4;
      }
      let o = acc + <usize>(quad << 2) * accStride + (<usize>block << 2);
      v128.store(o, a0);
      v128.store(o, b0, 16);
      o += accStride;
      v128.store(o, a1);
      v128.store(o, b1, 16);
      o += accStride;
      v128.store(o, a2);
      v128.store(o, b2, 16);
      o += accStride;
      v128.store(o, a3);
      v128.store(o, b3, 16);
    }
  }
}

/**
 * out[row][n] f32 = x[row][k] i16 times weights, times scale[n], plus bias[n].
 * Rows are read and written in fours: both buffers have room for the next multiple of 4.
 */
export function project(x: usize, rows: i32, k: i32, w: usize, scale: usize, bias: usize, out: usize, n: i32): void {
  const quads = (rows + 3) >> 2;
  multiply(x, k, quads, w, out, n);
  const bytes = <usize>n << 2;
  for (let row = 0; row < rows; row++) {
    const o = out + <usize>row * bytes;
    for (let j: usize = 0; j < bytes; j += 16) {
      const sum = f32x4.convert_i32x4_s(v128.load(o + j));
      v128.store(o + j, f32x4.add(f32x4.mul(sum, v128.load(scale + j)), v128.load(bias + j)));
    }
  }
}

/** One step of one sentence: gates (i f g o) = pre + acc * scale; updates h and c, and writes h to out. */
// @ts-expect-error: decorator
@inline function cell(pre: usize, acc: usize, scale: usize, h: usize, c: usize, out: usize, hidden: i32): void {
  const gate = <usize>hidden << 2;
  for (let j: usize = 0; j < gate; j += 32) {
    const low = half(pre + j, acc + j, scale + j, c + j, gate);
    const high = half(pre + j + 16, acc + j + 16, scale + j + 16, c + j + 16, gate);
    const packed = i16x8.narrow_i32x4_s(low, high);
    v128.store(h + (j >> 1), packed);
    v128.store(out + (j >> 1), packed);
  }
}

// @ts-expect-error: decorator
@inline function gateOf(pre: usize, acc: usize, scale: usize): v128 {
  const sum = f32x4.convert_i32x4_s(v128.load(acc));
  return f32x4.add(v128.load(pre), f32x4.mul(sum, v128.load(scale)));
}

// @ts-expect-error: decorator
@inline function half(pre: usize, acc: usize, scale: usize, c: usize, gate: usize): v128 {
  const i = sigmoid4(gateOf(pre, acc, scale));
  const f = sigmoid4(gateOf(pre + gate, acc + gate, scale + gate));
  const g = tanh4(gateOf(pre + 2 * gate, acc + 2 * gate, scale + 2 * gate));
  const o = sigmoid4(gateOf(pre + 3 * gate, acc + 3 * gate, scale + 3 * gate));
  const state = f32x4.add(f32x4.mul(f, v128.load(c)), f32x4.mul(i, g));
  v128.store(c, state);
  return round4(f32x4.mul(f32x4.mul(o, tanh4(state)), f32x4.splat(H_SCALE)));
}

/**
 * One direction of one LSTM layer over up to 8 sentences side by side, longest first.
 * pre: f32 rows of preStride bytes, chosen by rows[token]; out: i16 rows of outStride bytes.
 * scratch: h i16[lanes][hidden], c f32[lanes][hidden], acc i32[lanes][4 * hidden].
 */
export function recur(
  pre: usize, preStride: i32, rows: usize, w: usize, scale: usize, out: usize, outStride: i32,
  starts: usize, lengths: usize, lanes: i32, hidden: i32, reverse: i32, scratch: usize,
): void {
  const room = <usize>((lanes + 3) & ~3) * <usize>hidden;
  const h = scratch;
  const c = h + room * 2;
  const acc = c + room * 4;
  memory.fill(scratch, 0, room * 6);
  const steps = load<i32>(lengths);
  let active = lanes;
  for (let step = 0; step < steps; step++) {
    while (load<i32>(lengths + (<usize>(active - 1) << 2)) <= step) active--;
    multiply(h, hidden, (active + 3) >> 2, w, acc, hidden << 2);
    for (let lane = 0; lane < active; lane++) {
      const length = load<i32>(lengths + (<usize>lane << 2));
      const token = load<i32>(starts + (<usize>lane << 2)) + (reverse ? length - 1 - step : step);
      const row = load<i32>(rows + (<usize>token << 2));
      const at = <usize>(lane * hidden);
      cell(
        pre + <usize>row * <usize>preStride, acc + (at << 4), scale, h + (at << 1), c + (at << 2),
        out + <usize>token * <usize>outStride, hidden,
      );
    }
  }
}

/** out[child][head] f32 = the dot product of two f32 rows of `width`; rows of `stride` bytes; width % 4 = 0. */
export function attend(children: usize, heads: usize, stride: i32, count: i32, headCount: i32, width: i32, out: usize): void {
  const bytes = <usize>width << 2;
  let o = out;
  for (let child = 0; child < count; child++) {
    const a = children + <usize>child * <usize>stride;
    for (let head = 0; head < headCount; head++) {
      const b = heads + <usize>head * <usize>stride;
      let sum = f32x4.splat(0);
      for (let j: usize = 0; j < bytes; j += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(a + j), v128.load(b + j)));
      const first = f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1);
      store<f32>(o, first + (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)));
      o += 4;
    }
  }
}

/** max(x, 0) in place over `count` floats in each of `rows` rows of `stride` bytes. */
export function rectify(x: usize, rows: i32, stride: i32, count: i32): void {
  const bytes = <usize>count << 2;
  for (let row = 0; row < rows; row++) {
    const at = x + <usize>row * <usize>stride;
    for (let j: usize = 0; j < bytes; j += 16) v128.store(at + j, f32x4.pmax(v128.load(at + j), f32x4.splat(0)));
  }
}

/**
 * out i16[row][2 * width]: head * child, then max(head + child, 0), both times `scale`, rounded and clamped.
 * chosen[row] is the row of `heads` that the child belongs to; rows of `stride` bytes.
 */
export function combine(children: usize, heads: usize, stride: i32, chosen: usize, rows: i32, width: i32, scale: f32, out: usize): void {
  const bytes = <usize>width << 2;
  const factor = f32x4.splat(scale);
  for (let row = 0; row < rows; row++) {
    const a = children + <usize>row * <usize>stride;
    const b = heads + <usize>load<i32>(chosen + (<usize>row << 2)) * <usize>stride;
    const o = out + <usize>row * bytes;
    for (let j: usize = 0; j < bytes; j += 32) {
      const a0 = v128.load(a + j), a1 = v128.load(a + j, 16), b0 = v128.load(b + j), b1 = v128.load(b + j, 16);
      const product0 = round4(f32x4.mul(f32x4.mul(a0, b0), factor));
      const product1 = round4(f32x4.mul(f32x4.mul(a1, b1), factor));
      v128.store(o + (j >> 1), i16x8.narrow_i32x4_s(product0, product1));
      const sum0 = round4(f32x4.mul(f32x4.pmax(f32x4.add(a0, b0), f32x4.splat(0)), factor));
      const sum1 = round4(f32x4.mul(f32x4.pmax(f32x4.add(a1, b1), f32x4.splat(0)), factor));
      v128.store(o + (bytes >> 1) + (j >> 1), i16x8.narrow_i32x4_s(sum0, sum1));
    }
  }
}

/** out i32[row] = the column of the greatest of the first `count` floats of each row of `stride` bytes; the first wins a tie. */
export function greatest(x: usize, rows: i32, stride: i32, count: i32, out: usize): void {
  for (let row = 0; row < rows; row++) {
    const at = x + <usize>row * <usize>stride;
    let best = 0;
    let value = load<f32>(at);
    for (let j = 1; j < count; j++) {
      const next = load<f32>(at + (<usize>j << 2));
      if (next > value) {
        value = next;
        best = j;
      }
    }
    store<i32>(out + (<usize>row << 2), best);
  }
}
