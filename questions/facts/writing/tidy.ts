/** Matches "May 18, 2015" before more words, which want a comma between; not "May 18, 2015?" or "18 May 2015 in". */
const usDate =
  /((?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4})(?= [a-z])/g;

/** Matches whatever there may be to put right: double spaces, a space before a mark, a mark at an edge, a date. */
const untidy =
  /\s\s|[^\S ]| [,;:?]| \.(?!\d)|,\s*[,.?]|, \d{4}|\d{4},| - |− |[a-z]–[a-z]|\p{L}- \p{Lu}|^[,;:.\s]|[,;:\s]$/u;

/** Matches "six - member team", whose hyphen the source has set apart; not "May 6 - a Sunday", a dash. */
const looseHyphen =
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) - (?=[a-z]+ [a-z])/gi;

/** The text with single spaces, no mark doubled or left at an edge, and a comma behind a full US date. */
export const tidy = (text: string): string => (!untidy.test(text) ? text : putRight(text));

const putRight = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/ ([,;:?]|\.(?!\d))/g, "$1")
    .replace(/,\s*(?=[,?]|\.(?!\d))/g, "")
    .replace(usDate, "$1,")
    .replace(looseHyphen, "$1-")
    .replace(/(?<=[\p{L}\d]) - (?=\p{L})/gu, " – ")
    .replace(/\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve)–(?=\p{Ll})/gu, "$1-")
    // "south of − 10°", "the Middel- Oord mill"
    .replace(/− (?=\d)/g, "−")
    .replace(/(?<=\p{L})- (?=\p{Lu}\p{Ll})/gu, "-")
    // "From 1963, to 1964": the comma of a day that went.
    .replace(/\b(from \d{4}), (?=to \d{4}\b)/gi, "$1 ")
    .replace(/^[,;:.\s]+|[,;:\s]+$/g, "");

/** Quotes and brackets come in pairs, and nothing is left of square brackets and guillemets. */
export function isBalanced(text: string): boolean {
  if (text.includes(";")) return false;
  if (!/[“”"()[\]«»]/.test(text)) return true;
  const count = (mark: string) => text.split(mark).length - 1;
  if (/[[\]«»]/.test(text)) return false;
  return count("“") === count("”") && count("(") === count(")") && count('"') % 2 === 0;
}
