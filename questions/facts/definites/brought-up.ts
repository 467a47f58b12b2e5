import { beginsSmall } from "../../words.ts";
import { isCalledSo } from "../nouns/called-so.ts";
import { widerNouns } from "../nouns/wider-nouns.ts";
import { childrenBy, hasChild, lower, tokenAt } from "../trees/tree.ts";
import type { BroughtUp, Document, Place, Tree } from "../types.ts";

/** Where the article brings up things and people by a noun alone: "a lorry", "nine ostriches", "cracks". */
export function collectBroughtUp(trees: Tree[]): ReadonlyMap<string, Place[]> {
  const byNoun = new Map<string, Place[]>();
  for (const tree of trees) {
    if (tree.sentence.unreliable !== undefined) continue;
    tree.tokens.forEach((_, head) => {
      if (!isBringingUp(tree, head)) return;
      const noun = tokenAt(tree, head).lemma.toLowerCase();
      byNoun.set(noun, [...(byNoun.get(noun) ?? []), { tree, head }]);
    });
  }
  return byNoun;
}

/** "a lorry", "two lorries", "lorries"; not "the lorry", "its lorry", "lorry drivers". */
function isBringingUp(tree: Tree, head: number): boolean {
  const { upos, xpos, deprel, form } = tokenAt(tree, head);
  if (
    upos !== "NOUN" ||
    (xpos !== "NN" && xpos !== "NNS") ||
    deprel === "compound" ||
    !beginsSmall(form)
  )
    return tree.tokens[0] === tree.tokens[head] && xpos === "NNS";
  if (hasChild(tree, head, "nmod:poss")) return false;
  const determiners = childrenBy(tree, head, "det").map((d) => lower(tree, d));
  if (determiners.length > 0) return determiners.every((word) => /^(an?|another|some)$/.test(word));
  return xpos === "NNS";
}

/**
 * "the lorry" → "the lorry that was carrying 14 ostriches from a farm in Oster Hallen": what the article has brought up once and
 * told by a clause with a name. Null where it has brought up several, or none.
 */
export function broughtUpPhrase(document: Document, tree: Tree, i: number): string | null {
  if (document.broughtUp === null) return null;
  const place = placeOf(document, document.broughtUp, tree, i);
  return place === null ? null : document.broughtUp.tell(place);
}

/** The one place before the sentence where the noun, or another word for the same thing, is brought up. */
function placeOf({ news }: Document, { byNoun }: BroughtUp, tree: Tree, i: number): Place | null {
  const { lemma, xpos } = tokenAt(tree, i);
  const noun = lemma.toLowerCase();
  const before = (places: Place[]) => places.filter((place) => place.tree.index < tree.index);
  const isAlike = ({ tree: other, head }: Place) => tokenAt(other, head).xpos === xpos;
  // Another word takes up what the news is about, and no thing by the way.
  const isMain = ({ tree: other }: Place) => news !== null && other.index <= news.sentence + 1;
  const own = before(byNoun.get(noun) ?? []);
  if (own.length > 0) {
    const [only] = own;
    return own.length === 1 && only !== undefined && isAlike(only) ? only : null;
  }
  const others = [...byNoun].flatMap(([other, places]) =>
    other !== noun && (isCalledSo(noun, other) || widerNouns(other).includes(noun))
      ? before(places).filter((place) => isMain(place) && agrees(place, noun, xpos))
      : [],
  );
  const [only] = others;
  return others.length === 1 && only !== undefined ? only : null;
}

/** In number; a team is several people, and never one of them. */
function agrees({ tree, head }: Place, noun: string, xpos: string): boolean {
  const { lemma, xpos: own } = tokenAt(tree, head);
  const [isTeam, wasTeam] = [noun, lemma.toLowerCase()].map((word) => word === "team");
  if (isTeam !== wasTeam) return (isTeam ? own : xpos) === "NNS";
  return own === xpos;
}
