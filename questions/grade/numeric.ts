import type { Grade, Numeric, Tolerance } from "../types.ts";
import { contentTokens } from "./content.ts";
import type { NumericKey } from "./key.ts";
import { hedge, negation } from "./lexicon.ts";
import {
  comparableUnits,
  isConverted,
  isRounded,
  isSameValue,
  type Quantity,
  quantitiesOf,
  readingsOf,
  toBase,
} from "./quantities.ts";
import type { Token } from "./token.ts";
import { tokenise } from "./tokens.ts";
import { units } from "./units.ts";
import { isUnreadable } from "./unreadable.ts";
import { formOf } from "./variant.ts";
import { correct, incorrect, prompt } from "./verdicts.ts";
import { graderVersion } from "./version.ts";

/** Works out the key of a numeric question. */
export const compileNumeric = (question: Numeric): NumericKey => {
  const rules = question.grading ?? {};
  const forms = (texts: readonly string[] | undefined): string[] =>
    (texts ?? []).map((text) => formOf(contentTokens(tokenise(text))));
  const unit = question.unit === undefined ? undefined : unitName(question.unit);
  return {
    grader: graderVersion,
    kind: "numeric",
    value: question.key,
    ...(unit === undefined || unit === "" ? {} : { unit }),
    tolerance: rules.tolerance ?? { mode: "exact" },
    unitRequired: rules.unitRequired ?? false,
    acceptedForms: forms(rules.accepted),
    promptForms: forms(rules.prompt),
    rejectForms: forms(rules.reject),
  };
};

/** The unit as the tokeniser names it: `degrees Celsius` is `degrees-celsius`. */
const unitName = (unit: string): string => {
  const name = unit.trim().toLowerCase();
  if (units.has(name)) return name;
  const [, token] = tokenise(`1 ${unit}`);
  return token?.unit ?? token?.text ?? "";
};

/**
 * Grades a number: by value within the tolerance, in the key's unit or one of the same dimension. A bare number is read
 * in the key's unit; other words around it do no harm, another number or unit does.
 */
export const gradeNumeric = (key: NumericKey, given: string | number): Grade => {
  if (typeof given === "number") {
    const near = isNear(given, key.value, key.tolerance);
    return (
      gradeByLists(key, numberForm(given)) ?? (near ? correct("number") : incorrect("other_number"))
    );
  }
  if (isUnreadable(given)) return incorrect("unreadable");
  const tokens = contentTokens(tokenise(given));
  if (tokens.length === 0) return incorrect("empty", "empty");
  return gradeByLists(key, formOf(tokens)) ?? gradeQuantities(key, tokens);
};

/** The author's lists, which hold answers as typed; null when none has this form. */
const gradeByLists = (key: NumericKey, form: string): Grade | null => {
  if (key.rejectForms.includes(form)) return incorrect("author_reject");
  if (key.acceptedForms.includes(form)) return correct("same");
  return key.promptForms.includes(form) ? prompt("author_prompt") : null;
};

/** The form of a number that comes as JSON, the same as if it had been typed. */
const numberForm = (given: number): string => formOf(contentTokens(tokenise(String(given))));

const gradeQuantities = (key: NumericKey, tokens: readonly Token[]): Grade => {
  const quantities = quantitiesOf(tokens);
  const [only] = quantities;
  if (only === undefined) return incorrect("no_number");
  if (tokens.some((token) => (token.classes & (negation | hedge)) !== 0))
    return incorrect("several_answers", "several_answers");
  if (quantities.length > 1 || only.token.ordinal || only.token.decade)
    return incorrect("several_numbers");
  return gradeQuantity(key, only);
};

const gradeQuantity = (key: NumericKey, given: Quantity): Grade => {
  const readings = readingsOf(given.token, given.unit === null || given.unit === key.unit);
  const knownUnit = key.unit !== undefined && units.has(key.unit);
  if (given.unit === null || !knownUnit || key.unit === undefined) {
    if (given.unit !== null && key.unit !== undefined && !knownUnit) return incorrect("other_unit");
    if (readings.some((value) => isNear(value, key.value, key.tolerance))) {
      return key.unitRequired && knownUnit
        ? prompt("unit_missing", "name_the_unit")
        : correct("number");
    }
    return isRounded(given.token, key.value)
      ? prompt("rounded", "more_digits")
      : incorrect("other_number");
  }
  const pair = comparableUnits(given.unit, key.unit);
  if (pair === null) return incorrect("other_unit");
  // Back into the key's unit, so that the tolerance means what the author wrote.
  const converted = readings.map(
    (value) => (toBase(value, pair.given) - pair.expected.offset) / pair.expected.factor,
  );
  if (converted.some((value) => isNear(value, key.value, key.tolerance)))
    return correct("number_with_unit");
  const isOtherUnit = pair.given !== pair.expected;
  return isOtherUnit && isConverted(given.token, toBase(key.value, pair.expected), pair.given)
    ? correct("converted_unit")
    : incorrect("other_number");
};

/** Whether a number is right within a tolerance: an absolute or relative distance, or the first significant figures. */
export const isNear = (value: number, wanted: number, tolerance: Tolerance): boolean => {
  if (isSameValue(value, wanted)) return true;
  const distance = Math.abs(value - wanted);
  const dust = 1e-9 * Math.max(Math.abs(value), Math.abs(wanted));
  switch (tolerance.mode) {
    case "absolute":
      return distance <= tolerance.value + dust;
    case "relative":
      return distance <= tolerance.value * Math.abs(wanted) + dust;
    case "significant_figures":
      return isSameInFigures(value, wanted, tolerance.value);
    default:
      return false;
  }
};

const isSameInFigures = (value: number, wanted: number, figures: number): boolean => {
  const digits = Math.min(15, Math.max(1, Math.round(figures)));
  if (!Number.isFinite(value)) return false;
  return Number(value.toPrecision(digits)) === Number(wanted.toPrecision(digits));
};
