import type { Context } from "hono";
import type { AppEnv } from "../env.ts";

/** Work that goes on after the answer has been sent. A failure is logged: nobody waits for it. */
export const background = (c: Context<AppEnv>, work: () => Promise<void>): void => {
  const done = work().catch((cause: unknown) => {
    console.error(JSON.stringify({ event: "background_failed", cause: String(cause) }));
  });
  c.executionCtx.waitUntil(done);
};
