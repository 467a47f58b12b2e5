import { isDangling } from "../definites/definites.ts";
import { isKnownByEvent } from "../definites/known-nouns.ts";
import { ownedAt } from "../definites/owned-nouns.ts";
import { isSaidOf, isSetOff } from "../definites/told-by-itself.ts";
import { ofHappening } from "../news/happening.ts";
import { townBehind } from "../places/local-sites.ts";
import { ofCountry } from "../places/national.ts";
import { isOfTopic } from "../topic/topic-belongings.ts";
import { isTopicPart } from "../topic/topic-tail.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Tree } from "../types.ts";
import { append, needsSpace, type State } from "./writing.ts";

/** What a bare noun stands for. */
type Phrase = (at: number) => string | null;

/** "the festival" → "the Lantern Festival" where the article has one that it can mean; returns the tokens used up. */
export function expandDefinite(state: State, i: number, run: number, phraseOf: Phrase): number {
  const { tree, document, kept } = state;
  if (run < 2 || (lower(tree, i) !== "the" && lower(tree, i) !== "this")) return 0;
  const at = nounBehind(state, i);
  const length = at - i + 1;
  const both = document.pairs.get(placeAt(tree, at));
  if (both !== undefined && length === 2) {
    append(state, both, at, needsSpace(state, i));
    return 2;
  }
  if (length > run || isOfTopic(document, tree, at) || isKnownByEvent(state, at)) return 0;
  if (tokenAt(tree, at).upos !== "NOUN" || !childrenBy(tree, at, "det").includes(i)) return 0;
  const modifiers = (tree.children[at] ?? []).filter((c) => (c < i || c >= at) && kept.has(c));
  const added = modifiers.filter((c) => isAddedBehind(tree, c));
  const isTelling = (c: number) =>
    !["case", "punct"].includes(tokenAt(tree, c).deprel) &&
    !added.includes(c) &&
    !isSaidOf(tree, at, c);
  if (modifiers.some(isTelling)) return 0;
  if (!isDangling(document, tree, at, kept) || isTopicPart(state, at)) return 0;
  if (document.unresolved.has(placeAt(tree, at)) && !isSettled(state, at)) return 0;
  const written = ownedPhrase(state, at) ?? toldPhrase(state, at, phraseOf(at), added.length > 0);
  if (written === null) return 0;
  state.added += written.split(" ").length - 2;
  append(state, written, at, needsSpace(state, i));
  return length;
}

/** Adjectives that tell nothing by which the thing is known: "the proposed deal" is the deal. */
const idle =
  /^(proposed|planned|controversial|stricken|ailing|ongoing|embattled|troubled|historic|landmark|deadly)$/;

/** The noun behind "the", past such adjectives. */
function nounBehind({ tree, kept, document }: State, i: number): number {
  let at = i + 1;
  while (document.news !== null && idle.test(lower(tree, at)) && kept.has(at)) at++;
  return at;
}

/** What the headline or the country of the news settles, though either of two names may be meant. */
const isSettled = ({ document, tree }: State, at: number): boolean =>
  ofHappening(document, tree, at) !== null ||
  (/^(country|nation)$/.test(lower(tree, at)) && ofCountry(document, tree, at) !== null);

/** "the workshop" → "Lind's workshop"; null where it is nobody's. */
function ownedPhrase(state: State, at: number): string | null {
  const { document, tree } = state;
  const owned = ownedAt(document, tree, at);
  // "guided the raid at Velden": told by a place, also where that is asked for.
  const isPlaced = /^(at|near)$/.test(lower(tree, at + 1));
  if (owned === null || tokenAt(tree, at + 1).xpos === "POS" || isPlaced) return null;
  const isKnown = state.named.has(owned.owner);
  state.named.add(owned.owner);
  return isKnown ? `the ${tokenAt(tree, at).form}` : owned.phrase;
}

/** The phrase in full at its first use, "the noun" after that; null where nothing says which one. */
function toldPhrase(
  state: State,
  at: number,
  phrase: string | null,
  hasAdded: boolean,
): string | null {
  const { tree } = state;
  // "the ferry that sank, which …", "the crash in March 2021, which …": of what is it said?
  if (hasAdded && / (?:that|who|whom|which) |\d{4}$/.test(phrase ?? "")) return null;
  const isOwner = tokenAt(tree, at + 1).xpos === "POS";
  if (
    phrase === null ||
    (isOwner &&
      / (of|off|on|in|at|from|by|with|for|to|that|who|which|found|built|made) /.test(phrase))
  )
    return null;
  const isKnown = state.phrases.has(phrase);
  state.phrases.add(phrase);
  state.told.push(at);
  return isKnown ? `the ${tokenAt(tree, at).form}` : phrase + townBehind(state, at, phrase);
}

/** "the festival | , which was first held in 1874,": what is only added. */
const isAddedBehind = (tree: Tree, c: number): boolean =>
  /^acl/.test(tokenAt(tree, c).deprel) && isSetOff(tree, c);
