/** "24 November 2026 at 9:00", in a time zone by its IANA name; UTC where the name is not known. */
export const dayText = (time: number, timeZone: string): string => {
  try {
    return format(time, timeZone);
  } catch {
    return format(time, "UTC");
  }
};

const format = (time: number, timeZone: string): string => {
  const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone }).format(time);
  const hour = new Intl.DateTimeFormat("en-GB", {
    hour: "numeric",
    minute: "2-digit",
    timeZone,
    timeZoneName: "short",
  }).format(time);
  return `${day} at ${hour.replace(/^0(?=\d)/, "")}`;
};
