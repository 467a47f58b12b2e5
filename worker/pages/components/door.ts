import type { PlayerRow } from "../../db/players.ts";
import type { readOwnAttempts } from "../../services/class-attempts.ts";
import type { toPublicClassroom } from "../../services/present-classroom.ts";

/** What stands at the door of a class for whoever comes. */
export type Door = {
  classroom: ReturnType<typeof toPublicClassroom>;
  isOpen: boolean;
  player: PlayerRow | null;
  attempts: Awaited<ReturnType<typeof readOwnAttempts>>["attempts"];
  /** Makes the form count once, however often it is sent. */
  formKey: string;
};

/** The door, with what was typed there and what is wrong with it. */
export type DoorProps = {
  door: Door;
  typed?: { nickname: string; isDevice?: boolean };
  error?: string;
};
