import { accept, ask, type Outcome, refuse } from "./outcome.ts";

/** A time of day. Without `isExact` it may be before or after noon. */
export type ClockTime = { minutes: number; isExact: boolean };

const clock =
  /^(?:(?:at|about|around|by) )?(\d{1,2})(?:[:.h](\d{2}))? ?(a\.?m\.?|p\.?m\.?|o'?clock|hrs|hours)?( (?:sharp|gmt|utc))?\.?$/;
const inWords =
  /^(?:at )?(half|quarter|a quarter) (past|to) (one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})$/;
const hours = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");
const named: ReadonlyMap<string, number> = new Map([
  ["noon", 720],
  ["midday", 720],
  ["12 noon", 720],
  ["midnight", 0],
  ["12 midnight", 0],
]);

/** Reads `3:30 pm`, `15.30`, `half past three` or `noon`; `null` for any other text. At most 30 characters. */
export const readTime = (text: string): ClockTime | null => {
  if (text.length > 30) return null;
  const plain = text.trim().toLowerCase();
  const minutes = named.get(plain.replace(/^at /, ""));
  if (minutes !== undefined) return { minutes, isExact: true };
  const words = inWords.exec(plain);
  if (words !== null) return spoken(words);
  const found = clock.exec(plain);
  if (found === null) return null;
  const hour = Number(found[1]);
  const minute = Number(found[2] ?? 0);
  const half = found[3]?.[0] === "a" || found[3]?.[0] === "p" ? found[3][0] : null;
  if (hour > 24 || minute > 59 || (half !== null && (hour > 12 || hour === 0))) return null;
  // "09:00" and "12:00" are written so on a clock of 24 hours.
  const isFull = found[2] !== undefined && (/^0/.test(found[1] ?? "") || hour === 12);
  const isExact = half !== null || hour > 12 || hour === 0 || isFull;
  return {
    minutes: (half === null ? hour : (hour % 12) + (half === "p" ? 12 : 0)) * 60 + minute,
    isExact,
  };
};

const spoken = ([, part, side, word = ""]: RegExpExecArray): ClockTime => {
  const hour = hours.includes(word) ? hours.indexOf(word) : Number(word);
  const minutes = part === "half" ? 30 : 15;
  return { minutes: hour * 60 + (side === "past" ? minutes : -minutes), isExact: false };
};

/** Whether a key is a time and not a number: it has a colon, a half of the day or a clock. */
export const isTimeText = (text: string): boolean =>
  readTime(text) !== null && /:\d\d|[ap]\.?m\b|clock|noon|midday|midnight|past|hrs/i.test(text);

/** Compares an answer with a time; `null` when the answer is none. */
export const judgeTime = (given: string, expected: ClockTime): Outcome | null => {
  const time = readTime(given);
  if (time === null) return null;
  const isSameHalf = (time.minutes - expected.minutes) % 1440 === 0;
  if (isSameHalf && time.isExact === expected.isExact) return accept("time");
  if ((time.minutes - expected.minutes) % 720 !== 0 || (time.isExact && expected.isExact)) {
    return refuse("other_time");
  }
  return expected.isExact ? ask("half_of_day") : accept("time");
};
