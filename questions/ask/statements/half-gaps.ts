const numbers =
  "\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty";
const months =
  "January|February|March|April|May|June|July|August|September|October|November|December";

/** Matches a gap in half of "1469–72". */
export const halfRange = /_____[–—-]\d|\d[–—-]_____/;

const halves = [
  halfRange,
  new RegExp(
    `_____,? (?:to|or|and|–|-) (?:(?:early|mid|late|about|more than) )?(?:${numbers}|${months})\\b`,
  ),
  new RegExp(
    `\\b(?:${numbers}|${months}) (?:to|or|and|–|-) (?:(?:early|mid|late|about|more than) )?_____`,
  ),
  /\b(?:both|either|between) _____/,
  // "in _____, 1930 and 1937": one of a list of years.
  /_____, (?:1\d|20)\d\d\b|\b(?:1\d|20)\d\d, _____/,
  // "the School of Head and _____": the rest of a name or of a pair.
  /\b\p{Lu}\p{Ll}+ (?:and|&) _____/u,
  // "British _____", "the Upper _____": the rest of a name.
  /\b(?:British|Upper|Lower|North|South|East|West|New|Great|Old) _____/,
  /_____[ -](?:halves|thirds|quarters|fourths|fifths|sixths|sevenths|eighths|ninths|tenths)\b/,
  // "from Lisbon to _____": an example of how far; "moved from Lisbon to _____" is a journey.
  /\b(?:everywhere|known|valued|seen|found|planted|grown|eaten|sold|used|worn|played|drunk|heard|cities|ports|trees|places|parks|streets) from (?:_____ to|\p{Lu}[\p{L} ]+ to _____)/u,
];

/** Whether the gap takes half of a range or pair, whose other half shows it: "late _____ and December", "_____ or five". */
export const isHalf = (stem: string): boolean => halves.some((half) => half.test(stem));
