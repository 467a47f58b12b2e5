import { preferName } from "../../facts/trees/prefer-name.ts";
import {
  childrenBy,
  lower,
  placeAt,
  rootSubject,
  subtree,
  tokenAt,
} from "../../facts/trees/tree.ts";
import type { Document, Tree } from "../../facts/types.ts";
import type { Entity } from "../../read/types.ts";
import { askOfSentence } from "../of-sentence.ts";
import type { Form } from "../types.ts";

/** What whoever a work is by did, by the work's class noun. */
const doings: [RegExp, string][] = [
  [/^(novel|novella|book|memoir|autobiography|story|poem|play|essay|treatise|pamphlet)$/, "wrote"],
  [/^(symphony|concerto|sonata|opera|oratorio|quartet)$/, "composed"],
  [/^(painting|fresco|portrait|mural|altarpiece)$/, "painted"],
  [/^(illustration|drawing|cartoon)$/, "drew"],
  [/^(sculpture|statue)$/, "made"],
  [/^photograph$/, "took"],
  [/^(album|single)$/, "recorded"],
];

/** Participles behind which whoever made the work is told. */
const makings: Record<string, string> = {
  write: "wrote",
  compose: "composed",
  paint: "painted",
  draw: "drew",
  direct: "directed",
  create: "created",
  record: "recorded",
};

/** "Who wrote The Glass Orchard?": of a work that the article is on, whose first sentence says by whom it is. */
export const askWorkMaker: Form = ({ document }) => {
  const { topicThing, news } = document;
  if (topicThing === null || topicThing.kind !== "work" || news !== null) return [];
  const tree = document.trees.find(({ sentence }) => sentence.unreliable === undefined);
  const made = tree === undefined ? null : makingIn(document, tree);
  if (tree === undefined || made === null) return [];
  const { doing, maker } = made;
  return [
    askOfSentence(document, tree, {
      form: "who",
      stem: `Who ${doing} ${topicThing.name}?`,
      key: maker.name,
      answer: maker.type === "person" ? "person" : "organisation",
      entity: maker,
      isMainPoint: true,
    }),
  ];
};

type Making = { doing: string; maker: Entity };

function makingIn(document: Document, tree: Tree): Making | null {
  const subject = rootSubject(tree);
  if (subject === null || document.owners.get(placeAt(tree, subject)) !== document.topic)
    return null;
  const noun = tree.root;
  const by = byPhrase(tree, noun, "nmod");
  const doing = doings.find(([nouns]) => nouns.test(tokenAt(tree, noun).lemma))?.[1];
  if (by !== undefined && doing !== undefined) return withMaker(document, tree, { doing, by });
  for (const verb of childrenBy(tree, noun, "acl")) {
    const made = makings[tokenAt(tree, verb).lemma];
    const agent = byPhrase(tree, verb, "obl:agent");
    // Where nothing follows the name, the participle is asked for by itself.
    if (made !== undefined && agent !== undefined && goesOn(tree, agent))
      return withMaker(document, tree, { doing: made, by: agent });
  }
  return null;
}

const byPhrase = (tree: Tree, head: number, relation: string): number | undefined =>
  childrenBy(tree, head, relation).find((i) =>
    childrenBy(tree, i, "case").some((c) => lower(tree, c) === "by"),
  );

/** "by Una Brannock and first published by …", which the reader may hang on the name. */
const goesOn = (tree: Tree, agent: number): boolean =>
  subtree(tree, agent).some((i) => tokenAt(tree, i).upos === "VERB");

function withMaker(
  { owners }: Document,
  tree: Tree,
  { doing, by }: { doing: string; by: number },
): Making | null {
  // "by Ada Lind and Una Brannock": one of two is not who wrote it.
  if (childrenBy(tree, by, "conj").some((c) => tokenAt(tree, c).upos === "PROPN")) return null;
  const maker = owners.get(placeAt(tree, preferName(tree, by, owners)));
  const isMaker = maker?.type === "person" || (maker !== undefined && doing === "recorded");
  return maker !== undefined && isMaker ? { doing, maker } : null;
}
