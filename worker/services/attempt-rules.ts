import type { ClassroomRow } from "../db/classrooms.ts";
import { parseSettings, pointsOf } from "./classroom-settings.ts";
import { lastAnswerAt } from "./classroom-time.ts";

/** What decides how an attempt is shown to its player. */
export type AttemptRules = {
  pointsOf: (questionId: string) => number;
  shuffleQuestions: boolean;
  shuffleOptions: boolean;
  /** When verdicts, keys, proofs and the score may leave: after each answer, once submitted, or not (yet). */
  discloses: "after_each" | "at_end" | "nothing";
};

/** A quiz played by its link. */
export const plainRules: AttemptRules = {
  pointsOf: () => 1,
  shuffleQuestions: true,
  shuffleOptions: true,
  discloses: "after_each",
};

/** A quiz played in a classroom, as its teacher has set it at this moment. */
export const classroomRules = (
  classroom: Pick<ClassroomRow, "settings" | "closesAt">,
  now: number,
): AttemptRules => {
  const settings = parseSettings(classroom.settings);
  return {
    pointsOf: (id) => pointsOf(settings, id),
    shuffleQuestions: settings.shuffleQuestions,
    shuffleOptions: settings.shuffleOptions,
    discloses: disclosure(classroom, now),
  };
};

const disclosure = (
  classroom: Pick<ClassroomRow, "settings" | "closesAt">,
  now: number,
): AttemptRules["discloses"] => {
  const { feedback } = parseSettings(classroom.settings);
  if (feedback === "after_each" || feedback === "at_end") return feedback;
  const last = lastAnswerAt(classroom);
  return feedback === "after_closing" && last !== null && now >= last ? "at_end" : "nothing";
};

/** Whether an attempt's verdicts may leave the server now. */
export const mayDisclose = ({ discloses }: AttemptRules, isSubmitted: boolean): boolean =>
  discloses === "after_each" || (discloses === "at_end" && isSubmitted);
