/** A noun behind a bare "the" with nothing that says which: "the planet was", "the meeting."; not "the first flight". */
const bareThe =
  /\b[Tt]he (?!first|last|only|most|best|largest|oldest|same)[a-z-]+(?= (?:was|were|is|are|in|on|at|to|for|and|by|had|has|did|with)\b|[,.?])/g;

/** Words that lean on what was told before: "also", "the other", "currently". */
const leaning =
  /\b(again|also|however|eventually|then|later|instead|still|already|actually|recent|recently|current|currently|new|another|other|others|former|latter|so far|once|too)\b/i;

const present = /\b(is|are|has|have|says?|continues?|remains?|plans?|will)\b/;

const yearsIn = (text: string): string[] => text.match(/\b(?:1\d|20)\d\d\b/g) ?? [];

/**
 * Whether a false statement tells another year than its sentence does: believed more often than any other lie. Not asked of news,
 * whose dates are written out.
 */
export const hasOtherYear = (stem: string, evidence: string): boolean =>
  yearsIn(stem).some((year) => !evidence.includes(year));

/** Whether the question, or the time that it asks for, says in which year it happened. */
export const isDated = (asked: { form: string; stem: string; key: string }): boolean =>
  yearsIn(asked.form === "when" ? `${asked.stem} ${asked.key}` : asked.stem).length > 0;

/** "In March 2021, who …", "In Norland in March 2021, who …", "As of March 2021, …": the month of the news in front. */
export const isMonthLed = (stem: string): boolean =>
  /^(?:In|As of) (?:(?:the )?[A-Z][\p{L} ]+ in )?[A-Z][a-z]+ \d{4}, /u.test(stem);

/**
 * Whether an event stands in front that may frame the question wrongly ("In the 2018 World Cup,"); a match or a crash with its
 * parties and its month, or what is counted ("Norden Bowl 14"), tells which one.
 */
export const isFramed = (stem: string, lead: string): boolean =>
  stem.startsWith(lead) &&
  !isMonthLed(stem) &&
  !/^(?!By ).* (?:[A-Z][a-z]+ \d{4}|\d{1,3})$/.test(lead);

const count = (stem: string, pattern: RegExp): number => (stem.match(pattern) ?? []).length;

/**
 * What the words of a question alone tell the ranker, from 0 to 1 each: nouns that may lack their owner, words that lean on the
 * text, the tense, which in news ages, and the month of the news in front.
 */
export function wordingFeatures(stem: string): Record<string, number> {
  return {
    commonNouns: Math.min(1, count(stem, /\b[Tt]he [a-z][a-z-]*/g) / 3),
    bareNouns: Math.min(1, count(stem, bareThe) / 2),
    leaning: leaning.test(stem) ? 1 : 0,
    present: present.test(stem) ? 1 : 0,
    monthOfNews: isMonthLed(stem) ? 1 : 0,
  };
}
