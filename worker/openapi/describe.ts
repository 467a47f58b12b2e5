import type { MiddlewareHandler } from "hono";
import { uniqueSymbol } from "hono-openapi";
import type { GenericSchema } from "valibot";
import type { AppEnv } from "../env.ts";
import { Problem, type ProblemCode } from "../problem.ts";
import type { Scope } from "../services/key-scopes.ts";
import { toOperation } from "./operation.ts";

/** Who may make a call; of several, any. */
export type Caller =
  | "anybody"
  | "player"
  | "classroom_player"
  | "workspace"
  | "server_key"
  | "browser_key";

/** One answer that is not an error: what it means, its shape (none for an empty body), and an example. */
export type Described = {
  description: string;
  shape?: GenericSchema;
  /** Of an answer that is text instead of JSON: `text/csv`. */
  mediaType?: string;
  example?: unknown;
};

/** What the OpenAPI document says of a route. One of these stands next to every route of the API. */
export type Description = {
  /** Name of the operation, unique: `startAttempt`. */
  id: string;
  tag: "Articles" | "Quizzes" | "Attempts" | "Grading" | "Practice" | "Keys" | (string & {});
  summary: string;
  description?: string;
  callers: readonly Caller[];
  /** What an API key must be allowed to do, to make this call. Null: no key makes it. */
  scope: Scope | null;
  query?: GenericSchema;
  headers?: Readonly<Record<string, { description: string; required?: boolean }>>;
  body?: GenericSchema;
  /** Whether the body may be left out. */
  bodyIsOptional?: true;
  bodyExample?: unknown;
  answers: Readonly<Record<number, Described>>;
  /** Its own errors; those that every route of its kind can have are added. */
  problems?: readonly ProblemCode[];
};

/**
 * Describes the route it stands in, and lets only keys through that have its scope. The document is generated from these, so nothing is converted before somebody asks
 * for it.
 */
export const describe = (description: Description): MiddlewareHandler<AppEnv> => {
  const { scope } = description;
  const middleware: MiddlewareHandler<AppEnv> = (c, next) => {
    const key = c.get("apiKey");
    if (key != null && (scope === null || !key.scopes.has(scope))) throw new Problem("key_scope");
    return next();
  };
  const marker = {
    get spec() {
      return toOperation(description);
    },
  };
  return Object.assign(middleware, { [uniqueSymbol]: marker });
};
