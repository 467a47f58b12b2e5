import type { Entity } from "../../read/types.ts";
import { isShortSchool } from "../names/short-schools.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";
import { placePrepositionOf } from "../places/place-prepositions.ts";
import { asThing } from "../topic/thing-name.ts";
import { lower, placeAt, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { namePronoun } from "./name-pronoun.ts";
import type { Naming, NamingContext } from "./naming-types.ts";
import { isBareSurname, withArticle } from "./with-article.ts";

const own = /^(I|me|my|mine|we|us|our|ours|you|your|yours|myself|ourselves|yourself)$/i;
const personal =
  /^(he|him|his|she|her|hers|it|its|they|them|their|theirs|itself|himself|herself|themselves)$/i;

/** Whether a name begins at token `i`, or it is a pronoun. */
export const mayBeName = ({ mentions }: Document, tree: Tree, i: number): boolean =>
  tokenAt(tree, i).upos === "PRON" ||
  tokenAt(tree, i).xpos.startsWith("PRP") ||
  mentions.has(placeAt(tree, i));

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
    { isKnown: context.named.has(found.entity), isFirst: i === 0 },
  );
  const isTerm = isCompound(tree, mention.endToken - 1) || isOfFamily(tree, mention.endToken);
  if (mention.kind === "name" && found.entity.type === "person" && isTerm)
    return { text: written, length, entity: null, fault: null };
  if (mention.kind === "name" && isInsideName(tree, mention.endToken - 1, mention.endToken))
    return { text: written, length, entity: null, fault: null };
  if (found.entity.type === "person" && (isNamedPlace(tree, mention.endToken) || isManor(tree, i)))
    return { text: written, length, entity: null, fault: null };
  if (mention.kind === "name" && isOtherFirstName(tree, i, found.entity, written))
    return { text: written, length, entity: null, fault: null };
  return nameMention(found.entity, {
    written,
    length,
    kind: mention.kind,
    isKnown: context.named.has(found.entity),
    isInside: i === 0,
    isPlace: /^(in|at|from|to|near|of|around|outside)$/.test(lower(tree, i - 1)),
    document,
  });
}

/** "appeared as Tom", "the constellation Serpens" beside a "Serpens Cauda": the first word of a name need not be its bearer. */
const isOtherFirstName = (
  tree: Tree,
  i: number,
  { type, name, subtype }: Entity,
  written: string,
) =>
  type === "person" &&
  name.startsWith(`${written} `) &&
  (lower(tree, i - 1) === "as" || !/^(fe)?male$/.test(subtype ?? ""));

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
  return (
    next.start === tokenAt(tree, last).end + 1 &&
    (next.upos === "PROPN" || next.upos === "NOUN") &&
    /^[A-Z][a-z]/.test(next.form) &&
    !/^(nsubj|obj|iobj)/.test(tokenAt(tree, last).deprel)
  );
}

/** "the manors of | Brandt and Tolm": the place that gave the family its name. */
const isManor = (tree: Tree, i: number): boolean =>
  lower(tree, i - 1) === "of" &&
  /^(?:manors?|parish|parishes|lordships?|barony|village|hamlet|township|town)$/.test(
    lower(tree, i - 2),
  );

/** "Van Brandt | 's Land": what somebody gave the name is not his or hers. */
const isNamedPlace = (tree: Tree, end: number): boolean =>
  tokenAt(tree, end).xpos === "POS" &&
  /^(Land|Islands?|Bay|Strait|Point|Cape|Hill|Peak|Falls|Creek|Passage|Head|Cove|Harbou?r|Day|Cathedral|Church|College|Gate|Cross|Square|Court|Hall)$/.test(
    tokenAt(tree, end + 1).form,
  );

/** "Abravaya charts", "the Varsanyi escapement": a thing named after somebody keeps its own name. */
const isCompound = (tree: Tree, last: number): boolean =>
  tokenAt(tree, last).deprel === "compound" &&
  tokenAt(tree, last + 1).upos === "NOUN" &&
  tokenAt(tree, last).head > last;

/** "the Bernini | family" are several of the name. */
const isOfFamily = (tree: Tree, end: number): boolean =>
  tokenAt(tree, end - 1).deprel === "compound" &&
  /^(family|brothers|sisters|clan|dynasty)$/.test(lower(tree, end));

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
    isPlace: boolean;
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
  // "from Corvanne" in an article with a "Géraud de Corvanne" is the town; one on him says "Corvanne" of him.
  const mayBeTown = !isTopic || at.isPlace || entity.name.includes(" of ");
  const isTown =
    mayBeTown &&
    [" de ", " of ", " von ", " van ", " du ", " of the "].some((link) =>
      entity.name.endsWith(link + written),
    );
  return isTown
    ? { text: written, length, entity: null, fault: null }
    : { text: entity.name, length, entity, fault };
}
