import { isCountryOrState } from "./aliases.ts";
import { contentTokens } from "./content.ts";
import type { Asked } from "./key.ts";
import { isGivenName } from "./known-words.ts";
import { article, classesOf, conjunction, small, title, verb } from "./lexicon.ts";
import { relativesOf } from "./relatives.ts";
import { particles } from "./surnames.ts";
import { tokenise } from "./tokens.ts";

/** A reading, and the same with one of its words in the forms that say the same to this question. */
const withRelatives = (reading: string, asked: Asked): string[] => [
  reading,
  ...reading.split(" ").flatMap((word, at, words) => {
    const others = relativesOf(word.toLowerCase(), asked);
    return others.map((other) => words.with(at, capitalsOf(word, other)).join(" "));
  }),
];

const capitalsOf = (word: string, other: string): string =>
  word === word.toLowerCase() ? other : `${other[0]?.toUpperCase()}${other.slice(1)}`;

/** The ways to read a text of the key; the first is the text itself. */
export const readingsOf = (text: string, asked: Asked): string[] =>
  plainReadings(text).flatMap((reading) => withRelatives(reading, asked));

const plainReadings = (text: string): string[] => {
  const readings = [text];
  const bracketed = /^([^()]{2,120})\(([^()]{2,80})\)([^()]{0,80})$/.exec(text);
  if (bracketed !== null) readings.push(`${bracketed[1]} ${bracketed[3]}`);
  const short = bracketed?.[2] ?? "";
  if (/^[A-Z]{2,6}$/.test(short)) readings.push(short);
  const name = describedName(text);
  if (name !== null) readings.push(name);
  const clause =
    /^(.{2,60}?), (?:as|which|who|where|when|because|since|although|but|he|she|it|they) .{4}/.exec(
      text,
    );
  if (clause !== null) readings.push(clause[1] ?? "");
  const sides = text.split(/,? or /);
  if (sides.length > 1 && sides.length < 5) readings.push(...sides);
  const parts = text.split(/, ?/);
  const [before = "", after = ""] = parts;
  if (parts.length === 2 && before !== "") readings.push(...turnedReadings(before, after));
  if (parts.length > 2 && parts.length < 5 && isPlace(parts.at(-1) ?? "")) readings.push(before);
  return readings;
};

/** `American singer Daya` is also `Daya`: the capitals behind a lower-case noun, when all before describes them. */
const describedName = (text: string): string | null => {
  const words = text.split(" ");
  let start = words.length;
  while (start > 0 && /^\p{Lu}/u.test(words[start - 1] ?? "")) start -= 1;
  const isOnlyComma = text.split(",").length === 2 && !words.includes("and");
  const noun = (words[start - 1] ?? "").replace(isOnlyComma ? /,$/ : "", "");
  if (start < 1 || start === words.length || noun.length < 3 || !/^\p{Ll}+$/u.test(noun))
    return null;
  const isTold = words.slice(start).some((word) => classesOf(word.toLowerCase()) === 0);
  return !isTold ||
    particles.has(noun) ||
    (classesOf(noun) & (article | small | conjunction | verb)) !== 0
    ? null
    : words.slice(start).join(" ");
};

/** `Banks, Joseph` is also `Joseph Banks`; `Seattle, Washington` is also `Seattle`. */
const turnedReadings = (before: string, after: string): string[] => {
  if (isPlace(after)) return [before];
  const [first] = tokenise(after).filter((token) => (token.classes & title) === 0);
  return first !== undefined && isGivenName(first.text) && !before.includes(" ")
    ? [`${after} ${before}`]
    : [];
};

const isPlace = (text: string): boolean =>
  isCountryOrState(
    contentTokens(tokenise(text))
      .map((token) => token.text)
      .join(""),
  );
