import { describe, expect, test } from "vitest";
import { createDocument } from "../../../../questions/facts/document.ts";
import {
  chancesOf,
  learntWeights,
  likeliest,
} from "../../../../questions/facts/pronouns/pronoun-model.ts";
import { loadEnglishReader } from "../../../../tools/reader/load.ts";

const reader = loadEnglishReader();
const third = /^(he|she|him|her|his|it|its|they|them|their)$/i;

/** What each pronoun stands for, in order: a name, a noun of its own sentence, or "?" where it is left open. */
const ownersOf = (
  text: string,
  title = "",
  weights = learntWeights as typeof learntWeights | null,
) => {
  const document = createDocument(reader.read(text), { title }, weights);
  return document.trees.flatMap(({ index, tokens }) =>
    tokens.flatMap(({ form, upos }, i) => {
      if (upos !== "PRON" || !third.test(form)) return [];
      const place = `${index}:${i}`;
      const noun = tokens[document.bound.get(place) ?? -1]?.form;
      return [document.mentions.get(place)?.entity.name ?? noun ?? "?"];
    }),
  );
};

describe("pronouns by what was learnt", () => {
  test("“they” is the subject above, where rules alone leave it open", () => {
    const text = "Two farmers from Tolm sold horses in Bergen because they needed money.";
    expect(ownersOf(text)).toEqual(["farmers"]);
    expect(ownersOf(text, "", null)).toEqual(["?"]);
    expect(ownersOf("A farmer sold one horse in Bergen because they were dear.")).not.toContain(
      "horse",
    );
  });

  test("“their” goes with the “they” before it", () => {
    expect(
      ownersOf("Visitors to the island can rent bicycles, but they must bring their own helmets."),
    ).toEqual(["Visitors", "Visitors"]);
  });

  test("“him” is whom the sentence before told of, and not her who called him so", () => {
    expect(
      ownersOf(
        "Karl Lind was born in Bergen. As a boy he met Ida Falk. In her letters she called him a friend.",
      ),
    ).toEqual(["Karl Lind", "Ida Falk", "Ida Falk", "Karl Lind"]);
  });

  test("nobody is both in one clause, also where “who” or nobody stands for the subject", () => {
    const onLind = "Karl Lind (1872–1957) was a Dutch engineer.";
    expect(
      ownersOf(`${onLind} The king, who had met him often, gave him the post.`, "Karl Lind"),
    ).toEqual(["Karl Lind", "Karl Lind"]);
    expect(ownersOf("Teams from Lisbon worked at Tolm Castle to reach them.")).toEqual(["?"]);
    expect(
      ownersOf("Teams from Lisbon worked at Tolm Castle until they had reached it."),
    ).toContain("Teams");
  });

  test("a device is not what it is meant to clean", () => {
    expect(ownersOf("A device that was supposed to clean it had been switched off.")).toEqual([
      "?",
    ]);
  });

  test("of two women the one spoken of right before is not passed over", () => {
    const onBrandt = "Ada Brandt (3 May 1872 – 7 June 1957) was a Dutch engineer.";
    const sister = "In 1883 her sister, Anna Brandt, found her a post.";
    expect(ownersOf(`${onBrandt} ${sister} She was made a professor.`, "Ada Brandt").at(-1)).toBe(
      "?",
    );
    expect(ownersOf(`${onBrandt} She was made a professor.`, "Ada Brandt")).toEqual(["Ada Brandt"]);
  });
});

describe("the ranking", () => {
  const weights = { all: { near: 2, none: 0 }, he: {}, it: { near: -1 }, they: {} };

  test("gives chances that are 1 together, and each family its own", () => {
    const he = chancesOf(weights, "he", [["near"], ["none"]]);
    const it = chancesOf(weights, "it", [["near"], ["none"]]);
    expect((he[0] ?? 0) + (he[1] ?? 0)).toBeCloseTo(1);
    expect(he[0]).toBeGreaterThan(it[0] ?? 1);
  });

  test("prefers none where nothing speaks for a candidate", () => {
    expect(likeliest([0.2, 0.2, 0.6]).chosen).toBe(2);
    expect(likeliest([0.5, 0.5]).chosen).toBe(1);
    expect(likeliest([0.6, 0.4]).chosen).toBe(0);
  });
});
