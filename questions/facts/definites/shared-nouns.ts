import type { Entity, Mention } from "../../read/types.ts";
import { anyFirm } from "../nouns/definite-classes.ts";
import { isKinNoun } from "../nouns/kin-nouns.ts";
import { isGroupOrPlaceNoun, isPersonNoun } from "../nouns/noun-classes.ts";
import { tokenAt } from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { earlierPhrases } from "./phrase-history.ts";

/**
 * "the museum" in an article with two museums is the one that an encyclopedia's article is on, unless another was named right
 * before, or the one that headline and opening speak of; where neither is, nobody knows which, and the mention is taken back. Changes `document.mentions` and `document.owners`.
 */
export function settleSharedNouns(document: Document): void {
  const { reading, date, topic, topicWords, trees } = document;
  for (const [place, { entity, mention }] of [...document.mentions]) {
    if (mention.kind !== "noun") continue;
    const tree = trees[mention.sentence];
    const last = mention.endToken - 1;
    const noun = tree === undefined ? "" : tokenAt(tree, last).lemma.toLowerCase();
    const called = reading.entities.filter(({ name }) => isCalled(name, noun));
    if (
      entity === topic &&
      date === null &&
      !called.some((one) => isJustNamed(document, one, mention))
    )
      continue;
    // "The Danish agency found faults. The agency …"
    if (tree !== undefined && isAnotherSince(document, tree, last, entity)) clear(document, place);
    if (isNoSuch(entity, noun) || isOneOfFirms(document, { entity, noun, mention }))
      clear(document, place);
    if (called.length < 2 || !called.includes(entity)) continue;
    const [main, other] = called.filter((one) => isInOpening(one));
    if (main !== undefined && other === undefined && topicWords.has(noun))
      setOwner(document, place, main);
    else clear(document, place);
  }
}

/** "the company" for its founder, "the father" for somebody's father: nobody is called so. */
const isNoSuch = ({ type }: Entity, noun: string): boolean =>
  type === "person" && (isKinNoun(noun) || (isGroupOrPlaceNoun(noun) && !isPersonNoun(noun)));

/** "the company" beside two bodies of which the other one was named no less often. */
function isOneOfFirms(
  { reading }: Document,
  { entity, noun, mention }: { entity: Entity; noun: string; mention: Mention },
): boolean {
  if (entity.type !== "organisation" || !anyFirm.has(noun)) return false;
  const uses = ({ mentions }: Entity) =>
    mentions.filter(({ kind, start }) => kind === "name" && start < mention.start).length;
  const own = uses(entity);
  return reading.entities.some(
    (other) => other !== entity && other.type === "organisation" && uses(other) >= own,
  );
}

/** Whether another one of the noun, of some nation, was spoken of behind the name's last use. */
function isAnotherSince(
  document: Document,
  tree: Tree,
  last: number,
  { mentions }: Entity,
): boolean {
  const before = tokenAt(tree, last).start;
  const named = mentions.findLast(({ start, kind }) => kind === "name" && start < before);
  return earlierPhrases(document, tree, last).some(({ how, sentence, head }) => {
    const { start } = tokenAt(document.trees[sentence] ?? tree, head);
    return how === "other" && start > (named?.start ?? before);
  });
}

const isCalled = (name: string, noun: string): boolean =>
  noun !== "" && name.toLowerCase().split(" ").includes(noun);

/** Another one that the sentence of the noun or the one before is about. In the opening it is one more name of the topic. */
const isJustNamed = (
  { trees, topic }: Document,
  other: Entity,
  { sentence, start }: Mention,
): boolean =>
  other !== topic &&
  !isInOpening(other) &&
  other.mentions.some(
    (one) =>
      one.kind === "name" &&
      one.start < start &&
      one.sentence >= sentence - 1 &&
      trees[one.sentence]?.tokens
        .slice(one.firstToken, one.endToken)
        .some(({ deprel }) => deprel.startsWith("nsubj")),
  );

const isInOpening = ({ mentions }: Entity): boolean =>
  mentions.some(({ kind, sentence }) => kind === "name" && sentence < 2);

function setOwner(document: Document, place: string, entity: Entity): void {
  const found = document.mentions.get(place);
  if (found === undefined) return;
  document.mentions.set(place, { ...found, entity });
  const { sentence, firstToken, endToken } = found.mention;
  for (let i = firstToken; i < endToken; i++) document.owners.set(`${sentence}:${i}`, entity);
}

function clear(document: Document, place: string): void {
  const found = document.mentions.get(place);
  if (found === undefined) return;
  document.mentions.delete(place);
  document.unresolved.add(`${found.mention.sentence}:${found.mention.endToken - 1}`);
  const { sentence, firstToken, endToken } = found.mention;
  for (let i = firstToken; i < endToken; i++) document.owners.delete(`${sentence}:${i}`);
}
