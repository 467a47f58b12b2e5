const firstDelayMs = 300;
const maxDelayMs = 20_000;

/** Whether the same request may have another outcome a little later. */
export const isWorthRetrying = (status: number, code: string): boolean =>
  status === 408 || status === 429 || status >= 500 || code === "idempotency_in_flight";

/**
 * How long to wait before try `tried` + 1, in milliseconds: what the server asks for, otherwise a random part of a
 * time that doubles, so that many clients do not come back at once.
 */
export const delayBefore = (tried: number, retryAfter: string | null, random: number): number => {
  const asked = readRetryAfter(retryAfter);
  if (asked !== null) return Math.min(maxDelayMs, asked);
  return Math.min(maxDelayMs, firstDelayMs * 2 ** (tried - 1)) * (0.5 + random / 2);
};

/** Seconds or a date, as RFC 9110 has it; null when it is neither. */
const readRetryAfter = (value: string | null): number | null => {
  if (value === null) return null;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = Date.parse(value) - Date.now();
  return Number.isNaN(until) ? null : Math.max(0, until);
};

export const wait = (ms: number, signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal?.addEventListener("abort", stop, { once: true });
  });
