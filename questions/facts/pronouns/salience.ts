import type { Entity } from "../../read/types.ts";
import { addMention } from "../names/mentions.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { preferName } from "../trees/prefer-name.ts";
import { childrenBy, hasChild, lower, placeAt, relationOf, tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { isImpersonal } from "./impersonal.ts";
import { quotedTokens } from "./quoted-tokens.ts";

type Kind = "male" | "female" | "thing";

const kinds: Record<string, Kind> = {
  he: "male",
  him: "male",
  his: "male",
  himself: "male",
  she: "female",
  her: "female",
  herself: "female",
  it: "thing",
  its: "thing",
  itself: "thing",
};

/** A name, or a noun phrase without one: it owns nothing here, but stands in the way of the others. */
type Candidate = { entity: Entity | null; points: number };

/** Points of a place in the sentence; a pronoun more often takes up a subject than anything else. */
const points = { subject: 4, inner: 3, object: 2, other: 1 };
/** A subject pronoun takes up the subject of the sentence before. */
const parallel = 1;
/** What stands in the pronoun's own sentence is nearer than the sentence before. */
const nearness = 1;
/** Behind a subject of its own sentence the sentence before is far. */
const distance = 3;
const leastPoints = 3;
/** How far the winner must be ahead of the next. A subject is not far enough ahead of an object of its own kind. */
const leastLead = 3.5;

/**
 * Gives pronouns that are still open to the name that stands out: the subject of the pronoun's own sentence or of the one
 * before it, when nobody and nothing else of its kind comes near. Sentences that are all quotation are looked through;
 * pronouns inside a quotation stay open. Adds to `document.mentions` and `document.owners`.
 */
export function resolveBySalience(document: Document): void {
  const quoted = quotedTokens(document);
  if (document.topic === null && document.topicThing === null) dropEmpty(document);
  let before: Tree | null = null;
  for (const tree of document.trees) {
    const isSpeech = tree.places.every((place) => quoted.has(place));
    for (let i = 0; i < tree.tokens.length && !isSpeech; i++) {
      if (tokenAt(tree, i).upos !== "PRON") continue;
      const kind = kinds[lower(tree, i)];
      const place = placeAt(tree, i);
      if (kind === undefined || quoted.has(place)) continue;
      if (document.mentions.has(place) || isEmpty(tree, i) || isImpersonal(tree, i)) continue;
      const owner = ownerOf(document, { tree, i, kind, before });
      if (owner !== null) addPronoun(document, tree, i, owner, kind);
    }
    if (!isSpeech && tree.tokens.length > 3 && tree.sentence.unreliable === undefined)
      before = tree;
  }
}

/** Takes back names for an "it" that stands for none. */
function dropEmpty({ mentions, owners, trees, unresolved }: Document): void {
  for (const [place, { mention }] of [...mentions]) {
    const tree = trees[mention.sentence];
    if (mention.kind !== "pronoun" || tree === undefined || !isEmpty(tree, mention.firstToken))
      continue;
    mentions.delete(place);
    owners.delete(place);
    unresolved.add(place);
  }
}

type Place = { tree: Tree; i: number; kind: Kind; before: Tree | null };

function ownerOf(document: Document, at: Place): Entity | null {
  const found = new Map<Entity | number, Candidate>();
  const add = (key: Entity | number, candidate: Candidate) => {
    const known = found.get(key);
    if (known === undefined || known.points < candidate.points) found.set(key, candidate);
  };
  const { tree, i, kind, before } = at;
  const isSubject = isSubjectLike(tree, i);
  if (kind === "thing" && !isSubject && tokenAt(tree, i).deprel !== "nmod:poss") return null;
  const isOther = othersOf(document, tree, i);
  for (let k = 0; k < i; k++) {
    if (isCoArgument(tree, k, i)) continue;
    const entity = candidateAt(document, tree, k, kind);
    if (entity === undefined || isOther(entity)) continue;
    add(entity ?? k, { entity, points: placePoints(document, tree, k) + nearness });
  }
  const hasOwnSubject = [...found.values()].some((own) => own.points >= points.inner + nearness);
  for (let k = 0; before !== null && k < before.tokens.length; k++) {
    const entity = candidateAt(document, before, k, kind);
    if (entity === undefined || isOther(entity)) continue;
    const base = placePoints(document, before, k);
    const bonus = isSubject && base === points.subject ? parallel : 0;
    add(entity ?? k + 1000, { entity, points: base + bonus - (hasOwnSubject ? distance : 0) });
  }
  const [best, next] = [...found.values()].sort((a, b) => b.points - a.points);
  if (best?.entity == null || best.points < leastPoints) return null;
  return next === undefined || best.points - next.points >= leadFor(kind) ? best.entity : null;
}

/** Any thing may be "it", so that its rivals are many and mostly none; people are few and all of them may be meant. */
const leadFor = (kind: Kind): number => (kind === "thing" ? 2.5 : leastLead);

/** The name that token `k` heads, null for a plain noun of the kind, undefined for anything else. */
function candidateAt(
  { owners, mentions }: Document,
  tree: Tree,
  k: number,
  kind: Kind,
): Entity | null | undefined {
  const { upos, xpos, deprel, lemma } = tokenAt(tree, k);
  const place = placeAt(tree, k);
  const entity = owners.get(place) ?? mentions.get(place)?.entity;
  if (entity !== undefined) {
    const isHead = !/^(compound|flat)/.test(deprel) || upos === "PRON";
    if (!isHead) return undefined;
    if (fits(entity, kind)) return entity;
    // "Gary Fan of the Neo Democrats": a subject of two words that may be somebody's name.
    const isUnsure =
      kind !== "thing" &&
      entity.type === "unknown" &&
      hasChild(tree, k, "flat") &&
      deprel.startsWith("nsubj");
    return isUnsure ? null : undefined;
  }
  if (upos !== "NOUN" || xpos !== "NN" || !/^(nsubj|obj|iobj|obl|nmod|conj|root)/.test(deprel))
    return undefined;
  // "spokesman Ibrahim Salifu", "the captain, Ana Perić": the name beside it counts.
  const isNamed = childrenBy(tree, k, "flat", "appos", "nmod").some((c) =>
    owners.has(placeAt(tree, c)),
  );
  const isTitle = deprel === "nmod:desc" && owners.has(placeAt(tree, tokenAt(tree, k).head));
  if (isTitle || (isNamed && relationOf(tree, k) !== "obl")) return undefined;
  const isPerson = isPersonNoun(lemma.toLowerCase());
  return isPerson === (kind !== "thing") ? null : undefined;
}

const fits = ({ type, subtype }: Entity, kind: Kind): boolean =>
  kind === "thing"
    ? ["place", "organisation", "event", "unknown"].includes(type)
    : type === "person" && !(subtype === (kind === "male" ? "female" : "male"));

/** What the place in the sentence is worth. A name that explains a subject, or is said of one, stands for it. */
function placePoints({ owners }: Document, tree: Tree, k: number): number {
  const root = tree.tokens.findIndex(({ head }) => head === -1);
  const subject = childrenBy(tree, root, "nsubj")[0] ?? -1;
  const main = subject < 0 ? -1 : preferName(tree, subject, owners);
  if (k === subject || k === main) return points.subject;
  const isSaidOf = k === root && hasChild(tree, root, "cop") && !owners.has(placeAt(tree, main));
  if (isSaidOf) return points.subject;
  const relation = relationOf(tree, k);
  if (relation === "appos") return placeOfHead(tree, k) === "nsubj" ? points.inner : points.other;
  if (relation === "nsubj") return points.inner;
  // "Blinken's trip follows his …"
  if (tokenAt(tree, k).deprel === "nmod:poss" && tokenAt(tree, k).head === subject)
    return points.inner;
  return relation === "obj" || relation === "iobj" ? points.object : points.other;
}

const placeOfHead = (tree: Tree, k: number): string => relationOf(tree, tokenAt(tree, k).head);

/** "told him": the subject and the object of one verb are two. */
function isCoArgument(tree: Tree, k: number, i: number): boolean {
  const { head, deprel } = tokenAt(tree, i);
  return (
    deprel !== "nmod:poss" &&
    tokenAt(tree, k).head === head &&
    /^(nsubj|obj|iobj|obl)/.test(tokenAt(tree, k).deprel)
  );
}

/** Whether the name stands beside the pronoun in one clause, and so is another than it. */
function othersOf({ owners }: Document, tree: Tree, i: number): (entity: Entity | null) => boolean {
  const beside = new Set(
    tree.tokens.flatMap((_, k) => (isCoArgument(tree, k, i) ? [owners.get(placeAt(tree, k))] : [])),
  );
  return (entity) => entity !== null && beside.has(entity);
}

/** The subject of the sentence, of what is said in it, or the owner of such a subject. */
function isSubjectLike(tree: Tree, i: number): boolean {
  const { deprel, head } = tokenAt(tree, i);
  const top = deprel === "nmod:poss" ? tokenAt(tree, head).deprel : deprel;
  return top.startsWith("nsubj");
}

/** "it was too early to say", "it took three days", "it was he who …": an "it" that stands for no thing. */
function isEmpty(tree: Tree, i: number): boolean {
  if (lower(tree, i) !== "it") return false;
  const { deprel, head } = tokenAt(tree, i);
  if (deprel === "expl") return true;
  if (!deprel.startsWith("nsubj")) return false;
  const { upos, lemma } = tokenAt(tree, head);
  const hasClause = hasChild(tree, head, "csubj", "ccomp", "xcomp", "acl:relcl", "advcl");
  // "It was the club's third title": the event, not the club.
  if (hasChild(tree, head, "cop") && upos === "NOUN" && !isGroupOrPlaceNoun(lemma)) return true;
  const isCopular = hasChild(tree, head, "cop");
  return (
    (isCopular && (hasClause || upos !== "NOUN" || lemma === "time")) ||
    /^(take|seem|appear|rain|snow|turn|happen|mean)$/.test(lemma)
  );
}

function addPronoun(document: Document, tree: Tree, i: number, entity: Entity, kind: Kind): void {
  addMention(document, tree, { from: i, end: i + 1, kind: "pronoun" }, entity);
  // Whoever was "she" once is no "he" later.
  if (kind !== "thing" && entity.subtype === undefined) entity.subtype = kind;
}
