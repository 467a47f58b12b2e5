import { beginsCapital, beginsDigit } from "../../words.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { isFirstOfItsSort, isSideOf } from "../places/told-by-place.ts";
import { childrenBy, hasChild, lower, tokenAt } from "../trees/tree.ts";
import type { Tree } from "../types.ts";
import { isAnchored, isFirstOfItsKind, type Known } from "./told-by-itself.ts";

const pointing = new Set(["this", "that", "these", "those"]);

/** Whether the noun phrase at `i` points back with "the", "this", … at something that its own words do not name. */
export function isDangling(known: Known, tree: Tree, i: number, kept: Set<number>): boolean {
  if (isBareOrdinal(tree, i) || isNationalityAlone(tree, i)) return true;
  if (tokenAt(tree, i).upos === "PROPN") return isBareOffice(tree, i, kept);
  if (tokenAt(tree, i).upos !== "NOUN") return false;
  const determiner = childrenBy(tree, i, "det").find((d) => kept.has(d));
  if (determiner === undefined) return false;
  const word = lower(tree, determiner);
  if (isNamedWithin(tree, i, kept)) return false;
  if (pointing.has(word)) return !childrenBy(tree, i, "acl:relcl").some((c) => kept.has(c));
  if (word !== "the" || isOfTitle(tree, i)) return false;
  if (isFirstOfItsSort(tree, i, kept)) return true;
  if (isSideOf(tree, i, kept)) return false;
  if (isToldWithin(tree, i, kept) || isPartOfYear(tree, i) || isBesideName(tree, i, kept))
    return false;
  if (isMishap(tree, i) && !hasChild(tree, i, "nmod", "compound")) return true;
  return !isAnchored(known, tree, i, kept) && !isFirstOfItsKind(known, tree, i, kept);
}

/** "Player of the | Year", "Orla Swimmers of the Year": a word of what is awarded. */
const isOfTitle = (tree: Tree, i: number): boolean =>
  /^(Year|Month|Match|Century|Decade|Series|Tournament)$/.test(tokenAt(tree, i).form) &&
  lower(tree, i - 2) === "of" &&
  /^\p{Lu}/u.test(tokenAt(tree, i - 3).form);

/** "the mining company | Coldstone": told by the name, whatever the tree makes of the two. */
const isBesideName = (tree: Tree, i: number, kept: Set<number>): boolean => {
  const { xpos, end, lemma } = tokenAt(tree, i);
  const next = tokenAt(tree, i + 1);
  const noun = lemma.toLowerCase();
  return (
    xpos === "NN" &&
    kept.has(i + 1) &&
    next.upos === "PROPN" &&
    /^[A-Z]/.test(next.form) &&
    next.start === end + 1 &&
    next.deprel !== "nmod:unmarked" &&
    (isPersonNoun(noun) || isGroupOrPlaceNoun(noun) || naming.test(noun))
  );
};

/** "the subfamily Tolminae", "the constellation Orion", "the film Tolm": sorts of which each has a name. */
const naming =
  /^(genus|family|subfamily|superfamily|tribe|subtribe|order|suborder|clade|class|phylum|species|constellation|planet|star|asteroid|god|goddess|language|song|album|film|movie|novel|book|play|poem|opera|ballet|ship|frigate|yacht|brig)$/;

/** "the disaster that attracted attention": no clause says which one. */
const isMishap = (tree: Tree, i: number): boolean =>
  /^(disaster|tragedy|accident|incident|catastrophe|affair|scandal|crisis)$/.test(
    tokenAt(tree, i).lemma,
  );

/** "The Colombian refused": somebody told by a nationality alone. */
const isNationalityAlone = (tree: Tree, i: number): boolean =>
  (beginsCapital(tokenAt(tree, i).form) || beginsDigit(tokenAt(tree, i).form)) &&
  /(an|ish|ese|i|ak|-year-old)$/.test(tokenAt(tree, i).form) &&
  /^(nsubj|obj|obl)/.test(tokenAt(tree, i).deprel) &&
  childrenBy(tree, i, "det").some((d) => lower(tree, d) === "the") &&
  !hasChild(tree, i, "compound", "amod", "nmod", "flat");

/** "by the end of the year": told beside a date. */
const isPartOfYear = (tree: Tree, i: number): boolean =>
  /^(year|month|week|day|season)$/.test(lower(tree, i)) &&
  /^(end|start|beginning|rest|middle|close)$/.test(lower(tree, i - 3));

/** "The first was …", "the largest of them": an adjective that stands for a noun said before. */
const isBareOrdinal = (tree: Tree, i: number): boolean =>
  (tokenAt(tree, i).upos === "ADJ" || tokenAt(tree, i).upos === "NUM") &&
  (/^(nsubj|obj|obl)/.test(tokenAt(tree, i).deprel) || tokenAt(tree, i).deprel === "nmod") &&
  childrenBy(tree, i, "det").some((d) => lower(tree, d) === "the") &&
  !hasChild(tree, i, "nmod", "acl");

/** "archives documents … and links to the archived document": the phrase before it says which one. */
const isToldWithin = (tree: Tree, i: number, kept: Set<number>): boolean =>
  hasUseBefore(tree, i, kept, (k) =>
    childrenBy(tree, k, "det").every((d) => lower(tree, d) !== "the"),
  );

/** Whether the same noun stands before it and passes the test. */
function hasUseBefore(
  tree: Tree,
  i: number,
  kept: Set<number>,
  test: (k: number) => boolean,
): boolean {
  const { lemma } = tokenAt(tree, i);
  for (let k = 0; k < i; k++) {
    const token = tokenAt(tree, k);
    if (token.lemma === lemma && token.upos === "NOUN" && kept.has(k) && test(k)) return true;
  }
  return false;
}

/** "In the Hill Park district … the most in this district": named in front of it. */
const isNamedWithin = (tree: Tree, i: number, kept: Set<number>): boolean =>
  tokenAt(tree, i).xpos === "NN" &&
  hasUseBefore(tree, i, kept, (k) =>
    childrenBy(tree, k, "compound", "amod").some(
      (m) => kept.has(m) && tokenAt(tree, m).upos === "PROPN" && m < k,
    ),
  );

/** "the President", "the Council": an office in capitals, with no name beside it. */
function isBareOffice(tree: Tree, i: number, kept: Set<number>): boolean {
  const { form, lemma, deprel } = tokenAt(tree, i);
  if (
    !/^(compound|flat)/.test(deprel) &&
    childrenBy(tree, i, "det").some((d) => kept.has(d) && lower(tree, d) === "the")
  ) {
    const isOffice =
      isPersonNoun(lemma.toLowerCase()) ||
      /^(Council|Court|Department|Ministry|Government|Cabinet|Committee|Commission|Board|Party|Union|Club|Bank|Company|University|College|Library|Museum|Act|Bill|State|City|Town)$/.test(
        form,
      );
    return (
      isOffice &&
      !childrenBy(tree, i, "compound", "amod", "flat", "nmod", "appos").some((c) => kept.has(c))
    );
  }
  return false;
}
