import { monthNames } from "../times/calendar.ts";

/** Words behind which a name stands with its article. */
const before =
  "did|does|do|was|were|is|are|had|has|have|by|at|in|of|from|to|for|with|against|between|joined|left|entered|attended|defeated|beat|and|that|when|where";

/** Names that no sentence has without their article, though headlines and openings do: "Arts Club of Tolm is …". */
const bareName = new RegExp(
  `(?<=^|^(?:In|At|On|By|From|After|Before|During) [^,]*, |\\b(?:${before}) )(?:(?:Czech|Dominican|Central African) Republic\\b|(?:Netherlands|Philippines|Bahamas|Maldives)\\b|Republic of \\p{Lu}|(?!The )(?:\\p{Lu}[\\p{L}’'-]* ){0,3}(?:Club|Institute|Society|University|Academy|Museum) of \\p{Lu})`,
  "gu",
);

/** Matches wherever one may stand: what is asked for before each of them takes long to look for. */
const mayBeBare =
  /Republic|Netherlands|Philippines|Bahamas|Maldives|(?:Club|Institute|Society|University|Academy|Museum) of /;

/** What may follow the beginning of a body's name where somebody of theirs is meant: "University of N|ew Tolm researchers". */
const peopleBehind =
  /^[\p{L}’'-]*(?: (?:and )?\p{Lu}[\p{L}’'-]*)* (?:researchers?|scientists?|students?|professors?|lecturers?|graduates?|academics|staff|team|study|studies|president|economists?)\b/u;

/** "during the World War II", where nothing follows that the article could belong to. */
const articleOfWar = /\bthe (World War II?)(?=[.,?]| (?:and|in|on|by|at)\b)/g;

/** "In 1782 to 1783" */
const spanOfYears = /\b([Ii])n ((?:1\d|20)\d\d) to (?=(?:1\d|20)\d\d\b)/g;

/** "In February in 2009" */
const monthInYear = new RegExp(`\\b(${monthNames.join("|")}) in (?=(?:1\\d|20)\\d\\d\\b)`, "g");

/** "In May 2023, how many of the birds that fled in May 2023 …": what is told further on needs no month in front. */
const monthTwice = /^(?:In|As of) (\p{Lu}\p{Ll}+ \d{4}), (.)(?=.* in \1\b)/su;

/** "was born 3 May 1911": a day stands behind its "on". */
const bareBirthday = new RegExp(
  `\\bborn (?=\\d{1,2} (?:${monthNames.join("|")})\\b|(?:${monthNames.join("|")}) \\d{1,2}\\b)`,
  "g",
);

/** "moved to Tolm c 1530", "until ca. 1979" */
const roughYear = /(?<=\s)(?:c|ca|circa)\b\.? ?(?=[12]?\d{3}\b)/g;

/** "an 18th century Baroque plan": behind "a" the century is a word of its noun; not "in the 18th century Brandt built". */
const centuryOf =
  /(?<=\b(?:an?|its|his|her) (?:early |late |mid-)?)(\d{1,2}(?:st|nd|rd|th)) century(?= \p{L})/gu;

/** Words that are written as one, or with a hyphen. */
const joined: readonly (readonly [RegExp, string])[] = [
  [/\b([Rr]unners?) (up)\b(?! the\b)/g, "$1-$2"],
  [/\b([Pp]ost|[Uu]nder) (graduates?)\b/g, "$1$2"],
];

/** Words as they are spelt in a sentence, whatever the article wrote. */
const spelt = (text: string): string =>
  joined
    .reduce((written, [apart, one]) => written.replace(apart, one), text)
    .replace(bareBirthday, "born on ")
    .replace(roughYear, "around ")
    .replace(centuryOf, "$1-century");

/** "in the | Netherlands": names that no sentence has without it with their article. */
const withArticles = (text: string): string =>
  !mayBeBare.test(text)
    ? text
    : text.replace(bareName, (name, at: number) =>
        peopleBehind.test(text.slice(at + name.length))
          ? name
          : `${at === 0 ? "The" : "the"} ${name}`,
      );

/** The text with what English says in one way only put so, whatever the article wrote. */
export const withSetPhrases = (text: string): string =>
  withArticles(spelt(text))
    .replace(articleOfWar, "$1")
    .replace(
      spanOfYears,
      (_, i: string, year: string) => `${i === "I" ? "From" : "from"} ${year} to `,
    )
    .replace(monthInYear, "$1 ")
    .replace(monthTwice, (_, __, first: string) => first.toUpperCase());
