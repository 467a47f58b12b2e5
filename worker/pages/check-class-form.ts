import type * as v from "valibot";
import { type FieldError, Problem } from "../problem.ts";
import { classroomPatch } from "../routes/classroom-schemas.ts";
import { defaultSettings } from "../services/classroom-settings.ts";
import { check } from "../valid.ts";
import type { ClassValues } from "./class-form.ts";
import { fromLocalInput } from "./local-time.ts";

/** The settings that a form means, or `invalid_request` with all the fields to mend. */
export const checkClassForm = (values: ClassValues): v.InferOutput<typeof classroomPatch> => {
  const errors: FieldError[] = [];
  const attempt = <T>(make: () => T): T | null => {
    try {
      return make();
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem;
      errors.push(...problem.errors);
      return null;
    }
  };
  const timeZone = attempt(() => check(classroomPatch, { timeZone: values.timeZone }).timeZone);
  const timeIn = (field: "opensAt" | "closesAt") =>
    attempt(() => localTime(field, values[field], timeZone ?? "UTC"));
  const times = { opensAt: timeIn("opensAt"), closesAt: timeIn("closesAt") };
  if (values.nicknames !== "listed" && values.names !== "") errors.push(unusedList);
  const settings = attempt(() => check(classroomPatch, { ...settingsOf(values), ...times }));
  if (settings === null || errors.length > 0) throw new Problem("invalid_request", errors);
  return settings;
};

/** What was typed, in the units of the settings. */
const settingsOf = (values: ClassValues) => {
  const { attempts, quizMinutes, graceHours, points, names, ...rest } = values;
  return {
    ...rest,
    attemptsAllowed: number(attempts),
    quizSeconds: seconds(quizMinutes, 60),
    questionSeconds: number(rest.questionSeconds),
    passPercent: number(rest.passPercent),
    graceSeconds: seconds(graceHours, 3600) ?? defaultSettings.graceSeconds,
    points: Object.fromEntries(
      Object.entries(points)
        .filter(([, typed]) => typed !== "" && typed !== "1")
        .map(([id, typed]) => [id, number(typed)]),
    ),
    names: namesIn(names),
  };
};

const number = (typed: string): number | null =>
  typed === "" ? null : Number(typed.replace(",", "."));

const seconds = (typed: string, unit: number): number | null => {
  const n = number(typed);
  return n === null ? null : Math.round(n * unit);
};

/** A list that was typed is not dropped unsaid. */
const unusedList: FieldError = {
  field: "names",
  message: "The list is not used yet. Choose “They type a name of your list”, or empty the field.",
};

const namesIn = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

const localTime = (field: string, typed: string, timeZone: string): string | null => {
  if (typed === "") return null;
  const time = fromLocalInput(typed, timeZone);
  if (time !== null) return new Date(time).toISOString();
  const message = "This time does not exist in that zone. Choose another.";
  throw new Problem("invalid_request", [{ field, message }]);
};

/** Names of the form's fields by the names of the settings, where they differ. */
const formFields: Record<string, string> = {
  attemptsAllowed: "attempts",
  quizSeconds: "quizMinutes",
  graceSeconds: "graceHours",
};

/** Fields whose unit is another than the setting's: the words for it. */
const formMessages: Record<string, string> = {
  quizMinutes: "Give minutes, 1,440 at most, or leave it empty.",
  graceHours: "Give hours, 168 at most.",
  attempts: "Give a whole number of tries, or leave it empty.",
  passPercent: "Give a whole number from 1 to 100, or leave it empty.",
  questionSeconds: "Give whole seconds from 5 to 3,600, or leave it empty.",
};

/** The first error of each field of the form. */
export const errorsByField = (errors: readonly FieldError[]): Map<string, string> => {
  const found = new Map<string, string>();
  for (const { field, message } of errors) {
    const [top = "", id] = field.split(".");
    const name = top === "points" ? `points-${id}` : (formFields[top] ?? top);
    if (!found.has(name)) found.set(name, formMessages[name] ?? message);
  }
  return found;
};
