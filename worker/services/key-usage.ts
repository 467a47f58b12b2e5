import type { Context } from "hono";
import { addKeyUses } from "../db/api-keys.ts";
import type { Database } from "../db/connect.ts";
import type { AppEnv } from "../env.ts";
import { background } from "./background.ts";

/** Uses are written in bunches, so that a key's request costs no row of its own. */
const bunchMs = 250;
const dayMs = 86_400_000;
const hourMs = 3_600_000;

let counted = new Map<string, { requests: number; errors: number }>();
let isScheduled = false;

/** Counts one use of a key. It is written a moment later, after the answer has gone. */
export const countUse = (c: Context<AppEnv>, keyId: string): void => {
  const use = counted.get(keyId) ?? { requests: 0, errors: 0 };
  use.requests += 1;
  if (c.res.status >= 400) use.errors += 1;
  counted.set(keyId, use);
  if (isScheduled) return;
  isScheduled = true;
  background(c, () => writeSoon(c.get("db"), c.get("now")));
};

const writeSoon = async (db: Database, now: number): Promise<void> => {
  await scheduler.wait(bunchMs);
  isScheduled = false;
  const uses = counted;
  counted = new Map();
  await addKeyUses(db, {
    uses,
    day: Math.floor(now / dayMs),
    usedAt: Math.floor(now / hourMs) * hourMs,
  });
};
