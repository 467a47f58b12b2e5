import { isGroupOrPlaceNoun, isPersonNoun } from "./noun-classes.ts";
import { childrenBy, hasChild, lower, tokenAt } from "./tree.ts";
import type { Document, Tree } from "./types.ts";

/** Things there is only one of, so that "the N" needs no introduction. */
const uniqueNouns = new Set(
  `sun moon earth world sky sea internet web public media press past future environment atmosphere universe equator
  body brain heart blood bloodstream skin liver lung time weather climate economy rest air ground land water
  planet globe solar cosmos north south east west northwest northeast southwest southeast
  police poor rich elderly unemployed`.split(/\s+/),
);

const pointing = new Set(["this", "that", "these", "those"]);

/** Words that compare with something said before, and so do not stand alone. */
const comparing = new Set(
  "other others another such same both each former latter following aforementioned above below similar different respective respectively further".split(
    " ",
  ),
);

/** Whether the noun phrase at `i` points back with "the", "this", … at something that its own words do not name. */
export function isDangling(known: Known, tree: Tree, i: number, kept: Set<number>): boolean {
  if (tokenAt(tree, i).upos === "PROPN") return isBareOffice(tree, i, kept);
  if (tokenAt(tree, i).upos !== "NOUN") return false;
  const determiner = childrenBy(tree, i, "det").find((d) => kept.has(d));
  if (determiner === undefined) return false;
  const word = lower(tree, determiner);
  if (pointing.has(word)) return !childrenBy(tree, i, "acl:relcl").some((c) => kept.has(c));
  if (word !== "the") return false;
  if (isToldWithin(tree, i, kept)) return false;
  return !isAnchored(known, tree, i, kept) && !isFirstOfItsKind(known, tree, i, kept);
}

/** "archives documents … and links to the archived document": the phrase before it says which one. */
const isToldWithin = (tree: Tree, i: number, kept: Set<number>): boolean =>
  [...kept].some(
    (k) =>
      k < i &&
      tokenAt(tree, k).upos === "NOUN" &&
      tokenAt(tree, k).lemma === tokenAt(tree, i).lemma &&
      childrenBy(tree, k, "det").every((d) => lower(tree, d) !== "the"),
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

/** What the article has told before: the nouns of its title, and where each noun first stands. */
type Known = Pick<Document, "topicWords" | "firstUse">;

const emptyModifiers = new Set(
  "middle nearest new old same main first second third last next whole entire final original own only very big large small certain early late local".split(
    " ",
  ),
);

/**
 * "the jawed vertebrates", "the opioid crisis": a thing that a telling word classes, and that the article has not
 * spoken of before, so that the phrase cannot point back. People, groups and places are always somebody's or some
 * place's own ("the city council").
 */
function isFirstOfItsKind({ firstUse }: Known, tree: Tree, i: number, kept: Set<number>): boolean {
  const { lemma, start } = tokenAt(tree, i);
  const noun = lemma.toLowerCase();
  if (firstUse.get(noun) !== start || isPersonNoun(noun) || isGroupOrPlaceNoun(noun)) return false;
  const modifiers = childrenBy(tree, i, "compound", "amod").filter((m) => kept.has(m));
  if (modifiers.some((m) => tokenAt(tree, m).xpos === "JJS")) return false;
  return modifiers.some(
    (m) =>
      ["NN", "NNS", "JJ", "VBN"].includes(tokenAt(tree, m).xpos) &&
      !emptyModifiers.has(lower(tree, m)),
  );
}

function isAnchored({ topicWords }: Known, tree: Tree, i: number, kept: Set<number>): boolean {
  if (uniqueNouns.has(tokenAt(tree, i).lemma.toLowerCase())) return true;
  if (/^\d+(s|th|st|nd|rd)?$/.test(tokenAt(tree, i).form)) return true;
  const inside = (...relations: string[]) =>
    childrenBy(tree, i, ...relations).filter((c) => kept.has(c));
  if (inside("nmod", "appos", "nmod:poss").length > 0) return true;
  if (inside("acl").some((c) => childrenBy(tree, c, "mark").every((m) => lower(tree, m) !== "of")))
    return true;
  const modifiers = inside("compound", "amod", "flat", "nmod:desc");
  if (modifiers.some((m) => /^[A-Z0-9]/.test(tokenAt(tree, m).form) && m > 0)) return true;
  if (
    modifiers.some((m) => (tree.children[m] ?? []).some((c) => tokenAt(tree, c).upos === "PROPN"))
  )
    return true;
  const words = [i, ...modifiers].map((m) => tokenAt(tree, m).lemma.toLowerCase());
  return modifiers.length > 0 && words.every((word) => topicWords.has(word));
}

/** A word that only makes sense beside something said before: "other", "another", a comparative without "than". */
export function isComparing(tree: Tree, i: number, kept: Set<number>): boolean {
  const word = lower(tree, i);
  if (/^(different|similar)$/.test(word) && /^(from|to)$/.test(lower(tree, i + 1))) return false;
  if (comparing.has(word))
    return !(word === "both" && hasConjunction(tree, i)) && !isOtherThan(tree, i);
  if (!["JJR", "RBR"].includes(tokenAt(tree, i).xpos)) return false;
  if (["lower", "upper", "further", "elder"].includes(word)) return false;
  return ![...kept].some((k) => k > i && lower(tree, k) === "than");
}

const hasConjunction = (tree: Tree, i: number): boolean =>
  hasChild(tree, tokenAt(tree, i).head, "conj");
const isOtherThan = (tree: Tree, i: number): boolean =>
  ["than", "things", "each"].some(
    (word) => lower(tree, i + 1) === word || lower(tree, i - 1) === word,
  );
