import { verbForms } from "../../read/forms/index.ts";
import { speechVerbs } from "../clauses/claims.ts";
import { isAct } from "../clauses/plain-past.ts";
import { isOpening } from "../clauses/sentence-body.ts";
import { isNegated } from "../clauses/verb-group.ts";
import { backshifted, type Words } from "../times/backshift.ts";
import { childrenBy, hasChild, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree, VerbGroup } from "../types.ts";
import { isLasting } from "./lasting.ts";
import { origins } from "./part-of-news.ts";
import { isQuoted } from "./quoted.ts";

/** How a clause of news is told to somebody who reads it years later. */
export type ToldThen = {
  /**
   * `always`: it holds as it stands. `past`: a past tense already. `in`, `by`, `of`: in the past, behind "In June 2016", "By June
   * 2016" or, of what was planned then, "As of June 2016".
   */
  when: "always" | "past" | "in" | "by" | "of";
  words: Words;
  /** The auxiliary that goes with a perfect told in the plain past. */
  dropped: number | null;
};

export type Clause = {
  tree: Tree;
  verbs: VerbGroup;
  subject: number;
  /** What is told of the sentence. */
  scope: readonly number[];
  /** Whether somebody says so. */
  isClaim: boolean;
};

/** The main verb alone. */
type Main = Omit<ToldThen, "words"> & { words: Map<number, string> };

const as = (
  when: ToldThen["when"],
  words: [number, string][] = [],
  dropped: number | null = null,
): Main => ({ when, words: new Map(words), dropped });

/** How the clause's own verb is told; null for what was still to come and is not said to be planned. */
export function mainTold(document: Document, clause: Clause): Main | null {
  const { tree, verbs, subject } = clause;
  if (verbs.finite === "past") return as("past");
  const [first, second] = verbs.auxiliaries;
  const finite = first ?? verbs.head;
  if (isOfName(document, tree, finite)) return as("past");
  if (isQuoted(tree, finite)) return as("always");
  const word = lower(tree, finite);
  if (verbs.finite === "modal") return modalTold(clause, finite);
  const isPerfect = /^(has|have)$/.test(word) && first !== undefined;
  if (isPerfect) return perfectTold(document, clause, { has: finite, been: second });
  // "is going to travel": still to come.
  if (tokenAt(tree, verbs.verb).form === "going" && hasChild(tree, verbs.verb, "xcomp"))
    return null;
  const isPlanned = isPlan(tree, verbs);
  if (isPlanned && isNegated(tree, verbs.head)) return null;
  return isLasting(document, tree, { verbs, subject }) && !isPlanned
    ? as("always")
    : as(isPlanned ? "of" : "in", [
        [finite, backshifted(tree, finite)],
        // "is being held" → "was held"
        ...(second !== undefined && lower(tree, second) === "being"
          ? [[second, ""] as [number, string]]
          : []),
      ]);
}

/** "is to travel", "is expected to close": planned on the day that is written of, and perhaps never done. */
const isPlan = (tree: Tree, { auxiliaries, tokens, verb }: VerbGroup): boolean => {
  const [first] = auxiliaries;
  if (first === undefined || !/^(is|are)$/.test(lower(tree, first))) return false;
  return (
    tokens.some((i) => i > first && lower(tree, i) === "to") ||
    /^(anticipated|due|expected|planned|scheduled|set|slated|supposed)$/.test(lower(tree, verb))
  );
};

/** "will close" → "would close" of what somebody says, else "was to close"; "may", "could" and "must" of the news nobody can tell. */
function modalTold({ tree, verbs, subject, isClaim }: Clause, modal: number): Main | null {
  const word = lower(tree, modal);
  // "may have brought on": nobody will know better soon.
  if (word === "may" && verbs.auxiliaries.length > 1) return as("always");
  if (!/^(will|'ll|’ll|shall|wo|may)$/.test(word)) return as("always");
  if (isClaim) return as("in", [[modal, backshifted(tree, modal)]]);
  const next = verbs.auxiliaries[1] ?? verbs.verb;
  if (word !== "will" || next < 0 || isNegated(tree, verbs.head)) return null;
  const was = isMany(tree, subject) ? "were" : "was";
  return as("of", [
    [modal, was],
    [next, `to ${tokenAt(tree, next).form}`],
  ]);
}

const isMany = (tree: Tree, subject: number): boolean =>
  /^NNP?S$/.test(tokenAt(tree, subject).xpos) ||
  /^(they|we|you|these|those|people|police)$/.test(lower(tree, subject)) ||
  hasChild(tree, subject, "conj");

/** "has pledged to cut it", "have begun talks": for all that the news says, weeks before. */
const enduring = /^(accuse|begin|call|demand|deny|invite|launch|offer|pledge|promise|urge)$/;

const longer =
  /^(consistently|repeatedly|always|already|often|long|steadily|gradually|increasingly)$/;

/** "has resigned" → "resigned", "has been closed" → "was closed"; "have lost 40 members" → "had lost", of all the time before. */
function perfectTold(
  document: Document,
  { tree, verbs, subject }: Clause,
  { has, been }: { has: number; been: number | undefined },
): Main {
  if (isSince(tree, verbs.head)) return as("always");
  const { lemma, xpos } = tokenAt(tree, verbs.verb);
  const isThatDay =
    !origins.has(lemma) &&
    ((isAct(tree, verbs.verb) && !enduring.test(lemma)) ||
      speechVerbs.has(lemma) ||
      isOpening(document, tree));
  const isCount = tree.tokens.some(
    (_, i) =>
      (lower(tree, i) === "so" && lower(tree, i + 1) === "far") ||
      (!isOpening(document, tree) &&
        tokenAt(tree, i).deprel === "nummod" &&
        tokenAt(tree, i).head === subject),
  );
  // "has consistently denied it": not on one day.
  const isLong = childrenBy(tree, verbs.head, "advmod").some((i) => longer.test(lower(tree, i)));
  if (
    verbs.verb < 0 ||
    !isThatDay ||
    isCount ||
    isLong ||
    isNegated(tree, verbs.head) ||
    xpos === "VBG"
  )
    return as("by", [[has, "had"]]);
  const past = verbForms(lemma).past;
  if (been === undefined) return as("in", [[verbs.verb, past]], has);
  return as("in", [[been, lower(tree, has) === "has" ? "was" : "were"]], has);
}

/** "Viúva | do | Mandovi" */
export const isOfName = ({ owners }: Document, tree: Tree, i: number): boolean =>
  owners.has(placeAt(tree, i));

/** "since 2007", "for three years": as long as it has lasted. */
export const isSince = (tree: Tree, head: number): boolean =>
  (tree.children[head] ?? []).some((part) =>
    childrenBy(tree, part, "case", "mark").some(
      (i) =>
        lower(tree, i) === "since" ||
        (lower(tree, i) === "for" &&
          /^(year|decade|century|generation)$/.test(tokenAt(tree, part).lemma)),
    ),
  );
