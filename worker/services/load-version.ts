import type { Database } from "../db/connect.ts";
import { getVersion } from "../db/versions.ts";
import type { VersionBody } from "./build-version.ts";

/**
 * Versions never change, so an isolate keeps those it has seen; the oldest go when they grow past this.
 * Parsed, a version takes some five bytes for each character, so this is 30 of the isolate's 128 MB.
 */
const maxCachedChars = 6_000_000;
type Held = { body: VersionBody; chars: number; correctedBy: string | null };
const cache = new Map<string, Held>();
let cachedChars = 0;

/**
 * The body that grades a version's attempts: its own, or the one that corrects it, as far as this isolate knows. From
 * memory, otherwise from D1; null when there is none.
 */
export const loadVersion = async (db: Database, id: string): Promise<VersionBody | null> => {
  const held = cache.get(id) ?? (await fetchVersion(db, id));
  if (held === null || held.correctedBy === null) return held?.body ?? null;
  return loadVersion(db, held.correctedBy);
};

/**
 * Tells this isolate what D1 says of a version: that another corrects it, or none. Answers are graded from memory, so
 * this is how a correction reaches them: whatever reads an attempt reads the pointer too.
 */
export const noteCorrection = (id: string, correctedBy: string | null): void => {
  const held = cache.get(id);
  if (held !== undefined) held.correctedBy = correctedBy;
};

const fetchVersion = async (db: Database, id: string): Promise<Held | null> => {
  const row = await getVersion(db, id);
  if (row === null) return null;
  const held = {
    body: JSON.parse(row.body) as VersionBody,
    chars: row.body.length,
    correctedBy: row.correctedBy,
  };
  remember(id, held);
  return held;
};

const remember = (id: string, held: Held): void => {
  if (cache.has(id)) return;
  cache.set(id, held);
  cachedChars += held.chars;
  for (const [oldest, { chars }] of cache) {
    if (cachedChars <= maxCachedChars || oldest === id) break;
    cache.delete(oldest);
    cachedChars -= chars;
  }
};
