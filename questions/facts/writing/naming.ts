import type { Entity } from "../../read/types.ts";
import { isShortSchool } from "../names/short-schools.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";
import { placePrepositionOf } from "../places/place-prepositions.ts";
import { hasNearerThing } from "../pronouns/nearer-things.ts";
import { isOthersPredicate } from "../pronouns/others-predicate.ts";
import { asThing } from "../topic/thing-name.ts";
import { childrenBy, lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/** What to write where an entity is mentioned, over how many tokens. */
export type Naming = {
  text: string;
  length: number;
  entity: Entity | null;
  fault: "pronoun" | "first_person" | "bare_surname" | null;
};

export type NamingContext = {
  run: number;
  named: Set<Entity>;
  /** Named further on in what is written. */
  later?: Entity | null;
  /** Whether what is written names the pronoun's owner behind its subject. */
  ahead?: () => boolean;
  asked?: number | undefined;
  kept?: Set<number>;
};

const own = /^(I|me|my|mine|we|us|our|ours|you|your|yours|myself|ourselves|yourself)$/i;
const personal =
  /^(he|him|his|she|her|hers|it|its|they|them|their|theirs|itself|himself|herself|themselves)$/i;

/**
 * How the entity mentioned at token `i` is written: its full name at first use, the text's own words after that.
 * Null when no mention begins there and the token is no pronoun.
 */
export function nameOf(
  document: Document,
  tree: Tree,
  i: number,
  context: NamingContext,
): Naming | null {
  const token = tokenAt(tree, i);
  // "with the symbol I"
  const isLetter = token.form === "I" && tokenAt(tree, i - 1).upos === "NOUN";
  const isNoun =
    isLetter || (token.form === "mine" && /^(NOUN|PROPN|ADJ|DET)$/.test(tokenAt(tree, i - 1).upos));
  if (token.xpos.startsWith("PRP") && own.test(token.form) && token.form !== "US" && !isNoun)
    return { text: token.form, length: 1, entity: null, fault: "first_person" };
  const found = document.mentions.get(placeAt(tree, i));
  const mention = found?.mention;
  if (token.upos === "PRON" && personal.test(token.form))
    return namePronoun(
      document,
      tree,
      i,
      mention?.kind === "pronoun" ? (found?.entity ?? null) : null,
      context,
    );
  if (found === undefined || mention === undefined) return null;
  if (isHyphenated(tree, i)) return null;
  if (found.entity.type === "unknown" && isPeopleAtStart(tree, i)) return null;
  const length = mention.endToken - mention.firstToken;
  if (length > context.run) return null;
  const written = asThing(
    document,
    found.entity,
    document.reading.text.slice(mention.start, mention.end),
    context.named.has(found.entity),
  );
  const isTerm = isCompound(tree, mention.endToken - 1);
  if (mention.kind === "name" && found.entity.type === "person" && isTerm)
    return { text: written, length, entity: null, fault: null };
  if (mention.kind === "name" && isInsideName(tree, mention.endToken - 1, mention.endToken))
    return { text: written, length, entity: null, fault: null };
  return nameMention(found.entity, {
    written,
    length,
    kind: mention.kind,
    isKnown: context.named.has(found.entity),
    isInside: i === 0,
    document,
  });
}

/** The "Voss" of "Dalgaard-Voss" is nobody else's name. */
const isHyphenated = (tree: Tree, i: number): boolean =>
  tokenAt(tree, i - 1).form === "-" && tokenAt(tree, i - 1).end === tokenAt(tree, i).start;

/** "Engineers of the navy …": a plural of people that only looks like a name at the head of its sentence. */
export const isPeopleAtStart = (tree: Tree, i: number): boolean =>
  i === 0 &&
  /s$/.test(tokenAt(tree, i).form) &&
  isPersonNoun(lower(tree, i).replace(/s$/, "")) &&
  tokenAt(tree, i + 1).upos !== "PROPN";

/** "the Velloso Prize": the mention is part of a longer name, which is not the person. */
function isInsideName(tree: Tree, last: number, end: number): boolean {
  const next = tokenAt(tree, end);
  const isCapital = /^[A-Z][a-z]/.test(next.form) && ["PROPN", "NOUN"].includes(next.upos);
  return (
    isCapital &&
    next.start === tokenAt(tree, last).end + 1 &&
    !/^(nsubj|obj|iobj)/.test(tokenAt(tree, last).deprel)
  );
}

/** "Abravaya charts", "the Varsanyi escapement": a thing named after somebody keeps its own name. */
const isCompound = (tree: Tree, last: number): boolean =>
  tokenAt(tree, last).deprel === "compound" &&
  tokenAt(tree, last + 1).upos === "NOUN" &&
  tokenAt(tree, last).head > last;

/** "there" → "in Bergen". */
const placed = (entity: Entity, name: string): string =>
  `${(placePrepositionOf(entity) ?? "in").toLowerCase()} ${name}`;

const lowered = (text: string): string => text.toLowerCase();

function nameMention(
  entity: Entity,
  at: {
    written: string;
    length: number;
    kind: "name" | "pronoun" | "noun";
    isKnown: boolean;
    isInside: boolean;
    document: Document;
  },
): Naming | null {
  const { written, length } = at;
  if (at.kind === "noun") {
    const inner = at.isInside ? written.replace(/^(The|This|That|These|Those) /, lowered) : written;
    if (at.isKnown) return { text: inner, length, entity, fault: null };
    const name = withArticle(at.document, entity);
    return { text: written === "there" ? placed(entity, name) : name, length, entity, fault: null };
  }
  const isTopic = entity === at.document.topic;
  if (entity.type !== "person") {
    // "Orrin lies …" in an article on Lake Orrin; "at Arden" for Arden College.
    const full =
      isShortSchool(entity, written) ||
      (isTopic && written !== entity.name && entity.name.split(" ").includes(written))
        ? withArticle(at.document, entity)
        : (at.document.fullNames.get(written) ?? written);
    return { text: at.isKnown ? written : full, length, entity, fault: null };
  }
  const isFull = written.replace(/^(de|von|van|du|di|da|la|le) /i, "").includes(" ");
  if (isTopic && isFull && !at.isKnown) return { text: entity.name, length, entity, fault: null };
  if (at.isKnown || isFull) return { text: written, length, entity, fault: null };
  const fault = isBareSurname(entity) ? "bare_surname" : null;
  // "from Corvanne" in an article with a "Géraud de Corvanne" is the town.
  const isTown = [" de ", " of ", " von ", " van ", " du ", " of the "].some((link) =>
    entity.name.endsWith(link + written),
  );
  return isTown
    ? { text: written, length, entity: null, fault: null }
    : { text: entity.name, length, entity, fault };
}

/** A person of whom the article gives one name only; a guess at "person" does not count. */
export const isBareSurname = (entity: Entity): boolean =>
  entity.type === "person" &&
  !entity.name.includes(" ") &&
  (entity.subtype !== undefined || entity.confidence >= 0.7);

/** Names of organisations and places that take "the". */
export const takesArticle =
  /^(United|European|Royal|National|World|International|University of|Ministry|Department|House|Supreme)\b|\b(Union|Kingdom|States|Republic|Nations|Organi[sz]ation|Party|Association|Agency|Council|Committee|Court|Navy|Army|Institute|Museum|Foundation|Federation|Authority|Office|Commission|Bank|Society|Company|River|Sea|Ocean|Islands|Netherlands|Philippines|Maldives|Bahamas)$/;

/** The name as it stands in a sentence: with "the" where the text writes it so, or where its kind takes it. */
export function withArticle({ reading, articles, topicThing }: Document, entity: Entity): string {
  const bare = entity.name.replace(/^the /i, "").toLowerCase();
  // "The Linotype" at the head of its article, "the Linotype" inside a sentence.
  if (topicThing !== null && bare === topicThing.name.replace(/^the /i, "").toLowerCase())
    return topicThing.name.replace(/^The /, "the ");
  if (entity.type === "person" || bare !== entity.name.toLowerCase()) return entity.name;
  let known = articles.get(entity);
  if (known === undefined) {
    const written = (pattern: string) => reading.text.split(pattern).length - 1;
    const determined = written(`the ${entity.name}`) + written(`The ${entity.name}`);
    known = determined > 0 ? determined * 2 > written(entity.name) : takesArticle.test(entity.name);
    articles.set(entity, known);
  }
  return known ? `the ${entity.name}` : entity.name;
}

function namePronoun(
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
  if (/sel(f|ves)$/.test(form) && (owner !== undefined || isEmphatic(tree, i))) return plain;
  if (entity === null && isOwnedWithin(tree, i, context)) return plain;
  const told = document.toldPronouns.get(placeAt(tree, i));
  if (told !== undefined) {
    if (document.topic !== null) context.named.add(document.topic);
    return { ...plain, text: told };
  }
  if (entity === null || document.unresolved.has(placeAt(tree, i)))
    return { ...plain, fault: "pronoun" };
  const isPossessive = xpos === "PRP$" || ["his", "its", "their"].includes(lower(tree, i));
  const several = severalOf(document, tree, i, entity);
  const name = several ?? withArticle(document, entity);
  const fault = isBareSurname(entity) ? "bare_surname" : null;
  if (!isPossessive) return { text: name, length: 1, entity, fault };
  const mark = document.reading.text.includes("’") ? "’s" : "'s";
  const possessive = several?.endsWith("s") ? name + mark.charAt(0) : name + mark;
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

/**
 * Matches the "it" of "it emerged that …", "it was found that …", "it is time to go" and "it is time for us to go", which stands
 * for nothing; not "it is a club" and "it was found in May".
 */
export function isImpersonal(tree: Tree, i: number): boolean {
  const { deprel, head } = tokenAt(tree, i);
  if (lower(tree, i) !== "it" || !deprel.startsWith("nsubj") || head < 0) return false;
  const isReport =
    /^(emerge|transpire|seem|appear|happen|follow|turn)$/.test(tokenAt(tree, head).lemma) &&
    childrenBy(tree, head, "ccomp", "advcl").length > 0;
  const isFound = deprel === "nsubj:pass" && childrenBy(tree, head, "ccomp").length > 0;
  const isJudged =
    tokenAt(tree, head).upos === "ADJ" && childrenBy(tree, head, "ccomp", "csubj").length > 0;
  if (isReport || isFound || isJudged) return true;
  return lower(tree, head) === "time" && childrenBy(tree, head, "acl", "advcl", "xcomp").length > 0;
}
