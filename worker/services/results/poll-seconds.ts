import type { ClassroomRow } from "../../db/classrooms.ts";
import { classroomStatus } from "../classroom-time.ts";

/** Shortest and longest time between two looks; a class that is closed takes late answers at most. */
const shortest = 3;
const shortestClosed = 20;
const longest = 60;
/** A look reads the whole roster, so that a large class is asked more rarely. */
const playersPerSecond = 20;

/** Seconds until it is worth asking again what is new, a whole number. */
export const pollSeconds = (
  classroom: ClassroomRow,
  { players, now }: { players: number; now: number },
): number => {
  const least = classroomStatus(classroom, now) === "closed" ? shortestClosed : shortest;
  return Math.min(longest, Math.max(least, Math.round(players / playersPerSecond)));
};
