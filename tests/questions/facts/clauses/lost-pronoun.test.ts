import { expect, test } from "vitest";
import { isLostPronoun } from "../../../../questions/facts/clauses/lost-pronoun.ts";
import { createTree } from "../../../../questions/facts/trees/tree.ts";
import { tokensOf } from "../../../support/tokens.ts";

/** A tree of "form/UPOS/XPOS/head/relation". */
const treeOf = (text: string) => {
  const tokens = tokensOf(text);
  return createTree({ start: 0, end: tokens.length * 20, tokens }, 0, []);
};

test("“who and seconds behind” has lost its verb, “who was a second behind” has not", () => {
  const lost = "partner/NOUN/NN/-1/root who/PRON/WP/3/nsubj and/CCONJ/CC/3/cc";
  expect(isLostPronoun(treeOf(`${lost} seconds/NOUN/NNS/0/conj`), 1)).toBe(true);
  const whole = "partner/NOUN/NN/-1/root who/PRON/WP/4/nsubj was/AUX/VBD/4/cop a/DET/DT/4/det";
  expect(isLostPronoun(treeOf(`${whole} second/NOUN/NN/0/acl:relcl`), 1)).toBe(false);
});
