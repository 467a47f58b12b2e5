import { addMention } from "../names/mentions.ts";
import { preferName } from "../trees/prefer-name.ts";
import {
  childrenBy,
  hasChild,
  isUnder,
  lower,
  placeAt,
  relationOf,
  rootSubject,
  tokenAt,
} from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";

/**
 * Puts right whom the build of the sentence itself decides: a possessive in reach of its clause's own subject is that subject's
 * ("Okafor wrote in her ruling"), and "his" in a participle in front of the sentence the subject's behind it. Changes
 * `document.mentions` and `document.owners`.
 */
export function preferOwners(document: Document): void {
  preferBound(document);
  for (const [place, { entity, mention }] of [...document.mentions]) {
    const tree = document.trees[mention.sentence];
    const i = mention.firstToken;
    if (mention.kind !== "pronoun" || tree === undefined) continue;
    const subject = behindParticiple(document, tree, i);
    if (subject === null || subject === entity) continue;
    document.mentions.set(place, { entity: subject, mention });
    document.owners.set(place, subject);
  }
}

/** "Orm and his wife returned": whose she is stands right before. */
export function preferFirstOfTwo(document: Document): void {
  for (const tree of document.trees)
    tree.tokens.forEach(({ xpos, head }, i) => {
      if (xpos !== "PRP$" || !/^(his|her)$/.test(lower(tree, i))) return;
      const { deprel, head: first } = tokenAt(tree, head);
      if (deprel !== "conj" || first > i || lower(tree, i - 1) !== "and") return;
      const owner = document.owners.get(placeAt(tree, first));
      if (tokenAt(tree, first).upos !== "PROPN") return;
      if (owner?.type === "person")
        addMention(document, tree, { from: i, end: i + 1, kind: "pronoun" }, owner);
      else if (document.mentions.delete(placeAt(tree, i))) {
        // Nobody else's, though the reader does not know the name for a person's.
        document.owners.delete(placeAt(tree, i));
        document.unresolved.add(placeAt(tree, i));
      }
    });
}

/**
 * "He was taught in Leeds and began | his | career": what the object of a verb belongs to, where nobody else is named behind the
 * verb, is its subject's, whom the reader knows. Only for pronouns that nobody owns yet.
 */
export function ownObjects(document: Document): void {
  for (const tree of document.trees)
    tree.tokens.forEach(({ xpos, head }, i) => {
      const place = placeAt(tree, i);
      if (xpos !== "PRP$" || !/^(his|her)$/.test(lower(tree, i)) || document.mentions.has(place))
        return;
      const { deprel, head: verb } = tokenAt(tree, head);
      if (deprel !== "obj" || verb > i) return;
      const subject = sharedSubject(tree, verb);
      const owner = subject < 0 ? undefined : document.owners.get(placeAt(tree, subject));
      const wanted = lower(tree, i) === "his" ? "he" : "she";
      const isNamed = tree.tokens.some(
        (_, k) => k > verb && k < i && document.owners.has(placeAt(tree, k)),
      );
      if (owner?.type !== "person" || lower(tree, subject) !== wanted || isNamed) return;
      document.unresolved.delete(place);
      addMention(document, tree, { from: i, end: i + 1, kind: "pronoun" }, owner);
    });
}

/** The subject of the verb, or of the one that it is joined to; -1 for none. */
function sharedSubject(tree: Tree, verb: number): number {
  let at = verb;
  for (let k = 0; k < 4 && at >= 0; k++) {
    const own = childrenBy(tree, at, "nsubj")[0];
    if (own !== undefined) return own;
    if (relationOf(tree, at) !== "conj") return -1;
    at = tokenAt(tree, at).head;
  }
  return -1;
}

function preferBound({ bound, owners, mentions }: Document): void {
  for (const [place, subject] of bound) {
    const sentence = place.slice(0, place.indexOf(":"));
    const owner = owners.get(`${sentence}:${subject}`);
    const found = mentions.get(place);
    const isOther = found !== undefined && owner?.type === "person" && found.entity !== owner;
    if (!isOther || owner === undefined) continue;
    mentions.set(place, { ...found, entity: owner });
    owners.set(place, owner);
  }
}

/** The person who is the subject behind "Discussing his concern,"; null where the pronoun stands elsewhere. */
function behindParticiple({ owners }: Document, tree: Tree, i: number) {
  const subject = rootSubject(tree);
  if (subject === null || i > subject || !/^(his|her)$/.test(lower(tree, i))) return null;
  const root = tokenAt(tree, subject).head;
  const isInside = childrenBy(tree, root, "advcl").some(
    (clause) =>
      clause < subject &&
      /^VB[GN]$/.test(tokenAt(tree, clause).xpos) &&
      !hasChild(tree, clause, "nsubj") &&
      isUnder(tree, i, clause),
  );
  const owner = isInside ? owners.get(placeAt(tree, preferName(tree, subject, owners))) : undefined;
  return owner?.type === "person" ? owner : null;
}
