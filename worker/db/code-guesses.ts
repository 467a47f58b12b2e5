import type { Database } from "./connect.ts";

const minuteMs = 60_000;
/** Minutes that count against an address, and how long anything is kept of it. */
const countedMinutes = 10;
const keptMs = 60 * minuteMs;

const minuteOf = (now: number): number => Math.floor(now / minuteMs);

/** Failed tries at class codes from an address in the last ten minutes. `hash` stands for the address. */
export const countGuesses = async (
  db: Database,
  { hash, now }: { hash: string; now: number },
): Promise<number> => {
  const ids = Array.from({ length: countedMinutes }, (_, i) => `${hash}:${minuteOf(now) - i}`);
  const row = await db.$client
    .prepare(
      "SELECT COALESCE(SUM(failures), 0) AS failures FROM code_guesses WHERE id IN (SELECT value FROM json_each(?1))",
    )
    .bind(JSON.stringify(ids))
    .first<{ failures: number }>();
  return row?.failures ?? 0;
};

/** Counts one failed try, and forgets those of more than an hour ago. */
export const recordGuess = async (
  db: Database,
  { hash, now }: { hash: string; now: number },
): Promise<void> => {
  const { $client } = db;
  await $client.batch([
    $client
      .prepare(
        `INSERT INTO code_guesses (id, failures, created_at) VALUES (?1, 1, ?2)
         ON CONFLICT (id) DO UPDATE SET failures = failures + 1`,
      )
      .bind(`${hash}:${minuteOf(now)}`, now),
    $client.prepare("DELETE FROM code_guesses WHERE created_at < ?1").bind(now - keptMs),
  ]);
};
