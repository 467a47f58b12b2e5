import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

export type Database = DrizzleD1Database & { $client: D1Database };

const connected = new WeakMap<D1Database, Database>();

/** The query builder over a D1 binding, made once for each: no connection, but a dozen objects. */
export const connect = (binding: D1Database): Database => {
  const known = connected.get(binding);
  if (known !== undefined) return known;
  const made = drizzle(binding);
  connected.set(binding, made);
  return made;
};
