import type { ClassroomRow } from "../../db/classrooms.ts";
import { Problem } from "../../problem.ts";

/** Where a reading of results ended, and by which settings and keys. */
export type Cursor = { at: number; updatedAt: number; correctedBy: string };

type At = { classroom: ClassroomRow; correctedBy: string | null; now: number };

export const makeCursor = ({ classroom, correctedBy, now }: At): string =>
  `${now}-${classroom.updatedAt}-${correctedBy ?? ""}`;

/** A cursor of ours, or `invalid_request`. */
export const parseCursor = (text: string): Cursor => {
  const [, at, updatedAt, correctedBy = ""] =
    /^(\d{1,15})-(\d{1,15})-(ver_[\w-]{1,40})?$/.exec(text) ?? [];
  if (at === undefined || updatedAt === undefined) {
    throw new Problem("invalid_request", [
      { field: "since", message: "Send the cursor of the answer before." },
    ]);
  }
  return { at: Number(at), updatedAt: Number(updatedAt), correctedBy };
};

/** Whether all must be read anew: the classroom's settings, its version or the keys are other ones. */
export const isOutdated = (
  { updatedAt, correctedBy }: Cursor,
  { classroom, correctedBy: now }: Omit<At, "now">,
): boolean => updatedAt !== classroom.updatedAt || correctedBy !== (now ?? "");
