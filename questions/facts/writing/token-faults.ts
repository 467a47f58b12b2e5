import { isDangling } from "../definites/definites.ts";
import { isKnownByEvent, isNamedPlace } from "../definites/known-nouns.ts";
import { isYear } from "../times/calendar.ts";
import { isOfTopic } from "../topic/topic-belongings.ts";
import { childrenBy, hasChild, lower, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { isComparing } from "./comparing.ts";
import type { State } from "./writing.ts";

const pointing = new Set(
  "this that these those one ones none some many few several all most".split(" "),
);

/** Names what keeps a plain token from standing alone: what it points at, compares with or stands for. */
export function checkToken(state: State, i: number): void {
  const { tree, kept, document } = state;
  const token = tokenAt(tree, i);
  if (isDangling(document, tree, i, kept) && !isNamedPlace(state, i) && !isKnownByEvent(state, i))
    state.faults.add("dangling_noun");
  if (isNobodysDeed(state, i) && !isKnownByEvent(state, i)) state.faults.add("dangling_noun");
  if (isSortOfNothing(state, i) || isTitleCut(state, i)) state.faults.add("dangling_noun");
  if (isComingNowhere(state, i)) state.faults.add("relative_time");
  if (isComparing(tree, i, kept) && !isOneOfTopic(document, tree, i))
    state.faults.add("comparison");
  const word = lower(tree, i);
  // "this TBM": no name is pointed at.
  if (tokenAt(tree, token.head).upos === "PROPN" && /^(this|that|these|those)$/.test(word))
    state.faults.add("dangling_noun");
  if ((word === "there" || word === "here") && token.deprel !== "expl") state.faults.add("pronoun");
  // "unlikely to need any": of what?
  if (token.form === "any" && /^(obj|nsubj|obl)/.test(token.deprel)) state.faults.add("pronoun");
  if ((token.form === "one" || token.form === "ones") && hasChild(tree, i, "det", "amod"))
    state.faults.add("pronoun");
  if (token.upos === "NUM" || token.upos === "PUNCT") return;
  if (token.upos === "PRON" && pointing.has(word))
    if (!["that", "who"].includes(lower(tree, i)) || token.xpos === "DT") {
      if (!childrenBy(tree, i, "nmod").some((c) => kept.has(c))) state.faults.add("pronoun");
    }
}

/** "39 were rescued": of whom, from what? Behind a disaster by its name it is plain. */
export const isBareCount = ({ document, tree, kept, options }: State, i: number): boolean =>
  tokenAt(tree, i).upos === "NUM" &&
  document.news !== null &&
  // A key is told by its question, "31 germinated" by "Of 412 seeds".
  options.isPlain !== true &&
  !(lower(tree, 0) === "of" && kept.has(0)) &&
  tokenAt(tree, i).deprel.startsWith("nsubj") &&
  !isYear(tokenAt(tree, i).form) &&
  options.event?.of !== "happening" &&
  childrenBy(tree, i, "nmod", "appos", "acl:relcl").every((c) => !kept.has(c));

/** "Each male": one of the article's animals, not of some that were told of before. */
const isOneOfTopic = (document: Document, tree: Tree, i: number): boolean =>
  tokenAt(tree, i).deprel === "det" && isOfTopic(document, tree, tokenAt(tree, i).head);

/** "Turnout was 68 percent", "orders fell", "opinion turned": in what, for what, whose? */
const isNobodysDeed = ({ tree, kept }: State, i: number): boolean =>
  tokenAt(tree, i).upos === "NOUN" &&
  tokenAt(tree, i).deprel.startsWith("nsubj") &&
  /^(turnout|opinion|operation|coverage|construction|restoration|repair|loss|order|recording|attendance|polling|counting|talk|negotiation|sale|profit|support|reaction|admission|recovery|excavation|testing|enrolment|enrollment)$/.test(
    tokenAt(tree, i).lemma.toLowerCase(),
  ) &&
  childrenBy(tree, i, "det", "nmod", "amod", "compound", "nummod", "acl").every(
    (c) => !kept.has(c),
  );

/** "the African species", "the smaller form": of what? */
const isSortOfNothing = ({ tree, kept }: State, i: number): boolean =>
  tokenAt(tree, i).upos === "NOUN" &&
  sorts.has(tokenAt(tree, i).lemma.toLowerCase()) &&
  childrenBy(tree, i, "det").some((d) => kept.has(d) && lower(tree, d) === "the") &&
  childrenBy(tree, i, "nmod", "appos", "acl:relcl", "compound").every((c) => !kept.has(c));

/** "the film | Rain Never Falls", "the series Tolm | : The Return": a title that the reader took for words of the sentence. */
export function isTitleCut({ tree, kept }: State, i: number): boolean {
  const [next, after] = [tokenAt(tree, i + 1), tokenAt(tree, i + 2)];
  if (kept.has(i + 1)) return false;
  if (/^\p{Lu}/u.test(tokenAt(tree, i).form) && i > 0)
    return next.form === ":" && /^\p{Lu}/u.test(after.form);
  return works.test(lower(tree, i)) && /^\p{Lu}\p{Ll}/u.test(next.form) && !kept.has(i + 2);
}

const works =
  /^(film|movie|novel|book|album|song|single|play|series|poem|opera|musical|show|game)$/;

const sorts = new Set("species subspecies breed variety form type kind sort version".split(" "));

const comings = new Set(["arrival", "departure", "return"]);

/** "after her arrival": where? */
const isComingNowhere = ({ tree, kept }: State, i: number): boolean =>
  comings.has(lower(tree, i)) &&
  hasChild(tree, i, "nmod:poss") &&
  !childrenBy(tree, i, "nmod").some((c) => kept.has(c) && tokenAt(tree, c).deprel === "nmod");

/** "struck at a point 493 miles | from Tolm": the distance without the place it is counted from. */
export const isFarFromNothing = ({ tree, kept }: State, i: number): boolean =>
  /^(miles?|kilomet(?:re|er)s?|km|met(?:re|er)s|yards)$/.test(lower(tree, i)) &&
  !kept.has(i + 1) &&
  /^(from|off|away|north|south|east|west|north-?east|north-?west|south-?east|south-?west|outside|inland|offshore)$/.test(
    lower(tree, tokenAt(tree, i + 1).form === "(" ? closingOf(tree, i + 1) + 1 : i + 1),
  );

const closingOf = ({ tokens }: Tree, open: number): number =>
  tokens.findIndex(({ form }, k) => k > open && form === ")");

/** "this small Ohio town", which the dateline names. */
export const isPointedAt = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).upos === "NOUN" &&
  childrenBy(tree, i, "det").some((d) => /^(this|these)$/.test(lower(tree, d)));
