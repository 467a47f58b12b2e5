import { describe, expect, it } from "vitest";
import { createSpelling, lettersOf } from "../../../questions/read/network/spelling.ts";
import type { Header, Weights } from "../../../questions/read/network/weights.ts";

/** Rows as `letters` in tools/reader/features.py gives them, up to the pad behind the word. */
const rows: Record<string, number[]> = {
  it: [0, 1, 76, 87, 2, 0],
  McDonald: [0, 1, 48, 70, 39, 82, 81, 68, 79, 71, 2, 0],
  "can’t": [0, 1, 70, 68, 81, 10, 87, 2, 0],
  "1984": [0, 1, 19, 19, 19, 19, 2, 0],
  Łódź: [0, 1, 3, 3, 71, 3, 2, 0],
  counterrevolutionary: [0, 1, 70, 82, 88, 81, 87, 72, 85, 85, 76, 82, 81, 68, 85, 92, 2, 0],
  "🎉": [0, 1, 3, 3, 2, 0],
};

describe("the letters of a word", () => {
  it.each(Object.entries(rows))("of %s are the rows that features.py gives", (form, expected) => {
    expect(lettersOf(form)).toEqual(expected);
  });
});

const FILTERS = 2;
const LETTERS = 98;

/** Weights whose filters look for `on` before a word's end and for a capital at its start. */
function weightsOf(): Weights {
  const table = new Int8Array(5 * LETTERS * FILTERS);
  const set = (place: number, row: number, filter: number, value: number): void => {
    table[(place * LETTERS + row) * FILTERS + filter] = value;
  };
  const [, , o = 0, n = 0, end = 0] = lettersOf("on");
  set(1, o, 0, 30);
  set(2, n, 0, 20);
  set(3, end, 0, 10);
  set(1, 1, 1, 50);
  for (const capital of "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    set(2, lettersOf(capital)[2] as number, 1, 50);
  const sections: Record<string, number[]> = {
    "letters.bias": [-45, -99],
    "letters.units": [2.5, 1000],
  };
  return {
    header: {} as Header,
    int8: () => table,
    int16: (name) => Int16Array.from(sections[name] ?? []),
    uint8: () => new Uint8Array(),
    float32: (name) => Float32Array.from(sections[name] ?? []),
    uint32: () => new Uint32Array(),
  };
}

describe("a word's spelling", () => {
  const write = createSpelling(weightsOf());
  const spellingOf = (form: string): number[] => {
    const out = new Int16Array(4).fill(7);
    write(form, out, 1);
    return [...out];
  };

  it("is how well each filter's best place fits, rounded, and 0 where none does", () => {
    // `on` at the end: 60 - 45 = 15 steps of 2.5. A capital at the start: 100 - 99.
    expect(spellingOf("reason")).toEqual([7, 38, 0, 7]);
    expect(spellingOf("Lyon")).toEqual([7, 38, 1000, 7]);
    // `on` within: 50 - 45 = 5 steps.
    expect(spellingOf("bone")).toEqual([7, 13, 0, 7]);
    expect(spellingOf("iPhone")).toEqual([7, 13, 0, 7]);
    expect(spellingOf("a")).toEqual([7, 0, 0, 7]);
  });

  it("leaves out the middle of a long word", () => {
    expect(spellingOf("disproportionateness")).toEqual([7, 0, 0, 7]);
    expect(spellingOf("disproportion")).toEqual([7, 38, 0, 7]);
  });
});
