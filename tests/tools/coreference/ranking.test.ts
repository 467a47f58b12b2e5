import { describe, expect, it } from "vitest";
import { chancesOf, likeliest } from "../../../questions/facts/pronouns/pronoun-model.ts";
import type { Example } from "../../../tools/coreference/examples.ts";
import { trainRanking } from "../../../tools/coreference/ranking.ts";

const example = (family: "he" | "it", isRight: boolean[]): Example =>
  ({ at: { family }, features: [["far"], ["near"], ["none"]], isRight }) as unknown as Example;

describe("the training of the ranking", () => {
  it("learns of each family what is right for it", () => {
    const examples = Array.from({ length: 20 }, () => [
      example("he", [true, false, false]),
      example("it", [false, true, false]),
    ]).flat();
    const weights = trainRanking(examples, 1);
    const features = [["far"], ["near"], ["none"]];
    expect(likeliest(chancesOf(weights, "he", features)).chosen).toBe(0);
    expect(likeliest(chancesOf(weights, "it", features)).chosen).toBe(1);
  });

  it("is surer of what it is pulled to nought the less", () => {
    const examples = Array.from({ length: 5 }, () => example("he", [true, false, false]));
    const sure = (pull: number) =>
      chancesOf(trainRanking(examples, pull), "he", [["far"], ["near"], ["none"]])[0] ?? 0;
    expect(sure(0.1)).toBeGreaterThan(sure(10));
  });
});
