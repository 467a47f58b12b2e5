import { childrenBy, hasChild, tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot, Tree } from "../../facts/types.ts";

/** Whether names stand behind what is counted, which tell how many: "two cousins of the rebel, Rhys and Gwilym", "two members Lind and Falk". */
export const isNamingAll = ({ tree }: Fact, { tokens, head }: Slot): boolean => {
  if (isRightBehind(tree, tokens, head)) return true;
  const comma = tokens.find((i) => i > head && tokenAt(tree, i).form === ",") ?? -1;
  return comma >= 0 && tokens.includes(comma + 1) && tokenAt(tree, comma + 1).upos === "PROPN";
};

const isRightBehind = (tree: Tree, tokens: number[], head: number): boolean =>
  childrenBy(tree, head, "appos").some(
    (name) =>
      name === head + 1 &&
      tokens.includes(name) &&
      tokenAt(tree, name).upos === "PROPN" &&
      hasChild(tree, name, "conj"),
  );
