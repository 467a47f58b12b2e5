import type { Database } from "./connect.ts";
import { signingKeys } from "./schema.ts";

/** The stored signing secret; `candidate` becomes it when there is none yet. Safe when two isolates race. */
export const getOrCreateSecret = async (db: Database, candidate: string): Promise<string> => {
  const [, rows] = await db.batch([
    db.insert(signingKeys).values({ id: 1, secret: candidate }).onConflictDoNothing(),
    db.select().from(signingKeys),
  ]);
  return rows[0]?.secret ?? candidate;
};
