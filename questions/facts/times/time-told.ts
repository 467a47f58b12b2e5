import { childrenBy, hasChild, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { isDayOfMonth, isMonth } from "./calendar.ts";

/** A time that only counts from the day of writing or from another event ("two years ago", "minutes later"). */
export function isTimeTold(document: Document, tree: Tree, i: number): boolean {
  if (telling.has(lower(tree, i)) && isToldBy(document, tree, i)) return true;
  if (document.date === null && isDayWithoutYear(tree, i)) return true;
  const found = document.mentions.get(placeAt(tree, i));
  return (
    found?.entity.subtype === "relative" &&
    found.mention.kind === "name" &&
    !isGeological(document, tree, i)
  );
}

const telling = new Set(
  `later earlier ago before then soon recent next time again within that this last afterward afterwards thereafter still already
  yet nowadays meantime`.split(/\s+/),
);

function isToldBy(document: Document, tree: Tree, i: number): boolean {
  if (
    ["later", "earlier", "ago", "before"].includes(lower(tree, i)) &&
    childrenBy(tree, i, "obl", "advmod", "nmod").some(
      (c) => c < i && /^NN/.test(tokenAt(tree, c).xpos),
    )
  )
    return !isGeological(document, tree, i);
  if (/^(then|soon)$/.test(lower(tree, i)) && tokenAt(tree, i).upos === "ADV") return true;
  if (isCountedFromBefore(tree, i) || isRecent(tree, i) || isAtTheTime(tree, i)) return true;
  if (/^(that|this)$/.test(lower(tree, i)) && isMonth(tokenAt(tree, i + 1).form)) return true;
  return /^(afterwards?|thereafter|still|already|yet|nowadays|meantime)$/.test(lower(tree, i));
}

/** "in recent years", "one of its recent cars", "the next five kilometres": recent for whom, next after what? */
const isRecent = (tree: Tree, i: number): boolean =>
  (lower(tree, i) === "recent" && lower(tree, i - 1) !== "most") ||
  (lower(tree, i) === "next" && lower(tree, i - 1) === "the" && lower(tree, i + 1) !== "to") ||
  isLastHeld(tree, i);

/** "the last Olympics": whoever reads it later thinks of others. */
const isLastHeld = (tree: Tree, i: number): boolean => {
  const { head } = tokenAt(tree, i);
  return (
    lower(tree, i) === "last" &&
    head > i &&
    childrenBy(tree, head, "det").some((d) => lower(tree, d) === "the") &&
    /^(olympics?|games|cup|elections?|championships?|census|season|tournament)$/.test(
      lower(tree, head),
    ) &&
    !hasChild(tree, head, "nmod", "acl", "acl:relcl")
  );
};

/** "was blowing at the time": at which? */
const isAtTheTime = (tree: Tree, i: number): boolean =>
  lower(tree, i) === "time" &&
  lower(tree, i - 1) === "the" &&
  lower(tree, i - 2) === "at" &&
  !hasChild(tree, i, "nmod", "acl", "acl:relcl");

/** "Within a hundred years the craft …", "was not seen again for 61 years": from when on, another sentence says. */
function isCountedFromBefore(tree: Tree, i: number): boolean {
  const word = lower(tree, i);
  if (word === "again") return /^(for|until)$/.test(lower(tree, i + 1));
  const { head, deprel } = tokenAt(tree, i);
  return (
    word === "within" &&
    (i === 0 || isUncounted(tree, head)) &&
    deprel === "case" &&
    /^(day|week|month|year|decade|century|generation)$/.test(tokenAt(tree, head).lemma) &&
    !hasChild(tree, head, "nmod", "acl")
  );
}

/** "within days" */
const isUncounted = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).xpos === "NNS" && !hasChild(tree, i, "nummod", "det", "amod");

/** "On 2 September one of the ships broke loose": of which year? What is done each year needs none. */
function isDayWithoutYear(tree: Tree, i: number): boolean {
  const [first, second] = [tokenAt(tree, i).form, tokenAt(tree, i + 1).form];
  const isDate =
    (isMonth(first) && isDayOfMonth(second)) || (isDayOfMonth(first) && isMonth(second));
  if (!isDate) return isMonthWithoutYear(tree, i) && isInPast(tree, i);
  if ([2, 3].some((k) => /^[12]\d{3}$/.test(tokenAt(tree, i + k).form))) return false;
  return isPast(tree);
}

/** "In late July the mayor announced": of which year? One that the sentence names may be its. */
const isMonthWithoutYear = (tree: Tree, i: number): boolean =>
  isMonth(tokenAt(tree, i).form) &&
  tokenAt(tree, i).upos === "PROPN" &&
  /^(in|since|until|by|of|late|early|mid|mid-)$/.test(lower(tree, i - 1)) &&
  !/^(compound|flat)/.test(tokenAt(tree, i).deprel) &&
  !/^(\d|['’]s$)/.test(tokenAt(tree, i + 1).form) &&
  !tree.tokens.some(({ form }) => /(?:1\d|20)\d\d/.test(form));

/** Whether the verb over the token, which the sentence need not open with, tells of what is over: "may open in May" does not. */
function isInPast(tree: Tree, i: number): boolean {
  let verb = tokenAt(tree, i).head;
  while (verb >= 0 && tokenAt(tree, verb).upos !== "VERB") verb = tokenAt(tree, verb).head;
  const helpers = childrenBy(tree, verb, "aux", "aux:pass").map((c) => lower(tree, c));
  return helpers.length === 0
    ? tokenAt(tree, verb).xpos === "VBD"
    : helpers.every((word) => /^(was|were|had|been)$/.test(word));
}

const isPast = (tree: Tree): boolean =>
  tree.tokens.some(({ head, xpos }) => head === -1 && /^VB[DN]$/.test(xpos));

/** "14,000 years ago" is as true next year. */
const isGeological = (document: Document, tree: Tree, i: number): boolean =>
  /\d{1,3},\d{3}|\b[5-9]\d\d\b|million|billion/.test(
    document.reading.text.slice(tokenAt(tree, i - 4).start, tokenAt(tree, i + 3).end),
  );
