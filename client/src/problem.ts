import type { FieldError, ProblemBody } from "./types.ts";

/** An answer that is an error, as RFC 9457 says it. `code` is stable; `requestId` helps whoever runs the service. */
export class FactdeckError extends Error {
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldError[];
  readonly requestId: string | null;

  constructor(status: number, body: Partial<ProblemBody>) {
    super(body.title ?? `Factdeck answered ${status}.`);
    this.name = "FactdeckError";
    this.status = status;
    this.code = body.code ?? "unknown";
    this.errors = body.errors ?? [];
    this.requestId = body.requestId ?? null;
  }
}

/** The error of an answer; also of one that is not ours, such as a proxy's page. */
export const toError = async (response: Response): Promise<FactdeckError> => {
  const body: unknown = await response.json().catch(() => null);
  const isObject = typeof body === "object" && body !== null;
  return new FactdeckError(response.status, isObject ? (body as Partial<ProblemBody>) : {});
};
