import { childrenBy, lower, tokenAt } from "../trees/tree.ts";
import type { Slot, Tree } from "../types.ts";

const manners =
  /^(accident|chance|mistake|surprise|hand|lot|lottery|ballot|acclamation|helicopter|boat|ship|ferry|canoe|train|rail|road|sea|air|plane|bus|car|lorry|truck|bicycle|bike|sled|sledge|mule|horse|horseback|camel|post|mail|email|telegram|telegraph|telephone|phone|radio|candlelight|torchlight|moonlight)$/;

/** "by accident", "by hand", "by helicopter": how, and not by whom. */
export const isManner = (tree: Tree, { head, markers }: Slot): boolean =>
  markers.length === 1 &&
  lower(tree, markers[0] ?? -1) === "by" &&
  manners.test(lower(tree, head)) &&
  tokenAt(tree, head).xpos === "NN" &&
  childrenBy(tree, head, "det", "amod", "nmod", "nmod:poss", "compound", "acl", "conj").length ===
    0;
