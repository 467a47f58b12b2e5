import { FactdeckError, toError } from "./problem.ts";
import { delayBefore, isWorthRetrying, wait } from "./retry.ts";

export type ClientOptions = {
  /** Where Factdeck is: `https://quiz.example`. */
  baseUrl: string;
  /** `fd_sk_…` on a server, `fd_pk_…` in a browser. Playing a quiz needs none. */
  key?: string;
  /** How often a request that failed is sent again. Default 3. */
  retries?: number;
  /** How long one try may take, in milliseconds. Default 10,000. */
  timeoutMs?: number;
  /** Another `fetch`, such as one with a proxy or a log. */
  fetch?: typeof fetch;
};

export type CallOptions = {
  /** Gives the call up, with all its retries. */
  signal?: AbortSignal;
};

export type Call = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  query?: Readonly<Record<string, string | number | undefined>>;
  body?: unknown;
  /** An attempt's token, in place of the client's key. */
  token?: string;
};

export type Send = <T>(call: Call, options?: CallOptions) => Promise<T>;

const defaultRetries = 3;
const defaultTimeoutMs = 10_000;

/** Sends calls and reads their JSON. A call is one request to the caller, however often it had to be sent. */
export const createSend = (client: ClientOptions): Send => {
  const retries = client.retries ?? defaultRetries;
  return async <T>(call: Call, { signal }: CallOptions = {}): Promise<T> => {
    const request = toRequest(client, call);
    for (let tried = 1; ; tried++) {
      const outcome = await tryOnce(client, request, signal);
      if (outcome instanceof Response && outcome.ok) return (await readBody(outcome)) as T;
      const error = outcome instanceof Response ? await toError(outcome) : outcome;
      signal?.throwIfAborted();
      if (tried > retries || !mayRetry(error)) throw error;
      const retryAfter = outcome instanceof Response ? outcome.headers.get("retry-after") : null;
      await wait(delayBefore(tried, retryAfter, Math.random()), signal);
    }
  };
};

type Prepared = { url: URL; init: RequestInit };

/** Every try is the same request: a POST keeps its idempotency key, so that it takes effect once. */
const toRequest = (client: ClientOptions, call: Call): Prepared => {
  const url = new URL(`api/v1${call.path}`, client.baseUrl.replace(/\/*$/, "/"));
  for (const [name, value] of Object.entries(call.query ?? {})) {
    if (value !== undefined) url.searchParams.set(name, String(value));
  }
  const bearer = call.token ?? client.key;
  const headers: Record<string, string> = {
    accept: "application/json",
    ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
    ...(call.body === undefined ? {} : { "content-type": "application/json" }),
    ...(call.method === "POST" ? { "idempotency-key": newIdempotencyKey() } : {}),
  };
  const body = call.body === undefined ? {} : { body: JSON.stringify(call.body) };
  return { url, init: { method: call.method, headers, ...body } };
};

/** 128 random bits. `crypto.randomUUID` is missing on pages without HTTPS. */
const newIdempotencyKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");

/** The answer, or why there was none. */
const tryOnce = async (
  client: ClientOptions,
  { url, init }: Prepared,
  signal: AbortSignal | undefined,
): Promise<Response | Error> => {
  const timeout = AbortSignal.timeout(client.timeoutMs ?? defaultTimeoutMs);
  const either = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
  try {
    return await (client.fetch ?? fetch)(url, { ...init, signal: either });
  } catch (cause) {
    return cause instanceof Error ? cause : new Error("no answer", { cause });
  }
};

const mayRetry = (error: Error): boolean =>
  !(error instanceof FactdeckError) || isWorthRetrying(error.status, error.code);

const readBody = async (response: Response): Promise<unknown> =>
  response.status === 204 ? undefined : response.json();
