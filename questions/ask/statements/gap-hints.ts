import { gap } from "./falsify.ts";

/** Words in which a name and what is called after it differ: "Turkey" and "Turkish", "Germany" and "German". */
const sharedLetters = 4;

/** "the Turkish embassy … asked _____": a word of the stem begins as one of the key does. */
export function isShownBeside(stem: string, key: string): boolean {
  const said = wordsOf(stem);
  return wordsOf(key).some((word) =>
    said.some((other) => other.slice(0, sharedLetters) === word.slice(0, sharedLetters)),
  );
}

const wordsOf = (text: string): string[] =>
  (text.match(/\p{L}{4,}/gu) ?? [])
    .map((word) => word.toLowerCase())
    .filter((word) => !common.test(word));

/** Words that many names have: "the University of Lindau" says nothing of "the University of Velm". */
const common =
  /^(with|from|into|that|this|than|over|university|college|school|institute|department|ministry|national|international|royal|united|north|south|east|west|northern|southern|eastern|western|saint|county|district|city|street|river|lake|museum|church|house|company|club|league|party|council|million|billion|thousand|hundred|january|february|march|april|june|july|august|september|october|november|december|year|years|people|percent)$/;

/** "according to the ministry's _____", "the news agency _____": whose words it is, is not what a quiz asks. */
const isSource = new RegExp(
  `\\b(?:according to|quoting|citing|says|said|told) (?:[^,.]* )?${gap}|\\bagency,? ${gap}`,
  "i",
);

/** "Upper _____", "British _____": the beginning of the name is left standing, unless it is a person's title. */
const isBegun = new RegExp(`[^.!?] \\p{Lu}[\\p{L}.]+ ${gap}`, "u");

/** Whether what stands beside the gap gives its key away, or makes it not worth asking. */
export const isPoorGap = (
  stem: string,
  { key, isPerson }: { key: string; isPerson: boolean },
): boolean =>
  isShownBeside(stem, key) ||
  isSource.test(stem) ||
  (!isPerson && !/^\d/.test(key) && isBegun.test(stem));

/** The stem as it is printed: "in _____" also takes a place where the year is asked for, "an _____" shows how the key begins. */
export const tellGap = (stem: string, key: string): string =>
  (/^\d{4}$/.test(key) ? stem.replace(`in ${gap}`, `in the year ${gap}`) : stem).replace(
    new RegExp(`\\b([Aa])n? ${gap}`),
    `$1(n) ${gap}`,
  );
