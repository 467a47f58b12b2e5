import type { Grade } from "../types.ts";
import type { NumericKey } from "./key.ts";
import { correct, incorrect } from "./verdicts.ts";

export const gradeNumeric = (compiled: NumericKey, given: string | number): Grade => {
  const value = typeof given === "number" ? given : Number(given.replaceAll(",", ""));
  return value === compiled.value ? correct("number") : incorrect("number");
};
