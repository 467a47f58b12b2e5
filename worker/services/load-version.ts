import type { Database } from "../db/connect.ts";
import { getVersion } from "../db/versions.ts";
import type { VersionBody } from "./build-version.ts";

/**
 * Versions never change, so an isolate keeps those it has seen; the oldest go when they grow past this.
 * Parsed, a version takes some five bytes for each character, so this is 30 of the isolate's 128 MB.
 */
const maxCachedChars = 6_000_000;
const cache = new Map<string, { body: VersionBody; chars: number }>();
let cachedChars = 0;

/** A version from the isolate's memory, otherwise from D1; null when there is none. */
export const loadVersion = async (db: Database, id: string): Promise<VersionBody | null> => {
  const hit = cache.get(id);
  if (hit !== undefined) return hit.body;
  const row = await getVersion(db, id);
  if (row === null) return null;
  const body = JSON.parse(row.body) as VersionBody;
  remember(id, body, row.body.length);
  return body;
};

const remember = (id: string, body: VersionBody, chars: number): void => {
  if (cache.has(id)) return;
  cache.set(id, { body, chars });
  cachedChars += chars;
  for (const [oldest, held] of cache) {
    if (cachedChars <= maxCachedChars || oldest === id) break;
    cache.delete(oldest);
    cachedChars -= held.chars;
  }
};
