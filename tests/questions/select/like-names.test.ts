import { expect, test } from "vitest";
import { likeNames } from "../../../questions/select/like-names.ts";

test("a university has those of its country beside it, with the article that it has itself", () => {
  expect(likeNames("The University of Toronto")).toContain("The University of Alberta");
  expect(likeNames("The University of Toronto")).not.toContain("The McGill University");
  expect(likeNames("Yale University")).toContain("Harvard University");
  expect(likeNames("The University of Velmont")).toEqual([]);
});

test("a name that ends in another one is of its set", () => {
  expect(likeNames("The Eastern Han Dynasty")).toContain("The Tang Dynasty");
  expect(likeNames("The Eastern Han Dynasty")).not.toContain("The Han Dynasty");
});
