import { classOfNoun } from "../../read/data/index.ts";
import type { Entity } from "../../read/types.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { childrenBy, hasChild, lower, relationOf, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/** What a referent is: by the type of its name, or else by the class of its noun. */
export type ReferentKind =
  | "person"
  | "organisation"
  | "place"
  | "nationality"
  | "named"
  | "human"
  | "group"
  | "site"
  | "thing"
  | "several"
  | "open";

/** Where in its sentence a mention stands. */
export type Role = "main" | "subject" | "object" | "oblique" | "noun" | "owner" | "other";

/** A mention; `sure` is the chance, 0 to 1, that a pronoun and all pronouns before it are told rightly. */
export type Seen = { tree: Tree; head: number; role: Role; isPronoun: boolean; sure: number };

/** Somebody or something that the text has spoken of. */
export type Referent = {
  entity: Entity | null;
  kind: ReferentKind;
  isMany: boolean;
  gender: "male" | "female" | null;
  determiner: string;
  /** The latest mention, and the latest one that is no pronoun. */
  last: Seen;
  named: Seen;
  count: number;
  /** The latest pronoun, in lower case. */
  pronoun: string;
};

/** A noun phrase or name of a sentence by its head token, before it is known who is meant. */
export type Nominal = {
  head: number;
  entity: Entity | null;
  kind: ReferentKind;
  isMany: boolean;
  lemma: string;
};

const kindOfType: Partial<Record<Entity["type"], ReferentKind>> = {
  person: "person",
  organisation: "organisation",
  place: "place",
  nationality: "nationality",
  event: "named",
  unknown: "named",
};

const nominalRelations = new Set(
  "nsubj obj iobj obl nmod conj appos root ccomp xcomp advcl acl parataxis dep dislocated list orphan".split(
    " ",
  ),
);

/** Nouns for when, how much and in what way, which no pronoun takes up. */
const frame = new Set(
  "second minute hour day week month year decade century time today morning afternoon evening night percent per cent addition order way kind sort part fact example instance number lot majority rest half".split(
    " ",
  ),
);

/** Names and noun phrases of the sentence in order of their heads; two for the first of names that are joined. */
export function nominalsOf(tree: Tree, names: readonly NameSpan[]): Nominal[] {
  const covered = new Set<number>();
  const found: Nominal[] = [];
  for (const { entity, first, end } of names) {
    for (let i = first; i < end; i++) covered.add(i);
    const kind = kindOfType[entity.type];
    let head = headOf(tree, first, end);
    while (relationOf(tree, head) === "flat" && tokenAt(tree, head).head >= 0) {
      head = tokenAt(tree, head).head;
      covered.add(head);
    }
    // "The captain, Ana Perić," and "Kelvara, a company": one of them is enough.
    const above = tokenAt(tree, head).head;
    if (relationOf(tree, head) === "appos" && tokenAt(tree, above).upos === "NOUN") {
      covered.add(above);
      head = above;
    }
    if (kind === undefined || relationOf(tree, head) === "compound") continue;
    const { xpos, lemma } = tokenAt(tree, head);
    found.push({ head, entity, kind, isMany: xpos === "NNPS" || xpos === "NNS", lemma });
  }
  tree.tokens.forEach((token, head) => {
    if (covered.has(head) || !isNominal(tree, head, covered)) return;
    const lemma = token.lemma.toLowerCase();
    found.push({
      head,
      entity: null,
      kind: kindOfNoun(lemma),
      isMany: /^NNP?S$/.test(token.xpos) || lemma === "people" || lemma === "police",
      lemma,
    });
  });
  for (const { head, lemma } of [...found])
    if (isJoined(tree, head))
      found.push({ head, entity: null, kind: "several", isMany: true, lemma: `${lemma} and` });
  return found.sort((a, b) => a.head - b.head);
}

export type NameSpan = { entity: Entity; first: number; end: number };

