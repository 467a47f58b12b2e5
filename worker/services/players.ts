import { foldClassCode, newClassCode } from "../class-code.ts";
import type { ClassroomRow } from "../db/classrooms.ts";
import type { Database } from "../db/connect.ts";
import {
  getPlayer,
  getPlayerByName,
  giveExtraTime,
  insertPlayer,
  listPlayers,
  type PlayerRow,
  setDeviceCode,
  takeListedName,
  useDeviceCode,
} from "../db/players.ts";
import { newAttemptNumber, playerId, playerNumber, sha256 } from "../ids.ts";
import { signPlayer, verifyPlayer } from "../player-token.ts";
import { Problem } from "../problem.ts";
import { maxPlayers } from "./classroom-bounds.ts";
import { parseSettings } from "./classroom-settings.ts";
import { classroomStatus } from "./classroom-time.ts";
import { friendlyName } from "./friendly-names.ts";
import { checkNickname, nicknameKey } from "./nickname.ts";
import { toTeacherPlayer } from "./present-classroom.ts";
import { loadSigningKey } from "./signing-key.ts";

const deviceCodeMinutes = 10;

type Joining = {
  classroom: ClassroomRow;
  nickname: string | undefined;
  /** Of the form that was sent: the same form joins once, however often it is sent. */
  formKey: string | undefined;
  now: number;
};

/** Adds a player to a classroom, by its rules for nicknames, and gives the token that they come back with. */
export const joinClassroom = async (db: Database, joining: Joining) => {
  const { classroom, now } = joining;
  refuseUnlessOpen(classroom, now);
  const id = await playerNumberOf(joining);
  const name = await takeName(db, { ...joining, id });
  const token = await signPlayer(await loadSigningKey(db), { player: id, classroom: classroom.id });
  return { id: playerId(id), nickname: name, token };
};

/** `classroom_not_open` or `classroom_closed`, by the server's clock. */
export const refuseUnlessOpen = (classroom: ClassroomRow, now: number): void => {
  const status = classroomStatus(classroom, now);
  if (status === "not_open") throw new Problem("classroom_not_open");
  if (status === "closed") throw new Problem("classroom_closed");
};

/** From a form's key always the same number, which nobody without the key can find. */
const playerNumberOf = async ({ classroom, formKey }: Joining): Promise<number> => {
  if (formKey === undefined) return newAttemptNumber();
  const hash = await crypto.subtle.digest(
    "SHA-256",
    new TextEncoder().encode(`${classroom.id} ${formKey}`),
  );
  const view = new DataView(hash);
  return Math.max(1, (view.getUint32(0) % 2 ** 14) * 2 ** 32 + view.getUint32(4));
};

const takeName = async (db: Database, joining: Joining & { id: number }): Promise<string> => {
  const { nicknames } = parseSettings(joining.classroom.settings);
  if (nicknames === "generated") return takeFriendlyName(db, joining);
  const { name, error } = checkNickname(joining.nickname ?? "");
  if (name === null) throw wrongName(error);
  const player = {
    id: joining.id,
    classroomId: joining.classroom.id,
    nicknameKey: nicknameKey(name),
    now: joining.now,
  };
  if (nicknames === "free") {
    const joined = await insertPlayer(db, { ...player, nickname: name }, maxPlayers);
    if (joined === "full") throw new Problem("classroom_full");
    if (joined !== "taken") return name;
  }
  // A list that was there before names became free still holds the seats that nobody has taken.
  const taken = await takeListedName(db, player);
  if (taken === "unlisted" && nicknames === "listed") {
    throw wrongName("This name is not on the class list. Write it as your teacher does.");
  }
  if (taken !== "joined" && taken !== "again") {
    throw wrongName(`Somebody in this class is already called ${name}. Add a letter or a number.`);
  }
  const row = await getPlayer(db, { id: joining.id, classroomId: joining.classroom.id });
  return row?.nickname ?? name;
};

