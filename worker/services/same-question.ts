import type { Question } from "../../questions/index.ts";

/** Whether two questions say the same, whatever the order of their fields: rules that are all as usual are none. */
export const isSameQuestion = (a: Question, b: Question): boolean => plainJson(a) === plainJson(b);

const plainJson = ({ grading = {}, ...question }: Question): string => {
  const rules = Object.entries(grading).filter(
    ([, value]) => !(Array.isArray(value) && value.length === 0),
  );
  return JSON.stringify(inOrder({ ...question, grading: Object.fromEntries(rules) }));
};

/** A value with the fields of all its objects in the order of their names. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, field]) => [name, inOrder(field)]));
};
