import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { isPlacedBehind } from "../places/told-by-place.ts";
import { isYear } from "../times/calendar.ts";
import { childrenBy, hasChild, lower, subtree, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/** Things there is only one of, so that "the N" needs no introduction. */
const uniqueNouns = new Set(
  `sun moon earth world sky sea internet web public media press past future environment atmosphere universe equator
  body brain heart blood bloodstream skin liver lung kidney stomach thyroid pancreas spleen gut chest throat womb retina
  cornea spine skull time weather climate economy rest air ground land water wild dark cold stratosphere troposphere seabed
  seafloor
  planet globe solar cosmos tropics heavens gods north south east west northwest northeast southwest southeast
  police poor rich elderly unemployed army navy stage daytime plague underground
  news lead`.split(/\s+/),
);

/** What the article has told before: the nouns of its title, and where each noun first stands. */
export type Known = Pick<
  Document,
  "topicWords" | "firstUse" | "date" | "topic" | "livingKinds" | "setting"
>;

const emptyModifiers = new Set(
  "middle nearest new old same main first second third last next whole entire final original own only very big large small certain early late local northern southern eastern western north south east west upper lower inner outer central rival combined proposed resulting remaining opposing opposite contrary similar annual total overall sudden brief subsequent ensuing previous current surviving injured damaged missing winning losing planned joint local fourth fifth sixth seventh eighth ninth tenth".split(
    " ",
  ),
);

/**
 * "the jawed vertebrates", "the opioid crisis": a thing that a telling word classes, and that the article has not
 * spoken of before, so that the phrase cannot point back. People, groups and places are always somebody's or some
 * place's own ("the city council").
 */
export function isFirstOfItsKind(
  { firstUse, date }: Known,
  tree: Tree,
  i: number,
  kept: Set<number>,
): boolean {
  const { lemma, start } = tokenAt(tree, i);
  const noun = lemma.toLowerCase();
  if (firstUse.get(noun) !== start || isPersonNoun(noun) || isGroupOrPlaceNoun(noun)) return false;
  // "the reform agenda", "the random shooting" of news: somebody's, and told by other words before.
  if (date !== null && matters.test(noun)) return false;
  const modifiers = childrenBy(tree, i, "compound", "amod").filter(
    (m) => kept.has(m) && !isSaidOf(tree, i, m),
  );
  if (modifiers.some((m) => tokenAt(tree, m).xpos === "JJS")) return false;
  return modifiers.some(
    (m) =>
      ["NN", "NNS", "JJ", "VBN"].includes(tokenAt(tree, m).xpos) &&
      !isNationality(tree, m) &&
      !emptyModifiers.has(lower(tree, m)),
  );
}

/** What news goes back to by any word. */
const matters =
  /^(agenda|agreement|allegation|attack|bombing|campaign|case|charge|crisis|deal|debate|decision|dispute|incident|investigation|killing|measure|plan|process|programme|program|project|proposal|protest|report|shooting|talk|threat|trial|vote)$/;

export function isAnchored(known: Known, tree: Tree, i: number, kept: Set<number>): boolean {
  const { topicWords, date, topic } = known;
  const noun = tokenAt(tree, i).lemma.toLowerCase();
  if (uniqueNouns.has(noun) || known.livingKinds.has(noun)) return true;
  if (isPlacedBehind(tree, i, kept) || isCentury(tree, i)) return true;
  // "The hornet, a native of Asia," behind "a nest of yellow-legged hornets": which one was told there.
  if (isDefinedBeside(tree, i) && known.firstUse.get(noun) === tokenAt(tree, i).start) return true;
  if (isOneOfItsName(tree, i)) return true;
  if (/^\d+(s|th|st|nd|rd)?$/.test(tokenAt(tree, i).form)) return true;
  const inside = (...relations: string[]) =>
    childrenBy(tree, i, ...relations).filter(
      (c) => kept.has(c) && !isSetOff(tree, c) && !isSaidOf(tree, i, c),
    );
  // "the tin industry", "the timber trade"
  if (isTrade(tree, i, kept)) return true;
  // "the 2011 census", "the 1987 tournament"
  if (inside("nummod", "nmod:unmarked").some((c) => isYear(tokenAt(tree, c).form))) return true;
  // "the stage itself" says no more than "the stage".
  const told = inside("nmod", "appos", "nmod:poss");
  if (told.some((c) => !/sel(?:f|ves)$/.test(tokenAt(tree, c).form))) return true;
  if (
    inside("acl").some(
      (c) =>
        isWholeClause(tree, c, kept) &&
        !isBareDeed(tree, c) &&
        childrenBy(tree, c, "mark").every((m) => lower(tree, m) !== "of"),
    )
  )
    return true;
  const modifiers = inside("compound", "amod", "flat", "nmod:desc");
  // "the longest record in the southern hemisphere": a superlative is told by what it is compared in.
  const isSuperlative = modifiers.some((m) => tokenAt(tree, m).xpos === "JJS");
  if (
    isSuperlative &&
    [...kept].some((k) => k > i && k <= i + 2 && /^(in|of|on|ever|to|at)$/.test(lower(tree, k)))
  )
    return true;
  if (modifiers.some((m) => /^[A-Z0-9]/.test(tokenAt(tree, m).form) && m > 0))
    return (
      !modifiers.every((m) => isNationality(tree, m)) ||
      isOnePerNation(tree, i) ||
      isNationalSide(known, tree, i)
    );
  if (
    modifiers.some((m) => (tree.children[m] ?? []).some((c) => tokenAt(tree, c).upos === "PROPN"))
  )
    return true;
  // "The cable car" of news is one of many, whatever the headline says.
  if (date !== null && topic === null && tokenAt(tree, i).xpos === "NN") return false;
  const words = [i, ...modifiers].map((m) => tokenAt(tree, m).lemma.toLowerCase());
  return modifiers.length > 0 && words.every((word) => topicWords.has(word));
}

const isTrade = (tree: Tree, i: number, kept: Set<number>): boolean =>
  /^(industry|trade)$/.test(tokenAt(tree, i).form) &&
  childrenBy(tree, i, "compound").some((c) => kept.has(c));

/** "called the move | "deeply disappointing"": what is said of it does not tell which one. */
export const isSaidOf = (tree: Tree, i: number, c: number): boolean =>
  c > i + 1 && /^["“]$/.test(tokenAt(tree, i + 1).form);

/** "the nineteenth century" */
const isCentury = (tree: Tree, i: number): boolean =>
  /^(century|millennium)$/.test(tokenAt(tree, i).lemma) &&
  childrenBy(tree, i, "amod").some((m) => /(th|first|second|third)$/.test(lower(tree, m)));

/** "the rimu, a native conifer": the sentence itself says what that is; not of whom "the engineer, a tall man," is one. */
export const isDefinedBeside = (tree: Tree, i: number): boolean =>
  !isPersonNoun(tokenAt(tree, i).lemma.toLowerCase()) &&
  !isGroupOrPlaceNoun(tokenAt(tree, i).lemma.toLowerCase()) &&
  !hasChild(tree, i, "amod", "compound") &&
  childrenBy(tree, i, "appos").some(
    (a) =>
      a > i &&
      (tokenAt(tree, i).xpos === "NN"
        ? childrenBy(tree, a, "det").some((d) => /^an?$/.test(lower(tree, d)))
        : /^(group|family|class|order|genus|set|series|branch)$/.test(lower(tree, a))),
  );

/** "the ozone layer", "the food chain": two words for something there is only one of. */
const isOneOfItsName = (tree: Tree, i: number): boolean =>
  /^(ozone layer|food chain|(?:dry|wet|rainy) season|(?:northern|southern|western|eastern) hemisphere|human (?:form|mind|eye|ear)|solar system|night sky|human body|immune system|nervous system|digestive system|digestive tract|spinal cord|ocean floor|sea floor|sea level|open air|open sea|middle ages|animal kingdom|fossil record|greenhouse effect|carbon cycle|water cycle|industrial revolution|roman empire)$/.test(
    `${lower(tree, i - 1)} ${lower(tree, i)}`,
  );

const isNationality = (tree: Tree, m: number): boolean =>
  tokenAt(tree, m).upos === "ADJ" && /^[A-Z]/.test(tokenAt(tree, m).form);

/** "the British government", "the Norwegian coast", "the British": of which a nation has one. */
const isOnePerNation = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).xpos === "NNS" ||
  !/^(club|team|company|firm|crew|side|group|captain|coach|player|ship|vessel|boat|ferry|lawyer|judge|court|bank|newspaper|paper|woman|man|driver|rider|runner|author|writer|artist|engineer|scientist|researcher|physicist|chemist|biologist|operator|owner|maker|brand|town|city|village|port|island|river|lake|artist|singer|composer|striker|champion|winner|candidate)$/.test(
    tokenAt(tree, i).lemma,
  );

/** "the Norlandish team", "the Norlandish captain" in news of a contest by its name. */
const isNationalSide = ({ setting }: Known, tree: Tree, i: number): boolean =>
  setting !== null &&
  setting.when === "" &&
  /^(team|side|squad|captain|coach|goalkeeper)$/.test(tokenAt(tree, i).lemma);

/** "The mill, which opened in 1923,": what stands behind a comma does not say which one. */
export function isSetOff(tree: Tree, c: number): boolean {
  const isNoun = tokenAt(tree, c).deprel === "appos" && tokenAt(tree, c).upos === "NOUN";
  if (!isNoun && !/^(acl|nmod)/.test(tokenAt(tree, c).deprel)) return false;
  const first = subtree(tree, c).find((k) => tokenAt(tree, k).upos !== "PUNCT") ?? c;
  return tokenAt(tree, first - 1).form === "," && tokenAt(tree, c).deprel !== "nmod:poss";
}

/** "the man who died": one of many that it is said of. */
const isBareDeed = (tree: Tree, clause: number): boolean =>
  tokenAt(tree, clause).xpos === "VBD" &&
  /^(die|survive|return|fall|escape|leave|complain|resign|win|lose)$/.test(
    tokenAt(tree, clause).lemma,
  ) &&
  !hasChild(tree, clause, "obj", "obl", "xcomp", "ccomp", "advcl", "advmod");

/** A relative clause describes its noun only together with its pronoun; without it, it is what is said of the noun. */
const isWholeClause = (tree: Tree, clause: number, kept: Set<number>): boolean =>
  (tree.children[clause] ?? []).every((c) => !/^W/.test(tokenAt(tree, c).xpos) || kept.has(c));
