/** Crockford's base 32 in lower case: no i, l, o, u, so that an id can be read aloud. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

const charCodes = Uint8Array.from(alphabet, (char) => char.charCodeAt(0));

/** A random id of 80 bits with a prefix, such as `qz_0k3v…`. */
export const newId = (prefix: string): string => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let i = 0; i < bytes.length; i++) bytes[i] = charCodes[(bytes[i] ?? 0) & 31] ?? 0;
  return `${prefix}_${String.fromCharCode(...bytes)}`;
};

/** A random secret of 160 bits, URL-safe. */
export const newSecret = (): string => newId("x").slice(2) + newId("x").slice(2);

/** Attempt ids have 46 bits, so that id × 64 + 63 stays a safe integer of 52 bits. */
const attemptBits = 46;
const attemptDigits = 10;

/** A random attempt id as D1 keeps it: an integer from 1 to 2^46 − 1. */
export const newAttemptNumber = (): number => {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return Math.max(1, (high % 2 ** (attemptBits - 32)) * 2 ** 32 + low);
};

/** The public form of an attempt's number: `att_` and ten base 32 digits. */
export const attemptId = (number: number): string => `att_${toDigits(number)}`;

/** The public form of a player's number, which is made as an attempt's: `pl_` and ten base 32 digits. */
export const playerId = (number: number): string => `pl_${toDigits(number)}`;

const toDigits = (number: number): string => {
  let rest = number;
  let text = "";
  for (let i = 0; i < attemptDigits; i++) {
    text = alphabet[rest % 32] + text;
    rest = Math.floor(rest / 32);
  }
  return text;
};

/** The number of a public attempt id; null when the text is not one. */
export const attemptNumber = (id: string): number | null => fromDigits("att_", id);

/** The number of a public player id; null when the text is not one. */
export const playerNumber = (id: string): number | null => fromDigits("pl_", id);

const fromDigits = (prefix: string, id: string): number | null => {
  const digits = id.slice(prefix.length);
  if (!id.startsWith(prefix) || !/^[0-9a-hjkmnp-tv-z]{10}$/.test(digits)) return null;
  let number = 0;
  for (const char of digits) number = number * 32 + alphabet.indexOf(char);
  return number > 0 && number < 2 ** attemptBits ? number : null;
};

/** SHA-256 of a text as base64url, 43 characters. */
export const sha256 = async (text: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))));

export const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

/** The bytes of a base64url text; the caller knows that it is one. */
export const fromBase64url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (char) =>
    char.charCodeAt(0),
  );
