import { tokenAt } from "../trees/tree.ts";
import type { Fact } from "../types.ts";

/** Whether the fact tells a day or year of its own; a weekday is written with both. */
export const hasOwnDate = ({ subject, slots, tree }: Fact): boolean =>
  slots.some(({ answer }) => ["year", "date", "month", "weekday"].includes(answer)) ||
  [subject, ...slots].some(({ tokens }) =>
    tokens.some((i) => /^(1\d|20)\d\d$|day$/.test(tokenAt(tree, i).form)),
  );
