import type * as v from "valibot";
import type { ClassroomRow } from "../db/classrooms.ts";
import { type FieldError, Problem } from "../problem.ts";
import { classroomPatch } from "../routes/classroom-schemas.ts";
import {
  type ClassroomSettings,
  defaultSettings,
  parseSettings,
} from "../services/classroom-settings.ts";
import { check } from "../valid.ts";
import { fromLocalInput, toLocalInput } from "./local-time.ts";

/** The settings of a classroom as its form holds them: what was typed, right or wrong. */
export type ClassValues = {
  title: string;
  timeZone: string;
  opensAt: string;
  closesAt: string;
  attempts: string;
  countedAttempt: string;
  quizMinutes: string;
  questionSeconds: string;
  shuffleQuestions: boolean;
  shuffleOptions: boolean;
  feedback: string;
  passPercent: string;
  /** By the question's id. */
  points: Record<string, string>;
  nicknames: string;
  /** One name a line. */
  names: string;
  late: string;
  graceHours: string;
  hasLeaderboard: boolean;
};

/** The form of a classroom as it is. */
export const valuesOf = (row: ClassroomRow, names: readonly string[]): ClassValues => {
  const settings = parseSettings(row.settings);
  const local = (time: number | null) =>
    time === null ? "" : toLocalInput(time, settings.timeZone);
  return {
    ...settingValues(settings),
    title: row.title,
    opensAt: local(row.opensAt),
    closesAt: local(row.closesAt),
    names: names.join("\n"),
  };
};

/** The form of a classroom to be made. */
export const newValues = (title: string, timeZone: string): ClassValues => ({
  ...settingValues({ ...defaultSettings, timeZone }),
  title,
  opensAt: "",
  closesAt: "",
  names: "",
});

const settingValues = (settings: ClassroomSettings) => ({
  timeZone: settings.timeZone,
  attempts: numberText(settings.attemptsAllowed),
  countedAttempt: settings.countedAttempt,
  quizMinutes: numberText(settings.quizSeconds === null ? null : settings.quizSeconds / 60),
  questionSeconds: numberText(settings.questionSeconds),
  shuffleQuestions: settings.shuffleQuestions,
  shuffleOptions: settings.shuffleOptions,
  feedback: settings.feedback,
  passPercent: numberText(settings.passPercent),
  points: Object.fromEntries(Object.entries(settings.points).map(([id, n]) => [id, String(n)])),
  nicknames: settings.nicknames,
  late: settings.late,
  graceHours: numberText(settings.graceSeconds / 3600),
  hasLeaderboard: settings.hasLeaderboard,
});

const numberText = (n: number | null): string =>
  n === null ? "" : String(Math.round(n * 100) / 100);

/** What a form holds, as typed. */
export const readClassForm = (form: FormData): ClassValues => {
  const text = (name: string) => String(form.get(name) ?? "").trim();
  const points: Record<string, string> = {};
  for (const name of form.keys()) {
    if (name.startsWith("points-")) points[name.slice("points-".length)] = text(name);
  }
  return {
    title: text("title"),
    timeZone: text("timeZone"),
    opensAt: text("opensAt"),
    closesAt: text("closesAt"),
    attempts: text("attempts"),
    countedAttempt: text("countedAttempt"),
    quizMinutes: text("quizMinutes"),
    questionSeconds: text("questionSeconds"),
    shuffleQuestions: form.has("shuffleQuestions"),
    shuffleOptions: form.has("shuffleOptions"),
    feedback: text("feedback"),
    passPercent: text("passPercent"),
    points,
    nicknames: text("nicknames"),
    names: text("names"),
    late: text("late"),
    graceHours: text("graceHours"),
    hasLeaderboard: form.has("hasLeaderboard"),
  };
};

/** The settings that a form means, or `invalid_request` with the fields to mend. */
export const checkClassForm = (values: ClassValues): v.InferOutput<typeof classroomPatch> => {
  const { attempts, quizMinutes, graceHours, points, names, opensAt, closesAt, ...rest } = values;
  const number = (typed: string) => (typed === "" ? null : Number(typed.replace(",", ".")));
  const seconds = (typed: string, unit: number) => {
    const n = number(typed);
    return n === null ? null : Math.round(n * unit);
  };
  const { timeZone } = check(classroomPatch, { timeZone: rest.timeZone });
  if (rest.nicknames !== "listed" && names !== "") throw listWithoutUse();
  return check(classroomPatch, {
    ...rest,
    opensAt: localTime("opensAt", opensAt, timeZone ?? "UTC"),
    closesAt: localTime("closesAt", closesAt, timeZone ?? "UTC"),
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
  });
};

/** A list that was typed is not dropped unsaid. */
const listWithoutUse = (): Problem => {
  const message =
    "The list is not used yet. Choose “They type a name of your list”, or empty the field.";
  return new Problem("invalid_request", [{ field: "names", message }]);
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
