import type { Database } from "./db/connect.ts";
import type { Actor } from "./services/actor.ts";

/** Bindings of the platform, and what the middleware puts into the context. */
export type AppEnv = {
  Bindings: Env;
  Variables: {
    db: Database;
    /** Milliseconds since 1970, read once at the start of the request. */
    now: number;
    requestId: string;
    /** Who the request acts for, once somebody asked: `findActor` sets it. */
    actor?: Actor | null;
  };
};
