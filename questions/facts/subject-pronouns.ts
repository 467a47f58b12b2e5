import type { Entity } from "../read/types.ts";
import { addMention } from "./mentions.ts";
import { isImpersonal } from "./naming.ts";
import { isPersonNoun } from "./noun-classes.ts";
import { preferName } from "./prefer-name.ts";
import { childrenBy, lower, tokenAt } from "./tree.ts";
import type { Document, Tree } from "./types.ts";

type Gender = "male" | "female" | "thing";

const genders: Record<string, Gender> = {
  he: "male",
  his: "male",
  him: "male",
  she: "female",
  her: "female",
  it: "thing",
  its: "thing",
};

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
      if (document.mentions.has(`${tree.index}:${i}`)) continue;
      if (hasStranger(document, tree, i)) continue;
      const owner = ownerOf(document, tree, i, { before, previousTree });
      if (owner !== null)
        addMention(document, tree, { from: i, end: i + 1, kind: "pronoun" }, owner);
    }
    previous = mainSubject(document, tree) ?? (isHeading(tree) ? previous : null);
    if (!isHeading(tree)) previousTree = tree;
  }
}

/**
 * In an article about one person, "he" for somebody else stands only right after that one was the subject; other
 * guesses of the reader are taken back.
 */
function doubtOthers(document: Document): void {
  const topic = document.topic;
  if (topic?.type !== "person") return;
  for (const [place, { entity, mention }] of [...document.mentions]) {
    const tree = document.trees[mention.sentence];
    const before = document.trees[mention.sentence - 1];
    if (mention.kind !== "pronoun" || entity === topic || tree === undefined) continue;
    const gender = genders[lower(tree, mention.firstToken)];
    if (gender === undefined || !fits(topic, gender)) continue;
    const isSame = firstSubject(document, tree, mention.firstToken) === entity;
    if (isSame || (before !== undefined && mainSubject(document, before) === entity)) continue;
    document.mentions.delete(place);
    document.owners.delete(place);
    document.unresolved.add(place);
  }
}

/** Takes back "he" for somebody named elsewhere where a stranger stands before it. */
function doubtStrangers(document: Document): void {
  for (const [place, { entity, mention }] of [...document.mentions]) {
    const tree = document.trees[mention.sentence];
    if (tree === undefined || mention.kind !== "pronoun" || entity.type !== "person") continue;
    const isNamedHere = tree.tokens.some(
      (_, i) => i < mention.firstToken && document.owners.get(`${tree.index}:${i}`) === entity,
    );
    const before = document.trees[mention.sentence - 1];
    const isBehindStranger =
      before !== undefined &&
      before.sentence.unreliable === undefined &&
      hasStranger(document, tree, mention.firstToken, before);
    if (isNamedHere || !(hasStranger(document, tree, mention.firstToken) || isBehindStranger))
      continue;
    document.mentions.delete(place);
    document.owners.delete(place);
    document.unresolved.add(place);
  }
}

/**
 * "one of the guards left because he felt ill": a person without a name right here owns "he" sooner than anybody named in
 * another sentence does.
 */
const hasStranger = (document: Document, tree: Tree, pronoun: number, before?: Tree): boolean =>
  /^(he|she|him|her|his)$/.test(lower(tree, pronoun)) &&
  (before ?? tree).tokens.some(
    ({ deprel, upos, xpos, lemma, head }, i) =>
      (before === undefined ? i < pronoun : tokenAt(before, head).head === -1) &&
      deprel.startsWith("nsubj") &&
      (isUnsureName(document, before ?? tree, i) || !hasName(document, before ?? tree, i)) &&
      (isUnsureName(document, before ?? tree, i) ||
        lemma === "one" ||
        (upos === "NOUN" && xpos === "NN" && isPersonNoun(lemma.toLowerCase()))),
  );

