import { addMention } from "../names/mentions.ts";
import { isPersonNoun } from "../nouns/noun-classes.ts";
import { isImpersonal } from "../pronouns/impersonal.ts";
import {
  childrenBy,
  hasChild,
  lower,
  placeAt,
  rootSubject,
  subtree,
  tokenAt,
} from "../trees/tree.ts";
import type { Document, Tree } from "../types.ts";
import { withArticle } from "../writing/with-article.ts";
import { startsParagraph } from "./topic-focus.ts";
import { isSideNoun } from "./topic-parts.ts";
import { topicPreposition } from "./topic-tail.ts";

/** Verbs whose object is its subject's own work. */
const making =
  /^(build|compose|complete|construct|create|design|develop|devise|edit|establish|found|invent|make|open|paint|patent|publish|set|start|write|launch|produce|record|plan)$/;

/**
 * "It" behind a part of the topic ("The glass roof was destroyed. It was replaced …"), and behind what somebody has made or has: "Brandt built a clock. It won a medal." → "Brandt's clock won a medal". Adds to `toldPronouns`, or to `mentions` where the work has a name.
 */
export function resolveMadeThings(document: Document): void {
  const { topic, trees } = document;
  if (topic === null || document.date !== null) return;
  let before: Tree | null = null;
  for (const tree of trees) {
    const at = openingPronoun(document, tree);
    if (at !== null && before !== null && !startsParagraph(document, before, tree))
      resolveAt(document, before, tree, at);
    before = tree.sentence.unreliable === undefined ? tree : null;
  }
}

/** The open "it" or "they" that is the subject of the main clause; null for any other subject. */
function openingPronoun({ mentions, bound }: Document, tree: Tree): number | null {
  const at = rootSubject(tree);
  if (at === null || !/^(it|they)$/.test(lower(tree, at)) || isImpersonal(tree, at)) return null;
  return mentions.has(placeAt(tree, at)) || bound.has(placeAt(tree, at)) ? null : at;
}

function resolveAt(document: Document, before: Tree, tree: Tree, at: number): void {
  const xpos = lower(tree, at) === "it" ? "NN" : "NNS";
  const thing = thingOf(document, before, xpos);
  if (thing === null) return;
  const entity = document.owners.get(placeAt(before, thing));
  if (entity !== undefined) {
    if (entity.type === "person" || lower(tree, at) !== "it") return;
    addMention(document, tree, { from: at, end: at + 1, kind: "pronoun" }, entity);
    return;
  }
  const phrase = phraseOf(document, before, thing);
  if (phrase !== null) document.toldPronouns.set(placeAt(tree, at), phrase);
}

/** Her own thing that the sentence is about, or the only thing that she does something with in it. */
function thingOf(document: Document, tree: Tree, xpos: string): number | null {
  const subject = rootSubject(tree);
  if (subject === null) return null;
  const isThing = (i: number) =>
    (tokenAt(tree, i).xpos === xpos || (xpos === "NN" && tokenAt(tree, i).xpos === "NNP")) &&
    !isPersonNoun(tokenAt(tree, i).lemma.toLowerCase());
  if (document.owners.get(placeAt(tree, subject)) !== document.topic) {
    const isTold = isOwn(document, tree, subject) || isPart(document, tree, subject);
    return isThing(subject) && isTold ? subject : null;
  }
  if (document.topic?.type !== "person") return null;
  const objects = tree.tokens.flatMap(({ deprel }, i) => (deprel === "obj" ? [i] : []));
  const [only] = objects;
  const isMain =
    only !== undefined && /^(root|conj)$/.test(tokenAt(tree, tokenAt(tree, only).head).deprel);
  return objects.length === 1 && only !== undefined && isMain && isThing(only) ? only : null;
}

const isOwn = ({ owners, topic }: Document, tree: Tree, i: number): boolean =>
  childrenBy(tree, i, "nmod:poss").some((p) => owners.get(placeAt(tree, p)) === topic);

/** "The design is a Tolm cross. It is built of oak", "The northern part is flat. It is seen from the sea": it is the whole again. */
const isVague = (noun: string): boolean =>
  isSideNoun(noun) || /^(design|name|history|origin|construction|completion)$/.test(noun);

const isPart = (document: Document, tree: Tree, i: number): boolean =>
  !isVague(tokenAt(tree, i).lemma.toLowerCase()) &&
  topicPreposition(document, tree, i, new Set(subtree(tree, i))) === "of";

/** "Ada Brandt's first clock": the thing by its own words and whose it is; null when it is not hers. */
function phraseOf(document: Document, tree: Tree, i: number): string | null {
  const { topic, reading } = document;
  const verb = tokenAt(tree, tokenAt(tree, i).head);
  const isMade = tokenAt(tree, i).deprel === "obj" && making.test(verb.lemma);
  const isBroughtUp = childrenBy(tree, i, "det").every((d) => /^an?$/.test(lower(tree, d)));
  if (topic === null || hasChild(tree, i, "conj", "nummod", "acl")) return null;
  const words = childrenBy(tree, i, "amod", "compound")
    .filter((c) => c < i && lower(tree, c) !== "own")
    .map((c) => tokenAt(tree, c).form);
  if (isPart(document, tree, i))
    return ["the", ...words, tokenAt(tree, i).form, "of", withArticle(document, topic)].join(" ");
  if (!(isOwn(document, tree, i) || (isMade && isBroughtUp))) return null;
  const mark = reading.text.includes("’") ? "’s" : "'s";
  return [`${withArticle(document, topic)}${mark}`, ...words, tokenAt(tree, i).form].join(" ");
}
