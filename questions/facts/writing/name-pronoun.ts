import type { Entity } from "../../read/types.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";
import { isImpersonal } from "../pronouns/impersonal.ts";
import { hasNearerThing } from "../pronouns/nearer-things.ts";
import { isOthersPredicate } from "../pronouns/others-predicate.ts";
import { isReflexive } from "../pronouns/pronouns.ts";
import { lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import type { Naming, NamingContext } from "./naming-types.ts";
import { isPluralOwner } from "./plural-owner.ts";
import { isBareSurname, withArticle } from "./with-article.ts";

/** How the pronoun at token `i`, which stands for the entity, is written: as it is, by the name, or told by a noun. */
export function namePronoun(
  document: Document,
  tree: Tree,
  i: number,
  entity: Entity | null,
  context: NamingContext,
): Naming {
  const { form, xpos, deprel } = tokenAt(tree, i);
  const plain: Naming = {
    text: i === 0 ? form.toLowerCase() : form,
    length: 1,
    entity: null,
    fault: null,
  };
  if (deprel === "expl" || isImpersonal(tree, i)) return plain;
  if (entity?.type === "person" && isOthersPredicate(document, tree, i, entity))
    return { ...plain, fault: "pronoun" };
  if (entity !== null && hasNearerThing(document, tree, i, entity))
    return { ...plain, fault: "pronoun" };
  if (entity !== null && context.named.has(entity)) return plain;
  const isAhead =
    entity !== null &&
    !context.named.has(entity) &&
    (entity === context.later || (context.ahead?.() ?? false));
  if (isAhead && xpos === "PRP$") return plain;
  const owner = document.bound.get(placeAt(tree, i));
  if (
    owner !== undefined &&
    (owner === context.asked || isOwnerNamed(document, tree, owner, context))
  )
    return plain;
  if (isReflexive(form) && (owner !== undefined || isEmphatic(tree, i))) return plain;
  if (entity === null && isOwnedWithin(tree, i, context)) return plain;
  const told = document.toldPronouns.get(placeAt(tree, i));
  if (told !== undefined) {
    if (document.topic !== null) context.named.add(document.topic);
    return { ...plain, text: told };
  }
  if (entity === null || document.unresolved.has(placeAt(tree, i)))
    return { ...plain, fault: "pronoun" };
  const isPossessive =
    xpos === "PRP$" || deprel === "nmod:poss" || ["his", "its", "their"].includes(lower(tree, i));
  const several = severalOf(document, tree, i, entity);
  const name = several ?? oneOf(document, tree, i, entity) ?? withArticle(document, entity);
  const fault = isBareSurname(entity) ? "bare_surname" : null;
  if (!isPossessive) return { text: name, length: 1, entity, fault };
  const mark = document.reading.text.includes("’") ? "’s" : "'s";
  const isMany = several?.endsWith("s") || (entity.type !== "person" && isPluralOwner(name));
  const possessive = isMany ? name + mark.charAt(0) : name + mark;
  return { text: possessive, length: 1, entity, fault };
}

/** "won the stage | itself": no pronoun for anything but the noun before it. */
const isEmphatic = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i).head === i - 1 && /^(NOUN|PROPN)$/.test(tokenAt(tree, i - 1).upos);

/** "they" for the article's thing is several of it. */
const severalOf = (document: Document, tree: Tree, i: number, entity: Entity): string | null =>
  entity === document.topic && /^(they|them|their)$/.test(lower(tree, i))
    ? (document.topicThing?.plural ?? null)
    : null;

/** "it" for a kind that the article names as many ("Tolms are …") is one of them. */
const oneOf = (
  { topic, topicThing: thing }: Document,
  tree: Tree,
  i: number,
  entity: Entity,
): string | null =>
  entity === topic &&
  thing !== null &&
  thing.name === thing.plural &&
  thing.bare !== thing.name &&
  /^its?$/.test(lower(tree, i))
    ? `the ${thing.bare}`
    : null;

/**
 * "allows authors to archive documents used in their work": a plural that the same text has named by one object of people. A
 * subject is no such owner: "teams worked to reach them".
 */
function isOwnedWithin(tree: Tree, i: number, { kept }: NamingContext): boolean {
  if (kept === undefined || !/^(they|their)$/.test(lower(tree, i))) return false;
  const people = [...kept].filter(
    (k) =>
      k < i &&
      tokenAt(tree, k).xpos === "NNS" &&
      /^i?obj$/.test(tokenAt(tree, k).deprel) &&
      isPersonNoun(tokenAt(tree, k).lemma.toLowerCase()),
  );
  return people.length === 1;
}

/** A bound pronoun stays when its owner stands before it in what is written. */
function isOwnerNamed(
  document: Document,
  tree: Tree,
  owner: number,
  context: NamingContext,
): boolean {
  const entity = document.owners.get(placeAt(tree, owner));
  if (context.kept?.has(owner) ?? false) return true;
  return entity !== undefined && context.named.has(entity);
}
