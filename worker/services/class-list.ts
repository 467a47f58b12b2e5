import type { Database } from "../db/connect.ts";
import { listPlayers, type PlayerRow } from "../db/players.ts";
import { newAttemptNumber } from "../ids.ts";
import { Problem } from "../problem.ts";
import { maxPlayers } from "./classroom-bounds.ts";
import { checkNickname, nicknameKey } from "./nickname.ts";

export type ListedName = Pick<PlayerRow, "id"> & { name: string; key: string };

/** The names of a teacher's list, ready to be stored; `invalid_request` names the first that cannot be one. */
export const toListed = (names: readonly string[]): ListedName[] => {
  const places = new Map<string, number>();
  return names.map((typed, i) => {
    const { name, error } = checkNickname(typed);
    if (name === null) throw wrongName(i, error);
    const key = nicknameKey(name);
    const twin = places.get(key);
    if (twin !== undefined) {
      throw wrongName(
        i,
        `It reads like name ${twin + 1}. Add a letter or a number to one of them.`,
      );
    }
    places.set(key, i);
    return { id: newAttemptNumber(), name, key };
  });
};

const wrongName = (place: number, error: string): Problem =>
  new Problem("invalid_request", [
    { field: `names.${place}`, message: `Name ${place + 1}: ${error}` },
  ]);

/** `invalid_request` when the list and those who have joined already are too many for one class. */
export const refuseTooMany = async (
  db: Database,
  classroomId: string,
  listed: readonly ListedName[],
): Promise<void> => {
  const players = await listPlayers(db, classroomId);
  const inIt = players
    .filter(({ joinedAt }) => joinedAt !== null)
    .map(({ nicknameKey: key }) => key);
  const all = new Set([...inIt, ...listed.map(({ key }) => key)]);
  if (all.size <= maxPlayers) return;
  const message =
    `A class takes at most 1,000 players. With the ${inIt.length} who have joined, ` +
    `the list makes ${all.size}. Nothing is saved yet: shorten it.`;
  throw new Problem("invalid_request", [{ field: "names", message }]);
};
