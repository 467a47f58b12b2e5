import { pluralise } from "../../read/forms/index.ts";
import type { Reading } from "../../read/types.ts";
import { kindOfClass } from "./topic-kinds.ts";
import { partsOf } from "./topic-parts.ts";

/**
 * The title as the article has it. "Cork (material)" is "Cork": the bracket only tells two articles of one name apart.
 * So does a class noun that the opening leaves out: "Linotype machine" is "Linotype" where the text opens with "The Linotype is
 * a machine that …".
 */
export function titleAsTold({ text, sentences }: Reading, heading: string): string {
  const title = withoutSpareWords(text, heading.replace(/ \([^()]*\)$/, "").trim());
  const opening = sentences.find(({ unreliable }) => unreliable === undefined);
  const [, short = "", last = ""] = /^(.*\S) (\p{L}+)$/u.exec(title) ?? [];
  const noun = last.toLowerCase();
  const isClass = noun === last ? kindOfClass(noun) !== null : partsOf([noun]).size > 0;
  // "110" alone is no name.
  if (opening === undefined || !isClass || /^\d+$/.test(short)) return title;
  const told = text.slice(opening.start, opening.end).replace(/^(The|An?) /, "");
  const isShort = new RegExp(
    `^${escaped(short)}(,| \\(| (is|are|was|were) )(?=.*\\b${noun}\\b)`,
    "i",
  );
  return isShort.test(told) ? short.replace(/^the /i, "") : title;
}

/** How far into a text its title's name is looked for. */
const openingChars = 200;

/** "Sir Orn Tavi", "Acts of Velmont 1707": the title without its honour or year, where the text opens with it so. */
function withoutSpareWords(text: string, title: string): string {
  if (text.includes(title)) return title;
  const plain = title.replace(/^(?:Sir|Dame|Lord|Lady|Saint|St\.?|Dr\.?) | \d{4}$/g, "");
  return text.slice(0, openingChars).includes(plain) ? plain : openedAs(text, title);
}

const clubLetters = / A?\.?[FSR]\.?C\.?$/;

/** Matches the name that a text opens with: "The Tolm Tank Mk II (A9), also known as", "Tolm Ltd is a". */
const openingName =
  /^(?:The )?(\p{Lu}[\p{L}\d.’'-]*(?: (?:of |the |de )?[\p{Lu}\d][\p{L}\d.’'-]*)*)(?: \(|,| or | (?:is|are|was|were) )/u;

/**
 * What the text opens with in the place of its title: "Tolm Tank Mk II" below "Tolm Tank Mk II Orn", "Velmar Rovers Football Club" below "Velmar Rovers F.C.", the "Tolm" of "Tolm Ltd" below
 * "Tolm Vacuum"; the title for all else.
 */
function openedAs(text: string, title: string): string {
  const [, name = ""] = openingName.exec(text.trimStart()) ?? [];
  const words = name.split(" ");
  const [first = ""] = words;
  if (words.length < 2 || !title.startsWith(`${first} `)) return title;
  // "No. 7 Squadron RTF" is told with its service.
  if (title.startsWith(`${name} `) && !/ \p{Lu}+$/u.test(title)) return name;
  // "Velmar Rovers F.C."
  if (name.startsWith(`${title.replace(clubLetters, "")} `) && / Club$/.test(name)) return name;
  return / (?:Ltd|Limited|Inc|plc|PLC|GmbH|AG|Company|Corporation)\.?$/.test(name) ? first : title;
}

const withoutMarks = (text: string): string =>
  [...text].map((char) => char.normalize("NFD").charAt(0)).join("");

/** "Ana Sorin" as the text opens with it, "Ana Sorín": a title that came without its accents. */
export function asSpelt(text: string, title: string): string {
  const plain = title.trim();
  if (text.includes(plain) || plain === "") return title;
  const opening = text.slice(0, openingChars);
  const at = withoutMarks(opening).toLowerCase().indexOf(withoutMarks(plain).toLowerCase());
  return at < 0 || opening.length !== withoutMarks(opening).length
    ? title
    : opening.slice(at, at + plain.length);
}

/** How often a text uses a name that its title has besides another one. */
const leastUses = 2;

/**
 * The part of a title that the article uses alone: "Tolm" of "Tolm: A Plant of Many Uses" and of "Tolm, Velmont", the more often
 * used name of two with a dash between, "Orn Tavi" of "Orn Tavi of Velmont", and "tolm" of "History of the tolm". The whole title where the text has it, or no part.
 */
export function partTold(text: string, title: string): string {
  const [, matter = ""] =
    /^(?:History|Invention|Discovery|Development|Origins?) of (?:the )?(.+)$/.exec(title) ?? [];
  if (usesOf(text, matter) >= leastUses) return matter.charAt(0).toUpperCase() + matter.slice(1);
  const [, ruler = ""] = /^(\p{Lu}\S*(?: \p{Lu}\S*)+) of \p{Lu}/u.exec(title) ?? [];
  if (!text.includes(title) && usesOf(text, ruler) >= leastUses) return ruler;
  const [, first = "", mark = "", second = ""] = /^(.+?)(, |: | [-–—] )(.+)$/.exec(title) ?? [];
  if (first === "" || text.includes(title)) return title;
  const parts = mark === ": " || mark === ", " ? [first] : [first, second];
  const uses = parts.map((part) => usesOf(text, bareTitle(part)));
  const most = Math.max(...uses);
  return most < leastUses ? title : (parts[uses.indexOf(most)] ?? title);
}

const usesOf = (text: string, name: string): number =>
  name === ""
    ? 0
    : (text.match(new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, "giu"))?.length ?? 0);

