import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadGold } from "../../tools/coreference/gold.ts";
import { needsOf } from "../../tools/definites/needs.ts";
import { chanceOf, fit } from "../../tools/definites/regress.ts";

/** Words of one sentence, each with its head, its tag and what it opens and closes. */
const sentence = (text: string, words: [head: number, upos: string, entity: string][]) => [
  "# newpar",
  "# newpar_block = p (1 s)",
  `# text = ${text}`,
  ...text.split(" ").map((form, i) => {
    const [head, upos, entity] = words[i] ?? [0, "X", "_"];
    return `${i + 1}\t${form}\t${form}\t${upos}\tNN\t_\t${head}\tdep\t_\t${entity === "" ? "_" : `Entity=${entity}`}`;
  }),
  "",
];

const lines = [
  "# newdoc id = GUM_voyage_tolm",
  "# meta::genre = voyage",
  "# meta::title = Tolm",
  ...sentence("Tolm has a stone tower", [
    [2, "PROPN", "(1-place-new-nnnnn-cf1-1-coref)"],
    [0, "VERB", ""],
    [5, "DET", "(2-place-new-nnnnn-cf2-3-coref"],
    [5, "NOUN", ""],
    [2, "NOUN", "2)"],
  ]),
  ...sentence("The tower closed", [
    [2, "DET", "(2-place-giv:act-nnnnn-cf1-2-coref"],
    [3, "NOUN", "2)"],
    [0, "VERB", ""],
  ]),
  ...sentence("The stone tower closed", [
    [3, "DET", "(2-place-giv:act-nnnnn-cf1-3-coref"],
    [3, "NOUN", ""],
    [4, "NOUN", "2)"],
    [0, "VERB", ""],
  ]),
  ...sentence("The island sleeps", [
    [2, "DET", "(1-place-giv:inact-nnnnn-cf1-2-coref"],
    [3, "NOUN", "1)"],
    [0, "VERB", ""],
  ]),
  ...sentence("The keeper sleeps", [
    [2, "DET", "(3-person-acc:inf-nnnnn-cf1-2-sgl"],
    [3, "NOUN", "3)"],
    [0, "VERB", ""],
  ]),
];

describe("what a noun phrase needs by gold", () => {
  const file = join(tmpdir(), "factdeck-definites.conllu");
  writeFileSync(file, lines.join("\n"));
  const [gold] = loadGold([file]);
  const needAt = (phrase: string, noun: string) => {
    if (gold === undefined) return undefined;
    const at = gold.text.indexOf(phrase) + phrase.lastIndexOf(noun);
    return needsOf(gold).get(at);
  };

  it("is nothing where it is new or says again all that brought it up, else its antecedent", () => {
    expect(needAt("a stone tower", "tower")?.need).toBe("nothing");
    expect(needAt("The stone tower", "tower")?.need).toBe("nothing");
    expect(needAt("The tower", "tower")?.need).toBe("antecedent");
  });

  it("is a name where its chain has one, and an anchor where it is inferred", () => {
    expect(needAt("The island", "island")).toMatchObject({ need: "antecedent", hasName: true });
    expect(needAt("The tower", "tower")?.hasName).toBe(false);
    expect(needAt("The keeper", "keeper")?.need).toBe("anchor");
  });
});

describe("the regression", () => {
  const rows = Array.from({ length: 40 }, (_, k) => ({
    features: [k % 2 === 0 ? "near" : "far", k % 5 === 0 ? "title" : "text", `only ${k}`],
    isPositive: k % 2 === 0,
    weight: 1,
  }));

  it("learns what tells, gives the same weights again, and leaves out what is rare", () => {
    const weights = fit(rows, { ridge: 2, least: 3 });
    expect(chanceOf(weights, ["near", "text"])).toBeGreaterThan(0.8);
    expect(chanceOf(weights, ["far", "text"])).toBeLessThan(0.2);
    expect(weights.has("only 3")).toBe(false);
    expect([...fit(rows, { ridge: 2, least: 3 })]).toEqual([...weights]);
  });

  it("holds weights at zero the more, the stronger the ridge", () => {
    const held = fit(rows, { ridge: 200, least: 3 });
    expect(chanceOf(held, ["near", "text"])).toBeLessThan(0.8);
  });
});
