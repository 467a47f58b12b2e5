import type { ClassroomRow } from "../db/classrooms.ts";
import { longestExtraSeconds, parseSettings } from "./classroom-settings.ts";

export type ClassroomStatus = "not_open" | "open" | "closed";

/** Whether a classroom takes players, by the server's clock. Closing is a moment that no longer belongs to it. */
export const classroomStatus = (
  { opensAt, closesAt }: Pick<ClassroomRow, "opensAt" | "closesAt">,
  now: number,
): ClassroomStatus => {
  if (closesAt !== null && now >= closesAt) return "closed";
  return opensAt !== null && now < opensAt ? "not_open" : "open";
};

/**
 * When the last answer can come: closing, the time for late answers, and the most extra time of a player. Null while
 * nobody knows when the classroom closes. From then on nothing can be given away.
 */
export const lastAnswerAt = ({
  closesAt,
  settings,
}: Pick<ClassroomRow, "closesAt" | "settings">): number | null => {
  if (closesAt === null) return null;
  const { late, graceSeconds } = parseSettings(settings);
  const grace = late === "mark" ? graceSeconds : 0;
  return closesAt + (grace + longestExtraSeconds(settings)) * 1000;
};
