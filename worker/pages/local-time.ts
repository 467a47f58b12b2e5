/** A moment in words, with its zone: "Tue 24 Nov 2026, 10:00 GMT". */
export const momentText = (time: number, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", {
    timeZone,
    weekday: "short",
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(time);

/** A time of the day with its zone: "10:00:30 GMT". */
export const clockTime = (time: number, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
  }).format(time);

/** A length of time: "45 seconds", "10 minutes", "1 hour 30 minutes". */
export const durationText = (seconds: number): string => {
  const parts = [
    [Math.floor(seconds / 3600), "hour"],
    [Math.floor((seconds % 3600) / 60), "minute"],
    [seconds % 60, "second"],
  ] as const;
  return parts
    .filter(([n]) => n > 0)
    .map(([n, unit]) => `${n} ${unit}${n === 1 ? "" : "s"}`)
    .join(" ");
};

/** What `<input type="datetime-local">` shows for a moment in a zone: `2026-11-24T10:00`. */
export const toLocalInput = (time: number, timeZone: string): string => {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", {
      timeZone,
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      hourCycle: "h23",
    })
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  );
  return `${String(parts.year).padStart(4, "0")}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}`;
};

/**
 * The moment that a `datetime-local` field means in a zone. Null when it is no time, or one that the zone skips when its
 * clocks go forward; of the two that its clocks show twice when they go back, the first.
 */
export const fromLocalInput = (text: string, timeZone: string): number | null => {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?$/.exec(text);
  if (match === null) return null;
  const wanted = text.slice(0, 16);
  const asUtc = Date.parse(`${wanted}Z`);
  if (Number.isNaN(asUtc)) return null;
  // Zones are at most 14 hours from UTC: what the zone's clock shows there gives both of its offsets around that day.
  const day = 86_400_000;
  const candidates = [-day, day].map((shift) => {
    const near = asUtc + shift;
    const offset = Date.parse(`${toLocalInput(near, timeZone)}Z`) - near;
    return asUtc - offset;
  });
  return (
    candidates.sort((a, b) => a - b).find((time) => toLocalInput(time, timeZone) === wanted) ?? null
  );
};
