import { startsParagraph } from "../topic/topic-focus.ts";
import { classNounsOf, kindOfClass } from "../topic/topic-kinds.ts";
import { childrenBy, hasChild, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { isBareDefinite } from "./definite-names.ts";

/** Names of animals and plants end in what they are. */
const ending = /.(bird|fish|cat|dog|fly|worm|snake|frog|toad|fox|mouse|weed|wort|tree|flower)$/;

/**
 * Animals and plants that the text tells by their kind ("the tolm is a small rodent"), by lower-case lemma, with the words by
 * which it may come back to them: rodent, mammal, species, animal.
 */
export function collectLivingKinds(trees: Tree[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const tree of trees) {
    if (tree.sentence.unreliable !== undefined) continue;
    tree.tokens.forEach(({ lemma, head }, i) => {
      const noun = lemma.toLowerCase();
      if (!isKindSubject(tree, i) || kindOfClass(noun) !== null) return;
      const said = tokenAt(tree, head).lemma.toLowerCase();
      if (kindOfClass(said) === "living") found.set(noun, classNounsOf(said));
    });
  }
  return found;
}

/** "The tolm" of "The tolm is a rodent". */
const isKindSubject = (tree: Tree, i: number): boolean => {
  const { xpos, form, deprel, head } = tokenAt(tree, i);
  return (
    deprel === "nsubj" &&
    xpos === "NN" &&
    /^\p{Ll}/u.test(form) &&
    lower(tree, i - 1) === "the" &&
    !hasChild(tree, i, "nmod", "acl", "appos", "amod", "compound") &&
    tokenAt(tree, head).xpos === "NN" &&
    childrenBy(tree, head, "cop").some((c) => /^(is|was)$/.test(lower(tree, c))) &&
    !hasChild(tree, head, "nmod:poss")
  );
};

type Kind = { phrase: string; noun: string; classes: readonly string[]; tree: Tree };

/** How many sentences back an animal is still "the animal". */
const reach = 2;

/**
 * "the animal" behind "the marsh wildcat": the kind that was told of last, though the article be on another. Adds to
 * `document.pairs`, and takes back what the noun stood for.
 */
export function resolveLivingKinds(document: Document): void {
  let last: Kind | null = null;
  for (const tree of document.trees) {
    if (tree.sentence.unreliable !== undefined) continue;
    for (let i = 1; i < tree.tokens.length; i++) {
      last = afterToken(document, tree, i, last);
    }
  }
}

/** The kind that is told of behind the token. */
function afterToken(document: Document, tree: Tree, i: number, last: Kind | null): Kind | null {
  const kind = kindAt(document, tree, i);
  if (kind !== null) return kind;
  if (last === null || !isMeant(document, tree, i, last))
    return isOfTopic(document, tree, i) ? null : last;
  tell(document, tree, i, last.phrase);
  return { ...last, tree };
}

function kindAt({ livingKinds }: Document, tree: Tree, i: number): Kind | null {
  const { xpos, form, lemma, deprel } = tokenAt(tree, i);
  if (xpos !== "NN" || !/^\p{Ll}/u.test(form) || deprel === "compound") return null;
  const noun = lemma.toLowerCase();
  const classes = livingKinds.get(noun) ?? classNounsOf(ending.exec(noun)?.[1] ?? "");
  const [the, ...others] = childrenBy(tree, i, "det");
  if (classes.length < 2 || the === undefined || others.length > 0) return null;
  if (lower(tree, the) !== "the" || hasChild(tree, i, "nmod:poss")) return null;
  const words = tree.tokens.slice(the + 1, i + 1);
  const isWhole = words.every(({ head }, k) => head === i || k === words.length - 1);
  if (!isWhole) return null;
  return { phrase: `the ${words.map((word) => word.form).join(" ")}`, noun, classes, tree };
}

/** "the animal", "this species", near enough. */
function isMeant(document: Document, tree: Tree, i: number, last: Kind): boolean {
  const noun = tokenAt(tree, i).lemma.toLowerCase();
  return (
    tokenAt(tree, i).xpos === "NN" &&
    noun !== last.noun &&
    last.classes.includes(noun) &&
    tree.index - last.tree.index <= reach &&
    (tree === last.tree || !startsParagraph(document, last.tree, tree)) &&
    isBareDefinite(tree, i)
  );
}

function tell(document: Document, tree: Tree, i: number, phrase: string): void {
  document.mentions.delete(placeAt(tree, i - 1));
  document.owners.delete(placeAt(tree, i - 1));
  document.owners.delete(placeAt(tree, i));
  document.pairs.set(placeAt(tree, i), phrase);
}

/** The article's own thing by its name. */
function isOfTopic({ mentions, topic }: Document, tree: Tree, i: number): boolean {
  const found = mentions.get(placeAt(tree, i));
  return topic !== null && found?.entity === topic && found.mention.kind === "name";
}
