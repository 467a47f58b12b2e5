import { findClauses } from "../clauses/find-clauses.ts";
import { isNaming, toldOf, writeTold } from "../news/thing-told.ts";
import { keptTokens } from "../trees/prune.ts";
import { lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Fact, Place, Tree } from "../types.ts";
import { fullPhrase, realise } from "../writing/realise.ts";
import { phraseAt } from "./antecedents.ts";

/** Longest phrase in words for what is no thing of the opening. */
const maxWords = 14;

/**
 * Writes what a noun that the article brings up stands for, so that it may be read anywhere: "a lorry" → "the lorry that was
 * carrying 14 ostriches from a farm in Oster Hallen". Null where neither its own words nor its clause name anything.
 */
export function createTeller(document: Document): (place: Place) => string | null {
  const phrases = new Map<string, string | null>();
  return ({ tree, head }) => {
    const key = placeAt(tree, head);
    const known = phrases.get(key);
    if (known !== undefined) return known;
    // While it is being told it stands for nothing.
    phrases.set(key, null);
    const phrase = byPhrase(document, { tree, head }) ?? byClause(document, { tree, head });
    phrases.set(key, phrase);
    return phrase;
  };
}

/** "a farm in Oster Hallen": told by the words that hang on it. */
function byPhrase(document: Document, { tree, head }: Place): string | null {
  const found = phraseAt(tree, head);
  if (found === null) return null;
  // "a Tolm Radio investigation | to be broadcast this evening": its name alone tells it.
  const tries = [found.tokens, ...(found.isNamed ? [found.tokens.filter((i) => i <= head)] : [])];
  for (const tokens of tries) {
    const { text, faults, named } = realise(document, tree, ["the", ...tokens], { isPlain: true });
    if (faults.length === 0 && isNaming(named)) return text;
  }
  return null;
}

function byClause(document: Document, { tree, head }: Place): string | null {
  const told = findClauses(document, tree)
    .filter(isTelling)
    .flatMap((fact) => [fact.subject, ...fact.slots].flatMap((slot) => toldOf(fact, slot)));
  for (const each of told) {
    if (each.head !== head) continue;
    const phrase = writeTold(document, each, { month: null, maxWords });
    if (phrase !== null) return phrase;
  }
  return null;
}

/** What the article itself says, and says is so. */
const isTelling = ({ negated, modality, claim, hedges, verbs, structure }: Fact): boolean =>
  !negated &&
  modality === null &&
  claim === null &&
  hedges.length === 0 &&
  verbs.verb >= 0 &&
  structure !== "relative";

/** Longest phrase in words in place of a pronoun. */
const mostWords = 16;

/**
 * The noun phrase at the place as it stands alone at first mention: "the team" in full, "the six-member Afghan team" as it is,
 * what the article brings up there by what it tells of it. Null where that names nothing or is long.
 */
export function tellSubject(document: Document, { tree, head }: Place): string | null {
  const tokens = keptTokens(tree, head);
  const isThe = lower(tree, tokens[0] ?? -1) === "the";
  const phrase =
    isThe && tokens.length === 2
      ? fullPhrase(document, tree, head)
      : isThe
        ? standing(document, tree, tokens)
        : broughtUp(document, { tree, head });
  return phrase !== null && phrase.split(" ").length <= mostWords ? phrase : null;
}

function standing(document: Document, tree: Tree, tokens: number[]): string | null {
  const { text, faults } = realise(document, tree, tokens, { isPlain: true });
  return faults.length === 0 && / \p{Lu}/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : null;
}

function broughtUp({ news, broughtUp: known }: Document, place: Place): string | null {
  const { lemma, xpos } = tokenAt(place.tree, place.head);
  const thing = news?.things.get(lemma.toLowerCase());
  if (thing?.xpos === xpos && place.tree.index === news?.sentence) return thing.phrase;
  return known?.tell(place) ?? null;
}
