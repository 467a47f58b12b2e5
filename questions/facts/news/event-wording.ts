import { isCutOff, isRulingNothing } from "../clauses/clause-losses.ts";
import { monthNames } from "../times/calendar.ts";
import { tokenAt } from "../trees/tree.ts";
import type { Document, Fact } from "../types.ts";
import { composeStatement } from "../writing/statement.ts";
import { shortForms } from "./event-short-forms.ts";
import { isNaming, placeInTitle } from "./event-words.ts";

const fewestWords = 4;
/** What a question has room for, and what it has where nothing shorter stands alone. */
const mostWords = 20;
const utmostWords = 24;

/** An event in words, the parts of the clause that they tell, and what names were written. */
export type Wording = { text: string; short: Fact };

/** The clause in the fewest of its parts that stand alone and name something, as it stands within a sentence; or null. */
export function wordEvent(document: Document, fact: Fact): Wording | null {
  for (const most of [mostWords, utmostWords])
    for (const short of shortForms(fact)) {
      const text = standingText(document, short, most);
      if (text !== null) return { text, short };
    }
  return null;
}

/** The words of the event within a sentence; null when they are too many, too few, or do not stand alone. */
function standingText(document: Document, short: Fact, most: number): string | null {
  // What an opening points at it also tells: "jumped the tracks".
  for (const isOpening of [false, true]) {
    const { text: own, faults } = composeStatement(document, short, undefined, { isOpening });
    // What names nothing is told by where the headline puts it.
    const place = isNaming(short, own) ? null : placeInTitle(document);
    const text = place === null ? own : own.replace(/\.$/, ` ${place}`);
    const isFit =
      faults.length === 0 &&
      isFitEvent(document, text, most) &&
      isNaming(short, text) &&
      !isIncomplete(short);
    if (isFit) return casedWithin(short, text.replace(/\.$/, ""));
  }
  return null;
}

/** Neither too long nor too short, without a time of its own, a doubt, or what is left over of an aside. */
export function isFitEvent(document: Document, text: string, most = utmostWords): boolean {
  const words = text.split(" ").length;
  return (
    words >= fewestWords &&
    words <= most &&
    !isDated.test(text) &&
    !doubts.test(text) &&
    !isTorn.test(withoutIntroductions(document, text))
  );
}

/** ", in a decision", "the Ever Given the container ship": what stood between commas is left over. */
const isTorn = /, \p{Ll}|\p{Lu}\p{L}* (?:the|an?) /u;

/** "Stoyan Velchev, Bulgaria's transport minister, resigned": the commas around a role or a land are whole. */
const withoutIntroductions = ({ introductions, place }: Document, text: string): string =>
  [...introductions.values()].reduce(
    (left, { after }) => (after === "" ? left : left.replace(`, ${after},`, "")),
    place === null ? text : text.replace(`${place},`, ""),
  );

const doubts =
  /\b(?:reportedly|allegedly|apparently|possibly|probably|perhaps|likely|potentially)\b/;

const isDated = new RegExp(`\\b(?:${monthNames.join("|")}|ago)\\b|\\b(?:1\\d|20)\\d\\d\\b`);

/** "ordered the company", "saved 200": something is missing. */
const isIncomplete = ({ tree, verbs, slots }: Fact): boolean =>
  (tokenAt(tree, verbs.verb).lemma === "announce" &&
    slots.some(({ role }) => role === "complement")) ||
  isCutOff(tree, verbs, slots) ||
  isRulingNothing(tree, verbs, slots) ||
  slots.some(({ role, head }) => role === "object" && tokenAt(tree, head).upos === "NUM");

/** The first word without its capital, unless it is a name. */
function casedWithin({ subject, tree }: Fact, text: string): string {
  const first = tokenAt(tree, subject.tokens[0] ?? -1);
  const isName = first.upos === "PROPN" || subject.entity !== null;
  // "The novelist" may stand before the name by the article's own words for him.
  const isArticled = /^(The|An?) /.test(text) && !/^The /.test(subject.entity?.name ?? "");
  return isName && !isArticled && !/^(the|an?)$/i.test(first.form)
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);
}

/** What stands behind the month reads as part of it: "ruled in May 2017 that …", "in Mendoza, Argentina, in June 2018". */
export function inMonth(text: string, month: string): string {
  const said = /^(.*? (?:ruled|decided|found|held|ordered)) (that .*)$/.exec(text);
  if (said !== null) return `${said[1]} in ${month} ${said[2]}`;
  return `${text}${/, \p{Lu}\S+$/u.test(text) ? "," : ""} in ${month}`;
}
