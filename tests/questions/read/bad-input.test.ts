import "../support/count-work.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading, Sentence } from "../../../questions/read/types.ts";
import { loadEnglishReader } from "../../../tools/reader/load.ts";
import { countWork } from "../support/count-work.ts";

const reader = loadEnglishReader();

function* treeFaults(text: string, { tokens, start }: Sentence): Generator<string> {
  if (tokens.filter(({ head }) => head === -1).length !== 1) yield `roots of ${start}`;
  for (const [i, token] of tokens.entries()) {
    if (text.slice(token.start, token.end) !== token.form) yield `offsets of token ${start} ${i}`;
    if ((token.head === -1) !== (token.deprel === "root")) yield `relation of token ${start} ${i}`;
    for (const probability of [token.arcProbability, token.relationProbability]) {
      if (!(probability >= 0 && probability <= 1)) yield `probability ${start} ${i}`;
    }
  }
  if (tokens.length > 300) return;
  for (const i of tokens.keys()) {
    let steps = 0;
    for (let k = i; k >= 0 && steps <= tokens.length; k = tokens[k]?.head ?? -1) steps++;
    if (steps > tokens.length) yield `a cycle above token ${start} ${i}`;
  }
}

/** Offsets that lie, sentences that are no tree with one root, and mentions that point at no tokens. */
function* faultsOf(text: string, { sentences, entities }: Reading): Generator<string> {
  let at = 0;
  for (const sentence of sentences) {
    if (sentence.start < at) yield `order of sentence ${sentence.start}`;
    at = sentence.end;
    yield* treeFaults(text, sentence);
  }
  for (const { mentions } of entities) {
    for (const { sentence, firstToken, endToken, start, end } of mentions) {
      const tokens = sentences[sentence]?.tokens;
      const fits = tokens?.[firstToken]?.start === start && tokens[endToken - 1]?.end === end;
      if (!fits) yield `mention at ${start}`;
    }
  }
}

function expectSound(text: string, reading: Reading): void {
  expect([...faultsOf(text, reading)]).toEqual([]);
}

const unreliableOf = (text: string): (string | undefined)[] =>
  reader.read(text).sentences.map(({ unreliable }) => unreliable);

// A busy machine may need a while for 100,000 characters.
describe("bad input is read soundly", { timeout: 60_000 }, () => {
  it.each<[string, string]>([
    ["nothing", ""],
    ["white space", " \n\t\u00a0\u3000 "],
    ["one word", "Rain"],
    ["one sign", "?"],
    ["a text without a space", "a".repeat(100_000)],
    ["signs without a space", "a.b-c'd@e/".repeat(10_000)],
    ["digits without a space", "1.2,3:4".repeat(10_000)],
    ["footnote marks without end", "It rained.[1]".repeat(5_000) + "[12]".repeat(10_000)],
    ["times of day without end", "At 5 p.m. U.S. etc. ".repeat(5_000)],
    ["10,000 line breaks", "\n".repeat(10_000)],
    ["10,000 short lines", "It rains.\n".repeat(10_000)],
    ["one sentence of 5,000 words", `${"the old dog and ".repeat(1250)}cat slept.`],
    ["unpaired surrogates", "The \uD83D dog \uDE00 sat\uD800."],
    [
      "zero-width and bidi controls",
      "\uFEFFThe\u200B d\u200Dog \u202Esat\u202C\u2066 down\u2069.\u00AD",
    ],
    ["only zero-width characters", "\u200B\u200B \u200D"],
    ["other scripts", "東京は日本の首都です。 Москва — столица России. القاهرة عاصمة مصر."],
    [
      "markup",
      "<p class=\"x\">The dog</p><script>alert('a && b')</script> &amp; [[link|text]] {{cite}}",
    ],
    ["control characters", "\u0000\u0001\u0007 The dog\u0008 sat.\u001b[0m"],
  ])("%s", (_, text) => {
    expectSound(text, reader.read(text));
  });

  it("any text at all", () => {
    const words = fc.constantFrom(
      "The",
      "dog",
      "didn't",
      "Mr.",
      "U.S.",
      "(",
      '"',
      "–",
      "7-year",
      "\n",
    );
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 400 }),
      fc.array(words, { maxLength: 150 }).map((list) => list.join(" ")),
    );
    fc.assert(
      fc.property(texts, (text) => expectSound(text, reader.read(text))),
      { numRuns: 150 },
    );
  });

  it("with work that grows as the text does", async () => {
    const unit = "The committee, which met on Friday, didn't sign the 12-page contract. ";
    for (const piece of [unit, "a.b-c'd@e/", "x".repeat(70)]) {
      const workOf = (times: number) => countWork(() => reader.read(piece.repeat(times)));
      const short = await workOf(25);
      // Eight times the text; a quadratic step would cost 64 times.
      expect(await workOf(200)).toBeLessThan(12 * short);
    }
  });
});

describe("sentences that nothing should be built upon are marked", () => {
  it.each<[string, string]>([
    ["MAYOR RESIGNS AFTER VOTE", "all_capitals"],
    ["Mayor resigns after vote", "headline"],
    ["Mayor Resigns After Vote In The City Council.", "headline"],
    ["Ingredients for four:", "headline"],
    ["- milk and eggs", "list"],
    ["apples, pears, plums, figs, quinces, dates", "list"],
    ["12 | 14 | 16 | 18 | 20 | -- | a", "broken"],
    ["東京は日本の首都です。", "not_english"],
    [`${"the dog and ".repeat(50)}the cat slept.`, "too_long"],
    ["The dog \uD83D sat down.", "broken"],
  ])("%s", (text, reason) => {
    expect(unreliableOf(text)).toEqual([reason]);
  });

  it.each([
    "The mayor resigned after the vote.",
    "“I met the U.S. President in New York,” said Ana Ruiz.",
    "In 2019 it rained on 12 of 30 days.",
    "NASA and ESA launched it with JAXA and the crew.",
    "Peter, Paul, and Mary sang.",
    "The report of the committee concludes as follows:",
  ])("but not: %s", (text) => {
    expect(unreliableOf(text)).toEqual([undefined]);
  });
});
