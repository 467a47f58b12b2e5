import { base64url } from "./ids.ts";

/** What a player's token says: who, and in which classroom. It never expires; deleting the player ends it. */
export type PlayerClaims = { player: number; classroom: string };

const encoder = new TextEncoder();

/** `p1.player.classroom.signature`: an attempt's token never begins so, since its first part is a number. */
export const signPlayer = async (
  key: CryptoKey,
  { player, classroom }: PlayerClaims,
): Promise<string> => {
  const payload = `p1.${player.toString(36)}.${classroom}`;
  const signature = await crypto.subtle.sign("HMAC", key, encoder.encode(payload));
  return `${payload}.${base64url(new Uint8Array(signature))}`;
};

/** The claims of a player's token that we signed; null for anything else. */
export const verifyPlayer = async (key: CryptoKey, token: string): Promise<PlayerClaims | null> => {
  const match = /^p1\.([0-9a-z]{1,10})\.(cl_\w{1,40})\.([\w-]{43})$/.exec(token);
  const [, player, classroom, signature] = match ?? [];
  if (player === undefined || classroom === undefined || signature === undefined) return null;
  const expected = await signPlayer(key, { player: Number.parseInt(player, 36), classroom });
  return isSame(expected, token) ? { player: Number.parseInt(player, 36), classroom } : null;
};

/** Compares in a time that does not depend on where the texts differ. */
const isSame = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false;
  let difference = 0;
  for (let i = 0; i < a.length; i++) difference |= a.charCodeAt(i) ^ b.charCodeAt(i);
  return difference === 0;
};
