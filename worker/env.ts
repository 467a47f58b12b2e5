import type { Database } from "./db/connect.ts";
import type { ProblemCode } from "./problem.ts";
import type { Actor } from "./services/actor.ts";
import type { ApiKey } from "./services/api-key.ts";

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
    /** The API key that the request carries. */
    apiKey?: ApiKey | null;
    /** What went wrong, for the log. */
    problem?: ProblemCode;
  };
};
