import type { Reading } from "../../read/types.ts";
import { kindOfClass } from "./topic-kinds.ts";

/**
 * The title as the article's opening has it. "Cork (material)" is "Cork": the bracket only tells two articles of one name
 * apart. So does a class noun that the opening leaves out: "Linotype machine" is "Linotype" where the text opens with "The
 * Linotype is a machine that …".
 */
export function titleAsTold({ text, sentences }: Reading, heading: string): string {
  const title = heading.replace(/ \([^()]*\)$/, "").trim();
  const opening = sentences.find(({ unreliable }) => unreliable === undefined);
  const [, short = "", noun = ""] = /^(.*\S) ([a-z]+)$/.exec(title) ?? [];
  if (opening === undefined || kindOfClass(noun) === null) return title;
  const told = text.slice(opening.start, opening.end).replace(/^(The|An?) /, "");
  const isShort = new RegExp(
    `^${escaped(short)}(,| \\(| (is|are|was|were) )(?=.*\\b${noun}\\b)`,
    "i",
  );
  return isShort.test(told) ? short.replace(/^the /i, "") : title;
}

/**
 * Finds the topic in the first sentence: its article, its name and the verb. Matches "The Tolm kite (or paper eagle) is ", "The
 * Tolm kite, which children fly, is ", "In physics, the Tolm effect describes ", and for a treaty "The Tolm Protocol on
 * Trade in Ivory is "; not "The Tolm kite museum is ".
 */
export function openingPattern(title: string, isAct: boolean): RegExp {
  const field = "(?:In [a-z][^,.;]{2,40}, )?";
  const matter = isAct ? "(?: (?:on|for|against|of|to|concerning) [^,.;]{3,80}?)?" : "";
  const years = "(?: of \\d{4}(?:[–-]\\d{2,4})?)?";
  const bracket = "(?: [([][^()]*[)\\]])?";
  const aside =
    "(?:, [^.;]{2,140}?,|,? (?:also|or|sometimes|often|commonly|known)\\b[^,.]{2,80},| or [^,.;]{2,40}?)?";
  const verb =
    "(is|are|was|were|states|says|describes|refers|has|have|occurred|happened|took|began|broke)";
  return new RegExp(
    `^${field}(the |an? )?(${escaped(title)})${matter}${years}${bracket}${aside}${bracket} ${verb} `,
    "i",
  );
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
