import { describe, expect, it } from "vitest";
import { hashText } from "../../../questions/read/network/features.ts";
import { readGaps } from "../../../questions/read/network/packed.ts";
import { createRareWords } from "../../../questions/read/network/rare-words.ts";
import { createTagHints } from "../../../questions/read/network/tag-hints.ts";
import { createChooseTags } from "../../../questions/read/network/tags.ts";
import type { Header, Weights } from "../../../questions/read/network/weights.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";

/** Weights of the sections given; the header holds what the parts under test read. */
function weightsOf(header: Partial<Header>, sections: Record<string, ArrayLike<number>>): Weights {
  const section = (name: string) => sections[name] ?? [];
  return {
    header: header as Header,
    int8: (name) => Int8Array.from(section(name)),
    int16: (name) => Int16Array.from(section(name)),
    uint8: (name) => Uint8Array.from(section(name)),
    float32: (name) => Float32Array.from(section(name)),
    uint32: (name) => Uint32Array.from(section(name)),
  };
}

/** As `gaps_of` in tools/reader/pack.py. */
function gapsOf(ascending: readonly number[]): number[] {
  return ascending.flatMap((value, i) => {
    const gap = value - (ascending[i - 1] ?? -1) - 1;
    return [...Array<number>(Math.floor(gap / 255)).fill(255), gap % 255];
  });
}

describe("gaps", () => {
  it("give the numbers that pack.py wrote", () => {
    expect([...readGaps(Uint8Array.of(0, 0, 3, 254, 0, 255, 255, 128))]).toEqual([
      0, 1, 5, 260, 261, 900,
    ]);
    expect([...readGaps(new Uint8Array())]).toEqual([]);
  });
});

describe("rare words", () => {
  const hash = hashText("gherkin", 0);
  const weights = weightsOf(
    {},
    {
      "rare.gaps": gapsOf([7, hash >>> 8]),
      "rare.codes": [0, 2, 1, 3],
      "rare.books": Array.from({ length: 512 * 2 }, (_, i) => (i < 512 ? i % 100 : -(i % 50))),
      "rare.units": [1.5, 10],
    },
  );

  it("are the sum of their two rows, rounded to whole numbers", () => {
    const out = new Int16Array(4);
    expect(createRareWords(weights)(hash, out, 1)).toBe(true);
    // Row 2 of the first book is 4, 5; row 3 of the second, 259 of both, is -18, -19.
    expect([...out]).toEqual([0, -21, -140, 0]);
  });

  it("leave a word that is not listed alone", () => {
    const out = new Int16Array(2);
    expect(createRareWords(weights)(hashText("cucumber", 0), out, 0)).toBe(false);
    expect([...out]).toEqual([0, 0]);
  });
});

/** Rows of `rows_of` in tools/reader/hints.py, for the words of one sentence and classes of three of them. */
const forms = ["The", "iPhone", "7", "sold", "well", "in", "Łódź", "."];
const classes: Record<string, number> = { the: 3, sold: 7, well: 9 };
// biome-ignore format: two rows of a table
const rowsOf: Record<number, number[]> = {
  1: [88195, 142737, 16146, 186865, 19560, 238984, 222425, 184158, 162435, 10669, 102679, 202954, 227307, 239161, 139716, 588, 250331, 98845, 169854, 133246, 16486, 138541, 147519, 87863, 139919, 133626, 212130, 169162, 227830, 35146, 53052],
  6: [117127, 50906, 34773, 125294, 152809, 241972, 172558, 226044, 139783, 242376, 32448, 37669, 254178, 126774, 120882, 137132, 124790, 118427, 231196, 52896, 243591, 111643, 78892, 163712, 192292, 243767, 213198, 261071, 65380, 153452, 221034],
};

function hintsFor(word: number): number[] {
  const known = Object.keys(classes).sort((a, b) => hashText(a, 0) - hashText(b, 0));
  const rows = [...(rowsOf[word] ?? [])].sort((a, b) => a - b);
  const weights = weightsOf(
    { hints: { rows: 1 << 18, upos: ["NOUN", "PROPN"], unit: 0.125 } },
    {
      hashes: known.map((form) => hashText(form, 0)),
      classes: known.map((form) => classes[form] ?? 0),
      "hints.gaps": gapsOf(rows.map((row) => 2 * row + 1)),
      "hints.values": rows.map(() => 3),
    },
  );
  const hints = createTagHints(weights)(forms);
  return forms.map((_, i) => {
    const sums = new Int32Array(2);
    hints(i, sums);
    expect(sums[0]).toBe(0);
    return sums[1] ?? 0;
  });
}

describe("tag hints", () => {
  it.each([1, 6])("look up the rows that the trainer gave word %i", (word) => {
    const sums = hintsFor(word);
    expect(sums[word]).toBe(3 * 31);
    sums.forEach((sum, i) => {
      if (i !== word) expect(sum).toBeLessThan(3 * 8);
    });
  });

  it("move a tag only where the network leaves a doubt", () => {
    const choose = createChooseTags({
      tags: ["NOUN/NN", "NOUN/NNS", "VERB/VB"],
      hints: { rows: 2, upos: ["NOUN", "VERB"], unit: 0.5 },
    } as Header);
    const values = Float32Array.of(4, 3, 2, 9, 8, 1, 0, 0.5, 0.25);
    const asked: number[] = [];
    const tags = choose({ values, from: 0, stride: 3 }, 3, (i, into) => {
      asked.push(i);
      into.set(i === 0 ? [-2, 3] : [0, 0]);
    });
    expect(asked).toEqual([0, 2]);
    expect(tags).toEqual([2, 0, 1]);
  });
});

describe("tags of words that the small vocabulary lacks", () => {
  const reader = loadEnglishReader();
  const tagsOf = (text: string) =>
    reader
      .read(text)
      .sentences.flatMap(({ tokens }) => tokens.map(({ form, upos }) => `${form} ${upos}`));

  it.each([
    ["She rehearsed the sonata with a bassoonist from Ljubljana.", "bassoonist NOUN"],
    ["They searched for a smaller house.", "for ADP"],
    ["After the storm, the ferries stopped.", "After ADP"],
    ["After the storm passed, the ferries ran again.", "After SCONJ"],
    ["She did the shopping before lunch.", "did VERB"],
    ["She did not answer the letter.", "did AUX"],
  ])("%s", (text, expected) => {
    expect(tagsOf(text)).toContain(expected);
  });
});
