import type { Entity } from "../../read/types.ts";
import { addMention } from "../names/mentions.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, hasChild, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { doubtOthers, doubtStrangers, hasStranger } from "./doubtful-pronouns.ts";
import { isImpersonal } from "./impersonal.ts";
import { fits, type Gender, genders } from "./pronoun-kinds.ts";
import { firstSubject, mainSubject } from "./subject-entities.ts";

/**
 * Resolves what the reader left open where the sentence's own build decides: a pronoun that takes up the subject of
 * this sentence or of the one before, with nobody else of its kind in reach; in an article about one person or thing
 * (its title), that one wins. Adds to `document.mentions` and `document.unresolved`.
 */
export function resolveSubjectPronouns(document: Document): void {
  doubtOthers(document);
  doubtStrangers(document);
  let previous: Entity | null = null;
  let previousTree: Tree | null = null;
  for (const tree of document.trees) {
    const isNewBlock = previousTree !== null && startsBlock(document, previousTree, tree);
    const before = isNewBlock && previous !== document.topic ? null : previous;
    for (let i = 0; i < tree.tokens.length; i++) {
      if (tokenAt(tree, i).upos !== "PRON" || genders[lower(tree, i)] === undefined) continue;
      if (document.mentions.has(placeAt(tree, i))) continue;
      if (hasStranger(document, tree, i)) continue;
      const owner = ownerOf(document, tree, i, { before, previousTree });
      if (owner !== null)
        addMention(document, tree, { from: i, end: i + 1, kind: "pronoun" }, owner);
    }
    previous = mainSubject(document, tree) ?? (isHeading(tree) ? previous : null);
    if (!isHeading(tree)) previousTree = tree;
  }
}

const isHeading = (tree: Tree): boolean =>
  tree.sentence.unreliable !== undefined || tree.tokens.length < 4;

const startsBlock = (document: Document, before: Tree, tree: Tree): boolean =>
  document.reading.text.slice(before.sentence.end, tree.sentence.start).includes("\n");

type Context = { before: Entity | null; previousTree: Tree | null };

function ownerOf(
  document: Document,
  tree: Tree,
  i: number,
  { before, previousTree }: Context,
): Entity | null {
  const gender = genders[lower(tree, i)];
  if (gender === undefined) return null;
  if (gender === "thing" && isImpersonal(tree, i)) return null;
  // "Founded in Porto, it operates …": the subject goes on with the subject.
  const goesOn = gender === "thing" && before !== null && before === document.topic;
  if (goesOn && fits(before, gender) && isFirstSubject(tree, i)) return before;
  const here = rivalsIn(document, tree, gender, i);
  const subject = firstSubject(document, tree, i);
  if (here.size > 0) {
    const [only] = here;
    return here.size === 1 && only !== undefined && only === subject && isReachable(gender)
      ? only
      : null;
  }
  if (before === null || !fits(before, gender) || !isSubjectPosition(tree, i)) return null;
  const others =
    previousTree === null
      ? new Set<Entity>()
      : rivalsIn(document, previousTree, gender, previousTree.tokens.length);
  others.delete(before);
  for (const other of others) if (other.type === "place") others.delete(other);
  // "Where the effect occurs, it is due to …": the effect.
  if (gender === "thing" && hasSubjectBefore(document, tree, i)) return null;
  if (before === document.topic) return before;
  if (isTopicAgain(document, gender, { before, previousTree })) return document.topic;
  if (gender === "thing" && (before.type === "place" || i > 0 || hasObject(previousTree)))
    return null;
  return others.size === 0 ? before : null;
}

/**
 * "Lind found her a post. She …": somebody of no known gender did something to whoever the article is on, who is spoken of
 * again.
 */
const isTopicAgain = (
  { topic }: Document,
  gender: Gender,
  { before, previousTree }: Context,
): boolean =>
  topic?.type === "person" &&
  topic.subtype === gender &&
  before?.subtype !== gender &&
  (previousTree?.tokens.some(
    ({ form, deprel, head }) =>
      genders[form] === gender && /^i?obj/.test(deprel) && tokenAt(previousTree, head).head === -1,
  ) ??
    false);

/** Another single thing that is the subject of a clause before the pronoun. */
const hasSubjectBefore = (document: Document, tree: Tree, i: number): boolean =>
  tree.tokens.some(
    ({ deprel, upos, xpos, lemma, head }, k) =>
      k < i &&
      deprel.startsWith("nsubj") &&
      upos === "NOUN" &&
      xpos === "NN" &&
      tokenAt(tree, head).deprel.startsWith("advcl") &&
      !isPersonNoun(lemma.toLowerCase()) &&
      document.owners.get(placeAt(tree, k)) === undefined &&
      !document.belongings.heads.has(placeAt(tree, k)),
  );

/** After "The union lists the species …", "it" may be either. */
function hasObject(tree: Tree | null): boolean {
  if (tree === null) return false;
  const root = tree.tokens.findIndex((token) => token.head === -1);
  return hasChild(tree, root, "obj");
}

/** "it" inside a sentence has too many owners to be taken up by order alone. */
const isReachable = (gender: Gender): boolean => gender !== "thing";

/** Entities of the pronoun's kind mentioned in the sentence before token `end`. */
function rivalsIn(document: Document, tree: Tree, gender: Gender, end: number): Set<Entity> {
  const found = new Set<Entity>();
  for (let i = 0; i < end; i++) {
    const entity =
      document.owners.get(placeAt(tree, i)) ?? document.mentions.get(placeAt(tree, i))?.entity;
    if (entity !== undefined && fits(entity, gender)) found.add(entity);
  }
  return found;
}

/** Subject of the main clause, or its owner, with no other subject before it but in what stands in front of it. */
function isFirstSubject(tree: Tree, i: number): boolean {
  const { deprel, head } = tokenAt(tree, i);
  const top = deprel === "nmod:poss" ? tokenAt(tree, head) : tokenAt(tree, i);
  return (
    top.deprel.startsWith("nsubj") &&
    tokenAt(tree, top.head).head === -1 &&
    tree.tokens.every(
      (token, k) =>
        k >= i || !/^(nsubj|obj$)/.test(token.deprel) || isInFront(tree, k, i, top.head),
    )
  );
}

/** "Called the Tolm Guild at first, it …", "Part of the Tolm campaign, it …": said of the subject, with none of its own. */
function isInFront(tree: Tree, k: number, i: number, root: number): boolean {
  if (tokenAt(tree, i - 1).form !== ",") return false;
  const { deprel, upos } = tokenAt(tree, k);
  if (deprel === "nsubj") return k === 0 && upos === "NOUN" && tokenAt(tree, k).head > i;
  return childrenBy(tree, root, "advcl").some(
    (clause) =>
      clause < i &&
      /^VB[NG]$/.test(tokenAt(tree, clause).xpos) &&
      !hasChild(tree, clause, "nsubj", "mark") &&
      tokenAt(tree, k).head === clause,
  );
}

/** Subject of the main clause or of a clause before it, or the owner of that subject ("Her letters were …"). */
function isSubjectPosition(tree: Tree, i: number): boolean {
  const { deprel, head } = tokenAt(tree, i);
  const top = deprel === "nmod:poss" ? tokenAt(tree, head) : tokenAt(tree, i);
  return top.deprel.startsWith("nsubj") || (deprel === "nmod:poss" && i < 6);
}
