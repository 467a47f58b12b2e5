import type { ClassroomRow } from "../db/classrooms.ts";
import {
  type ClassroomSettings,
  defaultSettings,
  parseSettings,
} from "../services/classroom-settings.ts";
import { toLocalInput } from "./local-time.ts";

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
