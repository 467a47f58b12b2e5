import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createReader } from "../../../questions/read/create-reader.ts";
import { loadEnglishReader, loadReaderParts } from "../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const { weights } = loadReaderParts();

/** One line for each token: form, UPOS, XPOS, head's form, relation. */
function treeOf(text: string): string[] {
  const [sentence] = reader.read(text).sentences;
  return (sentence?.tokens ?? []).map(({ form, upos, xpos, head, deprel }) =>
    [form, upos, xpos, sentence?.tokens[head]?.form ?? "ROOT", deprel].join(" "),
  );
}

describe("the trees of plain sentences", () => {
  it("reads a transitive sentence", () => {
    expect(treeOf("The old farmer sold three horses in March.")).toEqual([
      "The DET DT farmer det",
      "old ADJ JJ farmer amod",
      "farmer NOUN NN sold nsubj",
      "sold VERB VBD ROOT root",
      "three NUM CD horses nummod",
      "horses NOUN NNS sold obj",
      "in ADP IN March case",
      "March PROPN NNP sold obl",
      ". PUNCT . sold punct",
    ]);
  });

  it("reads a passive with its agent and a negation", () => {
    expect(treeOf("The bridge wasn't built by the Romans.")).toEqual([
      "The DET DT bridge det",
      "bridge NOUN NN built nsubj:pass",
      "was AUX VBD built aux:pass",
      "n't PART RB built advmod",
      "built VERB VBN ROOT root",
      "by ADP IN Romans case",
      "the DET DT Romans det",
      "Romans PROPN NNPS built obl:agent",
      ". PUNCT . built punct",
    ]);
  });

  it("reads a subordinate clause under its verb", () => {
    const tree = treeOf("The mayor said that the city would close two schools.");
    expect(tree).toContain("close VERB VB said ccomp");
    expect(tree).toContain("city NOUN NN close nsubj");
    expect(tree).toContain("schools NOUN NNS close obj");
  });
});

const passages = [
  "Maria Lopez, who leads the union, didn't sign the 12-page contract on Friday. She'd asked for more time!",
  "Why would anyone buy a boat in winter? Because it's cheap, of course.",
  "RAIN STOPS PLAY",
  "apples, pears, plums, quinces, figs",
  "Ünïcödé wörds, 日本語 and emoji 🎉 stand here.",
];

describe("the two kernels", { timeout: 30_000 }, () => {
  it("give the same trees, probabilities and names to the last bit", () => {
    const plain = createReader({ weights });
    if (!plain.ok) throw new Error(plain.error.reason);
    const text = passages.join("\n");
    expect(plain.value.parse(text)).toEqual(reader.parse(text));
  });

  it("give the same reading whatever was read before", () => {
    const text = passages.join("\n");
    const before = reader.parse(text);
    reader.parse(`${passages[1]} ${passages[0]} Completely other words were read meanwhile.`);
    expect(reader.parse(text)).toEqual(before);
    const fresh = loadEnglishReader();
    expect(fresh.parse(text)).toEqual(before);
  });
});

describe("opening the weights", () => {
  const bytes = (): Uint8Array => Uint8Array.from(weights as Uint8Array);
  const reasonFor = (file: Uint8Array | ArrayBuffer): string => {
    const opened = createReader({ weights: file });
    return opened.ok ? "opened" : opened.error.reason;
  };

  it("takes the same bytes as an ArrayBuffer and at an odd offset", () => {
    expect(reasonFor(bytes().buffer as ArrayBuffer)).toBe("opened");
    const shifted = new Uint8Array(bytes().length + 1);
    shifted.set(bytes(), 1);
    expect(reasonFor(shifted.subarray(1))).toBe("opened");
  });

  it("refuses a file that is cut short, whatever its length", () => {
    const whole = bytes();
    for (const length of [0, 3, 15, 16, 19]) {
      expect(reasonFor(whole.slice(0, length))).toBe("weights_foreign");
    }
    for (const length of [20, 1000, 1001, whole.length - 1]) {
      expect(reasonFor(whole.slice(0, length))).toBe("weights_truncated");
    }
  });

  it("refuses another version, another file and overwritten bytes", () => {
    const newer = bytes();
    newer[4] = 99;
    expect(reasonFor(newer)).toBe("weights_version");
    expect(reasonFor(new TextEncoder().encode("once upon a time there was a file"))).toBe(
      "weights_foreign",
    );
    const damaged = bytes();
    damaged.fill(77, damaged.length >> 1, (damaged.length >> 1) + 8);
    expect(reasonFor(damaged)).toBe("weights_damaged");
  });

  it("names what a foreign kernel lacks", () => {
    const opened = createReader({ weights, kernel: { memory: {} } });
    expect(opened).toEqual({
      ok: false,
      error: { reason: "kernel_incomplete", missing: "project" },
    });
  });
});

it("keeps the compiled kernel small", () => {
  const kernel = readFileSync(
    new URL("../../../questions/read/model/kernel.wasm", import.meta.url),
  );
  expect(kernel.length).toBeLessThan(8000);
});