/** Names and definite nouns that stand for one, by sentence. */
export function namesBySentence({ mentions, trees }: Document): NameSpan[][] {
  const found: NameSpan[][] = trees.map(() => []);
  for (const { entity, mention } of mentions.values())
    if (mention.kind !== "pronoun")
      found[mention.sentence]?.push({ entity, first: mention.firstToken, end: mention.endToken });
  return found;
}

function headOf(tree: Tree, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    const { head, upos } = tokenAt(tree, i);
    if ((head < first || head >= end) && upos !== "PUNCT" && upos !== "DET") return i;
  }
  return end - 1;
}

function isNominal(tree: Tree, i: number, covered: ReadonlySet<number>): boolean {
  const { upos, deprel, lemma, head } = tokenAt(tree, i);
  if (upos !== "NOUN" && upos !== "PROPN") return false;
  if (!nominalRelations.has(relationOf(tree, i)) || /:(desc|unmarked|tmod|npmod)$/.test(deprel))
    return false;
  if (frame.has(lemma.toLowerCase())) return false;
  // "Kelvara, a company", "Ann is a doctor": what says who somebody is is nobody else.
  if (deprel === "appos" && covered.has(head)) return false;
  return !hasChild(tree, i, "cop") || !hasChild(tree, i, "nsubj");
}

const isJoined = (tree: Tree, i: number): boolean =>
  childrenBy(tree, i, "conj").some(
    (c) =>
      /^(NOUN|PROPN|PRON)$/.test(tokenAt(tree, c).upos) &&
      childrenBy(tree, c, "cc").some((k) => lower(tree, k) === "and"),
  );

const bodies = /^(team|crew|family|police|couple|band|staff|group|people|squad|committee|jury)$/;

function kindOfNoun(lemma: string): ReferentKind {
  const known = classOfNoun(lemma);
  if (known === "group" || bodies.test(lemma)) return "group";
  if (known === "person" || isPersonNoun(lemma)) return "human";
  return known === "place" || isGroupOrPlaceNoun(lemma) ? "site" : "thing";
}

export function roleOf(tree: Tree, i: number): Role {
  const { deprel } = tokenAt(tree, i);
  if (deprel === "nmod:poss") return "owner";
  let at = i;
  for (let k = 0; k < 3 && relationOf(tree, at) === "conj"; k++) at = tokenAt(tree, at).head;
  const relation = relationOf(tree, at);
  if (relation === "nsubj")
    return tokenAt(tree, tokenAt(tree, at).head).head === -1 ? "main" : "subject";
  if (relation === "obj" || relation === "iobj") return "object";
  if (relation === "obl") return "oblique";
  return relation === "nmod" ? "noun" : "other";
}

const female =
  /^(woman|girl|mother|wife|daughter|sister|queen|princess|actress|spokeswoman|widow|aunt|grandmother|girlfriend|chairwoman|nun|female|lady)$/;
const male =
  /^(man|boy|father|husband|son|brother|king|prince|spokesman|uncle|grandfather|boyfriend|businessman|chairman|monk|male|gentleman|bishop|pope|duke|emperor)$/;

export function genderOf(entity: Entity | null, lemma: string): "male" | "female" | null {
  if (entity !== null)
    return entity.subtype === "male" || entity.subtype === "female" ? entity.subtype : null;
  return female.test(lemma) ? "female" : male.test(lemma) ? "male" : null;
}

/** "the", "a", "this", "no", "own", "all", "name" or "bare". */
export function determinerOf(tree: Tree, head: number, entity: Entity | null): string {
  if (entity !== null) return "name";
  if (hasChild(tree, head, "nmod:poss")) return "own";
  const [det] = childrenBy(tree, head, "det");
  const word = det === undefined ? "" : lower(tree, det);
  if (word === "the" || word === "") return word === "" ? "bare" : "the";
  if (/^an?$/.test(word)) return "a";
  return /^(this|that|these|those|such)$/.test(word)
    ? "this"
    : /^(no|any|every|each|neither|either)$/.test(word)
      ? "no"
      : "all";
}
