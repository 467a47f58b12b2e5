import { tokenAt } from "../../facts/trees/tree.ts";
import type { Fact, Slot } from "../../facts/types.ts";

/** Whether names stand behind what is counted, which tell how many: "two cousins of the rebel, Rhys and Gwilym". */
export const isNamingAll = ({ tree }: Fact, { tokens, head }: Slot): boolean => {
  const comma = tokens.find((i) => i > head && tokenAt(tree, i).form === ",") ?? -1;
  return comma >= 0 && tokens.includes(comma + 1) && tokenAt(tree, comma + 1).upos === "PROPN";
};