/** "Gary Fan of the Neo Democrats": a name of two words that may be somebody's. */
const isUnsureName = ({ owners }: Document, tree: Tree, i: number): boolean => {
  const owner = owners.get(`${tree.index}:${i}`);
  return (
    tokenAt(tree, i).upos === "PROPN" && owner?.type === "unknown" && /^\S+ \S+/.test(owner.name)
  );
};

/** "the captain, Ana Perić": the name beside the noun is its own. */
const hasName = ({ owners }: Document, tree: Tree, i: number): boolean =>
  [i, ...childrenBy(tree, i, "flat", "appos", "compound", "nmod:desc")].some((k) =>
    owners.has(`${tree.index}:${k}`),
  );

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
  if (gender === "thing" && (before.type === "place" || i > 0 || hasObject(previousTree)))
    return null;
  return others.size === 0 ? before : null;
}

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
      document.owners.get(`${tree.index}:${k}`) === undefined &&
      !document.belongings.heads.has(`${tree.index}:${k}`),
  );

/** After "The union lists the species …", "it" may be either. */
function hasObject(tree: Tree | null): boolean {
  if (tree === null) return false;
  const root = tree.tokens.findIndex((token) => token.head === -1);
  return childrenBy(tree, root, "obj").length > 0;
}

/** "it" inside a sentence has too many owners to be taken up by order alone. */
const isReachable = (gender: Gender): boolean => gender !== "thing";

function fits(entity: Entity, gender: Gender): boolean {
  if (gender === "thing")
    return ["place", "organisation", "event", "unknown"].includes(entity.type);
  if (entity.type !== "person") return false;
  return (
    entity.subtype === undefined ||
    entity.subtype === gender ||
    !["male", "female"].includes(entity.subtype)
  );
}

/** Entities of the pronoun's kind mentioned in the sentence before token `end`. */
function rivalsIn(document: Document, tree: Tree, gender: Gender, end: number): Set<Entity> {
  const found = new Set<Entity>();
  for (let i = 0; i < end; i++) {
    const entity =
      document.owners.get(`${tree.index}:${i}`) ??
      document.mentions.get(`${tree.index}:${i}`)?.entity;
    if (entity !== undefined && fits(entity, gender)) found.add(entity);
  }
  return found;
}

function firstSubject(document: Document, tree: Tree, end: number): Entity | null {
  const at = tree.tokens.findIndex((token, i) => i < end && token.deprel.startsWith("nsubj"));
  return at < 0 ? null : entityOn(document, tree, at);
}

/** The entity that is the subject of the sentence's main clause, through names and resolved pronouns. */
function mainSubject(document: Document, tree: Tree): Entity | null {
  const root = tree.tokens.findIndex((token) => token.head === -1);
  const subject = childrenBy(tree, root, "nsubj")[0];
  return subject === undefined
    ? null
    : entityOn(document, tree, preferName(tree, subject, document.owners));
}

const entityOn = (document: Document, tree: Tree, i: number): Entity | null =>
  document.owners.get(`${tree.index}:${i}`) ??
  document.mentions.get(`${tree.index}:${i}`)?.entity ??
  null;

/** Subject of the main clause, or its owner, with no other subject before it. */
function isFirstSubject(tree: Tree, i: number): boolean {
  const { deprel, head } = tokenAt(tree, i);
  const top = deprel === "nmod:poss" ? tokenAt(tree, head) : tokenAt(tree, i);
  return (
    top.deprel.startsWith("nsubj") &&
    tokenAt(tree, top.head).head === -1 &&
    tree.tokens.every(
      (token, k) => k >= i || !(token.deprel.startsWith("nsubj") || token.deprel === "obj"),
    )
  );
}

/** Subject of the main clause or of a clause before it, or the owner of that subject ("Her letters were …"). */
function isSubjectPosition(tree: Tree, i: number): boolean {
  const { deprel, head } = tokenAt(tree, i);
  const top = deprel === "nmod:poss" ? tokenAt(tree, head) : tokenAt(tree, i);
  return top.deprel.startsWith("nsubj") || (deprel === "nmod:poss" && i < 6);
}
