import { tokenAt } from "../trees/tree.ts";
import type { Fact } from "../types.ts";
import { isYear } from "./calendar.ts";

/** Whether the fact tells a day or year of its own; a weekday is written with both. */
export const hasOwnDate = ({ subject, slots, tree }: Fact): boolean =>
  slots.some(({ answer }) => ["year", "date", "month", "weekday"].includes(answer)) ||
  [subject, ...slots].some(({ tokens }) => tokens.some((i) => isYearOrDay(tokenAt(tree, i).form)));

/** "2016", "Sunday", "holiday": what tells a time by itself. */
export const isYearOrDay = (form: string): boolean => form.endsWith("day") || isYear(form);
