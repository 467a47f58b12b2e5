/** A time as RFC 3339, or null. */
export const isoTime = (time: number | null): string | null =>
  time === null ? null : new Date(time).toISOString();
