import { sha256 } from "../ids.ts";

/** JSON text with its ETag, made once and sent often. */
export type Tagged = { text: string; etag: string };

const etagChars = 22;

/** A value as JSON, tagged by its content. */
export const tag = async (value: unknown): Promise<Tagged> => {
  const text = JSON.stringify(value);
  return { text, etag: `"${(await sha256(text)).slice(0, etagChars)}"` };
};
