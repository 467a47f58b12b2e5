import { type DrizzleD1Database, drizzle } from "drizzle-orm/d1";

export type Database = DrizzleD1Database & { $client: D1Database };

/** The query builder over a D1 binding. Costs nothing: no connection is made. */
export const connect = (binding: D1Database): Database => drizzle(binding);