/** "the Botanists" → "Botanists". */
export const bareTitle = (title: string): string => title.replace(/^the /i, "");

/**
 * Whether the text writes the title with its "The" and a capital behind it, and never inside a sentence with a small one: "The
 * Botanists", not "The capybara" or "The Varne Salt Road".
 */
export function isWholeName({ title, reading }: { title: string; reading: Reading }): boolean {
  const name = title.trim();
  return (
    /^The \p{Lu}/u.test(name) &&
    reading.text.includes(name) &&
    !reading.text.includes(` the${name.slice(3)}`)
  );
}

/**
 * Index of the sentence that says what the topic is: the first one, or where that does not speak of it the first that says "Tolm is
 * a …", "Tolms are …"; −1 for an empty text.
 */
export function openingOf({ text, sentences }: Reading, title: string): number {
  const first = sentences.findIndex(({ unreliable }) => unreliable === undefined);
  const opening = sentences[first];
  const begins = `^(?:the |an? )?(?:${spellingsPattern(title)})`;
  const isTold = new RegExp(`${begins}(?!\\p{L})`, "iu");
  if (opening === undefined || isTold.test(text.slice(opening.start, opening.end))) return first;
  const defines = new RegExp(
    `${begins}(?: \\([^()]*\\))? (?:is|are|was|were) (?:an?|one|the) `,
    "i",
  );
  const later = sentences.findIndex(
    ({ start, end, unreliable }) =>
      unreliable === undefined && end > opening.end && defines.test(text.slice(start, end)),
  );
  return later < 0 ? first : later;
}

/** Words of the longest title that is looked for in the text: a name has up to four, a work's title may have more. */
export function isShortTitle(title: string, mostWords: number): boolean {
  const words = title.trim().split(/\s+/);
  const capitals = words.slice(1).filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length <= (capitals >= 2 ? mostTitleWords : mostWords);
}

const mostTitleWords = 9;

/**
 * Finds the topic in the first sentence: its article, its name and the verb. Matches "The Tolm kite (or paper eagle) is ", "The
 * Tolm kite, which children fly, is ", "In physics, the Tolm effect describes ", for a kind "Tolms are " and "The common tolm
 * is ", and for a treaty "The Tolm Protocol on Trade in Ivory is ", for a work "Tolm: A Story of Frost is "; not "The Tolm kite museum is ".
 */
export function openingPattern(title: string, isAct: boolean): RegExp {
  const field = "(?:In [a-z][^,.;]{2,40}, )?";
  const matter = isAct ? "(?: (?:on|for|against|of|to|concerning) [^,.;]{3,80}?)?" : "";
  const years = "(?: of \\d{4}(?:[–-]\\d{2,4})?)?";
  const subtitle = "(?:: [^,.;:()]{3,80}?)?";
  const bracket = "(?: [([][^()]*[)\\]])?";
  const aside =
    "(?:, [^.;]{2,140}?,|,? (?:also|or|sometimes|often|commonly|known)\\b[^,.]{2,80},| or [^,.;]{2,40}?)?";
  const verb =
    "(is|are|was|were|states|says|describes|refers|has|have|occurred|happened|took|began|broke)";
  // "A high-pressure tolm indicator (HPT indicator) is": the title stands in the bracket.
  const inFull = "(?:[^,.;()]{3,60} (?=\\())?\\(?";
  return new RegExp(
    `^${field}(the (?:[a-z]+ )?|an? )?${inFull}(${spellingsPattern(title)})\\)?${matter}${years}${subtitle}${bracket}${aside}${bracket} ${verb} `,
    "i",
  );
}

/** The title, and for one in small letters behind its first also several of it. */
const spellingsPattern = (title: string): string =>
  / \p{Lu}/u.test(title) || /s$/.test(title)
    ? escaped(title)
    : `${escaped(title)}|${escaped(pluralise(title.toLowerCase()))}`;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
