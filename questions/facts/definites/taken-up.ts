import { calledSo } from "../nouns/called-so.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { narrowerNouns } from "../nouns/wider-nouns.ts";
import { tokenAt } from "../trees/tree.ts";
import type { Antecedent, Document, Tree } from "../types.ts";
import { earlierPhrases } from "./phrase-history.ts";

/** How many sentences behind the opening the thing may be named. */
const reach = 4;

/**
 * "the attack" → "the bombing of Tolm Flight 103": what the news names near its head by a word that the bare noun is a wider or
 * another one for. Null where the text has brought up another by that noun, or names several.
 */
export function takenUpPhrase(
  document: Document,
  tree: Tree,
  i: number,
  write: (antecedent: Antecedent) => string | null,
): string | null {
  const { news, antecedents, broughtUp } = document;
  const { lemma, xpos } = tokenAt(tree, i);
  const noun = lemma.toLowerCase();
  if (news === null || xpos !== "NN" || isPersonNoun(noun) || isGroupOrPlaceNoun(noun)) return null;
  if (earlierPhrases(document, tree, i).some(({ how }) => how !== "the" && how !== "pointed"))
    return null;
  const kinds = [...calledSo(noun), ...narrowerNouns(noun)].filter(
    (kind) => kind !== noun && !vague.test(kind),
  );
  const isOpen = kinds.some((kind) =>
    broughtUp?.byNoun.get(kind)?.some((place) => place.tree.index > news.sentence + 1),
  );
  const named = kinds
    .flatMap((kind) => antecedents(kind))
    .filter((one) => one.tree.index < tree.index && hasName(one));
  const first = named.filter((one) => one.tree.index <= news.sentence + 1);
  const told = first.length > 0 ? first : named;
  const written = new Set(told.map((one) => (isNear(one, news.sentence) ? write(one) : null)));
  const [phrase] = written;
  return !isOpen && written.size === 1 && phrase !== undefined ? phrase : null;
}

/** What names much besides things of one sort: "the work of the Tolm Telescope" is no picture. */
const vague = /^(work|paper|study|piece|plan)$/;

const isNear = ({ tree }: Antecedent, opening: number): boolean => tree.index <= opening + reach;

const hasName = ({ tree, tokens }: Antecedent): boolean =>
  tokens.some((k) => tokenAt(tree, k).upos === "PROPN");
