const numerals = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** A whole number in words up to twelve, as running text has it. */
export const inWords = (n: number): string => numerals[n] ?? String(n);

/** "1 question", "12 questions". */
export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? "" : "s"}`;

const dayFormat = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** The day of a time or date of RFC 3339, in UTC: "25 November 2026". */
export const dayWords = (time: string): string => dayFormat.format(new Date(time));

/** A text with a capital at its start. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A time as a reader anywhere can place it: "25 Nov 2026, 09:05 UTC". */
export const whenText = (ms: number): string => {
  const iso = new Date(ms).toISOString();
  const month = months[Number(iso.slice(5, 7)) - 1] ?? "";
  return `${Number(iso.slice(8, 10))} ${month} ${iso.slice(0, 4)}, ${iso.slice(11, 16)} UTC`;
};