const takeFriendlyName = async (
  db: Database,
  { id, classroom, now }: Joining & { id: number },
): Promise<string> => {
  const known = await getPlayer(db, { id, classroomId: classroom.id });
  if (known !== null) return known.nickname;
  for (let tries = 0; tries < 20; tries++) {
    const nickname = friendlyName(tries);
    const player = { id, classroomId: classroom.id, nickname, nicknameKey: nicknameKey(nickname) };
    const joined = await insertPlayer(db, { ...player, now }, maxPlayers);
    if (joined === "joined" || joined === "again") return nickname;
    if (joined === "full") throw new Problem("classroom_full");
  }
  throw new Problem("classroom_full");
};

const wrongName = (message: string): Problem =>
  new Problem("invalid_request", [{ field: "nickname", message }]);

/** The player whose token this is, in this classroom; null for anything else, and once the player is deleted. */
export const findPlayer = async (
  db: Database,
  { classroom, token }: { classroom: ClassroomRow; token: string | null },
): Promise<PlayerRow | null> => {
  const claims = token === null ? null : await verifyPlayer(await loadSigningKey(db), token);
  if (claims === null || claims.classroom !== classroom.id) return null;
  return getPlayer(db, { id: claims.player, classroomId: classroom.id });
};

/** As `findPlayer`, or `player_missing`. */
export const requirePlayer = async (
  db: Database,
  given: { classroom: ClassroomRow; token: string | null },
): Promise<PlayerRow> => {
  const player = await findPlayer(db, given);
  if (player === null) throw new Problem("player_missing");
  return player;
};

/** Everybody in a classroom, for its teachers. */
export const readPlayers = async (db: Database, classroom: ClassroomRow) => ({
  players: (await listPlayers(db, classroom.id)).map(toTeacherPlayer),
});

type OfPlayer = { classroom: ClassroomRow; id: string };

/** A player by the public id, or `player_unknown`. */
const requirePlayerById = async (db: Database, { classroom, id }: OfPlayer): Promise<PlayerRow> => {
  const number = playerNumber(id);
  const player =
    number === null ? null : await getPlayer(db, { id: number, classroomId: classroom.id });
  if (player === null) throw new Problem("player_unknown");
  return player;
};

/** Sets a player's extra time, for every limit, also of an attempt that goes on. */
export const setExtraTime = async (
  db: Database,
  { seconds, ...ofPlayer }: OfPlayer & { seconds: number },
) => {
  const player = await requirePlayerById(db, ofPlayer);
  await giveExtraTime(db, { player, seconds });
  return toTeacherPlayer({ ...player, extraSeconds: seconds });
};

/** A code that lets one more device in as this player, once, within ten minutes. It is shown once. */
export const createDeviceCode = async (
  db: Database,
  { now, ...ofPlayer }: OfPlayer & { now: number },
) => {
  const player = await requirePlayerById(db, ofPlayer);
  const code = newClassCode();
  const expiresAt = now + deviceCodeMinutes * 60_000;
  await setDeviceCode(db, { id: player.id, hash: await hashOf(player, code), expiresAt });
  const { nickname } = player;
  return { nickname, deviceCode: code, expiresAt: new Date(expiresAt).toISOString() };
};

const hashOf = (player: PlayerRow, code: string) => sha256(`${player.id} ${code}`);

/** Lets a second device in by nickname and device code; null when they do not fit. */
export const enterByDeviceCode = async (
  db: Database,
  given: { classroom: ClassroomRow; nickname: string; deviceCode: string; now: number },
) => {
  const { classroom, now } = given;
  const code = foldClassCode(given.deviceCode);
  const key = nicknameKey(given.nickname.slice(0, 200));
  const player = await getPlayerByName(db, { classroomId: classroom.id, key });
  if (code === null || player === null || player.joinedAt === null) return null;
  const hash = await hashOf(player, code);
  if (!(await useDeviceCode(db, { id: player.id, hash, now }))) return null;
  const claims = { player: player.id, classroom: classroom.id };
  const token = await signPlayer(await loadSigningKey(db), claims);
  return { id: playerId(player.id), nickname: player.nickname, token };
};
