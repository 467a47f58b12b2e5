import type { ClassValues } from "../class-form.ts";

/** What the settings of a class are called where they are spoken of; points have the names of their questions. */
export const settingNames: Record<Exclude<keyof ClassValues, "points">, string> = {
  title: "Title",
  timeZone: "Time zone",
  opensAt: "Opens",
  closesAt: "Closes",
  attempts: "Tries",
  countedAttempt: "Which try counts",
  quizMinutes: "Minutes for the quiz",
  questionSeconds: "Seconds for each question",
  shuffleQuestions: "Shuffle the questions",
  shuffleOptions: "Shuffle the options",
  feedback: "When players see what was right",
  passPercent: "Percent to pass",
  nicknames: "What players are called",
  names: "The class list",
  late: "An answer after the time",
  graceHours: "Hours in which late answers are accepted",
  hasLeaderboard: "Leaderboard",
};
