import type { Dateline } from "./clean.ts";

const months =
  "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec";
const weekdays = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";

/** Whole lines that belong to the page, not to the article. Each is tested with a line that it must leave. */
const boilerplate: readonly RegExp[] = [
  /^leave a (?:comment|reply)\b/i,
  /^(?:share|tweet|print|e-?mail|like|follow|subscribe|advertisement|comments?)(?: (?:this|us|now|on|to|article|story|page)\b.{0,60})?[.!:]?$/i,
  /^(?:sign up|click here|tap here|download our|read more|related(?: articles?| stories)?|see also|sources?|references|external links|further reading|more on this)\b[^.]{0,80}:?$/i,
  /^(?:photo|image|picture|caption|video|graphic|illustration|credit)s?(?: by| credit)?\s?[:/]/i,
  /^\(?(?:photo|image|file photo|ap photo|reuters|getty images)\b[^.]{0,80}\)?\.?$/i,
  /^©|^copyright\b|\ball rights reserved\b/i,
  /^[Bb]y (?:\p{Lu}[\p{L}.'’-]+(?:, | and | & | |$)){1,8}(?:[|—–-].*)?$/u,
  /^[Bb]y (?:our|a|the) (?:own )?(?:\p{Ll}+ )?(?:\p{Ll}+ )?(?:reporter|correspondent|staff|editor|writer)s?\.?$/u,
  /^(?:the )?associated press (?:writers?|reporters?|journalists?)\b.*\bcontributed\b/i,
  /\bcontributed to this (?:report|article|story)\.?$/i,
  /^(?:reporting|editing|writing|additional reporting) by\b/i,
  /^(?:published|updated|posted|last updated|last modified)\b.{0,60}\d/i,
  /^[_\-–—*=•·\s#]+$/,
];

/** Whether a line is page furniture: a share button, a byline, a caption, a credit, a rule. */
export const isBoilerplate = (line: string): boolean =>
  boilerplate.some((pattern) => pattern.test(line));

/** Matches "Thursday, May 7, 2015"; not "In May 2015 the town voted." */
const dateLine = new RegExp(
  `^(?:${weekdays},? )?(?:(${months})\\.? (\\d{1,2})|(\\d{1,2}) (${months})),? (\\d{4})\\.?$`,
);

/** One to three words in small letters with capitals. */
const placeName = "\\p{Lu}\\p{Ll}+(?:[ -]\\p{Lu}\\p{Ll}+){0,2}";

/**
 * Matches "BEIJING (AP) — The", "BERN, Switzerland, Friday, May 3, 2013 — The", "Velm, Sorral — The"; not "NATO said — again —
 * that", "Velm — The".
 */
const dateline = new RegExp(
  `^(\\p{Lu}[\\p{Lu}.' -]{2,30}(?:, \\p{Lu}[\\p{L}. ]{1,25})?|${placeName}(?:, ${placeName}){1,2})` +
    `(?:,? (?:${weekdays},? )?(?:(${months})\\.? (\\d{1,2})|(\\d{1,2}) (${months}))(?:,? (\\d{4}))?)?` +
    `(?: ?\\([\\p{L}. /]{2,30}\\))? ?[—–-]{1,2} (?=\\p{Lu}|["“‘'])`,
  "u",
);

/** Takes a dateline off the start of a paragraph; a line that is nothing but a date leaves an empty rest. */
export const splitDateline = (line: string): { rest: string; dateline: Dateline } => {
  const whole = dateLine.exec(line);
  if (whole !== null) {
    return {
      rest: "",
      dateline: isoDate(whole[1] ?? whole[4], whole[2] ?? whole[3], whole[5]),
    };
  }
  const match = dateline.exec(line);
  if (match === null) return { rest: line, dateline: {} };
  const place = match[1] ?? "";
  return {
    rest: line.slice(match[0].length),
    dateline: {
      place: place.trim(),
      ...isoDate(match[2] ?? match[5], match[3] ?? match[4], match[6]),
    },
  };
};

const isoDate = (
  month: string | undefined,
  day: string | undefined,
  year: string | undefined,
): Dateline => {
  if (month === undefined || day === undefined || year === undefined) return {};
  const number = "JanFebMarAprMayJunJulAugSepOctNovDec".indexOf(month.slice(0, 3)) / 3 + 1;
  return { date: `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}` };
};
